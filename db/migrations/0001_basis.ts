/**
 * The first tables. Columns carry the names of the domain, so that no second spelling exists. Days and instants are ISO text:
 * they sort, and no driver can move them to another zone.
 */
import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;

function adres(table: Table): void {
  for (const deel of ['straat', 'postcode', 'plaats']) table.text(deel).nullable();
}

async function mensen(knex: Knex): Promise<void> {
  await knex.schema.createTable('accounts', (table) => {
    table.text('id').primary();
    table.text('gebruikersnaam').notNullable().unique();
    table.text('naam').notNullable();
    table.text('functie').notNullable();
    table.text('rollen').notNullable();
    table.text('wachtwoordHash').notNullable();
    table.boolean('actief').notNullable();
    table.boolean('moetWachtwoordWijzigen').notNullable();
    table.integer('mislukt').notNullable();
    table.text('geblokkeerdTot').nullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('sessies', (table) => {
    table.string('sid').primary();
    table.json('sess').notNullable();
    table.timestamp('expired').notNullable().index();
  });
}

async function zaken(knex: Knex): Promise<void> {
  await knex.schema.createTable('zaaknummers', (table) => {
    table.integer('jaar').primary();
    table.integer('laatste').notNullable();
  });
  await knex.schema.createTable('zaken', (table) => {
    table.text('id').primary();
    table.text('nummer').notNullable().unique();
    table.text('gemeente').notNullable();
    table.text('titel').notNullable();
    table.text('objectOmschrijving').notNullable();
    adres(table);
    table.text('behandelaarId').notNullable().references('accounts.id');
    table.text('behandelaarNaam').notNullable();
    table.text('aangemaaktOp').notNullable().index();
    table.text('zoektekst').notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('betrokkenen', (table) => {
    table.text('id').primary();
    table.text('zaakId').notNullable().references('zaken.id');
    table.integer('volgorde').notNullable();
    table.text('naam').notNullable();
    adres(table);
    table.text('rol').nullable();
    table.text('zoektekst').notNullable();
    table.integer('version').notNullable();
    table.unique(['zaakId', 'volgorde']);
  });
}

async function feitenEnAdviezen(knex: Knex): Promise<void> {
  await knex.schema.createTable('feiten', (table) => {
    table.increments('volgnummer');
    table.text('id').notNullable().unique();
    table.text('zaakId').notNullable().references('zaken.id').index();
    table.text('betrokkeneId').nullable().references('betrokkenen.id');
    table.text('feit').notNullable();
    table.text('waarde').notNullable();
    table.text('bron').notNullable();
    table.text('motivering').nullable();
    table.text('auteurId').notNullable().references('accounts.id');
    table.text('auteurNaam').notNullable();
    table.text('vastgelegdOp').notNullable();
  });
  await knex.schema.createTable('adviezen', (table) => {
    table.increments('volgnummer');
    table.text('id').notNullable().unique();
    table.text('zaakId').notNullable().references('zaken.id');
    table.text('betrokkeneId').notNullable().references('betrokkenen.id');
    table.text('dossier').notNullable();
    table.text('advies').notNullable();
    table.text('gevraagdDoorId').notNullable().references('accounts.id');
    table.text('gevraagdOp').notNullable();
    table.index(['zaakId', 'betrokkeneId', 'volgnummer']);
  });
}

async function besluiten(knex: Knex): Promise<void> {
  await knex.schema.createTable('bestanden', (table) => {
    table.text('sha256').primary();
    table.text('soort').notNullable();
    table.binary('bytes').notNullable();
  });
  await knex.schema.createTable('besluiten', (table) => {
    table.text('id').primary();
    /** Order of first storing, and of the last write. */
    table.integer('begonnen').notNullable();
    table.integer('volgorde').notNullable();
    table.text('zaakId').notNullable().references('zaken.id').index();
    table.text('betrokkeneId').notNullable().references('betrokkenen.id');
    table.text('soort').notNullable();
    table.text('status').notNullable().index();
    table.text('adviesId').nullable().references('adviezen.id');
    table.text('opstellerId').notNullable().references('accounts.id');
    table.text('voorgelegdDoorId').nullable().references('accounts.id');
    table.text('vastgesteldDoorId').nullable().references('accounts.id');
    table.text('ondertekendDoorId').nullable().references('accounts.id');
    table.text('tekstSha256').nullable();
    table.text('getekendSha256').nullable().references('bestanden.sha256');
    /** The letter model apart from the rest: the text that freezes. */
    table.text('model').notNullable();
    /** Everything else of the besluit, so that a new field needs no migration. */
    table.text('document').notNullable();
    table.integer('version').notNullable();
    const definitief = `status not in ('vastgesteld', 'ondertekening_gestart', 'ondertekend', 'bekendgemaakt')`;
    table.check(
      `${definitief} or ("vastgesteldDoorId" is not null and "tekstSha256" is not null and "vastgesteldDoorId" <> "opstellerId" and "vastgesteldDoorId" <> "voorgelegdDoorId")`,
      {},
      'vier_ogen',
    );
    table.check(
      `status not in ('ondertekend', 'bekendgemaakt') or ("getekendSha256" is not null and "ondertekendDoorId" is not null)`,
      {},
      'handtekening',
    );
  });
  await knex.schema.createTable('ondertekenintenties', (table) => {
    table.text('besluitId').primary().references('besluiten.id');
    table.text('claim').notNullable();
    table.text('claimTot').notNullable();
    table.text('ongetekendSha256').notNullable();
  });
}

async function termijnen(knex: Knex): Promise<void> {
  await knex.schema.createTable('bekendmakingen', (table) => {
    table.text('id').primary();
    table.text('besluitId').notNullable().references('besluiten.id');
    table.text('geadresseerde').notNullable();
    table.integer('geadresseerdeIndex').notNullable();
    table.text('datum').notNullable();
    table.text('kanaal').notNullable();
    table.text('bewijs').notNullable();
    table.text('doorId').notNullable().references('accounts.id');
    table.text('op').notNullable();
    table.unique(['besluitId', 'geadresseerdeIndex']);
  });
  await knex.schema.createTable('termijnen', (table) => {
    table.text('id').primary();
    table.text('zaakId').notNullable().references('zaken.id').index();
    table.text('besluitId').nullable().references('besluiten.id');
    table.text('bekendmakingId').nullable().references('bekendmakingen.id');
    table.text('geadresseerde').notNullable();
    table.text('termijn').notNullable();
    table.text('naam').notNullable();
    table.text('artikel').notNullable();
    table.text('start').notNullable();
    table.text('einde').notNullable();
    table.text('veilig').notNullable();
    table.text('uitleg').notNullable();
    table.text('waarschuwing').nullable();
    table.text('status').notNullable();
    table.unique(['bekendmakingId', 'termijn']);
    table.index(['status', 'veilig']);
  });
}

async function gebeurtenissen(knex: Knex): Promise<void> {
  await knex.schema.createTable('gebeurtenissen', (table) => {
    table.integer('volgnummer').primary();
    table.text('soort').notNullable();
    table.text('zaakId').nullable().references('zaken.id').index();
    table.text('doorId').nullable();
    table.text('op').notNullable();
    table.text('inhoud').notNullable();
    /** Unique: the chain cannot fork, whatever the application does. */
    table.text('vorigeHash').notNullable().unique();
    table.text('hash').notNullable().unique();
  });
  /** One row: the end of the chain. Who appends locks it, so appends wait for each other on every database. */
  await knex.schema.createTable('ketenhoofd', (table) => {
    table.integer('id').primary();
    table.integer('volgnummer').notNullable();
    table.text('hash').notNullable();
  });
  await knex('ketenhoofd').insert({ id: 1, volgnummer: 0, hash: '' });
}

export async function up(knex: Knex): Promise<void> {
  await mensen(knex);
  await zaken(knex);
  await feitenEnAdviezen(knex);
  await besluiten(knex);
  await termijnen(knex);
  await gebeurtenissen(knex);
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
