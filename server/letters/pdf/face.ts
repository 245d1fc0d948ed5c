import type { Font } from 'fontkit';
import { Refusal } from '../../domain/fault.ts';
import { glyphTexts } from './glyphTexts.ts';
import { graphemes } from './graphemes.ts';
import { splitWords } from './splitWords.ts';

/** An embedded font as pdfkit keeps it: which glyphs it holds, how wide they are and what they mean. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number; encode(): Uint8Array };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly document: { ref(): { end(content: unknown): void } };
  /** Tells which text each glyph stands for. Asks nothing of the font but `unicode` and `document`. */
  toUnicodeCmap: (this: Pick<EmbeddedFont, 'unicode' | 'document'>) => object;
  ref(): object;
}

interface ShapedGlyph {
  readonly id: number;
  /** What it stands for in this word. */
  readonly text: string;
  /** All in thousandths of the size. */
  readonly width: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
/** A word with the space after it, shaped once for all letters. */
export interface ShapedWord {
  readonly advance: number;
  readonly glyphs: readonly ShapedGlyph[];
}
/** Shaped words by their text. */
export type WordCache = Map<string, ShapedWord>;

/** A word as this document writes it: the inside of a TJ array, or glyph by glyph where marks stand off the line. */
export interface PlacedWord {
  readonly advance: number;
  readonly show: string;
  readonly loose: { readonly glyphs: readonly ShapedGlyph[]; readonly codes: readonly string[] } | null;
}

/** A font of one document, with the shaped words that all documents share. */
export interface Face {
  readonly id: string;
  ref(): object;
  width(text: string, size: number): number;
  words(text: string): PlacedWord[];
}

/** A longer word is shaped in pieces: the time that a font asks grows with the square of the length. */
const MAX_WORD = 64;

function piecesOf(word: string): string[] {
  const letters = graphemes(word);
  const size = letters.length > MAX_WORD ? MAX_WORD : 1;
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, nr) =>
    letters.slice(nr * size, (nr + 1) * size).join(''),
  );
}

/** In pieces, or letter by letter: a font joins two letters over the marks between them, and nobody knows then which mark is whose. */
function shapeApart(font: Font, word: string): ShapedWord {
  const pieces = piecesOf(word);
  if (pieces.length === 1) {
    throw new Refusal([`Het teken "${word}" kan niet worden afgedrukt. Vervang het door een ander teken.`]);
  }
  const shaped = pieces.map((piece) => shape(font, piece));
  return {
    glyphs: shaped.flatMap(({ glyphs }) => glyphs),
    advance: shaped.reduce((sum, { advance }) => sum + advance, 0),
  };
}

function shape(font: Font, word: string): ShapedWord {
  if (word.length > MAX_WORD && graphemes(word).length > MAX_WORD) return shapeApart(font, word);
  const scale = 1000 / font.unitsPerEm;
  const run = font.layout(word);
  const texts = glyphTexts(
    font,
    word,
    run.glyphs.map(({ id }) => id),
  );
  if (!texts) return shapeApart(font, word);
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    return {
      id: glyph.id,
      text: texts[index] ?? '',
      width: glyph.advanceWidth * scale,
      advance: (position?.xAdvance ?? 0) * scale,
      xOffset: (position?.xOffset ?? 0) * scale,
      yOffset: (position?.yOffset ?? 0) * scale,
    };
  });
  return { glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The inside of a TJ array: codes, with the kerning between them in thousandths, to the left when positive. */
function showOf(glyphs: readonly ShapedGlyph[], codes: readonly string[]): string {
  let show = '';
  let pending = '';
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    pending += codes[index] ?? '';
    const kern = glyph ? glyph.width - glyph.advance : 0;
    if (Math.abs(kern) < 0.01) continue;
    show += `<${pending}>${round(kern)}`;
    pending = '';
  }
  return pending === '' ? show : `${show}<${pending}>`;
}

/** What nearly every Dutch letter uses: included first, so that most letters embed the very same subset. */
const BASIS =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;?!-–()[]"\'’/@&+%€•·éëïöüèáó';

/** Bytes by a text that says all that is in them. Bounded, oldest out first. */
function createBytesCache(): (key: string, make: () => Uint8Array) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  return (key, make) => {
    const found = kept.get(key);
    if (found) return found;
    const made = make();
    if (kept.size >= MAX_SUBSETS) kept.delete([...kept.keys()][0] ?? '');
    kept.set(key, made);
    return made;
  };
}
const MAX_SUBSETS = 64;
const subsets = createBytesCache();
const unicodeMaps = createBytesCache();

/** The same glyphs give the same subset and the same table of their meanings: made, and compressed, once. */
function rememberSubset(embedded: EmbeddedFont, { postscriptName }: Font): void {
  const { subset } = embedded;
  const encode = subset.encode.bind(subset);
  subset.encode = () => subsets(`${postscriptName}:${subset.glyphs.join()}`, encode);
  const { document, unicode, toUnicodeCmap } = embedded;
  embedded.toUnicodeCmap = () => {
    const bytes = unicodeMaps(unicode.join(';'), () => {
      let text = '';
      const ref = () => ({ end: (map: string) => void (text = map) });
      toUnicodeCmap.call({ unicode, document: { ref } });
      return Buffer.from(`${text}\n`, 'latin1');
    });
    const part = document.ref();
    part.end(bytes);
    return part;
  };
}

/**
 * pdfkit shapes and measures a text anew each time it is asked. Here each word is shaped once for the whole process
 * and encoded once per letter; the glyphs still go through pdfkit's own subset, so what it embeds is the same.
 */
export function createFace(embedded: EmbeddedFont, font: Font, cache: WordCache): Face {
  const placed = new Map<string, PlacedWord>();
  const shaped = (word: string): ShapedWord => {
    const found = cache.get(word);
    if (found) return found;
    const made = shape(font, word);
    // a longer word does not come back
    if (word.length <= MAX_WORD) cache.set(word, made);
    return made;
  };
  const known = new Map<string, string>();
  const taken = new Set<number>();
  const keyOf = ({ id, text }: ShapedGlyph): string => `${id} ${text}`;
  const codeOf = (glyph: ShapedGlyph): string => known.get(keyOf(glyph)) ?? include(glyph);
  /** A code has one text: a glyph that stands for another text too is embedded once more. */
  const include = (glyph: ShapedGlyph): string => {
    const { subset, widths, unicode } = embedded;
    const code = taken.has(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id);
    taken.add(glyph.id);
    widths[code] = glyph.width;
    unicode[code] = [...glyph.text].map((sign) => sign.codePointAt(0) ?? 0);
    const hex = code.toString(16).padStart(4, '0');
    known.set(keyOf(glyph), hex);
    return hex;
  };
  const place = (word: string): PlacedWord => {
    const found = placed.get(word);
    if (found) return found;
    const { advance, glyphs } = shaped(word);
    const codes = glyphs.map(codeOf);
    const off = glyphs.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
    const made = { advance, show: off ? '' : showOf(glyphs, codes), loose: off ? { glyphs, codes } : null };
    placed.set(word, made);
    return made;
  };
  rememberSubset(embedded, font);
  for (const sign of BASIS) place(sign);
  return {
    id: embedded.id,
    ref: () => embedded.ref(),
    width(text, size) {
      let sum = 0;
      for (const word of splitWords(text)) sum += shaped(word).advance;
      return (sum * size) / 1000;
    },
    words: (text) => splitWords(text).map(place),
  };
}
