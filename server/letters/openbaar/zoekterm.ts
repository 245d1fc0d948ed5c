import { tokensVan } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Something that may not stand in a public copy, and what comes in its place. */
export interface Zoekterm {
  /** Runs of letters (neighbouring words joined) and of digits, in order. */
  readonly runs: readonly string[];
  /** A short word is a name only with a capital. */
  readonly alleenHoofdletter: boolean;
  readonly soort: string;
  readonly vervanging: string;
}

/** Up to this length a part of a name is often an ordinary word too. */
const KORT = 3;
/** Letters or digits as they must follow each other, with letters of neighbouring words in one run. */
function runsVan(tokens: readonly Token[]): string[] {
  const runs: string[] = [];
  let waren: boolean | null = null;
  for (const { tekst, isGetal } of tokens) {
    if (!isGetal && waren === false) runs.push(`${runs.pop() ?? ''}${tekst}`);
    else runs.push(tekst);
    waren = isGetal;
  }
  return runs;
}

/** Null for a text without a letter or digit. */
export function zoekterm(tekst: string, soort: string, vervanging: string): Zoekterm | null {
  const tokens = tokensVan(tekst);
  if (tokens.length === 0) return null;
  const alleenHoofdletter =
    tokens.length === 1 && tokens[0]?.isGetal === false && tekst.trim().length <= KORT;
  return { runs: runsVan(tokens), alleenHoofdletter, soort, vervanging };
}

/** Between two words of one name stand at most a few signs. */
const MAX_TUSSEN = 6;
/** A shorter name is not looked for in pieces: `i s` is no `Is`. */
const IN_STUKKEN = 5;

/** How many tokens from `van` on are this term; 0 when they are not. Words may be split or joined, numbers may not. */
export function lengteVan(term: Zoekterm, tokens: readonly Token[], van: number, tekst: string): number {
  let at = van;
  for (const run of term.runs) {
    let gelezen = '';
    while (gelezen !== run) {
      const token = tokens[at];
      const vorige = at > van ? tokens[at - 1] : undefined;
      if (!token || (vorige && token.begin - vorige.eind > MAX_TUSSEN)) return 0;
      if (gelezen !== '' && (token.isGetal || run.length < IN_STUKKEN)) return 0;
      gelezen += token.tekst;
      if (!run.startsWith(gelezen)) return 0;
      at += 1;
    }
  }
  const eerste = tekst.slice(tokens[van]?.begin, tokens[van]?.eind);
  if (term.alleenHoofdletter && !/^\p{Lu}/u.test(eerste)) return 0;
  return at - van;
}
