import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import type { Font } from 'fontkit';
import type { WordCache } from './face.ts';

export type FontKey = 'regular' | 'bold' | 'italic';
const FILES: Record<FontKey, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};
export const FONT_KEYS = Object.keys(FILES) as FontKey[];

export interface LetterFonts {
  readonly font: Readonly<Record<FontKey, Font>>;
  /** Shaped words that all letters of this process share: shaping is half of the work of a letter. */
  readonly cache: Readonly<Record<FontKey, WordCache>>;
  /** Called once a letter: empties the cache when it holds too many words (it also holds names). */
  trim(): void;
}

const MAX_WORDS = 20_000;

/** Opens the three cuts of Noto Sans once; parsing them again for every letter costs ten times the letter itself. */
export function createLetterFonts(): LetterFonts {
  const require = createRequire(import.meta.url);
  const open = (key: FontKey): Font =>
    openSync(require.resolve(`@expo-google-fonts/noto-sans/${FILES[key]}`));
  const cache: Record<FontKey, WordCache> = { regular: new Map(), bold: new Map(), italic: new Map() };
  return {
    font: { regular: open('regular'), bold: open('bold'), italic: open('italic') },
    cache,
    trim() {
      for (const words of Object.values(cache)) if (words.size > MAX_WORDS) words.clear();
    },
  };
}
