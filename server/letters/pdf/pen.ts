import type { FontKey } from './letterFonts.ts';
import type { Face } from './face.ts';
import type { LetterPdf } from './letterPdf.ts';

/** A colour as three components of sRGB between 0 and 1. */
export type Color = readonly [number, number, number];
export const INK: Color = [0.09, 0.1, 0.12];
export const SOFT: Color = [0.33, 0.36, 0.4];
export const HOUSE: Color = [0.07, 0.24, 0.42];
export const LINE: Color = [0.72, 0.75, 0.79];
export const WATERMARK: Color = [0.93, 0.93, 0.94];

type Struct = PDFKit.PDFStructureElement;
const n = (value: number): string => String(Math.round(value * 1000) / 1000);

export interface TextAt {
  readonly font: FontKey;
  readonly size: number;
  readonly x: number;
  /** Of the baseline, from the top of the page. */
  readonly y: number;
  readonly color?: Color;
}

export interface Pen {
  /** What follows is content of this element, until another one or an artifact. */
  into(element: Struct, role: string): void;
  /** What `paint` draws is decoration: not read aloud. */
  artifact(kind: 'Pagination' | 'Layout', paint: () => void): void;
  text(text: string, at: TextAt): void;
  rule(x1: number, y: number, x2: number, color?: Color, width?: number): void;
  /** A filled path, given as operators, that is stored once and drawn on many pages. */
  stamp(name: string, path: string, color: Color): void;
  box(x: number, y: number, width: number, height: number, color: Color): void;
  /** Operators of a drawing, as content of what is open. */
  paint(operators: string): void;
  /** Closes open content and writes the page; call before each new page and at the end. */
  flush(): void;
}

/** Draws on the current page of a document. Keeps neighbouring lines of one element in one marked content. */
export function createPen(pdf: LetterPdf, fonts: Record<FontKey, Face>): Pen {
  let operators: string[] = [];
  let open: Struct | null = null;
  let inArtifact = false;
  const stamps = new Map<string, object>();

  const write = (): void => {
    if (operators.length > 0) pdf.addContent(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
    operators = [];
  };
  const close = (): void => {
    if (!open) return;
    write();
    pdf.endMarkedContent();
    open = null;
  };
  const fill = ([r, g, b]: Color, operator: 'rg' | 'RG'): string => `${n(r)} ${n(g)} ${n(b)} ${operator}`;

  return {
    into(element, role) {
      if (open === element) return;
      close();
      write();
      element.add(pdf.markStructureContent(role));
      open = element;
    },
    artifact(kind, paint) {
      close();
      inArtifact = true;
      operators.push(`/Artifact <</Type /${kind}>> BDC`);
      paint();
      operators.push('EMC');
      inArtifact = false;
    },
    text(text, { font, size, x, y, color = INK }) {
      if (!open && !inArtifact) throw new Error('letter: text outside an element or artifact');
      const face = fonts[font];
      pdf.page.fonts[face.id] ??= face.ref();
      operators.push(`BT ${fill(color, 'rg')} /${face.id} ${n(size)} Tf`);
      operators.push(...showText(face, text, size, x, y), 'ET');
    },
    rule(x1, y, x2, color = LINE, width = 0.6) {
      operators.push(`${fill(color, 'RG')} ${n(width)} w ${n(x1)} ${n(y)} m ${n(x2)} ${n(y)} l S`);
    },
    stamp(name, path, color) {
      let form = stamps.get(name);
      if (!form) {
        const BBox = [0, 0, pdf.page.width, pdf.page.height];
        const made = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox, Resources: {} });
        made.end(`${fill(color, 'rg')}\n${path}`);
        stamps.set(name, made);
        form = made;
      }
      pdf.page.xobjects[name] = form;
      operators.push(`/${name} Do`);
    },
    box(x, y, width, height, color) {
      operators.push(`${fill(color, 'rg')} ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`);
    },
    paint(drawing) {
      if (!open && !inArtifact) throw new Error('letter: a drawing outside an element or artifact');
      operators.push(drawing);
    },
    flush() {
      close();
      write();
    },
  };
}

/** The text operators of one run: words in one array, marks that stand off the line on a place of their own. */
function showText(face: Face, text: string, size: number, x: number, y: number): string[] {
  // The page counts y downwards; the text matrix turns the letters upright again.
  const at = (dx: number, dy: number): string => `1 0 0 -1 ${n(x + dx)} ${n(y + dy)} Tm`;
  const scale = size / 1000;
  const lines = [at(0, 0)];
  let show = '';
  let dx = 0;
  const emit = (): void => {
    if (show) lines.push(`[${show}] TJ`);
    show = '';
  };
  for (const word of face.words(text)) {
    if (word.loose) {
      emit();
      let inside = dx;
      const { glyphs, codes } = word.loose;
      glyphs.forEach(({ advance, xOffset, yOffset }, index) => {
        lines.push(at(inside + xOffset * scale, -yOffset * scale), `<${codes[index] ?? ''}> Tj`);
        inside += advance * scale;
      });
      lines.push(at(inside, 0));
    } else show += word.show;
    dx += word.advance * scale;
  }
  emit();
  return lines;
}
