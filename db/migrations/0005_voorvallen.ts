/**
 * What happens in a case (voorvallen) is kept for ever; the terms are what follows from it. Until now a term was a row of its
 * own: each bekendmaking becomes a voorval with the terms that it started, and the terms get what follows a change needs:
 * a day to plan on that is empty when nothing is watched any more, what they wait for, when they stood still, and their history.
 */
import type { Knex } from 'knex';
import { gebiedVan } from '../../server/domain/gebiedVan.ts';

const ALLEEN_TOEVOEGEN = ['voorvallen', 'herroepingen'] as const;
/** Their end stood in the letter and not in the law. */
const UIT_DE_BRIEF: readonly string[] = [
  'zienswijze',
  'begunstigingstermijn_lod',
  'begunstigingstermijn_lob',
  'sluiting_duur',
  'apv_uren',
  'apv_weken',
];

interface OudeBekendmaking {
  readonly id: string;
  readonly besluitId: string;
  readonly geadresseerde: string;
  readonly datum: string;
  readonly doorId: string;
  readonly op: string;
}

interface OudeTermijn {
  readonly id: string;
  readonly zaakId: string;
  readonly bekendmakingId: string;
  readonly besluitId: string;
  readonly geadresseerde: string;
  readonly termijn: string;
  readonly start: string;
  readonly einde: string;
  readonly veilig: string;
  readonly status: string;
}

interface OudeZaak {
  readonly behandelaarId: string;
  readonly postcode: string | null;
  readonly plaats: string | null;
}

async function tabellen(knex: Knex): Promise<void> {
  await knex.schema.createTable('voorvallen', (table) => {
    table.increments('volgnummer');
    table.text('id').notNullable().unique();
    table.text('zaakId').notNullable().references('zaken.id').index();
    table.text('soort').notNullable();
    table.text('datum').notNullable();
    table.text('geadresseerde').notNullable();
    table.text('betreftId').nullable();
    table.text('besluitId').nullable().references('besluiten.id');
    table.text('bekendmakingId').nullable().references('bekendmakingen.id');
    table.text('velden').notNullable();
    table.text('doorId').nullable().references('accounts.id');
    table.text('op').notNullable();
  });
  await knex.schema.createTable('herroepingen', (table) => {
    table.text('voorvalId').primary().references('voorvallen.id');
    table.text('reden').notNullable();
    table.text('doorId').notNullable().references('accounts.id');
    table.text('op').notNullable();
  });
  /** One row: counts every change of a term, and knows under which calendar and rules the terms were computed. */
  await knex.schema.createTable('termijnstand', (table) => {
    table.integer('id').primary();
    table.integer('versie').notNullable();
    table.text('regels').notNullable();
    table.text('kalender').notNullable();
  });
  await knex('termijnstand').insert({ id: 1, versie: 0, regels: '', kalender: '[]' });
}

async function termijnen(knex: Knex): Promise<void> {
  await knex.schema.createTable('termijnen', (table) => {
    table.text('id').primary();
    table.text('zaakId').notNullable().references('zaken.id');
    table.text('sleutel').notNullable();
    table.text('voorvalId').notNullable().references('voorvallen.id');
    table.text('besluitId').nullable().references('besluiten.id');
    table.text('bekendmakingId').nullable().references('bekendmakingen.id');
    table.text('geadresseerde').notNullable();
    table.text('termijn').notNullable();
    table.text('naam').notNullable();
    table.text('artikel').notNullable();
    table.text('fase').notNullable();
    table.text('bewaker').notNullable();
    table.text('start').nullable();
    table.text('einde').nullable();
    table.text('veilig').nullable();
    table.text('eindeBij').nullable();
    table.text('plafond').nullable();
    table.text('opgeschortVan').nullable();
    table.text('opgeschortTot').nullable();
    table.text('uitleg').notNullable();
    table.text('waarschuwing').nullable();
    table.text('geschiedenis').notNullable();
    table.text('status').notNullable();
    /** Copies for the filters of the overview: a join over all cases would be slow. */
    table.text('gebied').notNullable();
    table.text('behandelaarId').notNullable();
    /** The day that the overview counts down to; empty when nothing is watched any more. */
    table.text('plandatum').nullable();
    table.unique(['zaakId', 'sleutel']);
    table.index(['plandatum', 'id']);
    table.index(['behandelaarId', 'plandatum']);
    table.index(['gebied', 'plandatum']);
    table.index(['fase', 'plandatum']);
  });
}

/** One voorval per bekendmaking that started terms, with the ends that its letter named. */
async function voorvallenUit(knex: Knex, oud: readonly OudeTermijn[]): Promise<void> {
  const bekendmakingen = (await knex('bekendmakingen').orderBy(['op', 'id'])) as OudeBekendmaking[];
  for (const bekendmaking of bekendmakingen) {
    const begonnen = oud.filter(({ bekendmakingId }) => bekendmakingId === bekendmaking.id);
    const [eerste] = begonnen;
    if (eerste === undefined) continue;
    const gepland = begonnen.map(({ termijn, start, einde }) => ({
      termijn,
      start,
      ...(UIT_DE_BRIEF.includes(termijn) ? { einde } : {}),
    }));
    const { id, besluitId, geadresseerde, datum, doorId, op } = bekendmaking;
    await knex('voorvallen').insert({
      ...{ id, zaakId: eerste.zaakId, soort: 'bekendmaking', datum, geadresseerde, betreftId: null },
      ...{ besluitId, bekendmakingId: id, velden: JSON.stringify({ termijnen: gepland }), doorId, op },
    });
  }
}

async function zetOver(knex: Knex, oud: readonly OudeTermijn[]): Promise<void> {
  for (const rij of oud) {
    const zaak = (await knex('zaken').where({ id: rij.zaakId }).first()) as OudeZaak;
    const open = rij.status === 'lopend';
    await knex('termijnen').insert({
      ...rij,
      ...{ sleutel: `${rij.bekendmakingId}/${rij.termijn}`, voorvalId: rij.bekendmakingId },
      ...{ fase: '', bewaker: '', geschiedenis: '[]', behandelaarId: zaak.behandelaarId },
      ...{ gebied: gebiedVan(zaak), plandatum: open ? rij.veilig.slice(0, 10) : null },
    });
  }
}

async function alleenToevoegen(knex: Knex): Promise<void> {
  const isPostgres = (knex.client as { config: { client: string } }).config.client === 'pg';
  for (const table of ALLEEN_TOEVOEGEN) {
    if (isPostgres) {
      await knex.raw(
        `CREATE TRIGGER ${table}_groeit BEFORE UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION weiger('only grows')`,
      );
      continue;
    }
    for (const act of ['UPDATE', 'DELETE'])
      await knex.raw(
        `CREATE TRIGGER ${table}_geen_${act.toLowerCase()} BEFORE ${act} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`,
      );
  }
}

export async function up(knex: Knex): Promise<void> {
  const oud = (await knex('termijnen').select()) as OudeTermijn[];
  await tabellen(knex);
  await knex.schema.dropTable('termijnen');
  await termijnen(knex);
  await voorvallenUit(knex, oud);
  await zetOver(knex, oud);
  await alleenToevoegen(knex);
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
