import { bedragTekst } from './bedragTekst.ts';
import type { GegevenVraag, GegevenWaarde, Kolom } from './briefsoort.ts';
import { dagTekst, tijdstipTekst } from './datumTekst.ts';

const celTekst = (soort: Kolom['soort'], cel: string | number | null | undefined): string => {
  if (cel === null || cel === undefined) return '';
  if (soort === 'bedrag') return bedragTekst(Number(cel));
  return soort === 'datum' ? dagTekst(String(cel)) : String(cel);
};

/** A cell of a table in a letter: amounts as `€ 2.500`, days written out; empty when it is not known. */
export const kolomTekst = ({ soort }: Kolom, cel: string | number | null | undefined): string =>
  celTekst(soort, cel);

/** An answer as it stands in a sentence; null when there is none, and for lists, which are no sentence. */
export function gegevenTekst(vraag: GegevenVraag, waarde: GegevenWaarde | undefined): string | null {
  if (waarde === null || waarde === undefined || waarde === '' || typeof waarde === 'object') return null;
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (vraag.soort === 'keuze') return vraag.opties?.find((optie) => optie.waarde === waarde)?.tekst ?? null;
  if (vraag.soort === 'moment') return tijdstipTekst(String(waarde));
  if (vraag.soort === 'datum' || vraag.soort === 'bedrag') return celTekst(vraag.soort, waarde);
  return String(waarde);
}
