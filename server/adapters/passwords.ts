import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../ports.ts';

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. `algorithm: 2` is Argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2Passwords: Passwords = {
  hash: (wachtwoord) => hash(wachtwoord, ARGON2ID),
  /** A hash that cannot be read is a wrong password, not a failure of the server. */
  verify: (stored, wachtwoord) => verify(stored, wachtwoord).catch(() => false),
};
