import { MAANDEN } from '../domain/datumTekst.ts';
import { parseDag } from '../domain/kalenderdag.ts';
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
