import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Tekenset {
  readonly letters: readonly string[];
  readonly reeksen: readonly string[];
  readonly inNamen: readonly string[];
}
const set = JSON.parse(readFileSync(join(import.meta.dirname, '../data/din-91379.json'), 'utf8')) as Tekenset;
const code = (hex: string): number => parseInt(hex, 16);
const bereik = (tekst: string): string[] => {
  const [van = '', tot = van] = tekst.split('-');
  return Array.from({ length: code(tot) - code(van) + 1 }, (_, nr) => String.fromCodePoint(code(van) + nr));
};
/** Every letter that a name in the BRP may hold, with the letters that need a loose mark. */
export const BRP_LETTERS: readonly string[] = [
  ...set.letters.flatMap(bereik),
  ...set.reeksen.map((reeks) => String.fromCodePoint(...reeks.split(' ').map(code))),
];

/** What stands between and beside the letters of a name. */
export const BRP_TEKENS: readonly string[] = set.inNamen.flatMap(bereik);
