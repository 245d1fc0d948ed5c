/**
 * What drafter and reader say to each other about a letter. Both tables only grow: that a comment is dealt with, or open
 * again, is a row of its own, so that later can be seen who said so and when.
 */
import type { Knex } from 'knex';

const TABELLEN = ['opmerkingen', 'opmerkingafhandelingen'] as const;

async function maakTabellen(knex: Knex): Promise<void> {
  await knex.schema.createTable('opmerkingen', (table) => {
    table.increments('volgnummer');
    table.text('id').notNullable().unique();
    table.text('besluitId').notNullable().references('besluiten.id').index();
    table.text('onderdeel').notNullable();
    table.text('antwoordOp').nullable().references('opmerkingen.id');
    table.text('tekst').notNullable();
    table.text('auteurId').notNullable().references('accounts.id');
    table.text('auteurNaam').notNullable();
    table.text('geplaatstOp').notNullable();
    table.integer('bijVersie').notNullable();
  });
  await knex.schema.createTable('opmerkingafhandelingen', (table) => {
    table.increments('volgnummer');
    table.text('opmerkingId').notNullable().references('opmerkingen.id').index();
    table.boolean('afgehandeld').notNullable();
    table.text('doorId').notNullable().references('accounts.id');
    table.text('doorNaam').notNullable();
    table.text('op').notNullable();
  });
}

export async function up(knex: Knex): Promise<void> {
  await maakTabellen(knex);
  const postgres = (knex.client as { config: { client: string } }).config.client === 'pg';
  for (const tabel of TABELLEN) {
    if (postgres) {
      await knex.raw(
        `CREATE TRIGGER ${tabel}_groeit BEFORE UPDATE OR DELETE ON ${tabel}
         FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
      );
      continue;
    }
    for (const act of ['UPDATE', 'DELETE'])
      await knex.raw(
        `CREATE TRIGGER ${tabel}_geen_${act.toLowerCase()} BEFORE ${act} ON ${tabel}
         BEGIN SELECT RAISE(ABORT, '${tabel} only grows'); END`,
      );
  }
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
