import { ConnectSessionKnexStore } from 'connect-session-knex';
import type { Db } from './openDatabase.ts';

const TABLE = 'sessies';
/** How often expired sessions are thrown away, in milliseconds. They are refused from the moment they expire. */
const OPRUIMEN_MS = 15 * 60_000;

export type SessionStore = ConnectSessionKnexStore & { stop(): Promise<void> };

/**
 * Sessions in the same database, in a table of our own migrations. `stop` comes before the database is closed: the library
 * asks a closed one for its table for a whole minute, and its own clean-up cannot be stopped, so that is done here.
 */
export function createSessionStore(knex: Db, onError: (error: unknown) => void): SessionStore {
  const store = new ConnectSessionKnexStore({
    knex,
    tableName: TABLE,
    createTable: false,
    cleanupInterval: 0,
  });
  const opruimen = (): void => void knex(TABLE).where('expired', '<', knex.fn.now()).delete().catch(onError);
  const timer = setInterval(opruimen, OPRUIMEN_MS).unref();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await store.ready;
  };
  return Object.assign(store, { stop });
}
