import type { Uitwerking } from '../../domain/advies.ts';
import type { FeitRij } from '../../domain/dossier.ts';
import type { Drie } from '../../domain/logica.ts';
import { en } from '../../domain/logica.ts';
import { compileCondition } from '../compileCondition.ts';
import type { FactView } from '../factView.ts';
import type { PolicyOf, Step } from '../ruleSchemas.ts';
import { addDuur } from './addDuur.ts';
import { givesTerms, readAsRule } from './givesTerms.ts';
import { noRow } from './policyChoice.ts';
import type { RowChoice } from './policyChoice.ts';
import { startOf } from './startOf.ts';

type Ladder = PolicyOf<'verblijfsontzegging'>;

/** Chooses the step of a ladder of area bans: the highest whose conditions are shown. What is not shown is not held against the person. */
export function selectStep(policy: Ladder, view: FactView): RowChoice {
  const category = categoryOf(policy, view);
  const judged = policy.rows.map((step) => ({ step, holds: judgeStep(step, category, view) }));
  const highest = judged.filter(({ holds }) => holds === true).at(-1)?.step;
  const open = judged.filter(({ holds }) => holds === null).map(({ step }) => step);
  const asks = open.map(({ order, trigger }) => `Niet gebleken: stap ${order} van het beleid (${trigger}).`);
  if (!highest) return noRow('Geen stap van het beleid past bij wat is gebleken.', ...asks, ...policy.gaps);
  const read = givesTerms(policy, highest);
  return {
    ...noRow(),
    row: highest,
    measure: highest.measure,
    duur: read ? highest.duration : null,
    uitwerking: read || readAsRule(policy) ? detailsOf(policy, highest, view) : null,
    redenen: [
      `Stap ${highest.order} van ${policy.title}: ${highest.trigger}.`,
      ...(read
        ? []
        : ['De duur van deze stap is niet uit het beleid zelf gelezen en wordt niet geadviseerd.']),
      ...asks.filter((_ask, i) => open[i]!.order > highest.order),
    ],
  };
}

/** The category of the conduct: as recorded, as the policy lists it, or by overtreding and misdrijf. Null: unknown. */
export function categoryOf({ categories, unlisted }: Ladder, { feiten }: FactView): string | null {
  const recorded = feiten['verstoring.feitcategorie'] as string | null | undefined;
  if (recorded != null) return recorded;
  const conduct = feiten['verstoring.gedraging'] as string | null | undefined;
  if (conduct == null) return null;
  const listed = categories.find(({ feiten: names }) =>
    names.some((name) => name.toLowerCase() === conduct.toLowerCase()),
  );
  if (listed) return listed.id;
  const crime = feiten['verstoring.misdrijf'] ?? null;
  if (unlisted === null || crime === null) return null;
  return crime === true ? unlisted.misdrijf : unlisted.overtreding;
}

function judgeStep(step: Step, category: string | null, view: FactView): Drie {
  const values = { feiten: view.feiten, drempels: {} };
  const warned = (view.feiten['voorgeschiedenis.waarschuwingGegeven'] ?? null) as Drie;
  return en([
    step.categories === null || (category === null ? null : step.categories.includes(category)),
    step.when ? compileCondition(step.when)(values) : true,
    step.requiresWarning ? warned : true,
    enoughPriors(step, view),
  ]);
}

const BANS = ['verblijfsontzegging', 'gebiedsverbod'];

/** Were there so many bans before, within the time that the policy looks back? */
function enoughPriors({ priors: { atLeast, within } }: Step, { feiten }: FactView): Drie {
  if (atLeast === 0) return true;
  const list = feiten['voorgeschiedenis.overtredingen'] as FeitRij[] | null | undefined;
  if (list == null) return null;
  const day = feiten['afgeleid.feitdag'] as string;
  const answers = list.map((rij) => isPrior(rij, day, within));
  if (answers.filter((answer) => answer === true).length >= atLeast) return true;
  return answers.filter((answer) => answer !== false).length >= atLeast ? null : false;
}

function isPrior(rij: FeitRij, day: string, within: Step['priors']['within']): Drie {
  const measure = (rij['maatregel'] ?? null) as string | null;
  const on = (rij['datum'] ?? null) as string | null;
  return en([
    measure === null ? null : BANS.includes(measure),
    (rij['zelfdePersoon'] ?? null) as Drie,
    on === null ? null : on <= day && (within === null || addDuur(on, within) >= day),
  ]);
}

function detailsOf(policy: Ladder, step: Step, view: FactView): Uitwerking | null {
  const start = startOf(policy.start, view);
  const read = givesTerms(policy, step);
  const area = policy.areasBy.find(({ setting }) => setting === view.feiten['gebied.soort']);
  const details: Uitwerking = {
    ...(read && step.maximum ? { hoogstens: step.maximum } : {}),
    ...(read && step.window ? { venster: step.window } : {}),
    ...(policy.corridor.length > 0 ? { vrijTeLaten: policy.corridor } : {}),
    ...(area ? { gebied: area.tekst } : {}),
    ...(start ? { ingang: { vanaf: start.from, tekst: start.tekst } } : {}),
  };
  return Object.keys(details).length > 0 ? details : null;
}
