import type { Signaal } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { measureKey, questionKey } from './adviseMeasures.ts';
import type { Runs } from './adviseMeasures.ts';
import { chain, chainAll } from './chain.ts';
import type { Soon } from './chain.ts';
import type { Evaluate } from './evaluate.ts';
import { createFactView } from './factView.ts';
import type { FactView } from './factView.ts';
import { concerns, judgeSignals, signalFiles, toSignaal } from './findSignals.ts';
import type { JudgedSignal, Option } from './findSignals.ts';
import { once } from '../domain/once.ts';
import { consequenceKey } from './judgeConsequences.ts';
import { judgePower, mergeThresholds } from './judgePower.ts';
import type { JudgedPower } from './judgePower.ts';
import { choosePolicy } from './policies/choosePolicy.ts';
import type { ChoosingKind } from './policies/choosePolicy.ts';
import { readAsRule } from './policies/givesTerms.ts';
import { policiesFor } from './policies/policiesFor.ts';
import type { PolicyChoice } from './policies/policyChoice.ts';
import type { RuleSet } from './readRules.ts';
import type { Condition, Power } from './ruleSchemas.ts';
import { selectVersions } from './selectVersions.ts';
import { textInForce } from './textInForce.ts';
import { readIntention, testPower } from './testIntention.ts';
import type { Intention, PowerTest } from './testIntention.ts';

/** Everything that is known about one dossier, before it is written down. */
export interface Findings {
  readonly powers: readonly JudgedPower[];
  readonly signals: readonly JudgedSignal[];
  readonly runs: Runs;
  readonly view: FactView;
  readonly chosen: (kind: ChoosingKind) => PolicyChoice;
}

/** The findings, and how the intended measure stands in them. */
export interface Examined extends Findings {
  readonly intention: Intention | null;
  readonly power: PowerTest | null;
  readonly options: readonly Option[];
  /** Signals that concern the intended measure, those of the test of its power first. */
  readonly concerning: readonly Signaal[];
}

/** Judges everything about one dossier, without writing it down. */
export const examine = (rules: RuleSet, dossier: Dossier, evaluate: Evaluate): Soon<Examined> =>
  chain(find(rules, dossier, evaluate), (findings) => {
    const { powers, signals, view } = findings;
    const intention = readIntention(dossier, powers, rules.choice.content);
    const options = optionsOf(powers, intention, view);
    const power = intention && testPower(intention, rules, view);
    const intended = options.filter((option) => option.intended);
    const concerning = [...(power?.signalen ?? []), ...firedSignals(signals, intended)];
    return { ...findings, intention, power, options, concerning };
  });

function find(rules: RuleSet, dossier: Dossier, evaluate: Evaluate): Soon<Findings> {
  const facts = createFactView(rules, dossier);
  const read = policiesFor(rules, dossier, 'damocles').map(({ file }) => file.content);
  const local = mergeThresholds(read.filter(readAsRule));
  const thresholdsOf = (power: Power) => ({ ...power.thresholds, ...local });
  const judged = selectVersions(rules, dossier).map((versions) =>
    judgePower(versions, facts, thresholdsOf, evaluate),
  );
  const chosen = perKind((kind) => choosePolicy(rules, dossier, facts, kind));
  const { row, measure, zonderWaarschuwing } = chosen('damocles');
  const view = facts.with({
    'afgeleid.beleidsrij': row ? `${row.id}/${measure}` : null,
    'afgeleid.beleidZonderWaarschuwing': row ? zonderWaarschuwing : null,
  });
  const judgedSignals = judgeSignals(signalFiles(rules, dossier.peildatum), view, evaluate);
  return chain(chainAll(judged), (powers) =>
    chain(judgedSignals, (signals) =>
      chain(evaluate(weighingConditions(powers), view.feiten, {}), (runs) => ({
        powers,
        signals,
        runs,
        view,
        chosen,
      })),
    ),
  );
}

/** Each kind of policy is looked up once for a dossier. */
function perKind(choose: (kind: ChoosingKind) => PolicyChoice): (kind: ChoosingKind) => PolicyChoice {
  const made = new Map<ChoosingKind, PolicyChoice>();
  return (kind) => {
    const known = made.get(kind) ?? choose(kind);
    made.set(kind, known);
    return known;
  };
}

/** Conditions that tell which measure the law points to, which questions apply and what follows under other acts. */
function weighingConditions(powers: readonly JudgedPower[]): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const power of powers) {
    if (power.holds === false) continue;
    for (const [name, condition] of weighedBy(textInForce(power))) conditions.set(name, condition);
  }
  return conditions;
}

/** Of one text of a power, under their names. */
const weighedBy = once(({ id, measures, questions, consequences }: Power) =>
  [
    ...measures.map((measure) => [measureKey(id, measure), measure.recommendedWhen] as const),
    ...questions.map((question) => [questionKey(id, question), question.appliesWhen] as const),
    ...consequences.map((consequence) => [consequenceKey(id, consequence), consequence.when] as const),
  ].filter((pair): pair is [string, Condition] => pair[1] !== undefined),
);

/** A power is in view when it holds, or is open and something is known about one of its requirements. */
function inView({ holds, grounds }: JudgedPower, view: FactView): boolean {
  if (holds !== null) return holds;
  return grounds.some(({ elements }) =>
    elements.some(
      ({ element, bestanddeel }) =>
        element.aard === 'vereiste' &&
        bestanddeel.feiten.some((id) => id !== 'zaak.feitdatum' && view.known(id)),
    ),
  );
}

function optionsOf(powers: readonly JudgedPower[], intention: Intention | null, view: FactView): Option[] {
  const visible = powers.filter((power) => inView(power, view));
  const shown = visible.length > 0 ? visible : powers.filter(({ holds }) => holds !== false);
  return [...new Set([...shown, ...(intention?.powers ?? [])])].flatMap((power) =>
    optionsOn(power, intention, shown.includes(power)),
  );
}

/** The measures of one power that can be chosen: those to advise, when it is shown, and the intended one. */
export function optionsOn(power: JudgedPower, intention: Intention | null, shown: boolean): Option[] {
  const tried = intention?.powers.includes(power) ?? false;
  const intended = intention?.maatregel ?? null;
  return textInForce(power)
    .measures.filter(({ advise, maatregel }) => (advise && shown) || maatregel === intended)
    .map(({ maatregel }) => ({
      grondslag: power.versions.id,
      maatregel,
      intended: tried && (intended === null || maatregel === intended),
    }));
}

/** One signal per rule and measure, also when two powers carry that measure. */
export function firedSignals(signals: readonly JudgedSignal[], options: readonly Option[]): Signaal[] {
  return signals
    .filter(({ fires }) => fires)
    .flatMap((signal) => {
      const measures = options.filter((option) => concerns(signal, option)).map(({ maatregel }) => maatregel);
      return [...new Set(measures)].map((maatregel) => toSignaal(signal, maatregel));
    });
}
