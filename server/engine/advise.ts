import type { Advies, BevoegdheidAdvies, MaatregelAdvies, Signaal } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { adviseMeasures, measureKey, questionKey } from './adviseMeasures.ts';
import type { Runs } from './adviseMeasures.ts';
import { evaluate as withEngine } from './evaluate.ts';
import type { Evaluate } from './evaluate.ts';
import { explainPower } from './explainPower.ts';
import { createFactView } from './factView.ts';
import type { FactView } from './factView.ts';
import { concerns, judgeSignals, signalFiles, toSignaal } from './findSignals.ts';
import type { JudgedSignal, Option } from './findSignals.ts';
import { consequenceKey } from './judgeConsequences.ts';
import { judgePower, mergeThresholds } from './judgePower.ts';
import type { JudgedPower } from './judgePower.ts';
import { nextQuestions } from './nextQuestions.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { withReceipt } from './receipt.ts';
import type { Condition, PolicyKind, Power } from './ruleSchemas.ts';
import { areasInForce } from './policies/areasInForce.ts';
import { choosePolicy } from './policies/choosePolicy.ts';
import type { ChoosingKind } from './policies/choosePolicy.ts';
import { readAsRule } from './policies/givesTerms.ts';
import { mandatesFor } from './policies/mandatesFor.ts';
import { policiesFor } from './policies/policiesFor.ts';
import type { PolicyChoice } from './policies/policyChoice.ts';
import { selectVersions } from './selectVersions.ts';
import { textInForce } from './textInForce.ts';
import { gravestFirst, judgeIntention, readIntention, testPower } from './testIntention.ts';
import type { Intention } from './testIntention.ts';

/** Everything that is known about one dossier, before it is written down. */
interface Findings {
  readonly powers: readonly JudgedPower[];
  readonly signals: readonly JudgedSignal[];
  readonly runs: Runs;
  readonly view: FactView;
  readonly chosen: (kind: ChoosingKind) => PolicyChoice;
}

/** The advice on one dossier. Same rules and same dossier give the same bytes, whoever evaluates the conditions. */
export async function advise(
  rules: RuleSet,
  dossier: Dossier,
  evaluate: Evaluate = withEngine,
): Promise<Advies> {
  const findings = await find(rules, dossier, evaluate);
  const { powers, signals, view, runs } = findings;
  const choice = rules.choice.content;
  const intention = readIntention(dossier, powers, choice);
  const options = optionsOf(powers, intention, view);
  const power = intention && testPower(intention, rules, view);
  const fired = [...(power?.signalen ?? []), ...firedSignals(signals, options)];
  const signalen = gravestFirst(fired, choice);
  const intended = options.filter((option) => option.intended);
  const concerning = [...(power?.signalen ?? []), ...firedSignals(signals, intended)];
  const context = { rules, dossier, view, runs, powers, signals };
  return withReceipt(
    {
      peildatum: dossier.peildatum,
      gemeente: dossier.gemeente,
      waarschuwingen: [...warnings(rules, dossier, view), ...(power?.waarschuwingen ?? [])],
      bevoegdheden: powers.map((judged) => withMandate(explainPower(judged, dossier, view), rules, dossier)),
      maatregelen: measuresOf(findings, intention, rules, dossier),
      signalen,
      ...(intention && power
        ? {
            toets: judgeIntention(intention, power, concerning, choice, {
              onlyIntention: onlyIntention(dossier),
            }),
          }
        : {}),
      volgendeVragen: nextQuestions({ ...context, options, intended: intention !== null }),
    },
    dossier,
    filesUsed(rules, dossier, powers),
  );
}

async function find(rules: RuleSet, dossier: Dossier, evaluate: Evaluate): Promise<Findings> {
  const facts = createFactView(rules, dossier);
  const read = policiesFor(rules, dossier, 'damocles').map(({ file }) => file.content);
  const local = mergeThresholds(read.filter(readAsRule));
  const thresholdsOf = (power: Power) => ({ ...power.thresholds, ...local });
  const powers = await Promise.all(
    selectVersions(rules, dossier).map((versions) => judgePower(versions, facts, thresholdsOf, evaluate)),
  );
  const chosen = perKind((kind) => choosePolicy(rules, dossier, facts, kind));
  const { row, measure, zonderWaarschuwing } = chosen('damocles');
  const view = facts.with({
    'afgeleid.beleidsrij': row ? `${row.id}/${measure}` : null,
    'afgeleid.beleidZonderWaarschuwing': row ? zonderWaarschuwing : null,
  });
  const [signals, runs] = await Promise.all([
    judgeSignals(signalFiles(rules, dossier.peildatum), view, evaluate),
    evaluate(weighingConditions(powers), view.feiten, {}),
  ]);
  return { powers, signals, runs, view, chosen };
}

function withMandate(power: BevoegdheidAdvies, rules: RuleSet, dossier: Dossier): BevoegdheidAdvies {
  const mandaat = mandatesFor(rules, dossier, power.id);
  return mandaat.length > 0 ? { ...power, mandaat } : power;
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
  return new Map(
    powers.flatMap((power) => {
      const { measures, questions, consequences } = textInForce(power);
      return [
        ...measures.map((measure) => [measureKey(power, measure), measure.recommendedWhen] as const),
        ...questions.map((question) => [questionKey(power, question), question.appliesWhen] as const),
        ...consequences.map((consequence) => [consequenceKey(power, consequence), consequence.when] as const),
      ].filter((pair): pair is [string, Condition] => pair[1] !== undefined);
    }),
  );
}

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
  const tried = new Set(intention?.powers);
  const all = new Set([...shown, ...tried]);
  return [...all].flatMap((power) => {
    const { id } = power.versions;
    return textInForce(power)
      .measures.filter(
        ({ advise, maatregel }) => (advise && shown.includes(power)) || maatregel === intention?.maatregel,
      )
      .map(({ maatregel }) => ({
        grondslag: id,
        maatregel,
        intended: tried.has(power) && (intention!.maatregel === null || maatregel === intention!.maatregel),
      }));
  });
}

/** One signal per rule and measure, also when two powers carry that measure. */
function firedSignals(signals: readonly JudgedSignal[], options: readonly Option[]): Signaal[] {
  return signals
    .filter(({ fires }) => fires)
    .flatMap((signal) => {
      const measures = options.filter((option) => concerns(signal, option)).map(({ maatregel }) => maatregel);
      return [...new Set(measures)].map((maatregel) => toSignaal(signal, maatregel));
    });
}

function measuresOf(
  { powers, signals, runs, view, chosen }: Findings,
  intention: Intention | null,
  rules: RuleSet,
  dossier: Dossier,
): MaatregelAdvies[] {
  const areas = (grondslag: string) => areasInForce(rules, dossier, view, grondslag);
  const intended = intention?.maatregel ?? null;
  return powers.flatMap((power) => {
    const options = optionsOf(
      [power],
      intention && { ...intention, powers: intention.powers.filter((one) => one === power) },
      view,
    );
    const signalen = firedSignals(signals, options);
    return adviseMeasures(power, { rules, view, runs, chosen, areas, signalen, intended });
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
    ...signalFiles(rules, dossier.peildatum),
    ...texts,
    ...policies,
    ...municipality,
  ];
  return [...new Set(all)].filter((file) => file !== null);
}
