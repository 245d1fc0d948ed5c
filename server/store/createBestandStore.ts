import { createHash } from 'node:crypto';
import type { BestandStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files by their own hash. `get` throws when the stored bytes no longer are what their name says. */
export function createBestandStore(db: Db): BestandStore {
  return {
    put: async (bytes, soort) => {
      const sha256 = sha256Of(bytes);
      const row = { sha256, soort, bytes: Buffer.from(bytes) };
      await db('bestanden').insert(row).onConflict('sha256').ignore();
      return sha256;
    },
    get: async (sha256) => {
      const row: { bytes: Buffer } | undefined = await db('bestanden').where({ sha256 }).first('bytes');
      if (!row) return null;
      const bytes = new Uint8Array(row.bytes);
      if (sha256Of(bytes) !== sha256) throw new Error(`stored file ${sha256} is damaged`);
      return bytes;
    },
  };
}
