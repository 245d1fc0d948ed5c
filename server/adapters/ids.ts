import { randomBytes, randomUUID } from 'node:crypto';
import type { Ids } from '../ports.ts';

const SECRET_BYTES = 32;

export const randomIds: Ids = {
  next: () => randomUUID(),
  secret: () => randomBytes(SECRET_BYTES).toString('base64url'),
};
