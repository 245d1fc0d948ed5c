import type { Pen } from './pen.ts';

const MM = 72 / 25.4;
export const mm = (value: number): number => value * MM;

/** A4, in points, measured from the top left. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  left: mm(25),
  right: mm(185),
  /** First line of a following page, under its head. */
  top: mm(32),
  /** First line of page 1: the letterhead. */
  firstTop: mm(20),
  bottom: mm(275),
  footer: mm(284),
  head: mm(17),
  /** Top of the address in a window envelope (left window). */
  address: mm(52),
  /** First line under the address. */
  belowAddress: mm(88),
} as const;

/** The head of a table, drawn again as decoration on each page that the table runs over. */
export interface Repeat {
  readonly height: number;
  draw(pen: Pen, y: number): void;
}

/** The smallest thing that a page break cannot cut: one line of text, one line of a table row, the signature box. */
export interface Strip {
  readonly height: number;
  /** White above, dropped at the top of a page. */
  readonly before: number;
  /** Must stand on the same page as the next strip. */
  readonly keep: boolean;
  /** Not above this height on page 1. */
  readonly minTop?: number;
  /** Begins a page of its own, as an annex does. */
  readonly newPage?: boolean;
  readonly repeat?: Repeat | null;
  draw(pen: Pen, y: number): void;
}

export interface Placed {
  readonly strip: Strip;
  readonly y: number;
  readonly repeatAt: number | null;
}
