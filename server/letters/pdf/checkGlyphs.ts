import { Refusal } from '../../domain/fault.ts';
import type { LetterFonts } from './letterFonts.ts';

/** Characters that were looked up and found in every cut. Not more of them than the fonts have. */
const found = new WeakMap<LetterFonts, Set<string>>();

const codeOf = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Every character must have a form in the font: a letter with boxes in it is not archivable and not readable. */
export function checkGlyphs(text: string, fonts: LetterFonts): void {
  const cuts = Object.values(fonts.font);
  const known = found.get(fonts) ?? new Set();
  found.set(fonts, known);
  const missing = new Set<string>();
  for (const sign of text) {
    if (known.has(sign)) continue;
    const code = sign.codePointAt(0) ?? 0;
    if (cuts.every((font) => font.hasGlyphForCodePoint(code))) known.add(sign);
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
