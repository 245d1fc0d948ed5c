import { rgbVan } from '../../domain/contrastMetWit.ts';
import { readSvgPath } from '../../domain/readSvgPath.ts';
import type { Huisstijl, Logo } from '../../ports.ts';
import type { Letter } from './letter.ts';
import type { LetterStyle } from './letterStyle.ts';
import { HOUSE } from './pen.ts';
import type { Color, Pen } from './pen.ts';
import { PAGE, mm } from './strip.ts';
import type { Strip } from './strip.ts';
import { structOf } from './textFlow.ts';
import type { Flow, Struct } from './textFlow.ts';

/** Under the mark of the first page, a little above the first line of text. */
const LOGO_TOP = mm(14.8);
const GAP = mm(6);
const BAND = mm(2.2);
const n = (value: number): string => String(Math.round(value * 1000) / 1000);

export const houseColor = ({ kleuren }: LetterStyle): Color => (kleuren ? rgbVan(kleuren.tekst) : HOUSE);

interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(logo: Logo, hoofd: NonNullable<Huisstijl['hoofd']>): Box {
  const [, , width = 1, height = 1] = logo.viewBox.split(' ').map(Number);
  const printed = mm(logo.breedteMm);
  const x = {
    links: PAGE.left,
    midden: (PAGE.left + PAGE.right - printed) / 2,
    rechts: PAGE.right - printed,
  }[hoofd];
  return { x, width: printed, height: (printed * height) / width };
}

/** Operators of the drawing, in the space of its own viewBox, put in its box on the page. */
function drawingOf(logo: Logo, box: Box): string {
  const [left = 0, top = 0, width = 1] = logo.viewBox.split(' ').map(Number);
  const scale = box.width / width;
  const shapes = logo.paden.map(({ d, kleur }) => {
    const fill = `${rgbVan(kleur).map(n).join(' ')} rg`;
    const steps = readSvgPath(d).map(({ operator, points }) => [...points.map(n), operator].join(' '));
    return [fill, ...steps, 'f'].join('\n');
  });
  const place = [scale, 0, 0, scale, box.x - left * scale, LOGO_TOP - top * scale].map(n).join(' ');
  return `q ${place} cm\n${shapes.join('\n')}\nQ`;
}

/** pdfkit has no option for the attributes of a figure; without its box a reader cannot place it. */
function figureOf(flow: Flow, parent: Struct, logo: Logo, { x, width, height }: Box): Struct {
  const figure = structOf(flow, parent, 'Figure', { alt: logo.alt });
  const bottom = PAGE.height - LOGO_TOP - height;
  const attributes = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] };
  (figure as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['A'] = attributes;
  return figure;
}

/** The logo, and where that leaves room for the lines of the sender. */
export function letterhead(
  flow: Flow,
  style: LetterStyle,
  parent: Struct,
): { logo: Strip[]; text: Pick<Flow, 'x' | 'right' | 'centered'> } {
  const { logo, hoofd = 'rechts' } = style;
  const centered = hoofd === 'midden';
  if (!logo) return { logo: [], text: { x: flow.x, right: flow.right, centered } };
  const box = boxOf(logo, hoofd);
  const figure = figureOf(flow, parent, logo, box);
  const drawing = drawingOf(logo, box);
  const under = LOGO_TOP + box.height + mm(1.5) - PAGE.firstTop;
  const strip: Strip = {
    height: centered ? Math.max(0, under) : 0,
    before: 0,
    keep: true,
    draw(pen: Pen) {
      pen.into(figure, 'Figure');
      pen.paint(drawing);
    },
  };
  const beside = box.width + GAP;
  return {
    logo: [strip],
    text: {
      x: hoofd === 'links' ? flow.x + beside : flow.x,
      right: hoofd === 'rechts' ? flow.right - beside : flow.right,
      centered,
    },
  };
}

/** A band in the second colour of the municipality along the top of the first page. */
export function drawBand(pen: Pen, { stijl }: Letter): void {
  const accent = stijl?.kleuren?.accent;
  if (accent) pen.artifact('Layout', () => pen.box(0, 0, PAGE.width, BAND, rgbVan(accent)));
}
