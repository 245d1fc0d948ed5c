/** A secret link by which a calendar program reads terms without a log-in. */
import type { Bewaker } from './termijn.ts';

/**
 * - `persoon`: the terms of the cases that its owner handles; for a handhaver also what must be watched in the street.
 * - `team`: the terms of one watcher role (`bewaker`).
 * - `alle`: every term.
 * - `zaak`: the terms of one case.
 */
export const AGENDASOORTEN = ['persoon', 'team', 'alle', 'zaak'] as const;
export type Agendasoort = (typeof AGENDASOORTEN)[number];

export interface Agendalink {
  readonly id: string;
  readonly accountId: string;
  readonly soort: Agendasoort;
  /** Only of a `team`. */
  readonly bewaker: Bewaker | null;
  /** Only of a `zaak`. */
  readonly zaakId: string | null;
  /** Does the calendar remind its reader on the days that the rules name (`reminders`)? */
  readonly herinneringen: boolean;
  readonly gemaaktOp: string;
  /** null: no calendar program has asked for it yet. */
  readonly laatstOpgehaaldOp: string | null;
  /** From this moment on the link opens nothing. */
  readonly ingetrokkenOp: string | null;
}
