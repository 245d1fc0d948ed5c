/** Terms that moved without anything having happened in their case: the calendar or a rule changed. Only grows. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('verschuivingen', (table) => {
    table.increments('volgnummer');
    table.text('termijnId').notNullable().references('termijnen.id');
    table.text('zaakId').notNullable().references('zaken.id').index();
    table.text('van').nullable();
    table.text('naar').nullable();
    table.text('reden').notNullable();
    table.text('op').notNullable().index();
    /** The rules under which it moved: the same move is told once. */
    table.text('regels').notNullable();
    table.unique(['termijnId', 'regels']);
  });
  // the few terms without an end: a claim that a procedure keeps alive
  await knex.raw(
    'create index termijnen_zonder_einde on termijnen (plandatum) where einde is null and veilig is not null',
  );
  if ((knex.client as { config: { client: string } }).config.client === 'pg') {
    await knex.raw(
      `CREATE TRIGGER verschuivingen_groeit BEFORE UPDATE OR DELETE ON verschuivingen
       FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE'])
    await knex.raw(
      `CREATE TRIGGER verschuivingen_geen_${act.toLowerCase()} BEFORE ${act} ON verschuivingen
       BEGIN SELECT RAISE(ABORT, 'verschuivingen only grows'); END`,
    );
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
