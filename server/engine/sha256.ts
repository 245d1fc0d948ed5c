import { createHash } from 'node:crypto';
import { canoniek } from '../domain/canoniek.ts';

/** SHA-256 in hex over the RFC 8785 form of some content: white space and key order do not count. */
export const sha256 = (inhoud: unknown): string =>
  createHash('sha256').update(canoniek(inhoud)).digest('hex');
