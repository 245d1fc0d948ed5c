import type { Knex } from 'knex';
import { migrationSource } from './migrationSource.ts';

interface Settings {
  readonly client: 'sqlite3' | 'pg';
  readonly connection: string;
}

/** How long SQLite waits for another process before it gives up, in milliseconds. */
const BUSY_MS = 5000;

type AfterCreate = (connection: unknown, done: (error: Error | null, connection: unknown) => void) => void;
interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** Foreign keys are off in SQLite until switched on, for every connection again. */
const pragmas: AfterCreate = (connection, done) =>
  (connection as SqliteConnection).exec(
    `PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = ${BUSY_MS};`,
    (error) => done(error, connection),
  );

/** One connection that stays: a second one would wait for the first, and an in-memory database lives in its connection. */
const sqlite = (filename: string): Knex.Config => ({
  client: 'sqlite3',
  connection: { filename },
  useNullAsDefault: true,
  pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1, afterCreate: pragmas },
});

const postgres = (connection: string): Knex.Config => ({
  client: 'pg',
  connection,
  pool: { min: 0, max: 10 },
});

/**
 * The one place that knows how to reach a database and where its migrations are. An error shows the statement with
 * question marks: with the values in it, names and letters would come into the logs.
 */
export function knexConfig({ client, connection }: Settings): Knex.Config {
  const config = client === 'sqlite3' ? sqlite(connection) : postgres(connection);
  return { ...config, compileSqlOnError: false, migrations: { migrationSource } };
}
