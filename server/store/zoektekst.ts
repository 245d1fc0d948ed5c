import type { Adres } from '../domain/brief.ts';

/** Lower case without diacritics: `Müller` is found by `muller`, and the other way round. */
export const plat = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a row is found by. A postcode is found with and without its space. */
export const zoektekst = (delen: readonly string[], adres: Adres | null): string =>
  plat(
    [...delen, adres?.straat, adres?.postcode, adres?.postcode.replace(/\s/g, ''), adres?.plaats]
      .filter(Boolean)
      .join(' '),
  );

/** The words of a query as patterns for LIKE with `\` as its escape: what the user types is text, never a wildcard. */
export const patronen = (zoek: string): string[] =>
  plat(zoek)
    .split(/[\s,;]+/)
    .filter((woord) => woord !== '')
    .map((woord) => `%${woord.replace(/[\\%_]/g, '\\$&')}%`);
