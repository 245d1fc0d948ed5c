import { createHash } from 'node:crypto';

/** SHA-256 over the file up to `until`, without the hole that holds the signature itself. */
export function signedDigest(
  bytes: Buffer,
  [start, end]: readonly [start: number, end: number],
  until = bytes.length,
): Buffer {
  const hash = createHash('sha256').update(bytes.subarray(0, start));
  return hash.update(bytes.subarray(end, until)).digest();
}
