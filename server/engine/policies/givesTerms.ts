import type { Policy, PolicyRow } from '../ruleSchemas.ts';

/** Structure without cells, and decisions seen in practice: context, never a rule. */
const CONTEXT_ONLY = ['structureOnly', 'observedDecision'];

/**
 * May a duration or an amount be taken from this row? Only when the text itself was read (mark S): a press report, a
 * decision seen in practice or own knowledge tells what exists, not what the policy says.
 */
export const givesTerms = (policy: Policy, row: PolicyRow): boolean => readAsRule(policy) && row.mark === 'S';

/** Was the text of this policy read, so that its thresholds and windows count? */
export const readAsRule = ({ textRead, completeness, source }: Policy): boolean =>
  textRead && source.mark === 'S' && !CONTEXT_ONLY.includes(completeness);
