/** A legal term: what goes into the computation and what comes out, explained step by step. */
import type { Duur } from './dossier.ts';

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
}
