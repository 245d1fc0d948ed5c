import { createHash } from 'node:crypto';
import type { Veld } from './findVelden.ts';
import type { Pdf } from './openPdf.ts';
import type { PdfValue } from './parsePdfValue.ts';

export interface Appended {
  /** The file with its update; the hole for the signature is filled with zeros. */
  readonly bytes: Buffer;
  /** Positions of `<` and of what follows `>`. */
  readonly hole: readonly [start: number, end: number];
}

/** Digits that a ByteRange may take; blanks fill what is left, so that its length is known beforehand. */
const BYTE_RANGE_WIDTH = 40;

/** A text string: plain when it is ASCII, UTF-16 otherwise. */
function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** `2026-11-23T20:15:00.000Z` as `D:20261123201500Z`. */
const pdfDate = (instant: string): string =>
  `(D:${new Date(instant).toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;

/** The widget as it was, with /V: nothing else in the file is rewritten. */
export function withSignature(dictionary: string, num: number): string {
  return `${dictionary.slice(0, -2)}\n/V ${num} 0 R\n>>`;
}

function raw(pdf: Pdf, key: string): string {
  const entry = pdf.trailer.entries.get(key);
  return entry ? `/${key} ${pdf.bytes.toString('latin1', entry.start, entry.end)}\n` : '';
}

const hexOf = (value: PdfValue | undefined): Buffer | null =>
  typeof value === 'object' && value?.type === 'string' ? value.bytes : null;

/** The first half of the /ID stays, the second half tells this version of the file apart (ISO 32000-1, 14.4). */
function newId(pdf: Pdf, tijdstip: string): string {
  const ids = pdf.trailer.entries.get('ID')?.value;
  const first = typeof ids === 'object' && ids?.type === 'array' ? hexOf(ids.items[0]?.value) : null;
  const digest = createHash('sha256').update(pdf.bytes).update(tijdstip).digest();
  const second = digest.toString('hex', 0, 16).toUpperCase();
  return `/ID [<${first?.toString('hex').toUpperCase() ?? second}> <${second}>]\n`;
}

const entry = (num: number, offset: number): string =>
  `${num} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;

function sizeOf(pdf: Pdf): number {
  const size = pdf.trailer.entries.get('Size')?.value;
  if (typeof size !== 'number' || !Number.isSafeInteger(size)) throw new RangeError('PDF: no /Size');
  return size;
}

/** Appends an incremental update that fills `veld` with a signature object with an empty /Contents of `size` bytes. */
export function appendSignature(
  pdf: Pdf,
  veld: Veld,
  { size, naam, reden, tijdstip }: { size: number; naam: string; reden: string; tijdstip: string },
): Appended {
  const num = sizeOf(pdf);
  const parts: Buffer[] = [pdf.bytes];
  let at = pdf.bytes.length;
  const write = (text: string): number => {
    const start = at;
    parts.push(Buffer.from(text, 'latin1'));
    at += text.length;
    return start;
  };
  if (pdf.bytes.at(-1) !== 10) write('\n');
  const widget = pdf.bytes.toString('latin1', veld.start, veld.end);
  const widgetAt = write(`${veld.num} 0 obj\n${withSignature(widget, num)}\nendobj\n`);
  const signatureAt = write(
    `${num} 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n` +
      `/Name ${textString(naam)}\n/Reason ${textString(reden)}\n/M ${pdfDate(tijdstip)}\n/ByteRange `,
  );
  const rangeAt = write(' '.repeat(BYTE_RANGE_WIDTH));
  write('\n/Contents ');
  const holeStart = write(`<${'0'.repeat(size * 2)}>`);
  const holeEnd = write('\n>>\nendobj\n');
  const xrefAt = write(`xref\n${entry(veld.num, widgetAt)}${entry(num, signatureAt)}`);
  write(`trailer\n<<\n/Size ${num + 1}\n${raw(pdf, 'Root')}${raw(pdf, 'Info')}`);
  write(`${newId(pdf, tijdstip)}/Prev ${pdf.startxref}\n>>\nstartxref\n${xrefAt}\n%%EOF\n`);
  const bytes = Buffer.concat(parts);
  bytes.write(`[0 ${holeStart} ${holeEnd} ${bytes.length - holeEnd}]`, rangeAt, 'latin1');
  return { bytes, hole: [holeStart, holeEnd] };
}
