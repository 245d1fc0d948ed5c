import { zonderSterren } from './leesOpmaak.ts';
import { splitsZinnen } from './splitsZinnen.ts';

/** A sentence of the present text, and the generated sentence (by its place in the list) that it comes from. */
export type GevolgdeZin =
  | { readonly tekst: string; readonly stand: 'ongewijzigd'; readonly uit: number }
  | { readonly tekst: string; readonly stand: 'gewijzigd'; readonly uit: number; readonly was: string }
  | { readonly tekst: string; readonly stand: 'eigen' };

export interface GevolgdeTekst {
  /** Every sentence of the present text, in its order. */
  readonly zinnen: readonly GevolgdeZin[];
  /** Places of the generated sentences that no sentence of the text comes from. */
  readonly weggelaten: readonly number[];
}

/** From this share of common words on, a sentence is taken for a changed one and not for a new one. */
const GELIJKENIS = 0.5;

/** White space and the marks of free text (bold, an item of a list) are no change. */
const zelfde = (zin: string): string =>
  zonderSterren(zin)
    .replace(/^[-•–] +/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
const woordenVan = (zin: string): readonly string[] => zin.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function telling(woorden: readonly string[]): Map<string, number> {
  const aantallen = new Map<string, number>();
  for (const woord of woorden) aantallen.set(woord, (aantallen.get(woord) ?? 0) + 1);
  return aantallen;
}

/** The share of words that two sentences have in common (Dice), 0 to 1. */
function gelijkenis(een: readonly string[], ander: readonly string[]): number {
  if (een.length + ander.length === 0) return 0;
  const over = telling(ander);
  const gemeen = een.filter((woord) => {
    const aantal = over.get(woord) ?? 0;
    if (aantal > 0) over.set(woord, aantal - 1);
    return aantal > 0;
  }).length;
  return (2 * gemeen) / (een.length + ander.length);
}

/** Per present sentence the first generated one, not yet taken, that says exactly the same. */
function gelijken(nu: readonly string[], gegenereerd: readonly string[]): Map<number, number> {
  const vrij = new Map<string, number[]>();
  for (const [k, zin] of gegenereerd.entries()) vrij.set(zelfde(zin), [...(vrij.get(zelfde(zin)) ?? []), k]);
  const paren = new Map<number, number>();
  for (const [i, zin] of nu.entries()) {
    const k = vrij.get(zelfde(zin))?.shift();
    if (k !== undefined) paren.set(i, k);
  }
  return paren;
}

/** Pairs that look alike among what is left, the most alike first. */
function verwanten(
  nu: readonly string[],
  gegenereerd: readonly string[],
  paren: ReadonlyMap<number, number>,
): Map<number, number> {
  const bezet = new Set(paren.values());
  const bronnen = gegenereerd.map(woordenVan);
  const kandidaten = nu
    .flatMap((zin, i) => {
      if (paren.has(i)) return [];
      const woorden = woordenVan(zin);
      return bronnen.map((bron, k) => ({ i, k, mate: bezet.has(k) ? 0 : gelijkenis(woorden, bron) }));
    })
    .filter(({ mate }) => mate >= GELIJKENIS)
    .sort((a, b) => b.mate - a.mate || a.i - b.i || a.k - b.k);
  const gevonden = new Map<number, number>();
  for (const { i, k } of kandidaten) {
    if (gevonden.has(i) || bezet.has(k)) continue;
    gevonden.set(i, k);
    bezet.add(k);
  }
  return gevonden;
}

/**
 * What became of the generated sentences in the present text: kept, changed or left out, and what the writer added himself. The
 * motivering is his (Awb 3:46); this only shows what he made of what the facts say. Works for any text.
 */
export function volgZinnen(gegenereerd: readonly string[], tekst: string): GevolgdeTekst {
  const nu = splitsZinnen(tekst);
  const gelijk = gelijken(nu, gegenereerd);
  const verwant = verwanten(nu, gegenereerd, gelijk);
  const gebruikt = new Set([...gelijk.values(), ...verwant.values()]);
  return {
    zinnen: nu.map((zin, i): GevolgdeZin => {
      const uit = gelijk.get(i) ?? verwant.get(i);
      if (uit === undefined) return { tekst: zin, stand: 'eigen' };
      if (gelijk.has(i)) return { tekst: zin, stand: 'ongewijzigd', uit };
      return { tekst: zin, stand: 'gewijzigd', uit, was: gegenereerd[uit] ?? '' };
    }),
    weggelaten: gegenereerd.flatMap((_, k) => (gebruikt.has(k) ? [] : [k])),
  };
}
