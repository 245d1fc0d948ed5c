import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import type { Feiten } from '../domain/dossier.ts';
import type { Drempel } from '../domain/operatoren.ts';
import { OPERATOREN, pasToe } from '../domain/operatoren.ts';
import type { TweeRuns } from '../domain/logica.ts';
import type { Condition } from './ruleSchemas.ts';

/** A condition to evaluate, under a name of the caller's choice. */
export type Conditions = ReadonlyMap<string, Condition>;
export type Drempels = Readonly<Record<string, Drempel>>;

const RUNS = ['zeker', 'mogelijk'] as const;
type Run = (typeof RUNS)[number];

/** In the run *zeker* unknown fails, in *mogelijk* it passes; under `not` the two swap. */
function inRun(condition: Condition, run: Run): object {
  const other = run === 'zeker' ? 'mogelijk' : 'zeker';
  if (condition.all) return { all: condition.all.map((part) => inRun(part, run)) };
  if (condition.any) return { any: condition.any.map((part) => inRun(part, run)) };
  if (condition.not) return { not: inRun(condition.not, other) };
  return { fact: condition.fact, operator: `${run}:${condition.operator}`, value: condition.value };
}

/** json-rules-engine wants a boolean condition at the top. */
const atTop = (condition: Condition, run: Run): TopLevelCondition =>
  ({ all: [inRun(condition, run)] }) as unknown as TopLevelCondition;

/** Every fact that a condition reads, in the order in which they stand; `value` may name one too. */
export function factsIn(condition: Condition): string[] {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : null);
  if (parts) return [...new Set(parts.flatMap(factsIn))];
  const other = (condition.value as { fact?: string } | null)?.fact;
  return [condition.fact!, ...(other === undefined ? [] : [other])];
}

/**
 * Evaluates every condition twice with json-rules-engine. Each call has an engine of its own: overlapping runs
 * on a shared one lose rules in silence. A fact that the dossier does not hold is given as null, for a missing fact throws.
 */
export async function evaluate(
  conditions: Conditions,
  feiten: Feiten,
  drempels: Drempels,
): Promise<Map<string, TweeRuns>> {
  const engine = new Engine();
  addOperators(engine);
  for (const [id, waarde] of factValues(conditions, feiten, drempels)) engine.addFact(id, waarde);
  for (const [name, condition] of conditions) {
    for (const run of RUNS) {
      engine.addRule({ name, conditions: atTop(condition, run), event: { type: run } });
    }
  }
  const { results, failureResults } = await engine.run();
  if (results.length + failureResults.length !== conditions.size * RUNS.length) {
    throw new Error('json-rules-engine lost rules');
  }
  const passed = new Set(results.map((result) => `${result.event!.type} ${result.name}`));
  return new Map(
    [...conditions.keys()].map((name) => [
      name,
      { zeker: passed.has(`zeker ${name}`), mogelijk: passed.has(`mogelijk ${name}`) },
    ]),
  );
}

function addOperators(engine: Engine): void {
  for (const naam of Object.keys(OPERATOREN)) {
    engine.addOperator(`zeker:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) === true);
    engine.addOperator(`mogelijk:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) !== false);
  }
}

function factValues(conditions: Conditions, feiten: Feiten, drempels: Drempels): [string, unknown][] {
  const ids = new Set([...conditions.values()].flatMap(factsIn));
  return [...ids].map((id) => {
    const [space, name] = id.split('.') as [string, string];
    return [id, space === 'drempel' ? drempels[name] : (feiten[id] ?? null)];
  });
}
