import { createHash } from 'node:crypto';

/** What is stored of a secret with 256 random bits. A salt or a slow hash adds nothing: there is nothing to guess. */
export const geheimSha256 = (geheim: string): string => createHash('sha256').update(geheim).digest('hex');
