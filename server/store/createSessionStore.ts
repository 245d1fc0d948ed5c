import { ConnectSessionKnexStore } from 'connect-session-knex';
import type { SessionData } from 'express-session';
import { bundel } from './bundel.ts';
import type { Db } from './openDatabase.ts';
import { parse } from './rijen.ts';

const TABLE = 'sessies';
/** How often expired sessions are thrown away, in milliseconds. They are refused from the moment they expire. */
const OPRUIMEN_MS = 15 * 60_000;

/** How often the life of a session is prolonged in the database, at most: a write at every page would be the slowest part of it. */
const VERLENG_MS = 60_000;
/** Sessions of which the last prolonging is remembered; forgetting one costs a write. */
const ONTHOUDEN = 10_000;

interface Leven {
  readonly cookie: { readonly expires?: Date | string | null | undefined };
}

/**
 * Does the database have to hear that this session lives longer? The last end that this process wrote is compared with the
 * new one, so that no clock is needed; a session ends at most a minute early.
 */
function createVerlenging(): { moet(sid: string, session: Leven): boolean; vergeet(sid: string): void } {
  const geschreven = new Map<string, number>();
  return {
    moet(sid, { cookie: { expires } }) {
      const eind = expires ? new Date(expires).getTime() : 0;
      const eerder = geschreven.get(sid);
      if (eerder !== undefined && eind - eerder < VERLENG_MS && eind >= eerder) return false;
      if (geschreven.size >= ONTHOUDEN) geschreven.clear();
      geschreven.set(sid, eind);
      return true;
    },
    vergeet: (sid) => void geschreven.delete(sid),
  };
}

/** The sessions of these ids that have not expired, by the clock of the database. */
async function leesSessies(knex: Db, sids: readonly string[]): Promise<Map<string, SessionData>> {
  const isSqlite = (knex.client as { config: { client: string } }).config.client === 'sqlite3';
  const rows: { sid: string; sess: string | SessionData }[] = await knex(TABLE)
    .whereIn('sid', sids)
    .whereRaw(isSqlite ? "datetime(expired) >= datetime('now')" : 'expired >= now()')
    .select('sid', 'sess');
  return new Map(rows.map(({ sid, sess }) => [sid, typeof sess === 'string' ? parse(sess) : sess]));
}

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
  const lees = bundel<string, SessionData>((sids) => leesSessies(knex, sids));
  store.get = async (sid, callback) => {
    try {
      await store.ready;
      const session = await lees(sid);
      callback?.(null, session);
      return session;
    } catch (error) {
      callback?.(error);
      throw error;
    }
  };
  const verlenging = createVerlenging();
  const touch = store.touch.bind(store);
  store.touch = async (sid, session, callback) => {
    try {
      if (verlenging.moet(sid, session)) await touch(sid, session);
      callback?.();
    } catch (error) {
      // a life that could not be prolonged is tried again with the next page
      verlenging.vergeet(sid);
      onError(error);
      callback?.();
    }
  };
  const opruimen = (): void => void knex(TABLE).where('expired', '<', knex.fn.now()).delete().catch(onError);
  const timer = setInterval(opruimen, OPRUIMEN_MS).unref();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await store.ready;
  };
  return Object.assign(store, { stop });
}
