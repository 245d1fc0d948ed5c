/** What a kind of voorval does to the terms of a case: rules/voorvallen, read as data. */
import type { Rol } from './rol.ts';
import type { Lengte } from './termijn.ts';

/** How the days of a suspension are counted; one way for all would get some of them wrong. */
export const STILSTANDEN = ['awb_4_15', 'both_days', 'first_day_only'] as const;
/**
 * - `awb_4_15`: from the day after the invitation until (not including) the day of completion.
 * - `both_days`: the first and the last day both count (Bibob 31, a suspension by the court).
 * - `first_day_only`: from the day of the question until (not including) the day of the answer (Bibob 15 lid 2).
 */
export type Stilstand = (typeof STILSTANDEN)[number];

/** Which end of another term: the one that counts, the one before the Atw, or the last day of a waiting time. */
export type Lezing = 'einde' | 'nominaal' | 'last_day';

/** Where a date comes from: a field of the voorval (`datum`: its own day), or the end of another term of the same addressee. */
export type Herkomst =
  | { readonly field: string }
  | {
      readonly endOf: string;
      readonly reading?: Lezing | undefined;
      /** Only a term that is still watched: not one of an earlier request that was decided long ago. */
      readonly open?: boolean | undefined;
    };

/** Only when a field has one of these values. */
export interface Voorwaarde {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
}

interface Basis {
  readonly when?: Voorwaarde | undefined;
  /** The article of this effect, where it is another than that of the voorval. */
  readonly artikel?: string | undefined;
}

/** Starts a term, on the day of the voorval unless `from` says otherwise; with `waits` at a voorval that moves it there. */
export interface Starts extends Basis {
  readonly kind: 'starts';
  readonly termijn: string;
  readonly from?: Herkomst | undefined;
  readonly waits?: boolean | undefined;
  readonly length?: { readonly field: string } | undefined;
  readonly end?: { readonly field: string } | undefined;
  /** Only when this term was started by the same voorval. */
  readonly ifStarted?: string | undefined;
}
/** Starts the terms that the letter itself starts: field `termijnen` of a bekendmaking. */
export interface StartsPlanned extends Basis {
  readonly kind: 'starts_planned';
}
/** What had to happen has happened (`finishes`), or there is nothing left to watch (`lapses`). */
export interface Ends extends Basis {
  readonly kind: 'finishes' | 'lapses';
  readonly termijnen: readonly string[];
}
/** Lets terms stand still: until a voorval that resumes them, the day in a field, or the end of another term. */
export interface Suspends extends Basis {
  readonly kind: 'suspends';
  readonly termijnen: readonly string[];
  readonly counting: Stilstand;
  readonly until?: Herkomst | undefined;
  /** Never longer than this other term lasts (Bibob 31 with art. 15). */
  readonly cap?: { readonly endOf: string } | undefined;
  /** Is the time given back? Not where the end is a day that the decision names. */
  readonly credit: 'days' | 'unless_fixed_end';
}
/** Ends a suspension: on the day of the voorval, or on the last day of another term. */
export interface Resumes extends Basis {
  readonly kind: 'resumes';
  readonly termijnen: readonly string[];
  readonly on?: Herkomst | undefined;
}
/** Moves the end: to a day that is named, or by a length counted from the start. */
export interface Extends extends Basis {
  readonly kind: 'extends';
  readonly termijnen: readonly string[];
  readonly end?: { readonly field: string } | undefined;
  readonly length?: { readonly field: string } | undefined;
  /** At most so often, each time at most so long; the total is the `ceiling` of the term. */
  readonly times?: number | undefined;
  readonly each?: Lengte | undefined;
}
/** Gives a term another begin (a closure that waited), or takes its begin away until then. */
export interface Moves extends Basis {
  readonly kind: 'moves';
  readonly termijnen: readonly string[];
  readonly to: { readonly field: string } | null;
  readonly end?: { readonly field: string } | undefined;
}
/** Stuiting: the old period ends and a new one, as long as the old, begins the next day (Awb 4:110). */
export interface Interrupts extends Basis {
  readonly kind: 'interrupts';
  readonly termijnen: readonly string[];
  readonly into: string;
  readonly atMost: Lengte;
}
/**
 * Adds the days from the voorval up to and including the day in a field (Awb 4:111). With `ifEndsWithin` only where the
 * term would have ended on one of those days (Awb 5:37a lid 4).
 */
export interface AddsDays extends Basis {
  readonly kind: 'adds_days';
  readonly termijnen: readonly string[];
  readonly until: { readonly field: string };
  readonly ifEndsWithin?: boolean | undefined;
}
/** A procedure is pending, is open as long as a term for a remedy runs, or is over. */
export interface Procedure extends Basis {
  readonly kind: 'procedure';
  readonly procedure: string | { readonly field: string };
  readonly state: 'pending' | 'over' | { readonly endOf: string };
}
export type Gevolg =
  Starts | StartsPlanned | Ends | Suspends | Resumes | Extends | Moves | Interrupts | AddsDays | Procedure;

/** What must be so before this voorval can do its work; `refuse` stops it, `warn` tells what a judge would say. */
export interface Eis extends Omit<Basis, 'artikel'> {
  readonly severity: 'refuse' | 'warn';
  /** `running`: one of the terms still runs on that day; `ended`: none of them runs any more. */
  readonly kind: 'running' | 'ended' | 'earlier' | 'not_during';
  readonly termijnen?: readonly string[] | undefined;
  /** Kinds of voorval for `earlier` (must have happened) and `not_during` (until the day in its field `until`). */
  readonly soorten?: readonly string[] | undefined;
  readonly until?: { readonly field: string } | undefined;
  readonly message: string;
}

export const VELDSOORTEN = ['datum', 'moment', 'lengte', 'keuze', 'ja_nee'] as const;

/** One thing to fill in. */
export interface VoorvalVeld {
  readonly id: string;
  readonly naam: string;
  readonly kind: (typeof VELDSOORTEN)[number];
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly choices?: readonly { readonly id: string; readonly naam: string }[] | undefined;
  readonly when?: Voorwaarde | undefined;
}

/** One file under rules/voorvallen. */
export interface VoorvalSoort {
  readonly id: string;
  readonly naam: string;
  readonly artikel: string;
  readonly phase: string;
  /** When to record it, in Dutch. */
  readonly help: string;
  /** Does it happen to one addressee, or to the object and all of them? */
  readonly per: 'geadresseerde' | 'zaak';
  readonly moments: readonly ('date' | 'instant')[];
  /** May lie ahead: a hearing that is planned, an entry that is announced. */
  readonly planned?: boolean | undefined;
  readonly roles: readonly Rol[];
  /** Kinds of earlier voorval that it may be about. */
  readonly about: readonly string[];
  readonly fields: readonly VoorvalVeld[];
  readonly requires: readonly Eis[];
  readonly effects: readonly Gevolg[];
  readonly status: 'geverifieerd' | 'niet_geverifieerd';
}
