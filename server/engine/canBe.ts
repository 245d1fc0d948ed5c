import type { FeitWaarde } from '../domain/dossier.ts';
import { compileCondition } from './compileCondition.ts';
import type { Drempels } from './compileCondition.ts';
import { factsIn } from './evaluate.ts';
import type { Condition } from './ruleSchemas.ts';

/**
 * Is there any answer to its questions, unknown included, that makes all of these conditions come out as wanted? Not
 * certain counts as not fulfilled. Tries the values that matter fact by fact and leaves a branch once it is settled.
 */
export function canBe(
  wanted: readonly { readonly when: Condition; readonly answer: boolean }[],
  drempels: Drempels,
  valuesOf: (fact: string) => readonly FeitWaarde[],
): boolean {
  const read = wanted.flatMap(({ when }) => factsIn(when)).filter((id) => !id.startsWith('drempel.'));
  const facts = [...new Set(read)];
  const judges = wanted.map(({ when, answer }) => ({ judge: compileCondition(when), answer }));
  const search = (feiten: Record<string, FeitWaarde>, at: number): boolean => {
    const answers = judges.map(({ judge, answer }) => {
      const found = judge({ feiten, drempels });
      return found === null ? null : found === answer;
    });
    if (answers.includes(false)) return false;
    if (!answers.includes(null)) return true;
    const fact = facts[at];
    if (fact === undefined) return judges.every(({ answer }, i) => answers[i] !== null || !answer);
    return [...valuesOf(fact), null].some((value) => search({ ...feiten, [fact]: value }, at + 1));
  };
  return search({}, 0);
}
