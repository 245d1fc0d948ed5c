import type {
  AangewezenGebied,
  MaatregelAdvies,
  MaatregelOordeel,
  Signaal,
  Uitwerking,
} from '../domain/advies.ts';
import type { TweeRuns } from '../domain/logica.ts';
import type { FactView } from './factView.ts';
import type { JudgedPower } from './judgePower.ts';
import type { RuleSet } from './readRules.ts';
import type { Measure, Question } from './ruleSchemas.ts';
import { gedeeld } from '../domain/gedeeld.ts';
import { once } from '../domain/once.ts';
import { judgeConsequences } from './judgeConsequences.ts';
import type { ChoosingKind } from './policies/choosePolicy.ts';
import type { PolicyChoice } from './policies/policyChoice.ts';
import { textInForce } from './textInForce.ts';

/** Outcomes of the conditions of a power's measures and questions, by name. */
export type Runs = ReadonlyMap<string, TweeRuns>;

export interface MeasureContext {
  readonly rules: RuleSet;
  readonly view: FactView;
  readonly runs: Runs;
  /** What the policies of the municipality say. */
  readonly chosen: (kind: ChoosingKind) => PolicyChoice;
  /** Why a power is not there, as its own explanation says it. */
  readonly whyNot: (power: JudgedPower) => readonly string[];
  /** The areas that the municipality designated for a power. */
  readonly areas: (grondslag: string) => readonly AangewezenGebied[];
  /** The signals on each measure of this power. */
  readonly signalen: readonly Signaal[];
  readonly intended: string | null;
}

export const measureKey = (power: string, measure: Measure): string =>
  `${power}/maatregel/${measure.maatregel}`;
export const questionKey = (power: string, question: Question): string => `${power}/vraag/${question.id}`;

/** The options on one power. A power is discretionary: with a policy row a measure is still at most `mogelijk`. */
export function adviseMeasures(power: JudgedPower, context: MeasureContext): MaatregelAdvies[] {
  return textInForce(power)
    .measures.filter((measure) => measure.advise || measure.maatregel === context.intended)
    .map((measure) => adviseMeasure(power, measure, context));
}

function adviseMeasure(power: JudgedPower, measure: Measure, context: MeasureContext): MaatregelAdvies {
  const policy = power.holds === false || measure.policy === null ? null : context.chosen(measure.policy);
  // Only a power that is there can be waiting for an answer of the weighing.
  const open = power.holds === true ? unanswered(power, measure, context) : [];
  const own = context.signalen.filter(({ maatregel }) => maatregel === measure.maatregel);
  const row = policy?.measure === measure.maatregel ? policy : null;
  const oordeel = judge(power, measure, context, { open, own, row });
  const whyNot = oordeel === 'uitgesloten' ? context.whyNot(power) : [];
  const gevolgen = judgeConsequences(power, measure.maatregel, context.runs);
  const uitwerking = workedOut(power, policy, row, context);
  const make = (): MaatregelAdvies => ({
    maatregel: measure.maatregel,
    grondslag: power.versions.id,
    oordeel,
    duur: row?.duur ?? null,
    bedragEuro: row?.bedragEuro ?? null,
    maximumEuro: row?.maximumEuro ?? null,
    beleid: policy?.beleid ?? null,
    ...uitwerking,
    redenen: reasons(power, oordeel, open, own, policy, whyNot),
    procedure: measure.procedure,
    gevolgen,
  });
  // What a row or an area works out is more than the key says.
  if (row !== null || uitwerking.uitwerking) return make();
  const key = [
    oordeel,
    ...whyNot,
    ...keysOf(open, own, policy),
    ...gevolgen.map(({ uitkomst }) => uitkomst),
  ].join('|');
  return alike(measure)(`${power.file?.path ?? ''}|${key}`, make);
}

const alike = once((_measure: Measure) => gedeeld<MaatregelAdvies>());

/** What the reasons of a measure are made of. */
const keysOf = (
  open: readonly Question[],
  own: readonly Signaal[],
  policy: PolicyChoice | null,
): string[] => [
  open.map(({ id }) => id).join(),
  own.map(({ code, tekst, ernst }) => (ernst === 'blokkerend' ? `${code} ${tekst}` : '')).join(),
  policy === null ? '' : `${policy.file?.path ?? ''} ${policy.beleid?.rij ?? ''} ${policy.redenen.join(' ')}`,
];

/** What the policy works out: from the row, and the areas that were designated for this power. */
function workedOut(
  power: JudgedPower,
  policy: PolicyChoice | null,
  row: PolicyChoice | null,
  context: MeasureContext,
): { uitwerking?: Uitwerking } {
  const areas = policy === null ? [] : context.areas(power.versions.id);
  if (areas.length === 0) return row?.uitwerking ? { uitwerking: row.uitwerking } : {};
  return { uitwerking: { ...row?.uitwerking, aangewezenGebieden: areas } };
}

/** The mandatory questions of the weighing that have no answer yet. A question falls away only when it certainly does not apply. */
export function unanswered(
  power: JudgedPower,
  { maatregel }: Measure,
  { view, runs }: Pick<MeasureContext, 'view' | 'runs'>,
): Question[] {
  return textInForce(power).questions.filter((question) => {
    if (!question.measures.includes(maatregel)) return false;
    if (runs.get(questionKey(power.versions.id, question))?.mogelijk === false) return false;
    const known = question.facts.map((id) => view.known(id));
    return question.need === 'any' ? !known.includes(true) : known.includes(false);
  });
}

interface Findings {
  readonly open: readonly Question[];
  readonly own: readonly Signaal[];
  readonly row: PolicyChoice | null;
}

function judge(
  power: JudgedPower,
  measure: Measure,
  { rules, runs }: MeasureContext,
  { open, own, row }: Findings,
): MaatregelOordeel {
  if (power.holds !== true) return power.holds === false ? 'uitgesloten' : 'onbekend';
  if (own.some(({ ernst }) => ernst === 'blokkerend')) return 'ontraden';
  const doubtful = new Set(own.map(({ code }) => code)).size >= rules.choice.content.twijfelVanaf.aantal;
  const carried = row !== null || !measure.needsPolicyRow;
  const pointed = runs.get(measureKey(power.versions.id, measure))?.zeker ?? true;
  const asked = textInForce(power).questions.some(({ measures }) => measures.includes(measure.maatregel));
  const answered = asked && open.length === 0;
  return answered && carried && pointed && !doubtful ? 'aanbevolen' : 'mogelijk';
}

const OPENING: Readonly<Record<MaatregelOordeel, (article: string) => string>> = {
  aanbevolen: (article) =>
    `De bevoegdheid van ${article} is er, alle verplichte vragen van de afweging zijn beantwoord en niets verzet zich (artikel 3:4 Algemene wet bestuursrecht).`,
  mogelijk: (article) =>
    `De bevoegdheid van ${article} is er, maar is discretionair: het orgaan weegt af (artikel 3:4 Algemene wet bestuursrecht).`,
  ontraden: (article) =>
    `De bevoegdheid van ${article} is er, maar een blokkerend signaal verzet zich tegen deze maatregel.`,
  uitgesloten: (article) => `De bevoegdheid van ${article} ontbreekt.`,
  onbekend: (article) => `Of ${article} bevoegdheid geeft, is nog niet vastgesteld.`,
};

function reasons(
  power: JudgedPower,
  oordeel: MaatregelOordeel,
  open: readonly Question[],
  own: readonly Signaal[],
  policy: PolicyChoice | null,
  whyNot: readonly string[],
): string[] {
  const { artikel, wet } = textInForce(power).source;
  const opening = OPENING[oordeel](`artikel ${artikel} ${wet}`);
  if (oordeel === 'uitgesloten') return [opening, ...whyNot];
  const blocking = own.filter(({ ernst }) => ernst === 'blokkerend').map(({ tekst }) => tekst);
  const unansweredReasons = (oordeel === 'onbekend' ? [] : open).map(
    ({ waarom }) => `Nog niet beantwoord: ${waarom}`,
  );
  return [opening, ...blocking, ...(policy?.redenen ?? []), ...unansweredReasons];
}
