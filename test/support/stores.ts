import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreSettings } from '../../server/store/storeSettings.ts';
import { freshPostgres } from './postgres.ts';

interface Database {
  readonly naam: string;
  /** Settings of a fresh database; two stores opened on them see the same data. */
  settings(): Promise<StoreSettings>;
}

const folders: string[] = [];

/** The databases that every store test runs on. */
export const DATABASES: readonly Database[] = [
  {
    naam: 'SQLite',
    async settings() {
      const folder = await mkdtemp(join(tmpdir(), 'maatregelwijzer-sqlite-'));
      folders.push(folder);
      return { client: 'sqlite3', connection: join(folder, 'zaken.sqlite') };
    },
  },
  { naam: 'PostgreSQL', settings: async () => ({ client: 'pg', connection: await freshPostgres() }) },
];

after('remove the SQLite files', async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
