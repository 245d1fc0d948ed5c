import { MAANDEN } from '../../domain/datumTekst.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import { eenRegel } from './controle.ts';

const DATUM = new RegExp(`\\b\\d{1,2} (?:${MAANDEN.join('|')}) \\d{4}\\b`, 'gi');

/** `maandag 4 januari 2027` or `4 januari 2027` → `2027-01-04`, whether that day exists or not. */
export function isoVan(datum: string): string {
  const [dag = '', maand = '', jaar = ''] = datum.toLowerCase().split(' ').slice(-3);
  const nummer = MAANDEN.findIndex((naam) => naam === maand) + 1;
  return `${jaar}-${String(nummer).padStart(2, '0')}-${dag.padStart(2, '0')}`;
}

/** The calendar days that a Dutch text writes out, as ISO days; a day that does not exist is none. */
export const datumsIn = (tekst: string): string[] =>
  (eenRegel(tekst).match(DATUM) ?? []).map(isoVan).filter((dag) => parseDag(dag) !== null);

/** The days that a text writes out after one of these patterns: `tot (?:en met)?`; without patterns every day. */
export function datumsNa(tekst: string, woorden: readonly string[]): string[] {
  if (woorden.length === 0) return datumsIn(tekst);
  const na = new RegExp(`(?:${woorden.join('|')}) (?:\\p{L}+dag )?(\\d{1,2} \\p{L}+ \\d{4})`, 'giu');
  return [...eenRegel(tekst).matchAll(na)].flatMap(([, datum = '']) => datumsIn(datum));
}
