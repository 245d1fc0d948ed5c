import { ConnectSessionKnexStore } from 'connect-session-knex';
import type { Db } from './openDatabase.ts';

/** How often expired sessions are thrown away, in milliseconds. */
const OPRUIMEN_MS = 15 * 60_000;

export type SessionStore = ConnectSessionKnexStore & { stop(): void };

/** Sessions in the same database, in a table of our own migrations. `stop` ends the clean-up, so that a process can end. */
export function createSessionStore(knex: Db, onError: (error: unknown) => void): SessionStore {
  const store = new ConnectSessionKnexStore({
    knex,
    tableName: 'sessies',
    createTable: false,
    cleanupInterval: OPRUIMEN_MS,
    onDbCleanupError: onError,
  });
  return Object.assign(store, { stop: () => clearTimeout(store.nextDbCleanup) });
}
