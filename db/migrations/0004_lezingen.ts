/**
 * Who read which ruling, when, and which consideration it is about. Only grows: who takes a reading back adds a row
 * without a consideration.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('lezingen', (table) => {
    table.increments('volgnummer');
    table.text('ecli').notNullable().index();
    table.text('rechtsoverweging').nullable();
    table.text('toelichting').nullable();
    table.text('doorId').notNullable().references('accounts.id');
    table.text('op').notNullable();
  });
  if ((knex.client as { config: { client: string } }).config.client === 'pg') {
    await knex.raw(
      `CREATE TRIGGER lezingen_groeit BEFORE UPDATE OR DELETE ON lezingen
       FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE'])
    await knex.raw(
      `CREATE TRIGGER lezingen_geen_${act.toLowerCase()} BEFORE ${act} ON lezingen
       BEGIN SELECT RAISE(ABORT, 'lezingen only grows'); END`,
    );
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
