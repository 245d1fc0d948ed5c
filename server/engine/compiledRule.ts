import { Rule } from 'json-rules-engine';
import type { Almanac, RuleResult, TopLevelCondition } from 'json-rules-engine';
import { compileCondition } from './compileCondition.ts';
import type { Judge, Values } from './compileCondition.ts';
import type { Condition } from './ruleSchemas.ts';

export type Run = 'zeker' | 'mogelijk';

/** The name under which the engine holds what the rules read: one constant fact. */
export const VALUES = 'dossier';

/** In the run *zeker* unknown fails, in *mogelijk* it passes; under `not` the two swap. */
export function inRun(condition: Condition, run: Run): TopLevelCondition {
  return { all: [part(condition, run)] } as unknown as TopLevelCondition;
}

function part(condition: Condition, run: Run): object {
  if (condition.all) return { all: condition.all.map((one) => part(one, run)) };
  if (condition.any) return { any: condition.any.map((one) => part(one, run)) };
  if (condition.not) return { not: part(condition.not, run === 'zeker' ? 'mogelijk' : 'zeker') };
  return { fact: condition.fact, operator: `${run}:${condition.operator}`, value: condition.value };
}

let made = 0;

/**
 * A rule of json-rules-engine that evaluates its condition without copying it, which the stock rule does on every run.
 * It keeps no state, so one rule may serve many engines at once. The stock rule over `inRun` is its oracle (test/property).
 */
export class CompiledRule extends Rule {
  readonly #judge: Judge;
  readonly #run: Run;
  constructor(condition: Condition, run: Run) {
    super({ name: `${(made += 1)} ${run}`, conditions: inRun(condition, run), event: { type: run } });
    this.#judge = compileCondition(condition);
    this.#run = run;
  }

  async evaluate(almanac: Almanac): Promise<Omit<RuleResult, 'toJSON'>> {
    const answer = this.#judge(await almanac.factValue<Values>(VALUES));
    const { name, conditions, event, priority } = this;
    return {
      name,
      conditions,
      event,
      priority,
      result: this.#run === 'zeker' ? answer === true : answer !== false,
    };
  }
}
