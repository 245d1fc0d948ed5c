/** The name of a kind of letter as people say it; a kind that is gone shows its slug. */
export const soortNaam = (
  slug: string,
  soorten: readonly { readonly slug: string; readonly naam: string }[],
): string => soorten.find((soort) => soort.slug === slug)?.naam ?? slug.replaceAll('-', ' ');
