import { Engine } from 'json-rules-engine';
import { OPERATOREN, pasToe } from '../../../server/domain/operatoren.ts';
import { inRun } from '../../../server/engine/compiledRule.ts';
import { factsIn } from '../../../server/engine/evaluate.ts';
import type { Evaluate } from '../../../server/engine/evaluate.ts';
import type { Condition } from '../../../server/engine/ruleSchemas.ts';

const RUNS = ['zeker', 'mogelijk'] as const;

/** Stock json-rules-engine as its manual shows it: a new Engine per call, with its own rules, operators and facts. */
export const stockEvaluate: Evaluate = async (conditions, feiten, drempels) => {
  const engine = new Engine();
  for (const naam of Object.keys(OPERATOREN)) {
    engine.addOperator(`zeker:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) === true);
    engine.addOperator(`mogelijk:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) !== false);
  }
  const distinct = [...new Set(conditions.values())];
  for (const id of new Set(distinct.flatMap(factsIn))) {
    engine.addFact(id, id.startsWith('drempel.') ? (drempels[id.slice(8)] ?? null) : (feiten[id] ?? null));
  }
  const nameOf = new Map<Condition, number>(distinct.map((condition, nr) => [condition, nr]));
  for (const condition of distinct) {
    for (const run of RUNS) {
      engine.addRule({
        name: `${nameOf.get(condition)}${run}`,
        conditions: inRun(condition, run),
        event: { type: run },
      });
    }
  }
  const passed = new Set((await engine.run()).results.map(({ name }) => name));
  return new Map(
    [...conditions].map(([name, condition]) => {
      const has = (run: string) => passed.has(`${nameOf.get(condition)}${run}`);
      return [name, { zeker: has('zeker'), mogelijk: has('mogelijk') }];
    }),
  );
};
