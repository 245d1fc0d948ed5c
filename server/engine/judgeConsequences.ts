import type { Gevolg } from '../domain/advies.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import type { Drie, TweeRuns } from '../domain/logica.ts';
import { uitRuns } from '../domain/logica.ts';
import { once } from '../domain/once.ts';
import { toBron } from './cite.ts';
import type { JudgedPower } from './judgePower.ts';
import type { Consequence } from './ruleSchemas.ts';
import { textInForce } from './textInForce.ts';

export const consequenceKey = (power: string, { id }: Consequence): string => `${power}/gevolg/${id}`;

/**
 * What other acts attach to a measure, such as the right of a landlord to dissolve the lease (BW 7:231 lid 2). It is
 * weighed and told, never aimed at. A measure that cannot be taken has no consequences.
 */
export function judgeConsequences(
  power: JudgedPower,
  maatregel: string,
  runs: ReadonlyMap<string, TweeRuns>,
): Gevolg[] {
  if (power.holds === false) return [];
  return textInForce(power)
    .consequences.filter(({ maatregelen }) => maatregelen.includes(maatregel))
    .map((consequence) => written(consequence, outcome(power, consequence, runs)));
}

/** Without a condition it always follows. */
function outcome(
  power: JudgedPower,
  consequence: Consequence,
  runs: ReadonlyMap<string, TweeRuns>,
): Gevolg['uitkomst'] {
  const run = runs.get(consequenceKey(power.versions.id, consequence));
  return naam(run === undefined ? true : uitRuns(run));
}

const naam = (holds: Drie): Gevolg['uitkomst'] =>
  holds === null ? 'onbekend' : holds ? 'voldaan' : 'niet_voldaan';

/** Per consequence and outcome one text, shared by every advice. */
const texts = once((_consequence: Consequence): Map<Gevolg['uitkomst'], Gevolg> => new Map());

function written(consequence: Consequence, uitkomst: Gevolg['uitkomst']): Gevolg {
  const known = texts(consequence).get(uitkomst);
  if (known) return known;
  const { id, tekst, source } = consequence;
  const made = deepFreeze({ id, tekst, bron: toBron(source), uitkomst });
  texts(consequence).set(uitkomst, made);
  return made;
}
