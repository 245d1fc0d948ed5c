/** The signature and the bytes it signs, taken from a file by its last /ByteRange alone: no code of the product. */
export function signedParts(pdf: Buffer): {
  cms: Buffer;
  content: Buffer;
  hole: [start: number, end: number];
} {
  const range = [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].at(-1);
  if (!range) throw new Error('no ByteRange');
  const [start = 0, end = 0, rest = 0] = range.slice(1).map(Number);
  const cms = Buffer.from(pdf.toString('latin1', start + 1, end - 1), 'hex');
  const content = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end, end + rest)]);
  return { cms, content, hole: [start, end] };
}
