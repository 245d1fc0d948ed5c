import { once } from '../domain/once.ts';
import type { RuleSet } from './readRules.ts';
import type { Condition, Threshold } from './ruleSchemas.ts';

/** A condition of the rules with where it stands and the numbers it may name. */
export interface NamedCondition {
  readonly pad: string;
  readonly when: Condition;
  readonly thresholds: Readonly<Record<string, Threshold>>;
}

/** Every condition of every rule: elements, measures, questions, consequences, signals, precedence, referrals and policies. */
export const conditionsOf = once((rules: RuleSet): readonly NamedCondition[] => [
  ...rules.powers.flatMap(({ path, content }) => {
    const elements = [...content.elements, ...content.grounds.flatMap((ground) => ground.elements)];
    const named: [string, Condition | undefined][] = [
      ...elements.flatMap(({ id, when, closedWorld }): [string, Condition | undefined][] => [
        [id, when],
        [id, closedWorld?.unless],
      ]),
      ...content.measures.map(({ maatregel, recommendedWhen }): [string, Condition | undefined] => [
        maatregel,
        recommendedWhen,
      ]),
      ...content.questions.map(({ id, appliesWhen }): [string, Condition | undefined] => [id, appliesWhen]),
      ...content.consequences.map(({ id, when }): [string, Condition | undefined] => [id, when]),
    ];
    return at(path, named, content.thresholds);
  }),
  ...rules.signals.flatMap(({ path, content }) =>
    at(
      path,
      content.signals.flatMap(({ id, when, unless }): [string, Condition | undefined][] => [
        [id, when],
        [id, unless],
      ]),
      content.thresholds,
    ),
  ),
  ...at(
    rules.choice.path,
    rules.choice.content.voorrang.map(({ id, when }) => [id, when]),
    rules.choice.content.drempels,
  ),
  ...at(
    rules.referrals.path,
    rules.referrals.content.verwijzingen.flatMap(
      ({ id, when, unless }): [string, Condition | undefined][] => [
        [id, when],
        [id, unless],
      ],
    ),
    {},
  ),
  ...rules.policies.flatMap(({ path, content }) => {
    const rows = content.rows.map((row): [string, Condition | undefined] => [
      row.id,
      'when' in row ? row.when : undefined,
    ]);
    if (content.kind !== 'damocles') return at(path, rows, {});
    const indicators = [
      ...content.modifiers.flatMap(({ shown }) => shown.of),
      ...(content.seriousCase?.of ?? []),
    ];
    const shown = indicators.map(({ id, when }): [string, Condition] => [id, when]);
    return at(path, [...rows, ...shown], { ...content.actsFrom, ...content.thresholds });
  }),
]);

function at(
  path: string,
  named: readonly (readonly [string, Condition | undefined])[],
  thresholds: Readonly<Record<string, Threshold>>,
): NamedCondition[] {
  return named.flatMap(([id, when]) => (when ? [{ pad: `rules/${path}#${id}`, when, thresholds }] : []));
}
