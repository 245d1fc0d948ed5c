import type { LetterElement, LetterNode } from '../parseFragment.ts';
import { breakLines, runsOf } from './breakLines.ts';
import type { Line } from './breakLines.ts';
import type { Face } from './face.ts';
import type { LetterPdf } from './letterPdf.ts';
import type { FontKey } from './letterFonts.ts';
import type { LetterStyle } from './letterStyle.ts';
import { HOUSE, INK, SOFT } from './pen.ts';
import type { Color, Pen } from './pen.ts';
import { PAGE } from './strip.ts';
import type { Strip } from './strip.ts';

export type Struct = PDFKit.PDFStructureElement;

/** How a block of text looks. */
export interface Style {
  readonly font: FontKey;
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly color: Color;
  readonly keepNext?: boolean;
  readonly minTop?: number;
}

const BODY: Style = { font: 'regular', size: 10.5, leading: 15.2, before: 7.6, color: INK };
const STYLES: Record<string, Style> = {
  h1: { font: 'bold', size: 15, leading: 20, before: 20, color: HOUSE, keepNext: true },
  h2: { font: 'bold', size: 11.5, leading: 16, before: 17, color: HOUSE, keepNext: true },
  h3: { font: 'bold', size: 10.5, leading: 15.2, before: 11, color: INK, keepNext: true },
  'p.afzender': { font: 'bold', size: 15, leading: 20, before: 0, color: HOUSE },
  'header p': { font: 'regular', size: 8.6, leading: 12, before: 2, color: SOFT },
  'address.adres': { ...BODY, before: 0, minTop: PAGE.address },
  'p.klein': { ...BODY, size: 9, leading: 12.6, before: 5, color: SOFT },
  'p.groot': { ...BODY, size: 16, leading: 22.5, before: 10 },
  'h1.groot': { font: 'bold', size: 30, leading: 38, before: 14, color: HOUSE, keepNext: true },
  caption: { ...BODY, font: 'bold', keepNext: true },
  cell: { ...BODY, before: 0 },
  'gegevens cell': { ...BODY, size: 9.4, leading: 13.4, before: 0 },
};
export const ROLE: Partial<Record<LetterElement['tag'], string>> = {
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  caption: 'Caption',
  section: 'Sect',
  header: 'Div',
};

/** Where a block stands and how it is measured. */
export interface Flow {
  readonly pdf: LetterPdf;
  readonly fonts: Record<FontKey, Face>;
  readonly x: number;
  readonly right: number;
  readonly inside: 'header' | 'gegevens' | null;
  /** Logo, colours and arrangement of the municipality; `house` is the colour of its headings and links. */
  readonly style: LetterStyle;
  readonly house: Color;
  /** The lines of the sender stand in the middle under a logo that does. */
  readonly centered?: boolean;
  /** Is there an address in the window of the envelope, that what follows must stand under? */
  readonly addressed: boolean;
  /** Draws the empty signature field and ties it to the tree. */
  readonly signature: (parent: Struct) => Strip;
  /** Draws the figure with this name in the register, such as `kaart:gebied`. */
  readonly figure: (name: string, struct: Struct) => Strip;
}

export const structOf = (flow: Flow, parent: Struct, role: string, options: object = {}): Struct => {
  const element = flow.pdf.struct(role, options);
  parent.add(element);
  return element;
};

export const styleOf = (name: string): Style => STYLES[name] ?? BODY;

/** The style of a block, by its class, its surroundings or its tag. */
export function styleFor(element: LetterElement, flow: Flow): Style {
  const style = ownStyle(element, flow);
  return style.color === HOUSE ? { ...style, color: flow.house } : style;
}

function ownStyle(element: LetterElement, flow: Flow): Style {
  const own = element.klasse ? STYLES[`${element.tag}.${element.klasse}`] : undefined;
  if (own) return own;
  if (flow.inside === 'header' && element.tag === 'p') return styleOf('header p');
  return styleOf(element.tag);
}

/** Lines of a block at a width. */
export function linesOf(flow: Flow, nodes: readonly LetterNode[], style: Style, width: number): Line[] {
  const measure = (text: string, font: FontKey): number => flow.fonts[font].width(text, style.size);
  return breakLines(runsOf(nodes, style.font), measure, width);
}

/** Draws one line as content of `element`; a link becomes an element of its own, ended on its own page. */
export function drawLine(
  flow: Flow,
  pen: Pen,
  line: Line,
  at: { element: Struct; role: string; style: Style; x: number; y: number },
): void {
  const { element, role, style, y } = at;
  const baseline = y + style.leading / 2 + style.size * 0.36;
  let x = at.x;
  for (const { text, font, href, width } of line.fragments) {
    if (href === null) {
      pen.into(element, role);
      pen.text(text, { font, size: style.size, x, y: baseline, color: style.color });
    } else drawLink(flow, pen, { element, text, font, href, x, y, baseline, width, style });
    x += width;
  }
}

interface LinkAt {
  readonly element: Struct;
  readonly text: string;
  readonly font: FontKey;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly baseline: number;
  readonly width: number;
  readonly style: Style;
}

/** pdfkit writes the page of a link when its element ends: so it ends here, on its own page, one element per line. */
function drawLink(flow: Flow, pen: Pen, link: LinkAt): void {
  pen.flush();
  const struct = structOf(flow, link.element, 'Link');
  pen.into(struct, 'Link');
  pen.text(link.text, {
    font: link.font,
    size: link.style.size,
    x: link.x,
    y: link.baseline,
    color: flow.house,
  });
  pen.rule(
    link.x,
    link.baseline + 1.6,
    link.x + link.width - (link.text.endsWith(' ') ? 2.7 : 0),
    flow.house,
    0.5,
  );
  pen.flush();
  flow.pdf.link(link.x, link.y, link.width, link.style.leading, link.href, {
    structParent: struct,
    Contents: new String(link.text.trim()),
  } as never);
  struct.end();
}
