import type { Feiten } from '../../../server/domain/dossier.ts';
import type { Drempels } from '../../../server/engine/compileCondition.ts';
import { evaluateAtOnce } from '../../../server/engine/evaluate.ts';
import type { Evaluate } from '../../../server/engine/evaluate.ts';
import type { Condition } from '../../../server/engine/ruleSchemas.ts';

/** Everything that is asked of one set of facts: each condition with the thresholds that hold for it. */
export type Asked = Map<Condition, Drempels>;

/** Facts of the powers, and facts of the weighing (to which the row of the policy was added). */
export const phaseOf = (feiten: Feiten): 'powers' | 'weighing' =>
  'afgeleid.beleidsrij' in feiten ? 'weighing' : 'powers';

/** Evaluates, and keeps what was asked: a peer compiles it all beforehand, as we do. */
export function recorder(): {
  readonly evaluate: Evaluate;
  readonly asked: Record<'powers' | 'weighing', Asked>;
} {
  const asked = { powers: new Map() as Asked, weighing: new Map() as Asked };
  const evaluate: Evaluate = (conditions, feiten, drempels) => {
    for (const condition of conditions.values()) asked[phaseOf(feiten)].set(condition, drempels);
    return evaluateAtOnce(conditions, feiten, drempels);
  };
  return { evaluate, asked };
}
