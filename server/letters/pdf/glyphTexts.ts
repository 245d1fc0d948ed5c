import type { Font } from 'fontkit';

/** Longest stretch of characters that a font turns into glyphs as one: a letter with its marks, or a ligature. */
const MAX_TOGETHER = 5;

const glyphOf = (font: Font, sign: string): number => font.glyphForCodePoint(sign.codePointAt(0) ?? 0).id;
const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Text of each glyph of a stretch that belongs together; null when nobody can tell which glyph is what. */
function shareOut(text: string, count: number): string[] | null {
  if (count === 1) return [text];
  const signs = [...text];
  if (signs.length === count) return signs;
  // a letter that the font drew as a base with loose marks
  const apart = [...text.normalize('NFD')];
  return apart.length === count ? apart : null;
}

/**
 * The text that each glyph of a shaped word stands for, so that what is copied or read aloud is what was written.
 * fontkit remembers a glyph with the text of its first use, which is another text when a letter is drawn in parts.
 * Null when the word cannot be told apart.
 */
export function glyphTexts(font: Font, word: string, ids: readonly number[]): string[] | null {
  const signs = [...word];
  if (
    sameIds(
      ids,
      signs.map((sign) => glyphOf(font, sign)),
    )
  )
    return signs;
  const texts: string[] = [];
  for (let at = 0; at < signs.length;) {
    const found = nextStretch(font, signs, at, ids, texts.length);
    if (!found) return null;
    texts.push(...found.texts);
    at += found.length;
  }
  return texts.length === ids.length ? texts : null;
}

/** The shortest stretch from here whose own glyphs stand here, and that the next sign does not join. */
function nextStretch(
  font: Font,
  signs: readonly string[],
  at: number,
  ids: readonly number[],
  from: number,
): { texts: string[]; length: number } | null {
  for (let length = 1; length <= MAX_TOGETHER && at + length <= signs.length; length++) {
    if (joins(signs[at + length])) continue;
    const text = signs.slice(at, at + length).join('');
    const own = font.layout(text).glyphs.map(({ id }) => id);
    if (!sameIds(own, ids.slice(from, from + own.length))) continue;
    const texts = shareOut(text, own.length);
    if (texts) return { texts, length };
  }
  return null;
}

/** A mark belongs to the letter before it. */
const joins = (sign = ''): boolean => /^\p{M}/u.test(sign);
