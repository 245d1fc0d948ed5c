/**
 * Something that happens in a case and that the law ties terms to: a bekendmaking, a bezwaarschrift, a verbeurte, a ruling.
 * The terms of a case follow from its voorvallen and from nothing else.
 */
export interface Voorval {
  readonly id: string;
  /** Id of a file under rules/voorvallen. */
  readonly soort: string;
  /** The day, or the instant with offset, on which it happened. */
  readonly datum: string;
  /** Whose clock it is; empty: it concerns the object or the whole case. */
  readonly geadresseerde: string;
  /** The earlier voorval that it is about (which verbeurte is paid), or null. */
  readonly betreftId: string | null;
  /** What else was filled in, by the ids of the fields of its kind. */
  readonly velden: Readonly<Record<string, unknown>>;
  /** Why it was taken back; null while it stands. */
  readonly herroepen: string | null;
}

/** One line of the history of a term: what happened and what it did to the end. */
export interface TermijnMutatie {
  /** The day or instant of the voorval. */
  readonly datum: string;
  readonly voorvalId: string;
  /** What happened, in Dutch: `Zienswijzetermijn verlengd op verzoek`. */
  readonly wat: string;
  readonly artikel: string;
  /** The end before and after; null where no end was known. */
  readonly van: string | null;
  readonly naar: string | null;
}

/**
 * - `wacht`: it starts at a voorval that has not happened yet.
 * - `lopend`: it runs to a known day, or to an event of a procedure (`eindeBij`).
 * - `opgeschort`: it stands still.
 * - `afgehandeld`: what had to happen has happened.
 * - `vervallen`: its ground has gone; nothing is watched any more.
 */
export const TERMIJN_STATUSSEN = ['wacht', 'lopend', 'opgeschort', 'afgehandeld', 'vervallen'] as const;
export type TermijnStatus = (typeof TERMIJN_STATUSSEN)[number];

/** Where a term of a case stands after all its voorvallen. */
export interface TermijnStand {
  /** Stable name within the case: the voorval that made it and the term. */
  readonly sleutel: string;
  readonly voorvalId: string;
  /** Id of a file under rules/termijnen. */
  readonly termijn: string;
  readonly geadresseerde: string;
  readonly status: TermijnStatus;
  /** null while it waits. */
  readonly start: string | null;
  /** null while it waits, or while its end is an event. */
  readonly einde: string | null;
  readonly veilig: string | null;
  /** The event at which it ends, in Dutch: `tot onherroepelijk is beslist over de last`. */
  readonly eindeBij: string | null;
  readonly plafond: string | null;
  /** First and last day on which it stands or stood still the last time; `opgeschortTot` null: not known yet. */
  readonly opgeschortVan: string | null;
  readonly opgeschortTot: string | null;
  readonly uitleg: readonly string[];
  readonly waarschuwing: string | null;
  /** Oldest first. */
  readonly geschiedenis: readonly TermijnMutatie[];
}
