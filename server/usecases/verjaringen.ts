import type { TermijnDefinitie } from '../domain/termijn.ts';
import type { Termijnen } from '../ports.ts';

/** Phase of the rules in which a claim for money can lapse. */
const FASE_GELD = 'geld';

/**
 * The terms after which a claim is lost (Awb 4:104, 5:35): in the phase of the money, and warned of only before the end,
 * because on the day itself it is too late. Which they are and how long before is said by the rules.
 */
export const verjaringen = ({ ids, definitie }: Pick<Termijnen, 'ids' | 'definitie'>): TermijnDefinitie[] =>
  ids
    .map((id) => definitie(id))
    .filter(
      ({ phase, reminders }) =>
        phase === FASE_GELD && reminders.length > 0 && reminders.every((dagen) => dagen > 0),
    );
