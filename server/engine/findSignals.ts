import type { Signaal } from '../domain/advies.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import { chain, chainAll } from './chain.ts';
import type { Soon } from './chain.ts';
import { toBron } from './cite.ts';
import { evaluate as withEngine } from './evaluate.ts';
import type { Evaluate, Outcomes } from './evaluate.ts';
import { once } from '../domain/once.ts';
import type { FactView } from './factView.ts';
import { toDrempels } from './judgePower.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Condition, Signal, SignalFile } from './ruleSchemas.ts';

/** A measure on a power, as an option or as the intended one. */
export interface Option {
  readonly grondslag: string;
  readonly maatregel: string;
  readonly intended: boolean;
}

/** How one signal rule stands towards this dossier. */
export interface JudgedSignal {
  readonly rule: Signal;
  /** Of the file that the rule stands in. */
  readonly thresholds: SignalFile['thresholds'];
  readonly familie: Signaal['familie'];
  readonly fires: boolean;
  /** It does not fire, but an unknown fact could make it fire. */
  readonly couldFire: boolean;
  /** It fires, but an unknown fact could take it away. */
  readonly couldFall: boolean;
  readonly facts: readonly string[];
  readonly neemtWeg: readonly string[];
}

/** The signal files whose interval holds the peildatum. */
export const signalFiles = (rules: RuleSet, peildatum: string): RuleFile<SignalFile>[] =>
  rules.signals.filter(
    ({ content: { validFrom, validTo } }) =>
      validFrom <= peildatum && (validTo === null || peildatum <= validTo),
  );

/** A signal fires on known facts only: `when` holds for certain and `unless` does not. */
export function judgeSignals(
  files: readonly RuleFile<SignalFile>[],
  view: FactView,
  evaluate: Evaluate = withEngine,
): Soon<JudgedSignal[]> {
  const judged = files.map(({ content }) => {
    const answers = evaluate(conditionsOf(content), view.feiten, toDrempels(content.thresholds));
    return chain(answers, (runs) => content.signals.map((rule) => judgeSignal(rule, content, runs, view)));
  });
  return chain(chainAll(judged), (perFile) => perFile.flat());
}

/** Thresholds are those of the file: two files may use the same name for another number. */
const conditionsOf = once(
  ({ signals }: SignalFile): ReadonlyMap<string, Condition> =>
    new Map(
      signals.flatMap(({ id, when, unless }): [string, Condition][] => [
        [id, when],
        ...(unless ? [[`${id}!`, unless] as [string, Condition]] : []),
      ]),
    ),
);

const NEVER = { zeker: false, mogelijk: false };

function judgeSignal(
  rule: Signal,
  { familie, thresholds }: SignalFile,
  runs: Outcomes,
  view: FactView,
): JudgedSignal {
  const when = runs.get(rule.id)!;
  const unless = runs.get(`${rule.id}!`) ?? NEVER;
  return {
    rule,
    thresholds,
    familie,
    fires: when.zeker && !unless.zeker,
    couldFire: when.mogelijk && !when.zeker && !unless.zeker,
    couldFall: when.zeker && unless.mogelijk && !unless.zeker,
    facts: view.behind(rule.when),
    neemtWeg: rule.unless ? view.behind(rule.unless) : [],
  };
}

/** A rule about the text of the decision says nothing about measures that are not intended. */
const aboutIntention = ({ facts }: JudgedSignal): boolean => facts.some((id) => id.startsWith('voornemen.'));

/** Does this signal rule speak about this option? */
export const concerns = (signal: JudgedSignal, option: Option): boolean =>
  signal.rule.grondslagen.includes(option.grondslag) &&
  signal.rule.maatregelen.includes(option.maatregel) &&
  (option.intended || !aboutIntention(signal));

/** A signal as it stands in the advice: one text per rule and measure, shared by every advice. */
export function toSignaal({ rule, familie, facts, neemtWeg }: JudgedSignal, maatregel: string): Signaal {
  const known = texts(rule).get(maatregel);
  if (known) return known;
  const { code, ernst, tekst, bron, vraag } = rule;
  const made = deepFreeze({
    code,
    familie,
    ernst,
    maatregel,
    tekst,
    bron: bron.map(toBron),
    feiten: facts,
    vraag,
    neemtWeg,
  });
  texts(rule).set(maatregel, made);
  return made;
}

const texts = once((_rule: Signal): Map<string, Signaal> => new Map());
