import type { VolgendeVraag } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { gedeeld } from '../domain/gedeeld.ts';
import { once } from '../domain/once.ts';
import { unanswered } from './adviseMeasures.ts';
import type { Runs } from './adviseMeasures.ts';
import { cite } from './cite.ts';
import { decisiveFacts } from './decisiveFacts.ts';
import { missingFacts } from './explainPower.ts';
import type { FactView } from './factView.ts';
import { concerns } from './findSignals.ts';
import type { JudgedSignal, Option } from './findSignals.ts';
import type { JudgedPower } from './judgePower.ts';
import type { RuleSet } from './readRules.ts';
import type { Element, Signal } from './ruleSchemas.ts';
import { textInForce } from './textInForce.ts';

export interface QuestionContext {
  readonly rules: RuleSet;
  readonly dossier: Dossier;
  readonly view: FactView;
  readonly runs: Runs;
  readonly powers: readonly JudgedPower[];
  readonly options: readonly Option[];
  readonly signals: readonly JudgedSignal[];
  readonly intended: boolean;
}

/**
 * Facts whose answer could change the outcome, each with the reasons why. What the case is about goes first: the intended
 * measure, else the powers that are there; and of that the facts that decide alone. Then what the power needs, the
 * mandatory questions of the weighing, what would take the power away, the signals. Exculpating facts are always asked
 * (Awb 3:2).
 */
export function nextQuestions(context: QuestionContext): VolgendeVraag[] {
  const vragen = questionsOf(context.rules);
  const waarom = new Map<string, Set<string>>();
  for (const [feit, reden] of reasonsFor(context, openSignals(context, context.options))) {
    if (context.view.known(feit) || !vragen.has(feit)) continue;
    waarom.set(feit, (waarom.get(feit) ?? new Set()).add(reden));
  }
  const rank = ranking(context);
  const ranked = [...waarom].sort(([a], [b]) => rank(a) - rank(b));
  return ranked.map(([feit, redenen]) =>
    alike(context.rules)(`${feit} ${numbers(context.rules, redenen)}`, () => ({
      feit,
      vraag: vragen.get(feit)!,
      waarom: [...redenen],
    })),
  );
}

const reasonsFor = (context: QuestionContext, concerning: readonly JudgedSignal[]): Reason[] => [
  ...powerReasons(context),
  ...weighingReasons(context),
  ...[...exceptionReasons(context), ...signalReasons(concerning)].filter(
    ([feit]) => context.intended || !feit.startsWith('voornemen.'),
  ),
];

/** The signals on these options that an answer could still change. */
const openSignals = ({ signals }: QuestionContext, options: readonly Option[]): JudgedSignal[] =>
  signals
    .filter(({ couldFall, couldFire }) => couldFall || couldFire)
    .filter((signal) => options.some((option) => concerns(signal, option)));

/** 0: decides alone in what the case is about; 1: belongs to it; 2: belongs to another option. */
function ranking(context: QuestionContext): (feit: string) => number {
  const options = focusOf(context);
  const concerning = openSignals(context, options);
  const about = new Set(reasonsFor({ ...context, options }, concerning).map(([feit]) => feit));
  const grounds = new Set(options.map(({ grondslag }) => grondslag));
  const powers = context.powers.filter(({ versions }) => grounds.has(versions.id));
  const decisive = decisiveFacts(context.rules, context.view, powers, concerning);
  return (feit) => (!about.has(feit) ? 2 : decisive.has(feit) ? 0 : 1);
}

function focusOf({ options, powers }: QuestionContext): readonly Option[] {
  const intended = options.filter((option) => option.intended);
  if (intended.length > 0) return intended;
  const there = new Set(powers.filter(({ holds }) => holds === true).map(({ versions }) => versions.id));
  const possible = options.filter(({ grondslag }) => there.has(grondslag));
  return possible.length > 0 ? possible : options;
}

const questionsOf = once(
  ({ facts }: RuleSet) => new Map(facts.content.feiten.map(({ id, vraag }) => [id, vraag])),
);
/** Each reason by a number of its own: the texts are long and the same ones come back. */
function numbers(rules: RuleSet, redenen: ReadonlySet<string>): string {
  const known = numbered(rules);
  let key = '';
  for (const reden of redenen) {
    const number = known.get(reden) ?? known.size;
    known.set(reden, number);
    key += `${number} `;
  }
  return key;
}

const numbered = once((_rules: RuleSet): Map<string, number> => new Map());
const alike = once((_rules: RuleSet) => gedeeld<VolgendeVraag>());

type Reason = readonly [feit: string, reden: string];

function powerReasons({ powers, view, options }: QuestionContext): Reason[] {
  const relevant = powers.filter(({ versions }) =>
    options.some(({ grondslag }) => grondslag === versions.id),
  );
  return relevant.flatMap((power) => {
    const missing = new Set(missingFacts(power, view));
    return openElements(power).flatMap(({ element, bestanddeel }) =>
      bestanddeel.feiten
        .filter((feit) => missing.has(feit))
        .map((feit): Reason => [feit, elementReasons(element).open]),
    );
  });
}

const openElements = (power: JudgedPower) =>
  power.grounds
    .filter(({ holds }) => holds === null)
    .flatMap(({ elements }) => elements.filter(({ holds }) => holds === null));

function weighingReasons({ powers, view, runs, options }: QuestionContext): Reason[] {
  return powers
    .filter((power) => power.holds !== false)
    .flatMap((power) =>
      textInForce(power)
        .measures.filter(({ maatregel }) => options.some((option) => isOn(option, power, maatregel)))
        .flatMap((measure) => unanswered(power, measure, { view, runs }))
        .flatMap((question) => question.facts.map((feit): Reason => [feit, question.waarom])),
    );
}

const isOn = (option: Option, power: JudgedPower, maatregel: string): boolean =>
  option.grondslag === power.versions.id && option.maatregel === maatregel;

function exceptionReasons({ powers, options }: QuestionContext): Reason[] {
  return powers
    .filter(({ versions }) => options.some(({ grondslag }) => grondslag === versions.id))
    .flatMap(({ grounds }) => grounds.filter(({ holds }) => holds !== false))
    .flatMap(({ elements }) => elements)
    .filter(({ bestanddeel }) => bestanddeel.uitkomst === 'niet_gebleken')
    .flatMap(({ element }) =>
      (element.trigger ?? []).map((feit): Reason => [feit, elementReasons(element).exception]),
    );
}

const elementReasons = once(({ source, tekst }: Element) => ({
  open: `Bestanddeel (${cite(source)}): ${tekst}`,
  exception: `Uitzondering (${cite(source)}): ${tekst}`,
}));

const reasonsOf = once(({ tekst }: Signal) => ({
  falls: `Kan dit signaal wegnemen: ${tekst}`,
  fires: `Kan een signaal geven: ${tekst}`,
}));

function signalReasons(concerning: readonly JudgedSignal[]): Reason[] {
  return concerning.flatMap((signal) => [
    ...(signal.couldFall ? signal.neemtWeg.map((feit): Reason => [feit, reasonsOf(signal.rule).falls]) : []),
    ...(signal.couldFire ? signal.facts.map((feit): Reason => [feit, reasonsOf(signal.rule).fires]) : []),
  ]);
}
