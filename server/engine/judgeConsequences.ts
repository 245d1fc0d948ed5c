import type { Gevolg } from '../domain/advies.ts';
import { uitRuns } from '../domain/logica.ts';
import { toBron } from './cite.ts';
import type { Outcomes } from './evaluate.ts';
import type { JudgedPower } from './judgePower.ts';
import type { Condition, Consequence } from './ruleSchemas.ts';

const keyOf = (power: JudgedPower, { id }: Consequence): string => `${power.versions.id}/gevolg/${id}`;

/** The text in force decides what follows; without one, nothing does. */
const textOf = (power: JudgedPower): readonly Consequence[] => power.file?.content.consequences ?? [];

/** The conditions under which something follows from a measure on this power. */
export const consequenceConditions = (power: JudgedPower): [string, Condition][] =>
  textOf(power).flatMap((one) => (one.when ? [[keyOf(power, one), one.when] as [string, Condition]] : []));

/** What follows from this measure under another act: for the weighing, never a goal. What certainly does not follow is left out. */
export function judgeConsequences(power: JudgedPower, maatregel: string, runs: Outcomes): Gevolg[] {
  return textOf(power)
    .filter(({ maatregelen }) => maatregelen.includes(maatregel))
    .flatMap((one) => {
      const follows = one.when ? uitRuns(runs.get(keyOf(power, one))!) : true;
      if (follows === false) return [];
      const { id, tekst, source } = one;
      return [{ id, tekst, bron: toBron(source), uitkomst: follows ? 'voldaan' : 'onbekend' } as const];
    });
}
