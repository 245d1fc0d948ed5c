/**
 * A number as people type it. A comma is the decimal sign; `1.250` may mean two things and is refused (`dubbelzinnig`),
 * because a factor thousand in grams decides a case. null: no number.
 */
export function leesGetal(tekst: string): number | 'dubbelzinnig' | null {
  const kaal = tekst.replace(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+$/.test(kaal)) return 'dubbelzinnig';
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(kaal)) return Number(kaal.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(kaal) ? Number(kaal.replace(',', '.')) : null;
}

/** An amount in euros as people type it (`2.500`, `€ 2.500,50`), in whole eurocents. null: no amount. */
export function leesGeld(tekst: string): number | null {
  const kaal = tekst.replace(/[€\s]/g, '').replace(/,-$/, '');
  if (!/^(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/.test(kaal)) return null;
  return Math.round(Number(kaal.replaceAll('.', '').replace(',', '.')) * 100);
}

/** A number as it stands in a form: a decimal comma, no thousands. */
export const getalInVeld = (getal: number): string => String(getal).replace('.', ',');

/** Eurocents as they stand in a form: `2500` or `2500,50`. */
export const geldInVeld = (cent: number | null | undefined): string =>
  cent == null ? '' : (cent % 100 === 0 ? String(cent / 100) : (cent / 100).toFixed(2)).replace('.', ',');
