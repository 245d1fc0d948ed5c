import { withSignature } from './appendSignature.ts';
import { findVelden } from './findVelden.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { isDict } from './parsePdfValue.ts';

const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID', 'Prev']);

function sameTrailer(before: Pdf, after: Pdf): boolean {
  const raw = (pdf: Pdf, key: string) => {
    const entry = pdf.trailer.entries.get(key);
    return entry && pdf.bytes.toString('latin1', entry.start, entry.end);
  };
  return (
    [...after.trailer.entries.keys()].every((key) => TRAILER_KEYS.has(key)) &&
    raw(before, 'Root') === raw(after, 'Root') &&
    raw(before, 'Info') === raw(after, 'Info') &&
    after.trailer.entries.get('Prev')?.value === before.startxref
  );
}

/** The update is nothing but these two objects and its own table: no third one lies hidden between them. */
function nothingBetween(before: Pdf, after: Pdf): boolean {
  let at = before.bytes.length;
  const inOrder = [...after.newest].sort(([, one], [, other]) => one - other);
  for (const [num, offset] of inOrder) {
    if (after.bytes.toString('latin1', at, offset).trim() !== '') return false;
    const close = /^\s*endobj/.exec(after.bytes.toString('latin1', after.object(num).end));
    if (!close) return false;
    at = after.object(num).end + close[0].length;
  }
  return after.bytes.toString('latin1', at, after.startxref).trim() === '';
}

/**
 * True when the newer version of a file adds one signature to the older one and does nothing else:
 * one field that was empty got its /V, one signature object is new, every other object is the older one's.
 */
export function onlySignatureAdded(older: Buffer, newer: Buffer): boolean {
  const [before, after] = [openPdf(older), openPdf(newer)];
  if (after.newest.size !== 2 || !sameTrailer(before, after)) return false;
  const veld = findVelden(after).find((one) => after.newest.has(one.num));
  const was = findVelden(before).find((one) => one.num === veld?.num);
  if (!veld || !was || was.handtekening !== null || veld.handtekening === null) return false;
  if (veld.handtekening !== before.trailer.entries.get('Size')?.value) return false;
  if (!after.newest.has(veld.handtekening) || !isDict(after.object(veld.handtekening).value)) return false;
  const wanted = withSignature(older.toString('latin1', was.start, was.end), veld.handtekening);
  return newer.toString('latin1', veld.start, veld.end) === wanted && nothingBetween(before, after);
}
