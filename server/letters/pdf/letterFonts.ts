import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import type { Font } from 'fontkit';

export type FontKey = 'regular' | 'bold' | 'italic';
const FILES: Record<FontKey, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};
export const FONT_KEYS = Object.keys(FILES) as FontKey[];

/** A shaped word, as pdfkit caches it per font. */
export type LayoutCache = Record<string, unknown>;

export interface LetterFonts {
  readonly font: Readonly<Record<FontKey, Font>>;
  /** Shaped words that all letters of this process share: shaping is half of the work of a letter. */
  readonly cache: Record<FontKey, LayoutCache>;
  /** Called once a letter: empties the cache when it holds too many words (it also holds names). */
  trim(): void;
}

const MAX_WORDS = 20_000;
const CHECK_EVERY = 32;

/** Opens the three cuts of Noto Sans once; parsing them again for every letter costs ten times the letter itself. */
export function createLetterFonts(): LetterFonts {
  const require = createRequire(import.meta.url);
  const open = (key: FontKey): Font =>
    openSync(require.resolve(`@expo-google-fonts/noto-sans/${FILES[key]}`));
  const empty = (): LayoutCache => Object.create(null) as LayoutCache;
  const cache = { regular: empty(), bold: empty(), italic: empty() };
  let letters = 0;
  return {
    font: { regular: open('regular'), bold: open('bold'), italic: open('italic') },
    cache,
    trim() {
      letters += 1;
      if (letters % CHECK_EVERY !== 0) return;
      for (const key of FONT_KEYS) if (Object.keys(cache[key]).length > MAX_WORDS) cache[key] = empty();
    },
  };
}
