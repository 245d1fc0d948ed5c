/** A message to somebody who watches a term. */

export const BERICHT_SOORTEN = ['herinnering', 'escalatie', 'verschuiving'] as const;
export type BerichtSoort = (typeof BERICHT_SOORTEN)[number];

/**
 * - `klaar`: waits to be mailed; `bezig`: being mailed now.
 * - `verzonden`: the mail server took it. `mislukt`: it refused too often. `alleen_hier`: there is no address, or no mail server.
 * - `onzeker`: the process ended in the middle of mailing. It is never mailed again: twice is worse than once on screen.
 * - `overgeslagen`: a more urgent one was due at the same time, after the application had stood still.
 */
export const BERICHT_STATUSSEN = [
  'klaar',
  'bezig',
  'verzonden',
  'mislukt',
  'alleen_hier',
  'onzeker',
  'overgeslagen',
] as const;
export type BerichtStatus = (typeof BERICHT_STATUSSEN)[number];

export interface Bericht {
  readonly id: string;
  /** Unique: the same thing is told to the same person once. */
  readonly sleutel: string;
  readonly soort: BerichtSoort;
  readonly accountId: string;
  readonly zaakId: string;
  readonly termijnId: string;
  /** The day that it is about. */
  readonly plandatum: string;
  /** How many days before that day; negative never occurs, 0 is the day itself or later. */
  readonly dagen: number | null;
  readonly reden: string | null;
  readonly status: BerichtStatus;
  readonly pogingen: number;
  readonly pogingOp: string | null;
  readonly aangemaaktOp: string;
  readonly verzondenOp: string | null;
  readonly bevestigdOp: string | null;
}

/** Who watches, beside the defaults, and where his mail goes: kept as one document by the beheerder. */
export interface Bewaking {
  /** Account id → address. */
  readonly emails: Readonly<Record<string, string>>;
  /** Watcher of the rules, or `leidinggevende` → account ids. */
  readonly wie: Readonly<Record<string, readonly string[]>>;
  readonly version: number;
}

/** How the application reminds: an agreement, not a law (rules/bewaking). */
export interface Herinneren {
  /** Nobody took it up for so many days: then it goes to who leads. */
  readonly escalateAfterDays: number;
  /** At the latest so many days before the day itself. */
  readonly escalateLatestDaysBefore: number;
  /** How long after its day a term is still told of that nobody was told of before. */
  readonly lateDays: number;
  readonly attempts: number;
  readonly retryMinutes: number;
  /** After so long a message that is still being mailed has an unknown outcome. */
  readonly claimMinutes: number;
}
