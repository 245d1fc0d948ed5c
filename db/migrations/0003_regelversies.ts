/**
 * The texts of the rules that an advice was made from: one row per file, version and revision, kept for as long as the
 * advices are. What was used can never change; another text is another version.
 */
import type { Knex } from 'knex';

const GROEIT = 'regelversies only grows';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('regelversies', (table) => {
    table.text('regelId').notNullable();
    table.text('versie').notNullable();
    table.text('sha256').notNullable();
    table.text('inhoud').notNullable();
    table.text('eerstGebruiktOp').notNullable();
    table.primary(['regelId', 'versie']);
  });
  if ((knex.client as { config: { client: string } }).config.client === 'pg') {
    await knex.raw(
      `CREATE TRIGGER regelversies_groeit BEFORE UPDATE OR DELETE ON regelversies
       FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
    );
    await knex.raw(
      `CREATE TRIGGER regelversies_niet_leeg BEFORE TRUNCATE ON regelversies
       FOR EACH STATEMENT EXECUTE FUNCTION weiger('only grows')`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE'])
    await knex.raw(
      `CREATE TRIGGER regelversies_geen_${act.toLowerCase()} BEFORE ${act} ON regelversies
       BEGIN SELECT RAISE(ABORT, '${GROEIT}'); END`,
    );
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
