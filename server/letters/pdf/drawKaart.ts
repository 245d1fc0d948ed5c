import type { XY } from '../../domain/gebied/projectie.ts';
import type { Kleur, Tekening, TekstVorm, Vorm } from '../kaart/tekening.ts';
import type { LetterPdf } from './letterPdf.ts';
import type { LetterFonts } from './letterFonts.ts';
import { outlineOf } from './outlineOf.ts';
import type { Pen } from './pen.ts';
import type { Strip } from './strip.ts';
import type { Struct } from './textFlow.ts';

const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const color = (kleur: Kleur, operator: 'rg' | 'RG'): string => `${kleur.map(n).join(' ')} ${operator}`;
/** How far the control points of a quarter circle lie out, as a part of its radius. */
const KAPPA = 0.5523;

interface At {
  readonly x: number;
  readonly y: number;
}

const path = (points: readonly XY[], { x, y }: At): string =>
  points.map(([px, py], index) => `${n(x + px)} ${n(y + py)} ${index === 0 ? 'm' : 'l'}`).join(' ');
const isClosed = (points: readonly XY[]): boolean => {
  const [first, last] = [points[0], points.at(-1)];
  return points.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

function circle([cx, cy]: XY, r: number, { x, y }: At): string {
  const [px, py, k] = [x + cx, y + cy, r * KAPPA];
  const curve = (...values: number[]): string => `${values.map(n).join(' ')} c`;
  return [
    `${n(px + r)} ${n(py)} m`,
    curve(px + r, py + k, px + k, py + r, px, py + r),
    curve(px - k, py + r, px - r, py + k, px - r, py),
    curve(px - r, py - k, px - k, py - r, px, py - r),
    curve(px + k, py - r, px + r, py - k, px + r, py),
    'h',
  ].join(' ');
}

/**
 * A name on the map is a shape, not text: whoever copies or listens gets the words of the figure, not thirty loose street
 * names between two sentences. The white edge below it keeps it legible on hatching.
 */
function drawText(pen: Pen, fonts: LetterFonts, vorm: TekstVorm, at: At): void {
  const [x, y] = [at.x + vorm.van[0], at.y + vorm.van[1]];
  const where = { size: vorm.grootte, x, y, angle: -vorm.hoek };
  const outline = outlineOf(fonts.font[vorm.font], vorm.tekst, where);
  if (vorm.halo > 0) pen.paint(`1 1 1 RG ${n(vorm.halo)} w 1 j [] 0 d\n${outline.replace(/f$/, 'S')}`);
  pen.paint(`${color(vorm.kleur, 'rg')}\n${outline}`);
}

function drawShape(pen: Pen, fonts: LetterFonts, vorm: Vorm, at: At): void {
  if (vorm.soort === 'tekst') drawText(pen, fonts, vorm, at);
  else if (vorm.soort === 'cirkel')
    pen.paint(
      `${color(vorm.vulling, 'rg')} ${color(vorm.rand, 'RG')} ${n(vorm.dikte)} w [] 0 d ${circle(vorm.midden, vorm.straal, at)} B`,
    );
  else if (vorm.soort === 'vlak')
    pen.paint(`${color(vorm.kleur, 'rg')} ${vorm.ringen.map((ring) => `${path(ring, at)} h`).join(' ')} f*`);
  else if (vorm.paden.length > 0) {
    const dash = vorm.streep ? `[${vorm.streep.map(n).join(' ')}] 0 d 0 J` : '[] 0 d 1 J';
    const lines = vorm.paden.map((line) => path(line, at) + (isClosed(line) ? ' h' : '')).join(' ');
    pen.paint(`${color(vorm.kleur, 'RG')} ${n(vorm.dikte)} w 1 j ${dash} ${lines} S`);
  }
}

/** pdfkit has no option for the place of a figure. */
interface WithDictionary {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/**
 * The map as one Figure of the structure tree, with its alternative text and the box in which it stands on its page
 * (PDF/UA-1: ISO 14289-1, 7.3). Everything is drawn as vectors.
 */
export function kaartStrip(
  pdf: LetterPdf,
  fonts: LetterFonts,
  figure: Struct,
  tekening: Tekening,
  x: number,
): Strip {
  const { breedte, hoogte, kader } = tekening;
  return {
    height: hoogte + 2,
    before: 8,
    keep: true,
    draw(pen, y) {
      const at = { x, y: y + 1 };
      pen.into(figure, 'Figure');
      pen.paint(`q ${n(x)} ${n(at.y)} ${n(breedte)} ${n(kader.hoogte)} re W n`);
      for (const vorm of kader.vormen) drawShape(pen, fonts, vorm, at);
      pen.paint('Q q');
      for (const vorm of tekening.vormen) drawShape(pen, fonts, vorm, at);
      pen.paint('Q');
      const bottom = pdf.page.height - at.y - hoogte;
      (figure as unknown as WithDictionary).dictionary.data['A'] = {
        O: 'Layout',
        Placement: 'Block',
        BBox: [x - 1, bottom, x + breedte + 1, bottom + hoogte + 1].map(
          (value) => Math.round(value * 100) / 100,
        ),
      };
    },
  };
}
