import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import type { StoreSettings } from './storeSettings.ts';

/** A handle or a transaction: what the aggregates work on. Inside a transaction only the transaction may be used. */
export type Db = Knex;

/** Any number that nothing else in the database locks. */
const MIGRATIE_SLOT = 20_261_123;

/** Knex's own lock is a row that a power cut leaves behind, after which nothing would ever start again. */
async function latest(knex: Knex): Promise<void> {
  await knex.migrate.forceFreeMigrationsLock();
  await knex.migrate.latest();
}

/** On PostgreSQL a lock that ends with its connection lets one process migrate at a time; a SQLite file has one process. */
const migrate = (knex: Knex, client: StoreSettings['client']): Promise<void> =>
  client === 'sqlite3'
    ? latest(knex)
    : knex.transaction(async (trx) => {
        await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATIE_SLOT]);
        await latest(knex);
      });

/** Opens the database and brings its tables up to date. Who opens it closes it (`destroy`). */
export async function openDatabase(settings: StoreSettings): Promise<Knex> {
  const knex = knexFactory(knexConfig(settings));
  try {
    await migrate(knex, settings.client);
    return knex;
  } catch (error) {
    await knex.destroy();
    throw error;
  }
}
