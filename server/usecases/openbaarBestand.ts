import { createHash } from 'node:crypto';
import type { Besluit } from '../domain/besluit.ts';

/** A file for everybody, to download. */
export interface OpenbaarBestand {
  readonly bytes: Uint8Array;
  /** Nothing about a person. */
  readonly bestandsnaam: string;
}

export const hashVan = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The number of the case and the kind of letter: a kenmerk that was typed may hold a name. */
export const bestandsnaamVan = (nummer: string, { soort }: Besluit, staart: string): string =>
  `${nummer}-${soort}-${staart}`.replace(/[^A-Za-z0-9.-]+/g, '-');
