import type { Bron } from '../domain/advies.ts';

export interface BronLink {
  readonly tekst: string;
  readonly href: string | null;
}

const naam = (bron: Bron): string =>
  bron.ecli ??
  [bron.artikel && `artikel ${bron.artikel}`, bron.lid && `lid ${bron.lid}`, bron.wet]
    .filter((deel) => deel)
    .join(' ');

/** Text and address of a source: the statute at wetten.overheid.nl by its JCI, a ruling by its ECLI. */
export function bronLink(bron: Bron): BronLink {
  const tekst = naam(bron);
  if (bron.ecli)
    return { tekst, href: `https://deeplink.rechtspraak.nl/uitspraak?id=${encodeURIComponent(bron.ecli)}` };
  if (bron.jci) return { tekst, href: `https://wetten.overheid.nl/${bron.jci}` };
  return { tekst, href: bron.url?.startsWith('https://') ? bron.url : null };
}
