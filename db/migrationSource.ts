import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';

const FOLDER = new URL('./migrations/', import.meta.url);

/**
 * Finds the migrations by reading the folder. The name without its ending is what the database remembers,
 * so the same database serves the sources (.ts) and a compiled build (.js).
 */
export const migrationSource: Knex.MigrationSource<string> = {
  async getMigrations() {
    const files = await readdir(FOLDER);
    return files.filter((file) => /^\d{4}_\w+\.(ts|js)$/.test(file)).sort();
  },
  getMigrationName: (file) => file.replace(/\.(ts|js)$/, ''),
  getMigration: async (file) => (await import(new URL(file, FOLDER).href)) as Knex.Migration,
};
