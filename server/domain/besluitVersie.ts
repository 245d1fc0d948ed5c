/** Earlier texts of a letter: who wrote them, when and why they were kept. They only grow, and are never printed. */
import type { BriefModel } from './brief.ts';

/** `opgesteld`: filled in from the case; `automatisch`: kept while somebody typed; `hersteld`: an earlier text put back. */
export type Aanleiding = 'opgesteld' | 'opgeslagen' | 'automatisch' | 'hersteld' | 'voorgelegd';

/** The page in which somebody types, and how manieth time it saved: so that a lost answer is no conflict with himself. */
export interface Venster {
  readonly id: string;
  readonly volgnummer: number;
}

/** Who wrote the text as it is now. */
export interface Bewerking {
  readonly doorId: string;
  readonly doorNaam: string;
  /** Instant. */
  readonly op: string;
  /** Instant at which this stroke of work began. */
  readonly sinds: string;
  readonly aanleiding: Aanleiding;
  readonly venster?: Venster | undefined;
}

/** One line of the history of a letter. */
export interface VersieRegel {
  readonly besluitId: string;
  readonly version: number;
  readonly doorNaam: string;
  /** Null for a text from before the history was kept. */
  readonly op: string | null;
  readonly aanleiding: Aanleiding;
}
export interface BesluitVersie extends VersieRegel {
  readonly model: BriefModel;
}

/** What one person types in one go is one version: a text for every few seconds would hide the real ones. */
const EEN_GREEP_MS = 10 * 60_000;

/** Is the new text the same stroke of work as the one that it replaces? Then that one is not worth keeping. */
export const isZelfdeGreep = (
  oud: Bewerking | undefined,
  nieuw: Pick<Bewerking, 'doorId' | 'op' | 'aanleiding'>,
): boolean =>
  oud !== undefined &&
  oud.aanleiding === 'automatisch' &&
  oud.doorId === nieuw.doorId &&
  nieuw.aanleiding !== 'hersteld' &&
  Date.parse(nieuw.op) - Date.parse(oud.sinds) < EEN_GREEP_MS;

/**
 * Did this page itself write what is stored, so that only the answer was lost? An older save that comes late is not: its text
 * would take the place of a newer one.
 */
export const isEigenVervolg = (oud: Bewerking | undefined, venster: Venster | undefined): boolean =>
  oud?.venster !== undefined &&
  venster !== undefined &&
  oud.venster.id === venster.id &&
  venster.volgnummer > oud.venster.volgnummer;
