/** Earlier texts of a letter, so that a writer and his checker see what changed and can take one back. Only grows. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('besluitversies', (table) => {
    table.text('besluitId').notNullable().references('besluiten.id');
    table.integer('version').notNullable();
    table.text('doorNaam').notNullable();
    table.text('op').nullable();
    table.text('aanleiding').notNullable();
    table.text('model').notNullable();
    table.primary(['besluitId', 'version']);
  });
  if ((knex.client as { config: { client: string } }).config.client === 'pg') {
    await knex.raw(
      `CREATE TRIGGER besluitversies_groeit BEFORE UPDATE OR DELETE ON besluitversies
       FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE'])
    await knex.raw(
      `CREATE TRIGGER besluitversies_geen_${act.toLowerCase()} BEFORE ${act} ON besluitversies
       BEGIN SELECT RAISE(ABORT, 'besluitversies only grows'); END`,
    );
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
