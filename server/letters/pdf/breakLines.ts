import { isElement } from '../parseFragment.ts';
import type { LetterNode } from '../parseFragment.ts';
import type { FontKey } from './letterFonts.ts';

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

/** A word that cannot be broken: pieces that touch, the last with the space that follows. */
type Word = Run[];

function wordsOf(runs: readonly Run[]): (Word | '\n')[] {
  const words: (Word | '\n')[] = [];
  let current: Word = [];
  const finish = (): void => {
    if (current.length > 0) words.push(current);
    current = [];
  };
  for (const run of collapse(runs)) {
    if (run.text === '\n') {
      finish();
      words.push('\n');
      continue;
    }
    for (const text of run.text.split(/(?<= )/)) {
      current.push({ ...run, text });
      if (text.endsWith(' ')) finish();
    }
  }
  finish();
  return words;
}

const widthOf = (word: Word, measure: Measure, trimmed: boolean): number =>
  word.reduce((sum, { text, font }) => sum + measure(trimmed ? text.trimEnd() : text, font), 0);

/** Cuts a word that is wider than a line, such as a long address of a website. */
function cutWord(word: Word, measure: Measure, max: number): Word[] {
  if (widthOf(word, measure, true) <= max) return [word];
  const parts: Word[] = [];
  for (const run of word) {
    let text = '';
    for (const sign of run.text) {
      if (measure(text + sign, run.font) > max && text !== '') {
        parts.push([{ ...run, text }]);
        text = '';
      }
      text += sign;
    }
    parts.push([{ ...run, text }]);
  }
  return parts;
}

/** Joins neighbours of one style: fewer and longer fragments to draw and to link. */
function lineOf(words: readonly Word[], measure: Measure): Line {
  const merged: Run[] = [];
  for (const run of words.flat()) {
    const last = merged.at(-1);
    if (last && last.font === run.font && last.href === run.href) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  const fragments = merged.map((run) => ({ ...run, width: measure(run.text, run.font) }));
  return { fragments, width: fragments.reduce((sum, { width }) => sum + width, 0) };
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
  for (const word of wordsOf(runs)) {
    if (word === '\n') {
      finish();
      continue;
    }
    for (const part of cutWord(word, measure, max)) {
      if (words.length > 0 && width + widthOf(part, measure, true) > max) finish();
      words.push(part);
      width += widthOf(part, measure, false);
    }
  }
  if (words.length > 0) finish();
  return lines;
}
