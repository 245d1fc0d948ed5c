import { Rule } from 'json-rules-engine';
import type { Almanac, RuleResult, TopLevelCondition } from 'json-rules-engine';
import type { Feiten } from '../domain/dossier.ts';
import type { Drempel } from '../domain/operatoren.ts';
import { pasToe } from '../domain/operatoren.ts';
import type { Condition } from './ruleSchemas.ts';

export type Run = 'zeker' | 'mogelijk';
export type Drempels = Readonly<Record<string, Drempel>>;

/** What the rules of one run read: given to the engine as one constant fact. */
export interface Values {
  readonly feiten: Feiten;
  readonly drempels: Drempels;
}
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

type Test = (values: Values) => boolean;

/** The same condition as a closure: json-rules-engine copies every condition tree on every run, this does not. */
function compile(condition: Condition, run: Run): Test {
  if (condition.all) {
    const tests = condition.all.map((one) => compile(one, run));
    return (values) => tests.every((test) => test(values));
  }
  if (condition.any) {
    const tests = condition.any.map((one) => compile(one, run));
    return (values) => tests.some((test) => test(values));
  }
  if (condition.not) {
    const test = compile(condition.not, run === 'zeker' ? 'mogelijk' : 'zeker');
    return (values) => !test(values);
  }
  return compileLeaf(condition, run);
}

function compileLeaf({ fact, operator, value }: Condition, run: Run): Test {
  const reference = (value as { fact?: string } | null)?.fact;
  const maat = reference === undefined ? () => value : (values: Values) => read(reference, values);
  return (values) => {
    const answer = pasToe(operator!, read(fact!, values), maat(values));
    return run === 'zeker' ? answer === true : answer !== false;
  };
}

/** A fact of the dossier, or a threshold; what is not there is unknown. */
export function read(id: string, { feiten, drempels }: Values): unknown {
  const [space, name] = id.split('.') as [string, string];
  return (space === 'drempel' ? drempels[name] : feiten[id]) ?? null;
}

let made = 0;

/**
 * A rule of json-rules-engine that evaluates its condition without copying it. It keeps no state, so one rule may serve
 * many engines at once. The stock rule over `inRun` is its oracle (test/property).
 */
export class CompiledRule extends Rule {
  readonly #test: Test;
  constructor(condition: Condition, run: Run) {
    super({ name: `${(made += 1)} ${run}`, conditions: inRun(condition, run), event: { type: run } });
    this.#test = compile(condition, run);
  }

  async evaluate(almanac: Almanac): Promise<Omit<RuleResult, 'toJSON'>> {
    const result = this.#test(await almanac.factValue<Values>(VALUES));
    const { name, conditions, event, priority } = this;
    return { name, conditions, event, priority, result };
  }
}
