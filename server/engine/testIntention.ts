import type { Bron, Signaal, Toets } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { cite, toBron } from './cite.ts';
import { exceededLimits } from './exceededLimits.ts';
import type { FactView } from './factView.ts';
import type { JudgedElement } from './judgeElement.ts';
import type { JudgedGround, JudgedPower } from './judgePower.ts';
import type { RuleSet } from './readRules.ts';
import type { Choice, Power } from './ruleSchemas.ts';
import { textInForce } from './textInForce.ts';

/** What the dossier intends: a measure, a power, both, or neither. */
export interface Intention {
  readonly maatregel: string | null;
  /** As in the dossier. */
  readonly grondslag: string | null;
  /** The powers that are tried. */
  readonly powers: readonly JudgedPower[];
  /** No power is needed to refrain, refuse or refer. */
  readonly powerless: boolean;
}

/** Null when the dossier holds no `voornemen.*` fact: then there is nothing to test. */
export function readIntention(
  dossier: Dossier,
  powers: readonly JudgedPower[],
  choice: Choice,
): Intention | null {
  const given = Object.entries(dossier.feiten).some(
    ([id, waarde]) => id.startsWith('voornemen.') && waarde !== null,
  );
  if (!given) return null;
  const maatregel = (dossier.feiten['voornemen.maatregel'] ?? null) as string | null;
  const grondslag = (dossier.feiten['voornemen.grondslag'] ?? null) as string | null;
  const powerless = maatregel !== null && choice.zonderBevoegdheid.includes(maatregel);
  const tried = powers.filter((power) =>
    grondslag === null
      ? maatregel === null || carries(power, maatregel)
      : answersTo(power.versions.example, grondslag),
  );
  return { maatregel, grondslag, powers: tried, powerless };
}

const answersTo = (power: Power, grondslag: string): boolean =>
  power.id === grondslag || power.aliases.includes(grondslag);

const carries = (power: JudgedPower, maatregel: string): boolean =>
  textInForce(power).measures.some((measure) => measure.maatregel === maatregel);

/** Whether the intended measure stands within the dispute, and what defeats it. */
interface Trial {
  readonly stands: boolean;
  readonly codes: readonly string[];
  readonly defeats: readonly JudgedElement[];
  readonly assumed: readonly string[];
}

/** The result of the test of the power, before the weighing. */
export interface PowerTest {
  readonly bevoegd: boolean;
  /** Signals that the test itself raises, all on the intended measure. */
  readonly signalen: readonly Signaal[];
  readonly aannames: readonly string[];
  readonly waarschuwingen: readonly string[];
}

/** Tests the power behind the intended measure on known facts; what is unknown is taken as undisputed (Awb 8:69). */
export function testPower(intention: Intention, rules: RuleSet, view: FactView): PowerTest {
  const standing = { bevoegd: true, signalen: [], aannames: [], waarschuwingen: [] };
  if (intention.powerless) return standing;
  if (intention.powers.length === 0) {
    const feit = intention.grondslag === null ? 'voornemen.maatregel' : 'voornemen.grondslag';
    const melding = `De bevoegdheid voor ${intention.grondslag ?? intention.maatregel} staat nog niet in de regels en is niet getoetst.`;
    return { ...standing, aannames: [feit], waarschuwingen: [melding] };
  }
  const trials = intention.powers.map((power) => tryPower(power, intention, view));
  const won = trials.findIndex(({ stands }) => stands);
  if (won >= 0) {
    const limits = limitsOf(intention, intention.powers[won]!, rules, view);
    return { ...standing, signalen: limits, aannames: trials[won]!.assumed };
  }
  return { ...standing, bevoegd: false, signalen: signalsOf(trials[0]!, intention, rules.choice.content) };
}

/** Signals for every limit of the law that the intended measure goes beyond. */
function limitsOf({ maatregel }: Intention, power: JudgedPower, rules: RuleSet, view: FactView): Signaal[] {
  if (maatregel === null || !power.file) return [];
  return exceededLimits(power.file.content, maatregel, view, rules.choice.content);
}

function tryPower(power: JudgedPower, { maatregel }: Intention, view: FactView): Trial {
  const lost = (code: string): Trial => ({ stands: false, codes: [code], defeats: [], assumed: [] });
  if (maatregel !== null && !carries(power, maatregel)) return lost('verkeerde-grondslag');
  if (power.grounds.length === 0) return lost('overtreding-voor-inwerkingtreding');
  const grounds = groundsInDispute(power, view);
  if (grounds.length === 0) return lost('verkeerde-grondslag');
  const trials = grounds.map(tryGround);
  return trials.find(({ stands }) => stands) ?? trials[0]!;
}

function tryGround({ elements, earlier }: JudgedGround): Trial {
  if (earlier === null) {
    return { stands: false, codes: ['overtreding-voor-inwerkingtreding'], defeats: [], assumed: [] };
  }
  const all = [...elements, ...earlier];
  const defeats = elements
    .concat(earlier.filter(({ defeated }) => defeated))
    .filter(({ defeated }) => defeated);
  const unique = defeats.filter(
    (one, i) => defeats.findIndex(({ element }) => element.id === one.element.id) === i,
  );
  const codes = [...new Set(unique.flatMap(({ element }) => element.defeatCodes ?? []))];
  const assumed = [...new Set(all.filter((one) => one.assumed).map(({ element }) => element.id))];
  return { stands: unique.length === 0, codes, defeats: unique, assumed };
}

/** The ground that is named, else those that the known facts invoke, else the first. */
function groundsInDispute({ grounds }: JudgedPower, view: FactView): JudgedGround[] {
  const named = view.feiten['voornemen.grond'] as string | null | undefined;
  if (named != null && grounds.length > 1) return groundsNamed(grounds, named);
  const invoked = grounds.filter(({ ground }) => ground.invokedBy.some((id) => view.known(id)));
  return invoked.length > 0 ? invoked : grounds.slice(0, 1);
}

/** An older text without letters had as its only conduct ground what is now called `lid 1 a`. */
function groundsNamed(grounds: readonly JudgedGround[], named: string): JudgedGround[] {
  const called = (name: string) =>
    grounds.filter(({ ground }) => ground.id === name || ground.id.endsWith(` ${name}`));
  const found = called(named);
  return found.length > 0 || !/(^| )a$/.test(named) ? found : called('lid 1');
}

function signalsOf(trial: Trial, intention: Intention, choice: Choice): Signaal[] {
  const maatregel = intention.maatregel ?? textInForce(intention.powers[0]!).measures[0]!.maatregel;
  const facts = trial.defeats.flatMap(({ bestanddeel }) => bestanddeel.feiten);
  const feiten = [...new Set(facts)];
  const why = trial.defeats.map(({ element }) => `${cite(element.source)}: ${element.tekst}`);
  const sources: Bron[] = trial.defeats.map(({ element }) => toBron(element.source));
  return [...new Set(['bevoegdheid-ontbreekt', ...trial.codes])].map((code) => {
    const { familie, ernst, tekst, vraag, bron } = choice.signalen[code]!;
    const general = code === 'bevoegdheid-ontbreekt';
    return {
      code,
      familie,
      ernst,
      maatregel,
      tekst: general && why.length > 0 ? `${tekst} Niet vervuld: ${why.join(' ')}` : tekst,
      bron: general && sources.length > 0 ? sources : bron.map(toBron),
      feiten,
      vraag,
      neemtWeg: feiten,
    };
  });
}

/** The verdict. Blocking means not tenable; enough points of attention together mean doubt, by the number in rules/keuze. */
export function judgeIntention(
  intention: Intention,
  power: PowerTest,
  signalen: readonly Signaal[],
  choice: Choice,
  view: { onlyIntention: boolean },
): Toets {
  const own = signalen.filter(
    ({ maatregel }) => intention.maatregel === null || maatregel === intention.maatregel,
  );
  const codes = [...new Set(gravestFirst(own, choice).map(({ code }) => code))];
  return {
    bevoegd: power.bevoegd ? 'ja' : 'nee',
    oordeel: verdict(own, codes, intention, choice, view.onlyIntention),
    signalen: codes,
    zwakstePunt: codes[0] ?? null,
    aannames: power.aannames,
  };
}

function verdict(
  own: readonly Signaal[],
  codes: readonly string[],
  { powers, powerless }: Intention,
  choice: Choice,
  onlyIntention: boolean,
): Toets['oordeel'] {
  if (own.some(({ ernst }) => ernst === 'blokkerend')) return 'niet_houdbaar';
  if (onlyIntention || (powers.length === 0 && !powerless)) return 'onbekend';
  return codes.length >= choice.twijfelVanaf.aantal ? 'twijfel' : 'houdbaar';
}

/** Blocking first, then by the order of families in rules/keuze; equal ones keep the order of the rules. */
export function gravestFirst(signalen: readonly Signaal[], { families }: Choice): Signaal[] {
  const weight = ({ ernst, familie }: Signaal) =>
    (ernst === 'blokkerend' ? 0 : 10) + families.indexOf(familie);
  return [...signalen].sort((a, b) => weight(a) - weight(b));
}
