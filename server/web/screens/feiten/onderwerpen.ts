import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How the screen orders and names the facts. Display data only: no rule reads it. */
export interface Onderwerpen {
  /** Questions that every case begins with. */
  readonly start: readonly string[];
  /** Questions that come first once the ground is chosen. */
  readonly perGrondslag: Readonly<Record<string, readonly string[]>>;
  /** `gedeeld`: usually the same for every betrokkene of the case. */
  readonly onderwerpen: readonly {
    readonly prefix: string;
    readonly titel: string;
    readonly gedeeld: boolean;
  }[];
  readonly velden: Readonly<Record<string, string>>;
  readonly waarden: Readonly<Record<string, string>>;
}

const FILE = fileURLToPath(
  new URL('../../../../templates/schermen/feiten/onderwerpen.json', import.meta.url),
);

export const ONDERWERPEN = JSON.parse(readFileSync(FILE, 'utf8')) as Onderwerpen;

/** A value of an enum as the screen writes it. */
export const waardeTekst = (waarde: string): string =>
  ONDERWERPEN.waarden[waarde] ?? waarde.replaceAll('_', ' ');
