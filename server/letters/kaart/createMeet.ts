import type { LetterFonts } from '../pdf/letterFonts.ts';
import type { Meet } from './tekening.ts';

/** Measures names on a map with the fonts of the letter; each name once. */
export function createMeet({ font }: LetterFonts): Meet {
  const breedtes = new Map<string, number>();
  return (tekst, welke) => {
    const sleutel = `${welke}:${tekst}`;
    const bekend = breedtes.get(sleutel);
    if (bekend !== undefined) return bekend;
    const { glyphs } = font[welke].layout(tekst);
    const breedte = glyphs.reduce((som, { advanceWidth }) => som + advanceWidth, 0) / font[welke].unitsPerEm;
    breedtes.set(sleutel, breedte);
    return breedte;
  };
}
