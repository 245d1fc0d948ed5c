import { Refusal } from '../domain/fault.ts';
import type { Appended } from './appendSignature.ts';

/** Writes the signature into its hole; zeros behind it fill the room that is left. Throws Refusal when it does not fit. */
export function fillSignature({ bytes, hole: [start, end] }: Appended, cms: Buffer): Buffer {
  const room = (end - start - 2) / 2;
  if (cms.length > room)
    throw new Refusal([`De handtekening past niet in de brief (${cms.length} bytes, plaats voor ${room}).`]);
  bytes.write(cms.toString('hex').toUpperCase(), start + 1, 'latin1');
  return bytes;
}
