import type { Merk } from '../../domain/brief.ts';
import { Refusal } from '../../domain/fault.ts';
import type { Letter } from './letter.ts';
import { drawLine, linesOf, structOf } from './textFlow.ts';
import type { Flow, Struct, Style } from './textFlow.ts';
import type { LetterFonts } from './letterFonts.ts';
import { outlineOf } from './outlineOf.ts';
import { LINE, SOFT, WATERMARK } from './pen.ts';
import type { Color, Pen } from './pen.ts';
import { PAGE, mm } from './strip.ts';
import type { Strip } from './strip.ts';

const ALERT: Color = [0.6, 0.11, 0.09];
const SENTENCE: Record<NonNullable<Merk>, string> = {
  CONCEPT: 'CONCEPT: deze brief is nog niet vastgesteld en niet ondertekend.',
  DEMONSTRATIE: 'DEMONSTRATIE: dit is geen echte brief en geen echt besluit.',
};
const MERK: Style = { font: 'bold', size: 9.5, leading: 13, before: 0, color: ALERT };
const Y = mm(9);
const WATERMARK_ANGLE = Math.PI / 4;

/** What stands above every page, the last one at a fixed height. */
function sentencesOf({ merk, zinnen = [] }: Letter): { text: string; y: number }[] {
  const all = [...(merk ? [SENTENCE[merk]] : []), ...zinnen];
  return all.map((text, index) => ({ text, y: Y - (all.length - 1 - index) * MERK.leading }));
}

/** The mark as the first line of the letter itself: decoration is not read aloud, and this must be heard. */
export function merkStrips(flow: Flow, letter: Letter, parent: Struct): Strip[] {
  return sentencesOf(letter).flatMap(({ text, y }) => {
    const element = structOf(flow, parent, 'P');
    const [line] = linesOf(flow, [text], MERK, PAGE.right - PAGE.left);
    if (!line) return [];
    const draw: Strip['draw'] = (pen) =>
      drawLine(flow, pen, line, { element, role: 'P', style: MERK, x: PAGE.left, y });
    return [{ height: 0, before: 0, keep: true, draw }];
  });
}

/** The outline of the mark is the same on every page of every letter: made once. */
const outlines = new Map<string, string>();
function watermarkOf(fonts: LetterFonts, merk: NonNullable<Merk>): string {
  const known = outlines.get(merk);
  if (known !== undefined) return known;
  const font = fonts.font.bold;
  const size = merk === 'CONCEPT' ? 100 : 74;
  const width = font.layout(merk).glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
  const half = ((width / font.unitsPerEm) * size) / 2;
  const x = PAGE.width / 2 - half * Math.cos(WATERMARK_ANGLE) + size * 0.25;
  const y = PAGE.height / 2 + half * Math.sin(WATERMARK_ANGLE) + size * 0.25;
  const outline = outlineOf(font, merk, { size, x, y, angle: WATERMARK_ANGLE });
  outlines.set(merk, outline);
  return outline;
}

const SMALL = { font: 'regular', size: 8.4, y: PAGE.footer, color: SOFT } as const;
/** Room for `Pagina 100 van 100` and white before it. */
const NUMBER_ROOM = mm(40);

/** The footer is one line: a kenmerk that runs over the page number or off the page is refused. */
export function checkFooter({ fonts }: Flow, { kenmerk }: Letter): void {
  const width = fonts.regular.width(`Kenmerk ${kenmerk}`, SMALL.size);
  if (width <= PAGE.right - PAGE.left - NUMBER_ROOM) return;
  throw new Refusal(['Het kenmerk is te lang voor de onderkant van de bladzijde. Maak het korter.']);
}

/** What stands on every page beside the letter: mark, head of a following page, footer with kenmerk and page number. */
export function drawChrome(
  pen: Pen,
  flow: Flow,
  fonts: LetterFonts,
  letter: Letter,
  page: number,
  pages: number,
): void {
  const { merk } = letter;
  if (merk) pen.artifact('Pagination', () => pen.stamp('Merk', watermarkOf(fonts, merk), WATERMARK));
  pen.artifact('Pagination', () => {
    for (const { text, y } of page > 1 ? sentencesOf(letter) : []) {
      const baseline = y + MERK.leading / 2 + MERK.size * 0.36;
      pen.text(text, { font: 'bold', size: MERK.size, x: PAGE.left, y: baseline, color: ALERT });
    }
    if (page > 1)
      pen.text(letter.head, { font: 'bold', size: 9, x: PAGE.left, y: PAGE.head + 9, color: SOFT });
    pen.rule(PAGE.left, PAGE.footer - 10, PAGE.right, LINE);
    pen.text(`Kenmerk ${letter.kenmerk}`, { ...SMALL, x: PAGE.left });
    const number = `Pagina ${page} van ${pages}`;
    pen.text(number, { ...SMALL, x: PAGE.right - flow.fonts.regular.width(number, SMALL.size) });
  });
}
