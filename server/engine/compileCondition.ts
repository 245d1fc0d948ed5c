import type { Feiten } from '../domain/dossier.ts';
import type { Drie } from '../domain/logica.ts';
import type { Drempel } from '../domain/operatoren.ts';
import { once } from '../domain/once.ts';
import { operatorVan } from '../domain/operatoren.ts';
import type { Condition } from './ruleSchemas.ts';

export type Drempels = Readonly<Record<string, Drempel>>;

/** What a condition reads. */
export interface Values {
  readonly feiten: Feiten;
  readonly drempels: Drempels;
}

/** A condition as a closure: true, false or, where an unknown fact decides, `null`. */
export type Judge = (values: Values) => Drie;

/**
 * Compiles the condition JSON of json-rules-engine once. One pass in three values answers both Boolean runs: *zeker* is
 * `true`, *mogelijk* is not `false`. The stock engine is the oracle of both (test/property).
 */
export const compileCondition: (condition: Condition) => Judge = once(compile);

function compile(condition: Condition): Judge {
  if (condition.all) return compileList(condition.all, false);
  if (condition.any) return compileList(condition.any, true);
  if (condition.not) {
    const judge = compileCondition(condition.not);
    return (values) => {
      const answer = judge(values);
      return answer === null ? null : !answer;
    };
  }
  return compileLeaf(condition);
}

/** `all` is decided by one false, `any` by one true; without it one unknown leaves the list open. */
function compileList(conditions: readonly Condition[], decides: boolean): Judge {
  const parts = conditions.map(compileCondition);
  return (values) => {
    let open = false;
    for (const judge of parts) {
      const answer = judge(values);
      if (answer === decides) return decides;
      if (answer === null) open = true;
    }
    return open ? null : !decides;
  };
}

function compileLeaf({ fact, operator, value }: Condition): Judge {
  const apply = operatorVan(operator!) as (waarde: unknown, maat: unknown) => Drie;
  const waarde = reader(fact!);
  const reference = (value as { fact?: string } | null)?.fact;
  if (reference === undefined) return (values) => apply(waarde(values), value);
  const maat = reader(reference);
  return (values) => apply(waarde(values), maat(values));
}

/** Reads a fact of the dossier, or a threshold; what is not there is unknown. */
function reader(id: string): (values: Values) => unknown {
  const [space, name] = id.split('.') as [string, string];
  if (space === 'drempel') return ({ drempels }) => drempels[name];
  return ({ feiten }) => feiten[id];
}
