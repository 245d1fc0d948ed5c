import type { EmbeddedFont } from './face.ts';

/** The parts of pdfkit that are not in its types. pdfkit is pinned exactly, and the conformance tests guard them. */
export interface PdfInternals {
  _font: EmbeddedFont;
  _root: { data: Record<string, unknown> };
  _addInfo(): void;
  endAcroForm(): unknown;
  appendXML(xml: string): void;
  _write(data: string | Uint8Array): void;
  _offset: number;
  /** Parts of the file that were begun and not ended. */
  readonly _waiting: number;
  info: Record<string, unknown>;
  page: {
    fonts: Record<string, object>;
    xobjects: Record<string, object>;
    annotations: object[];
    dictionary: object;
    width: number;
    height: number;
  };
}
export type LetterPdf = Omit<PDFKit.PDFDocument, keyof PdfInternals> & PdfInternals;
