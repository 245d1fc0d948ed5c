import type { Pdf } from './openPdf.ts';
import { isDict, type PdfDict, type PdfRef, type PdfValue } from './parsePdfValue.ts';

/** A signature field of the form: field and widget in one object, as the letters draw it. */
export interface Veld {
  readonly naam: string;
  readonly num: number;
  readonly dict: PdfDict;
  /** Position of the dictionary in the file. */
  readonly start: number;
  readonly end: number;
  /** Number of the signature object in /V; null when the field is empty. */
  readonly handtekening: number | null;
}

const isRef = (value: PdfValue): value is PdfRef =>
  typeof value === 'object' && value !== null && value.type === 'ref';

/** A text string: UTF-16 with a byte order mark, or else one byte a character. */
export function textOf(value: PdfValue): string {
  if (typeof value !== 'object' || value?.type !== 'string') return '';
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}

function toVeld(pdf: Pdf, ref: PdfRef): Veld[] {
  const { value, start, end } = pdf.object(ref.num);
  if (!isDict(value)) return [];
  const type = pdf.get(value, 'FT');
  if (typeof type !== 'object' || type?.type !== 'name' || type.name !== 'Sig') return [];
  const filled = value.entries.get('V')?.value;
  if (filled !== undefined && !isRef(filled)) throw new RangeError('PDF: signature is no reference');
  const naam = textOf(pdf.get(value, 'T'));
  return [{ naam, num: ref.num, dict: value, start, end, handtekening: filled?.num ?? null }];
}

/** All signature fields of the form, in the order of the form. */
export function findVelden(pdf: Pdf): Veld[] {
  const root = pdf.get(pdf.trailer, 'Root');
  const form = isDict(root) ? pdf.get(root, 'AcroForm') : null;
  const fields = form && isDict(form) ? pdf.get(form, 'Fields') : null;
  if (typeof fields !== 'object' || fields?.type !== 'array') return [];
  return fields.items.flatMap(({ value }) => (isRef(value) ? toVeld(pdf, value) : []));
}
