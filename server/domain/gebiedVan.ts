/**
 * The area of an address, to choose from in the overview: the digits of the postcode and the place, `1811 Alkmaar`.
 * A municipality knows its neighbourhoods by them, and no map is needed.
 */
export function gebiedVan({
  postcode,
  plaats,
}: {
  readonly postcode: string | null;
  readonly plaats: string | null;
}): string {
  const cijfers = /^\d{4}/.exec(postcode ?? '')?.[0];
  return [cijfers, plaats].filter(Boolean).join(' ') || 'zonder adres';
}
