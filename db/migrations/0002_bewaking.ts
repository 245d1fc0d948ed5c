/**
 * The database itself refuses what the law of the house forbids, also to who works around the application:
 * what was recorded is never changed or deleted, and an approved text stays as it was approved.
 */
import type { Knex } from 'knex';

/** Tables that only grow. */
const ALLEEN_TOEVOEGEN = ['feiten', 'adviezen', 'bestanden', 'bekendmakingen', 'gebeurtenissen'] as const;

/** Only withdrawing the approval, before anything was signed and without touching the text, takes the hash away again. */
const TERUGGENOMEN = `(OLD.status = 'vastgesteld' AND NEW.status = 'teruggewezen' AND NEW.model = OLD.model
  AND NEW."tekstSha256" IS NULL AND NEW."vastgesteldDoorId" IS NULL)`;
const BEVROREN = `OLD."tekstSha256" IS NOT NULL AND NOT ${TERUGGENOMEN} AND (NEW.model <> OLD.model OR NEW."tekstSha256" IS NULL
  OR NEW."tekstSha256" <> OLD."tekstSha256" OR NEW."vastgesteldDoorId" <> OLD."vastgesteldDoorId")`;
const GETEKEND = `OLD."getekendSha256" IS NOT NULL AND (NEW."getekendSha256" IS NULL OR NEW."getekendSha256" <> OLD."getekendSha256")`;

async function sqlite(knex: Knex): Promise<void> {
  for (const table of ALLEEN_TOEVOEGEN)
    for (const act of ['UPDATE', 'DELETE'])
      await knex.raw(
        `CREATE TRIGGER ${table}_geen_${act.toLowerCase()} BEFORE ${act} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`,
      );
  await knex.raw(
    `CREATE TRIGGER besluiten_bevroren BEFORE UPDATE ON besluiten WHEN (${BEVROREN}) OR (${GETEKEND})
     BEGIN SELECT RAISE(ABORT, 'besluiten: an approved text is frozen'); END`,
  );
  await knex.raw(
    `CREATE TRIGGER besluiten_geen_delete BEFORE DELETE ON besluiten WHEN OLD."tekstSha256" IS NOT NULL
     BEGIN SELECT RAISE(ABORT, 'besluiten: an approved text is kept'); END`,
  );
}

async function postgres(knex: Knex): Promise<void> {
  await knex.raw(
    `CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '% : %', TG_TABLE_NAME, TG_ARGV[0]; END $$`,
  );
  for (const table of ALLEEN_TOEVOEGEN) {
    await knex.raw(
      `CREATE TRIGGER ${table}_groeit BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_niet_leeg BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION weiger('only grows')`,
    );
  }
  await knex.raw(
    `CREATE TRIGGER besluiten_bevroren BEFORE UPDATE ON besluiten FOR EACH ROW WHEN ((${BEVROREN}) OR (${GETEKEND}))
     EXECUTE FUNCTION weiger('an approved text is frozen')`,
  );
  await knex.raw(
    `CREATE TRIGGER besluiten_geen_delete BEFORE DELETE ON besluiten FOR EACH ROW WHEN (OLD."tekstSha256" IS NOT NULL)
     EXECUTE FUNCTION weiger('an approved text is kept')`,
  );
}

export const up = (knex: Knex): Promise<void> =>
  (knex.client as { config: { client: string } }).config.client === 'pg' ? postgres(knex) : sqlite(knex);

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
