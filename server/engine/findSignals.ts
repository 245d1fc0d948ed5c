import type { Signaal } from '../domain/advies.ts';
import { toBron } from './cite.ts';
import { evaluate as withEngine } from './evaluate.ts';
import type { Evaluate } from './evaluate.ts';
import type { FactView } from './factView.ts';
import { mergeThresholds, toDrempels } from './judgePower.ts';
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
export async function judgeSignals(
  files: readonly RuleFile<SignalFile>[],
  view: FactView,
  evaluate: Evaluate = withEngine,
): Promise<JudgedSignal[]> {
  const rules = files.flatMap(({ content }) =>
    content.signals.map((rule) => ({ rule, familie: content.familie })),
  );
  const conditions = new Map<string, Condition>(
    rules.flatMap(({ rule }): [string, Condition][] => [
      [rule.id, rule.when],
      ...(rule.unless ? [[`${rule.id}!`, rule.unless] as [string, Condition]] : []),
    ]),
  );
  const drempels = toDrempels(mergeThresholds(files.map(({ content }) => content)));
  const runs = await evaluate(conditions, view.feiten, drempels);
  return rules.map(({ rule, familie }) => {
    const when = runs.get(rule.id)!;
    const unless = runs.get(`${rule.id}!`) ?? { zeker: false, mogelijk: false };
    const neemtWeg = rule.unless ? view.behind(rule.unless) : [];
    return {
      rule,
      familie,
      fires: when.zeker && !unless.zeker,
      couldFire: when.mogelijk && !when.zeker && !unless.zeker,
      couldFall: when.zeker && unless.mogelijk && !unless.zeker,
      facts: view.behind(rule.when),
      neemtWeg,
    };
  });
}

/** A rule about the text of the decision says nothing about measures that are not intended. */
const aboutIntention = ({ facts }: JudgedSignal): boolean => facts.some((id) => id.startsWith('voornemen.'));

/** Does this signal rule speak about this option? */
export const concerns = (signal: JudgedSignal, option: Option): boolean =>
  signal.rule.grondslagen.includes(option.grondslag) &&
  signal.rule.maatregelen.includes(option.maatregel) &&
  (option.intended || !aboutIntention(signal));

/** A signal as it stands in the advice. */
export function toSignaal({ rule, familie, facts, neemtWeg }: JudgedSignal, maatregel: string): Signaal {
  return {
    code: rule.code,
    familie,
    ernst: rule.ernst,
    maatregel,
    tekst: rule.tekst,
    bron: rule.bron.map(toBron),
    feiten: facts,
    vraag: rule.vraag,
    neemtWeg,
  };
}
