import type { LetterPdf, PdfInternals } from './letterPdf.ts';
import { structOf } from './textFlow.ts';
import type { Struct } from './textFlow.ts';
import { mm } from './strip.ts';
import type { Strip } from './strip.ts';

const VELD = 'Ondertekening';
/** Print (4) + locked contents is not set: bit 3 and bit 8 (print, locked), as PDF/A asks of a widget. */
const FLAGS = 132;
const BOX = { width: mm(70), height: mm(16) };

/**
 * An empty signature field, made by hand: pdfkit's own form sets NeedAppearances and writes no appearance,
 * which PDF/A forbids. Signing later is an incremental update that only adds /V to this widget.
 */
export function signatureStrip(pdf: LetterPdf, form: object[], parent: Struct, x: number): Strip {
  const struct = structOf({ pdf } as never, parent, 'Form');
  return {
    height: BOX.height,
    before: 4,
    keep: true,
    draw(pen, y) {
      pen.flush();
      const appearance = pdf.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, BOX.width, BOX.height],
        Resources: {},
      });
      appearance.end('q Q');
      pdf.annotate(x, y, BOX.width, BOX.height, {
        Subtype: 'Widget',
        FT: 'Sig',
        T: new String(VELD),
        TU: new String('Digitale ondertekening van deze brief'),
        F: FLAGS,
        AP: { N: appearance },
        P: pdf.page.dictionary,
        structParent: struct,
      } as never);
      const widget = pdf.page.annotations.at(-1);
      if (widget) form.push(widget);
      struct.end();
    },
  };
}

/** Ties the field into the catalog. pdfkit would end the widgets a second time, so its own ending is replaced. */
export function endForm(pdf: LetterPdf, fields: readonly object[]): void {
  if (fields.length === 0) return;
  const form = pdf.ref({ Fields: [...fields], SigFlags: 3 }) as unknown as { end(): void };
  pdf._root.data['AcroForm'] = form;
  (pdf as PdfInternals).endAcroForm = () => form.end();
}
