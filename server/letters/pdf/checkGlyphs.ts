import type { Font } from 'fontkit';
import { Refusal } from '../../domain/fault.ts';
import type { LetterFonts } from './letterFonts.ts';

/** Characters that were looked up in a font and found. Not more of them than the font has. */
const found = new WeakMap<Font, Set<string>>();

const codeOf = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Every character must have a form in the font: a letter with boxes in it is not archivable and not readable. */
export function checkGlyphs(text: string, fonts: LetterFonts): void {
  const { regular } = fonts.font;
  const known = found.get(regular) ?? new Set();
  found.set(regular, known);
  const missing = new Set<string>();
  for (const sign of text) {
    if (known.has(sign)) continue;
    if (regular.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) known.add(sign);
    else missing.add(sign);
  }
  if (missing.size === 0) return;
  throw new Refusal(
    [...missing].map(
      (sign) =>
        `Het teken "${sign}" (U+${codeOf(sign)}) kan niet worden afgedrukt. Vervang het door een ander teken.`,
    ),
  );
}
