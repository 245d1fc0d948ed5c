import { AsyncLocalStorage } from 'node:async_hooks';
import { Conflict } from '../domain/fault.ts';
import type { Store, Stores, Views } from '../ports.ts';
import { createSessionStore, type SessionStore } from './createSessionStore.ts';
import { createStores } from './createStores.ts';
import { isVoorgegaan } from './isVoorgegaan.ts';
import { openDatabase, type Db } from './openDatabase.ts';
import type { StoreSettings } from './storeSettings.ts';
import { overzichtView } from './views/overzichtView.ts';
import { agendaView } from './views/agendaView.ts';
import { termijnenView } from './views/termijnenView.ts';
import { berichtenView, bewaaktView } from './views/berichtenView.ts';
import { verschuivingenView } from './views/verschuivingenView.ts';
import { zakenView } from './views/zakenView.ts';

/** The store with what only the wiring asks for. */
export interface WiredStore extends Store {
  /** The sessions of the web house, in the same database. Stopped by `close`. */
  sessions(onError: (error: unknown) => void): SessionStore;
}

const createViews = (db: Db): Views => ({
  zaken: zakenView(db),
  termijnen: termijnenView(db),
  overzicht: overzichtView(db),
  verschuivingen: verschuivingenView(db),
  berichten: berichtenView(db),
  bewaakt: bewaaktView(db),
  agenda: agendaView(db),
});

/** A second row where the database allows one (unique index) means that somebody else was first. */
async function asConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isVoorgegaan(error) ? new Conflict() : error;
  }
}

/**
 * Opens the database, migrates it and puts it behind the ports. `connection` is a file name or `:memory:` for SQLite,
 * a URL for PostgreSQL. The outer handle inside a transaction would wait for itself for ever on SQLite, so that throws at once.
 */
export async function createStore(settings: StoreSettings): Promise<WiredStore> {
  const knex = await openDatabase(settings);
  const inTransaction = new AsyncLocalStorage<true>();
  const read = createStores(knex);
  const views = createViews(knex);
  const sessions: SessionStore[] = [];
  const outside = <T>(value: T): T => {
    if (inTransaction.getStore()) throw new Error('inside a transaction only its own stores may be used');
    return value;
  };
  let open = 0;
  /** Following who is inside a transaction makes every promise of the process slower: only while there is one. */
  const volg = async <T>(work: () => Promise<T>): Promise<T> => {
    open += 1;
    try {
      return await inTransaction.run(true, work);
    } finally {
      open -= 1;
      if (open === 0) inTransaction.disable();
    }
  };
  return {
    transaction: <T>(work: (stores: Stores) => Promise<T>): Promise<T> =>
      asConflict(outside(knex).transaction((trx) => volg(() => work(createStores(trx))))),
    get read() {
      return outside(read);
    },
    get views() {
      return outside(views);
    },
    sessions(onError) {
      const store = createSessionStore(knex, onError);
      sessions.push(store);
      return store;
    },
    async close() {
      for (const store of sessions) await store.stop();
      await knex.destroy();
    },
  };
}
