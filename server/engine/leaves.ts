import type { Condition } from './ruleSchemas.ts';

/** The single comparisons that a condition is made of, in the order in which they stand. */
export const leaves = (condition: Condition): Condition[] => {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : null);
  return parts ? parts.flatMap(leaves) : [condition];
};
