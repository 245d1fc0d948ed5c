import { createHash } from 'node:crypto';
import type { Ids } from '../ports.ts';

/** Signs that are not mistaken for one another when read aloud or typed over. */
const TEKENS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTE = 16;

/** A password for one use, as unguessable as the id it is made of: 16 signs in groups of four. */
export function maakEenmaligWachtwoord(ids: Ids): string {
  const bytes = createHash('sha256').update(ids.next()).update(ids.next()).digest().subarray(0, LENGTE);
  const tekens = [...bytes].map((byte) => TEKENS.charAt(byte % TEKENS.length)).join('');
  return tekens.replace(/(.{4})(?=.)/g, '$1-');
}
