import { isElement } from '../parseFragment.ts';
import type { LetterNode } from '../parseFragment.ts';
import type { FontKey } from './letterFonts.ts';
import { graphemes } from './graphemes.ts';
import { splitWords } from './splitWords.ts';

/** A stretch of text in one style; `\n` alone is a forced line end. */
export interface Run {
  readonly text: string;
  readonly font: FontKey;
  readonly href: string | null;
}
export interface Fragment extends Run {
  readonly width: number;
}
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}
export type Measure = (text: string, font: FontKey) => number;

/** Flattens inline elements to runs: strong is bold, em italic, a keeps its address. */
export function runsOf(
  nodes: readonly LetterNode[],
  font: FontKey = 'regular',
  href: string | null = null,
): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (!isElement(node)) return [{ text: node, font, href }];
    if (node.tag === 'br') return [{ text: '\n', font, href }];
    const style = node.tag === 'strong' ? 'bold' : node.tag === 'em' ? 'italic' : font;
    return runsOf(node.children, style, node.tag === 'a' ? node.href : href);
  });
}

/** Leading, trailing and doubled spaces carry no meaning in HTML. */
function collapse(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    const text: string = run.text === '\n' ? '\n' : spaceBefore ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    spaceBefore = text.endsWith(' ') || text === '\n';
    result.push({ ...run, text });
  }
  return result;
}

/** A run with its width, the space that follows included: measured once. */
interface Piece extends Run {
  readonly width: number;
}
/** What cannot be broken: pieces that touch, the last with the space that follows. */
type Word = readonly Piece[];

function widthOf(word: Word): number {
  let width = 0;
  for (const piece of word) width += piece.width;
  return width;
}

function wordsOf(runs: readonly Run[], measure: Measure): (Word | '\n')[] {
  const words: (Word | '\n')[] = [];
  let current: Piece[] = [];
  const finish = (): void => {
    if (current.length > 0) words.push(current);
    current = [];
  };
  for (const { text, font, href } of collapse(runs)) {
    if (text === '\n') {
      finish();
      words.push('\n');
      continue;
    }
    for (const word of splitWords(text)) {
      current.push({ text: word, font, href, width: measure(word, font) });
      if (word.endsWith(' ')) finish();
    }
  }
  finish();
  return words;
}

/** Does it fit without the space that follows? That is measured only where it decides. */
function fits(word: Word, measure: Measure, room: number): boolean {
  if (widthOf(word) <= room) return true;
  let width = 0;
  for (const { text, font } of word) width += measure(text.trimEnd(), font);
  return width <= room;
}

/** Cuts a word that is wider than a line, such as a long address of a website; never between a letter and its mark. */
function cutWord(word: Word, measure: Measure, max: number): Word[] {
  const parts: Word[] = [];
  const add = ({ font, href }: Run, text: string): void =>
    void parts.push([{ text, font, href, width: measure(text, font) }]);
  for (const run of word) {
    let text = '';
    let width = 0;
    for (const sign of graphemes(run.text)) {
      // sign by sign: to shape each longer start of the word anew takes seconds where somebody pastes a page
      const own = measure(sign, run.font);
      if (width + own > max && text !== '') {
        add(run, text);
        text = '';
        width = 0;
      }
      text += sign;
      width += own;
    }
    add(run, text);
  }
  return parts;
}

/** Joins neighbours of one style: fewer and longer fragments to draw and to link. */
function lineOf(words: readonly Word[], measure: Measure): Line {
  const merged: { text: string; font: FontKey; href: string | null; width: number }[] = [];
  let last = merged[0];
  for (const word of words) {
    for (const { text, font, href, width } of word) {
      if (last?.font !== font || last.href !== href) {
        last = { text, font, href, width };
        merged.push(last);
        continue;
      }
      // pieces that touch are shaped as one word, so only a space makes their widths add up
      const apart = last.text.endsWith(' ');
      last.text += text;
      last.width = apart ? last.width + width : measure(last.text, font);
    }
  }
  return { fragments: merged, width: widthOf(merged) };
}

/** Breaks runs into lines of at most `max` points. The space at a line end stays, so that copied text keeps its words apart. */
export function breakLines(runs: readonly Run[], measure: Measure, max: number): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let width = 0;
  const finish = (): void => {
    lines.push(lineOf(words, measure));
    words = [];
    width = 0;
  };
  const add = (word: Word): void => {
    if (words.length > 0 && !fits(word, measure, max - width)) finish();
    words.push(word);
    width += widthOf(word);
  };
  for (const word of wordsOf(runs, measure)) {
    if (word === '\n') finish();
    else if (fits(word, measure, max)) add(word);
    else cutWord(word, measure, max).forEach(add);
  }
  if (words.length > 0) finish();
  return lines;
}
