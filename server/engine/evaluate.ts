import { Engine } from 'json-rules-engine';
import type { Feiten } from '../domain/dossier.ts';
import type { TweeRuns } from '../domain/logica.ts';
import { CompiledRule, VALUES } from './compiledRule.ts';
import type { Drempels, Run } from './compiledRule.ts';
import type { Condition } from './ruleSchemas.ts';

/** A condition to evaluate, under a name of the caller's choice. */
export type Conditions = ReadonlyMap<string, Condition>;

const read = new WeakMap<Condition, readonly string[]>();

/** Every fact that a condition reads, in the order in which they stand; `value` may name one too. */
export function factsIn(condition: Condition): readonly string[] {
  const known = read.get(condition) ?? collectFacts(condition);
  read.set(condition, known);
  return known;
}

function collectFacts(condition: Condition): readonly string[] {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : null);
  if (parts) return [...new Set(parts.flatMap(factsIn))];
  const other = (condition.value as { fact?: string } | null)?.fact;
  return [condition.fact!, ...(other === undefined ? [] : [other])];
}

const compiled = new WeakMap<Condition, Record<Run, CompiledRule>>();

function rulesFor(condition: Condition): Record<Run, CompiledRule> {
  const known = compiled.get(condition);
  if (known) return known;
  const rules = {
    zeker: new CompiledRule(condition, 'zeker'),
    mogelijk: new CompiledRule(condition, 'mogelijk'),
  };
  compiled.set(condition, rules);
  return rules;
}

/**
 * Evaluates every condition twice with json-rules-engine. Each call has an engine of its own: overlapping runs on a
 * shared one lose rules in silence, so the number of results is checked as well.
 */
export async function evaluate(
  conditions: Conditions,
  feiten: Feiten,
  drempels: Drempels,
): Promise<Map<string, TweeRuns>> {
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
