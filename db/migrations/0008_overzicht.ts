/**
 * The overview counts and pages through every running term. Narrow indexes over the running ones hold what is counted, one wide
 * index what is filtered on, so that a term that is not shown is not read. Beside it what cannot be asked of a row: the instant
 * at which a term in hours ends, and whether a term tells of a Bibob investigation (Wet Bibob 28).
 */
import type { Knex } from 'knex';
import { eindeMoment } from '../../server/domain/groepVan.ts';
import { noemtBibob } from '../../server/domain/noemtBibob.ts';
import type { TermijnStand } from '../../server/domain/voorval.ts';

interface Row {
  readonly id: string;
  readonly termijn: string;
  readonly veilig: string | null;
  readonly uitleg: string;
  readonly geschiedenis: string;
}

/** The first three had an index over closed terms too, without the status. */
const FILTERS = ['gebied', 'behandelaarId', 'fase', 'termijn'] as const;
const TELLING = ['plandatum', 'status', 'bibob'] as const;

/** Over running terms only. */
const INDEXEN: Readonly<Record<string, readonly string[]>> = {
  telling: TELLING,
  ...Object.fromEntries(FILTERS.map((kolom) => [kolom.toLowerCase(), [kolom, ...TELLING]])),
  stilstand: ['opgeschortTot', 'opgeschortVan'],
  pagina: [
    ...['plandatum', 'id', 'status', 'opgeschortVan', 'opgeschortTot', 'eindeMoment', 'bibob'],
    ...FILTERS,
  ],
};

/** Most terms end with a day and name no Bibob: those rows are right as they are. */
async function vulAan(knex: Knex): Promise<void> {
  const rows: Row[] = await knex('termijnen')
    .whereRaw(`veilig like '%T%' or lower(termijn || uitleg || geschiedenis) like '%bibob%'`)
    .select('id', 'termijn', 'veilig', 'uitleg', 'geschiedenis');
  for (const { id, termijn, veilig, uitleg, geschiedenis } of rows)
    await knex('termijnen')
      .where({ id })
      .update({
        eindeMoment: eindeMoment(veilig),
        bibob: noemtBibob({
          termijn,
          uitleg: JSON.parse(uitleg) as TermijnStand['uitleg'],
          geschiedenis: JSON.parse(geschiedenis) as TermijnStand['geschiedenis'],
        }),
      });
}

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('termijnen', (table) => {
    table.text('eindeMoment').nullable();
    table.boolean('bibob').notNullable().defaultTo(false);
  });
  await vulAan(knex);
  for (const kolom of FILTERS)
    await knex.schema.alterTable('termijnen', (table) => {
      if (kolom !== 'termijn') table.dropIndex([kolom, 'plandatum']);
    });
  for (const [naam, kolommen] of Object.entries(INDEXEN))
    await knex.raw(
      `CREATE INDEX termijnen_open_${naam} ON termijnen (${kolommen.map((kolom) => `"${kolom}"`).join(', ')})
       WHERE plandatum IS NOT NULL`,
    );
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
