import { isElement } from '../parseFragment.ts';
import type { LetterNode } from '../parseFragment.ts';
import type { FontKey } from './letterFonts.ts';
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

/** A word that cannot be broken: pieces that touch, the last with the space that follows. */
interface Word {
  readonly runs: readonly Run[];
  /** With the space that follows; measured once. */
  readonly widths: readonly number[];
  readonly width: number;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

function wordOf(runs: readonly Run[], measure: Measure): Word {
  const widths = runs.map(({ text, font }) => measure(text, font));
  return { runs, widths, width: sum(widths) };
}

function wordsOf(runs: readonly Run[], measure: Measure): (Word | '\n')[] {
  const words: (Word | '\n')[] = [];
  let current: Run[] = [];
  const finish = (): void => {
    if (current.length > 0) words.push(wordOf(current, measure));
    current = [];
  };
  for (const run of collapse(runs)) {
    if (run.text === '\n') {
      finish();
      words.push('\n');
      continue;
    }
    for (const text of splitWords(run.text)) {
      current.push({ text, font: run.font, href: run.href });
      if (text.endsWith(' ')) finish();
    }
  }
  finish();
  return words;
}

/** Does it fit without the space that follows? That is measured only where it decides. */
function fits({ runs, width }: Word, measure: Measure, room: number): boolean {
  if (width <= room) return true;
  return sum(runs.map(({ text, font }) => measure(text.trimEnd(), font))) <= room;
}

/** Cuts a word that is wider than a line, such as a long address of a website. */
function cutWord(word: Word, measure: Measure, max: number): Word[] {
  if (fits(word, measure, max)) return [word];
  const parts: Word[] = [];
  const add = (run: Run, text: string): void => void parts.push(wordOf([{ ...run, text }], measure));
  for (const run of word.runs) {
    let text = '';
    for (const sign of run.text) {
      if (measure(text + sign, run.font) > max && text !== '') {
        add(run, text);
        text = '';
      }
      text += sign;
    }
    add(run, text);
  }
  return parts;
}

/** Joins neighbours of one style: fewer and longer fragments to draw and to link. */
function lineOf(words: readonly Word[], measure: Measure): Line {
  const merged: { text: string; font: FontKey; href: string | null; width: number }[] = [];
  for (const { runs, widths } of words) {
    for (const [index, { text, font, href }] of runs.entries()) {
      const width = widths[index] ?? 0;
      const last = merged.at(-1);
      if (last?.font !== font || last.href !== href) merged.push({ text, font, href, width });
      else {
        // pieces that touch are shaped as one word, so only a space makes their widths add up
        const apart = last.text.endsWith(' ');
        last.text += text;
        last.width = apart ? last.width + width : measure(last.text, font);
      }
    }
  }
  return { fragments: merged, width: merged.reduce((total, { width }) => total + width, 0) };
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
  for (const word of wordsOf(runs, measure)) {
    if (word === '\n') {
      finish();
      continue;
    }
    for (const part of cutWord(word, measure, max)) {
      if (words.length > 0 && !fits(part, measure, max - width)) finish();
      words.push(part);
      width += part.width;
    }
  }
  if (words.length > 0) finish();
  return lines;
}
