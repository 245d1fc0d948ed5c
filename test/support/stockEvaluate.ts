import { Engine } from 'json-rules-engine';
import type { Feiten } from '../../server/domain/dossier.ts';
import type { TweeRuns } from '../../server/domain/logica.ts';
import { OPERATOREN, pasToe } from '../../server/domain/operatoren.ts';
import { inRun } from '../../server/engine/compiledRule.ts';
import { factsIn } from '../../server/engine/evaluate.ts';
import type { Condition } from '../../server/engine/ruleSchemas.ts';

/** The oracle: stock json-rules-engine, with our operators registered in both readings and a null for every unknown fact. */
export async function stockEvaluate(condition: Condition, feiten: Feiten): Promise<TweeRuns> {
  const engine = new Engine();
  for (const naam of Object.keys(OPERATOREN)) {
    engine.addOperator(`zeker:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) === true);
    engine.addOperator(`mogelijk:${naam}`, (waarde, maat) => pasToe(naam, waarde, maat) !== false);
  }
  for (const id of factsIn(condition)) engine.addFact(id, feiten[id] ?? null);
  for (const run of ['zeker', 'mogelijk'] as const) {
    engine.addRule({ conditions: inRun(condition, run), event: { type: run } });
  }
  const passed = (await engine.run()).events.map(({ type }) => type);
  return { zeker: passed.includes('zeker'), mogelijk: passed.includes('mogelijk') };
}
