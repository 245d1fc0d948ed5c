/** A legal term: its definition in the rules, what goes into the computation and what comes out, explained step by step. */
import type { Duur, Eenheid } from './dossier.ts';

/** A length with an end: so many units, in whole numbers. */
export interface Lengte {
  readonly aantal: number;
  readonly eenheid: Eenheid;
}

/**
 * How the law counts.
 * - `day_after_start`: the day of the event does not count, the last day counts whole (Awb 6:8 lid 1).
 * - `first_day_counts`: the day of the event is the first day.
 * - `elapsed_hours`: hours on the absolute time line, so that a change of the clock adds nothing.
 * - `wall_clock`: the duration of a measure: the same local time, so many days, weeks or months later.
 * - `back`: counted back from an event (Atw art. 1 lid 2).
 */
export const TELLINGEN = [
  'day_after_start',
  'first_day_counts',
  'elapsed_hours',
  'wall_clock',
  'back',
] as const;
export type Telling = (typeof TELLINGEN)[number];

/** Does the Algemene termijnenwet apply, and where that is arguable: which reading do we take, which end is safe? */
export interface AtwKeuze {
  readonly applies: true | false | 'arguable';
  /** Only where arguable: `wel` follows the Atw, `niet` does not. `einde` is this reading. */
  readonly lezing?: 'wel' | 'niet' | undefined;
  /** Only where arguable: the end to plan on. `later` for a waiting time that protects someone else. */
  readonly safe?: 'earlier' | 'later' | undefined;
  /** Why, in Dutch, as it stands in the explanation. */
  readonly grond: string;
  /** Only where it does not apply: what another law says of an end on a free day, instead of "it stays". */
  readonly ownRule?: string | undefined;
}

/** Who watches a term: a role of the house, to which the municipality names people. */
export const BEWAKERS = [
  'jurist',
  'bezwaarsecretaris',
  'toezichthouder',
  'invordering',
  'wkpb_beheerder',
  'burgemeester',
  'archief',
  'privacy',
  'systeem',
] as const;
export type Bewaker = (typeof BEWAKERS)[number];

export interface HeldOpen {
  /** Name of the procedure in rules/voorvallen. */
  readonly procedure: string;
  /** The same in Dutch: `de last`. */
  readonly naam: string;
  readonly artikel: string;
  /** Also when somebody else began it: any belanghebbende may ask to collect (Awb 5:37 lid 2). */
  readonly ofAnyone?: boolean | undefined;
}

/** One file under rules/termijnen. */
export interface TermijnDefinitie {
  readonly id: string;
  readonly naam: string;
  readonly artikel: string;
  /** Part of the case in which it runs; the values stand in the schema of the file. */
  readonly phase: string;
  /** `event`: the law gives no length that can be counted (a moment, a state, an exception). */
  readonly kind: 'term' | 'event';
  /** The event that starts the clock, in Dutch. */
  readonly start: string;
  readonly startsAt: readonly ('date' | 'instant')[];
  /** Length in the law; null where the decision (or a by-law) sets it. */
  readonly length: Lengte | null;
  /**
   * Longest length the law allows; a shorter one may be given. With a `length` too, that is the shortest: the law's
   * own, which a notice may extend up to here (Woo 4.4 lid 2, AVG 12 lid 3).
   */
  readonly maximum: Lengte | null;
  /** Longest total with all extensions, counted from the start. */
  readonly ceiling: Lengte | null;
  readonly inBesluit: boolean;
  /** Units that a given length may have. */
  readonly units: readonly Eenheid[];
  readonly counting: Telling;
  /** `first_day_after`: what matters is the first day after the term, e.g. the first day of a dwangsom. */
  readonly result: 'last_day' | 'first_day_after';
  readonly atw: AtwKeuze;
  /** What suspends or extends it, in Dutch; empty when nothing does. */
  readonly suspension: string;
  /** What happens when the term has passed, in Dutch. */
  readonly atEnd: string;
  /** Whose task it is to watch it. */
  readonly watcher: Bewaker;
  /** Days before the end on which the watcher is told. */
  readonly reminders: readonly number[];
  /** Procedures that keep the term alive when they are open or pending on the day on which it would lapse. */
  readonly heldOpenBy?: readonly HeldOpen[] | undefined;
  /** Was the text of the law read? */
  readonly status: 'geverifieerd' | 'niet_geverifieerd';
  /** What else a reader must know, in Dutch. */
  readonly note?: string | undefined;
}

export interface TermijnInvoer {
  readonly id: string;
  /** Id of a file under rules/termijnen. */
  readonly termijn: string;
  /** A calendar day (`2026-11-23`) or an instant with offset. A date in gives a date out. */
  readonly start: string;
  readonly lengte?: Duur;
  readonly opschortingDagen?: number;
  readonly richting?: 'terug';
}

export interface TermijnUitkomst {
  readonly id: string;
  /** The last day (or instant) under the reading that `atw.lezing` of the data takes. */
  readonly einde: string;
  /** The end before the Algemene termijnenwet was applied. */
  readonly nominaal: string;
  /** The day to plan on where the law allows two readings. */
  readonly veilig: string;
  readonly uitleg: readonly string[];
  /** The articles of the Algemene termijnenwet that moved the end, e.g. `1.1`. */
  readonly atw: readonly string[];
  readonly waarschuwing: string | null;
  /** The latest end with all extensions that the law allows, counted from the start; only where it sets one. */
  readonly plafond?: string;
}
