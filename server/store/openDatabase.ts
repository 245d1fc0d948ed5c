import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import type { StoreSettings } from './storeSettings.ts';

/** A handle or a transaction: what the aggregates work on. Inside a transaction only the transaction may be used. */
export type Db = Knex;

/** Opens the database and brings its tables up to date. Who opens it closes it (`destroy`). */
export async function openDatabase(settings: StoreSettings): Promise<Knex> {
  const knex = knexFactory(knexConfig(settings));
  try {
    await knex.migrate.latest();
    return knex;
  } catch (error) {
    await knex.destroy();
    throw error;
  }
}
