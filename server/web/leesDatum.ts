import { MAANDEN } from '../domain/datumTekst.ts';
import { parseDag } from '../domain/kalenderdag.ts';

const samen = (jaar: string, maand: number, dag: string): string =>
  `${jaar}-${String(maand).padStart(2, '0')}-${dag.padStart(2, '0')}`;

function alsIso(tekst: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return tekst;
  const cijfers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  if (cijfers) return samen(cijfers[3] ?? '', Number(cijfers[2]), cijfers[1] ?? '');
  const woorden = /^(?:[a-z]+ )?(\d{1,2}) ([a-z]+) (\d{4})$/.exec(tekst.toLowerCase());
  const maand = MAANDEN.findIndex((naam) => naam === woorden?.[2]) + 1;
  return woorden && maand > 0 ? samen(woorden[3] ?? '', maand, woorden[1] ?? '') : null;
}

/**
 * A date as people type it (`4-1-2027`, `04/01/2027`, `4 januari 2027`) or as ISO, as an ISO calendar day.
 * null: this is no day that exists.
 */
export function leesDatum(tekst: string): string | null {
  const iso = alsIso(tekst.trim());
  return iso !== null && parseDag(iso) !== null ? iso : null;
}

/** An ISO day as it stands in a form: `04-01-2027`. */
export const datumInVeld = (iso: string | null | undefined): string =>
  iso ? iso.slice(0, 10).split('-').reverse().join('-') : '';
