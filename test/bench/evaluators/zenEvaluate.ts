import type { Duur, Feiten } from '../../../server/domain/dossier.ts';
import type { TweeRuns } from '../../../server/domain/logica.ts';
import type { Drempels } from '../../../server/engine/compileCondition.ts';
import type { Evaluate } from '../../../server/engine/evaluate.ts';
import type { Condition } from '../../../server/engine/ruleSchemas.ts';
import { loadPeer } from '../support/loadPeer.ts';
import { phaseOf } from './recordConditions.ts';
import type { Asked } from './recordConditions.ts';

interface Decision {
  evaluate(context: object): Promise<{ result: { name: string }[] }>;
}
interface Zen {
  ZenEngine: new () => { createDecision(content: object): Decision };
}

const DAYS: Readonly<Record<string, number>> = {
  uur: 1 / 24,
  dag: 1,
  werkdag: 7 / 5,
  week: 7,
  maand: 1461 / 48,
  jaar: 1461 / 4,
};
const days = (duur: Duur): number => ('onbepaald' in duur ? 1e9 : duur.aantal * DAYS[duur.eenheid]!);
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const comparable = (value: unknown): unknown =>
  typeof value === 'string' && DATE.test(value) ? Number(value.replaceAll('-', '')) : value;

/** Facts as zen reads them: nested by the point in their name, days as numbers, durations in days. */
function toContext(feiten: Feiten): object {
  const context: Record<string, Record<string, unknown>> = {};
  for (const [id, value] of Object.entries(feiten)) {
    const [space, name] = id.split('.') as [string, string];
    const isDuration = typeof value === 'object' && value !== null && !Array.isArray(value);
    (context[space] ??= {})[name] = isDuration ? days(value) : comparable(value);
  }
  return context;
}

type Run = 'zeker' | 'mogelijk';
const literal = (value: unknown): string => JSON.stringify(comparable(value));

/** One condition in the expression language of zen, in one of the two runs. */
function toExpression(condition: Condition, run: Run, drempels: Drempels): string {
  if (condition.all) return `(${condition.all.map((one) => toExpression(one, run, drempels)).join(' and ')})`;
  if (condition.any) return `(${condition.any.map((one) => toExpression(one, run, drempels)).join(' or ')})`;
  if (condition.not)
    return `not(${toExpression(condition.not, run === 'zeker' ? 'mogelijk' : 'zeker', drempels)})`;
  const other = (condition.value as { fact?: string } | null)?.fact;
  const reads = [condition.fact!, ...(other === undefined || other.startsWith('drempel.') ? [] : [other])];
  const leaf = leafExpression(condition, run, drempels);
  return run === 'zeker'
    ? `(${reads.map((id) => `${id} != null and `).join('')}${leaf})`
    : `(${reads.map((id) => `${id} == null or `).join('')}${leaf})`;
}

function leafExpression({ fact, operator, value }: Condition, run: Run, drempels: Drempels): string {
  const other = (value as { fact?: string } | null)?.fact;
  const measure = other ?? literal(value);
  switch (operator ?? '') {
    case 'is':
      return `${fact} == ${measure}`;
    case 'isOneOf':
      return `${fact} in ${literal(value)}`;
    case 'greaterThan':
      return `${fact} > ${measure}`;
    case 'atLeast':
    case 'onOrAfter':
      return `${fact} >= ${measure}`;
    case 'lessThan':
      return `${fact} < ${measure}`;
    case 'exceeds': {
      const drempel = drempels[other!.split('.')[1]!];
      if (!drempel) return run === 'zeker' ? 'false' : 'true';
      return `${fact} ${drempel.comparator === 'greaterThan' ? '>' : '>='} ${drempel.value}`;
    }
    case 'known':
      return 'true';
    case 'isEmpty':
      return `len(${fact}) == 0`;
    case 'notEmpty':
      return `len(${fact}) > 0`;
    case 'containsAny':
      return `some(${fact}, # in ${literal(value)})`;
    case 'hasRow':
      return `some(${fact}, ${Object.entries(value as object)
        .map(([field, wanted]) =>
          run === 'zeker'
            ? `(#.${field} != null and #.${field} == ${literal(wanted)})`
            : `(#.${field} == null or #.${field} == ${literal(wanted)})`,
        )
        .join(' and ')})`;
    case 'indefinite':
      return `${fact} >= 1000000000`;
    case 'longerThan':
      return `${fact} > ${days(value as Duur)}`;
    default:
      throw new Error(`no zen expression for ${operator}`);
  }
}

const names = (condition: Condition, ids: Map<Condition, number>, run: Run): string =>
  `${ids.get(condition)}${run}`;

/** One decision table that collects the names of all conditions that hold, each in both runs. */
function toTable(asked: Asked, ids: Map<Condition, number>): object {
  const rules = [...asked].flatMap(([condition, drempels]) =>
    (['zeker', 'mogelijk'] as const).map((run) => ({
      _id: names(condition, ids, run),
      holds: toExpression(condition, run, drempels),
      name: `"${names(condition, ids, run)}"`,
    })),
  );
  const node = (id: string, type: string, content?: object) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    ...(content ? { content } : {}),
  });
  return {
    nodes: [
      node('in', 'inputNode'),
      node('table', 'decisionTableNode', {
        hitPolicy: 'collect',
        inputs: [{ id: 'holds', name: 'holds' }],
        outputs: [{ id: 'name', name: 'name', field: 'name' }],
        rules,
      }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: '2', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

/** The same evaluation by @gorules/zen-engine: one table for the powers and one for the weighing, each run once per dossier. */
export function createZenEvaluate(asked: Record<'powers' | 'weighing', Asked>): Evaluate {
  const engine = new (loadPeer('@gorules/zen-engine') as Zen).ZenEngine();
  const ids = new Map([...asked.powers.keys(), ...asked.weighing.keys()].map((one, nr) => [one, nr]));
  const decisions = {
    powers: engine.createDecision(toTable(asked.powers, ids)),
    weighing: engine.createDecision(toTable(asked.weighing, ids)),
  };
  const done = new WeakMap<Feiten, Promise<Set<string>>>();
  const passedFor = (feiten: Feiten): Promise<Set<string>> => {
    const known =
      done.get(feiten) ??
      decisions[phaseOf(feiten)]
        .evaluate(toContext(feiten))
        .then(({ result }) => new Set(result.map(({ name }) => name)));
    done.set(feiten, known);
    return known;
  };
  return async (conditions, feiten) => {
    const passed = await passedFor(feiten);
    return new Map(
      [...conditions].map(([name, condition]): [string, TweeRuns] => [
        name,
        {
          zeker: passed.has(names(condition, ids, 'zeker')),
          mogelijk: passed.has(names(condition, ids, 'mogelijk')),
        },
      ]),
    );
  };
}
