/** From values to columns and back: JSON as text, addresses as three columns. SQLite gives booleans back as 1 and 0. */
import type { Adres } from '../domain/brief.ts';

export interface AdresKolommen {
  readonly straat: string | null;
  readonly postcode: string | null;
  readonly plaats: string | null;
}

export const json = (value: unknown): string => JSON.stringify(value);
export const parse = <T>(text: string): T => JSON.parse(text) as T;
export const bool = (value: boolean | number): boolean => Boolean(value);

export const adresKolommen = (adres: Adres | null): AdresKolommen => ({
  straat: adres?.straat ?? null,
  postcode: adres?.postcode ?? null,
  plaats: adres?.plaats ?? null,
});

export const leesAdres = ({ straat, postcode, plaats }: AdresKolommen): Adres | null =>
  straat === null ? null : { straat, postcode: postcode ?? '', plaats: plaats ?? '' };

export const adresTekst = ({ straat, postcode, plaats }: AdresKolommen): string =>
  [straat, [postcode, plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ');
