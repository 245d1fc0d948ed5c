import type { Feiten } from '../../../server/domain/dossier.ts';
import type { Drie, TweeRuns } from '../../../server/domain/logica.ts';
import { pasToe } from '../../../server/domain/operatoren.ts';
import type { Drempels } from '../../../server/engine/compileCondition.ts';
import type { Evaluate } from '../../../server/engine/evaluate.ts';
import type { Condition } from '../../../server/engine/ruleSchemas.ts';
import type { Asked } from './recordConditions.ts';

type Answer = (f: Feiten) => Drie;

/** The source text that a programmer would write by hand for one condition: plain comparisons, no operator table. */
function toSource(condition: Condition, drempels: Drempels): string {
  if (condition.all)
    return `all([${condition.all.map((one) => `() => ${toSource(one, drempels)}`).join(', ')}])`;
  if (condition.any)
    return `any([${condition.any.map((one) => `() => ${toSource(one, drempels)}`).join(', ')}])`;
  if (condition.not) return `not(${toSource(condition.not, drempels)})`;
  return leafSource(condition, drempels);
}

function leafSource({ fact, operator, value }: Condition, drempels: Drempels): string {
  const read = `f[${JSON.stringify(fact)}]`;
  const guarded = (test: string) => `(${read} == null ? null : ${test})`;
  const other = (value as { fact?: string } | null)?.fact;
  if (operator === 'exceeds') {
    const drempel = drempels[other!.split('.')[1]!];
    return drempel
      ? guarded(`${read} ${drempel.comparator === 'greaterThan' ? '>' : '>='} ${drempel.value}`)
      : 'null';
  }
  const COMPARE: Readonly<Record<string, string>> = {
    is: '===',
    greaterThan: '>',
    atLeast: '>=',
    lessThan: '<',
    onOrAfter: '>=',
  };
  const sign = COMPARE[operator!];
  if (sign && other)
    return `(${read} == null || f[${JSON.stringify(other)}] == null ? null : ${read} ${sign} f[${JSON.stringify(other)}])`;
  if (sign) return guarded(`${read} ${sign} ${JSON.stringify(value)}`);
  if (operator === 'isOneOf')
    return guarded(`[${(value as string[]).map((one) => JSON.stringify(one)).join(', ')}].includes(${read})`);
  if (operator === 'known') return guarded('true');
  if (operator === 'isEmpty') return guarded(`${read}.length === 0`);
  if (operator === 'notEmpty') return guarded(`${read}.length > 0`);
  return `apply(${JSON.stringify(operator)}, ${read}, ${JSON.stringify(value)})`;
}

const HELPERS = `
const all = (parts) => { let open = false; for (const part of parts) { const a = part(); if (a === false) return false; if (a === null) open = true; } return open ? null : true; };
const any = (parts) => { let open = false; for (const part of parts) { const a = part(); if (a === true) return true; if (a === null) open = true; } return open ? null : false; };
const not = (a) => (a === null ? null : !a);`;

/** The same evaluation by closures in plain JavaScript, one per condition, with its thresholds written into them. */
export function createClosureEvaluate(asked: Record<'powers' | 'weighing', Asked>): Evaluate {
  const entries = [...asked.powers, ...asked.weighing];
  const sources = entries.map(([condition, drempels]) => `(f) => ${toSource(condition, drempels)}`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made from our own rule files, in a benchmark only
  const build = new Function('apply', `${HELPERS}\nreturn [${sources.join(',\n')}];`) as (
    apply: typeof pasToe,
  ) => Answer[];
  const answers = new Map(build(pasToe).map((answer, nr) => [entries[nr]![0], answer]));
  return (conditions, feiten) => {
    const outcomes = new Map<string, TweeRuns>();
    for (const [name, condition] of conditions) {
      const answer = answers.get(condition)!(feiten);
      outcomes.set(name, { zeker: answer === true, mogelijk: answer !== false });
    }
    return outcomes;
  };
}
