import type { Advies, BevoegdheidAdvies, MaatregelAdvies } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { adviseMeasures } from './adviseMeasures.ts';
import { chain } from './chain.ts';
import type { Soon } from './chain.ts';
import { choosePower } from './choosePower.ts';
import { evaluate as withEngine } from './evaluate.ts';
import type { Evaluate } from './evaluate.ts';
import { examine, firedSignals, optionsOn } from './examine.ts';
import type { Examined } from './examine.ts';
import { explainPower } from './explainPower.ts';
import type { FactView } from './factView.ts';
import { findReferrals } from './findReferrals.ts';
import { signalFiles } from './findSignals.ts';
import type { JudgedPower } from './judgePower.ts';
import { nextQuestions } from './nextQuestions.ts';
import { areasInForce } from './policies/areasInForce.ts';
import { mandatesFor } from './policies/mandatesFor.ts';
import { policiesFor } from './policies/policiesFor.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { withReceipt } from './receipt.ts';
import type { PolicyKind } from './ruleSchemas.ts';
import { gravestFirst, judgeIntention } from './testIntention.ts';

/** The advice on one dossier. Same rules and same dossier give the same bytes, whoever evaluates the conditions. */
export const advise = (rules: RuleSet, dossier: Dossier, evaluate: Evaluate = withEngine): Soon<Advies> =>
  chain(examine(rules, dossier, evaluate), (examined) => write(rules, dossier, examined));

function write(rules: RuleSet, dossier: Dossier, examined: Examined): Advies {
  const { powers, signals, view, intention, power, options, concerning } = examined;
  const choice = rules.choice.content;
  const fired = [...(power?.signalen ?? []), ...firedSignals(signals, options)];
  const signalen = gravestFirst(fired, choice);
  return withReceipt(
    {
      peildatum: dossier.peildatum,
      gemeente: dossier.gemeente,
      waarschuwingen: [...warnings(rules, dossier, view), ...(power?.waarschuwingen ?? [])],
      bevoegdheden: powers.map((judged) => withMandate(explainPower(judged, dossier, view), rules, dossier)),
      maatregelen: measuresOf(examined, rules, dossier),
      signalen,
      ...(intention && power
        ? {
            toets: judgeIntention(intention, power, concerning, choice, {
              onlyIntention: onlyIntention(dossier),
            }),
          }
        : {}),
      ...optional(
        'keuze',
        choosePower(powers, choice, view, intention && power && { ...intention, bevoegd: power.bevoegd }),
      ),
      ...optional('verwijzingen', nonEmpty(findReferrals(rules.referrals.content, view))),
      volgendeVragen: nextQuestions({ ...examined, rules, dossier, intended: intention !== null }),
    },
    dossier,
    filesUsed(rules, dossier, powers),
  );
}

/** A field of the advice that is there only when it says something. */
const optional = <K extends string, V>(key: K, value: V | null): { [key in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { [key in K]?: V };
const nonEmpty = <T>(items: readonly T[]): readonly T[] | null => (items.length > 0 ? items : null);

function withMandate(power: BevoegdheidAdvies, rules: RuleSet, dossier: Dossier): BevoegdheidAdvies {
  const mandaat = mandatesFor(rules, dossier, power.id);
  return mandaat.length > 0 ? { ...power, mandaat } : power;
}

function measuresOf(
  { powers, signals, runs, view, chosen, intention }: Examined,
  rules: RuleSet,
  dossier: Dossier,
): MaatregelAdvies[] {
  const areas = (grondslag: string) => areasInForce(rules, dossier, view, grondslag);
  const whyNot = (power: JudgedPower) => explainPower(power, dossier, view).redenen;
  const intended = intention?.maatregel ?? null;
  const fired = signals.filter(({ fires }) => fires);
  return powers.flatMap((power) => {
    const visible = power.holds !== false;
    const options = visible || intention?.powers.includes(power) ? optionsOn(power, intention, visible) : [];
    const signalen = options.length > 0 ? firedSignals(fired, options) : [];
    return adviseMeasures(power, { rules, view, runs, chosen, areas, whyNot, signalen, intended });
  });
}

const POLICY_KINDS: readonly PolicyKind[] = [
  'damocles',
  'verblijfsontzegging',
  'dwangsom',
  'gebieden',
  'mandaat',
];

const onlyIntention = ({ feiten }: Dossier): boolean =>
  Object.entries(feiten).every(([id, waarde]) => waarde === null || id.startsWith('voornemen.'));

/** Contradicting facts, and the visible choice of a demonstration. */
function warnings(rules: RuleSet, { gemeente }: Dossier, view: FactView): string[] {
  const municipality = gemeente === null ? null : rules.municipalities.get(gemeente)!.content;
  return [...(municipality?.demonstratie ? [municipality.toelichting] : []), ...view.waarschuwingen];
}

function filesUsed(rules: RuleSet, dossier: Dossier, powers: readonly JudgedPower[]): RuleFile<object>[] {
  const texts = powers.flatMap(({ versions }) => [versions.atDecision, versions.atFacts]);
  const policies = POLICY_KINDS.flatMap((kind) => policiesFor(rules, dossier, kind).map(({ file }) => file));
  const municipality = dossier.gemeente === null ? [] : [rules.municipalities.get(dossier.gemeente)!];
  const all: (RuleFile<object> | null)[] = [
    rules.facts,
    rules.derived,
    rules.coherence,
    rules.choice,
    rules.referrals,
    ...signalFiles(rules, dossier.peildatum),
    ...texts,
    ...policies,
    ...municipality,
  ];
  return [...new Set(all)].filter((file) => file !== null);
}
