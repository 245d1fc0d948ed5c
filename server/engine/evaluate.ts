import { Engine } from 'json-rules-engine';
import type { Feiten } from '../domain/dossier.ts';
import { naarRuns } from '../domain/logica.ts';
import type { TweeRuns } from '../domain/logica.ts';
import { once } from '../domain/once.ts';
import type { Soon } from './chain.ts';
import { compileCondition } from './compileCondition.ts';
import type { Drempels } from './compileCondition.ts';
import { CompiledRule, VALUES } from './compiledRule.ts';
import type { Run } from './compiledRule.ts';
import type { Condition } from './ruleSchemas.ts';

/** A condition to evaluate, under a name of the caller's choice. */
export type Conditions = ReadonlyMap<string, Condition>;
/** The two runs of each condition, under the same names. */
export type Outcomes = ReadonlyMap<string, TweeRuns>;

/** Every fact that a condition reads, in the order in which they stand; `value` may name one too. */
export const factsIn: (condition: Condition) => readonly string[] = once(collectFacts);

function collectFacts(condition: Condition): readonly string[] {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : null);
  if (parts) return [...new Set(parts.flatMap(factsIn))];
  const other = (condition.value as { fact?: string } | null)?.fact;
  return [condition.fact!, ...(other === undefined ? [] : [other])];
}

const rulesFor = once((condition: Condition): Record<Run, CompiledRule> => ({
  zeker: new CompiledRule(condition, 'zeker'),
  mogelijk: new CompiledRule(condition, 'mogelijk'),
}));

/** Answers every condition in both runs. */
export type Evaluate = (conditions: Conditions, feiten: Feiten, drempels: Drempels) => Soon<Outcomes>;

/**
 * Evaluates every condition twice with json-rules-engine. Each call has an engine of its own: overlapping runs on a
 * shared one lose rules in silence, so the number of results is checked as well.
 */
export async function evaluate(
  conditions: Conditions,
  feiten: Feiten,
  drempels: Drempels,
): Promise<Outcomes> {
  const engine = new Engine();
  engine.addFact(VALUES, { feiten, drempels });
  const rules = [...new Set(conditions.values())].flatMap((condition) => Object.values(rulesFor(condition)));
  for (const rule of rules) engine.addRule(rule);
  const { results, failureResults } = await engine.run();
  if (results.length + failureResults.length !== rules.length) {
    throw new Error('json-rules-engine lost rules');
  }
  const passed = new Set(results.map(({ name }) => name));
  return new Map(
    [...conditions].map(([name, condition]) => {
      const { zeker, mogelijk } = rulesFor(condition);
      return [name, { zeker: passed.has(zeker.name), mogelijk: passed.has(mogelijk.name) }];
    }),
  );
}

/** The same answers without an engine in between: for many dossiers at once and for trying many changes of one. */
export function evaluateAtOnce(conditions: Conditions, feiten: Feiten, drempels: Drempels): Outcomes {
  const values = { feiten, drempels };
  const outcomes = new Map<string, TweeRuns>();
  for (const [name, condition] of conditions)
    outcomes.set(name, naarRuns(compileCondition(condition)(values)));
  return outcomes;
}
