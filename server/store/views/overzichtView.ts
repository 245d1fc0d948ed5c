import type { Knex } from 'knex';
import {
  groepVan,
  laatsteNabijeDag,
  OOIT,
  TERMIJN_GROEPEN,
  type TermijnGroep,
} from '../../domain/groepVan.ts';
import type { LopendeTermijn, OverzichtViews, TermijnBlik, TermijnFilter } from '../../ports.ts';
import { bundel } from '../bundel.ts';
import type { Db } from '../openDatabase.ts';
import { termijnRijen, termijnRijFromRow } from './termijnenView.ts';

/** More than this nobody reads in a warning: the rest is a number and a link. */
const MEEST = 8;

const STIL = `(status = 'opgeschort' or ("opgeschortVan" <= :vandaag and :vandaag <= "opgeschortTot"))`;

/** `groepVan` of the domain as the database says it; a test holds the two beside each other. */
const GROEP = `case
  when status = 'wacht' then 'wacht'
  when ${STIL} then 'opgeschort'
  when plandatum = :ooit then 'totUitspraak'
  when plandatum < :vandaag or "eindeMoment" <= :nu then 'verlopen'
  when plandatum = :vandaag then 'vandaag'
  when plandatum <= :nabij then 'binnen3'
  else 'opschema' end`;

/** The days to plan on that a group can have, so that its rows are found by the index. */
const BEREIK: Readonly<Record<TermijnGroep, string>> = {
  verlopen: 'plandatum <= :vandaag',
  vandaag: 'plandatum = :vandaag',
  binnen3: 'plandatum > :vandaag and plandatum <= :nabij',
  opschema: 'plandatum > :nabij and plandatum < :ooit',
  totUitspraak: 'plandatum = :ooit',
  opgeschort: 'plandatum is not null',
  wacht: 'plandatum is not null',
};

const waarden = ({ vandaag, nu }: TermijnBlik) => ({
  vandaag,
  nu,
  nabij: laatsteNabijeDag(vandaag),
  ooit: OOIT,
});

/** Leaves the running terms that this reader may see, under every filter but the group. */
function beperk(query: Knex.QueryBuilder, blik: TermijnBlik, filter: TermijnFilter): Knex.QueryBuilder {
  const { gebied, behandelaarId, fase, termijn } = filter;
  void query.whereNotNull('plandatum');
  for (const [kolom, waarde] of Object.entries({ gebied, behandelaarId, fase, termijn }))
    if (waarde !== null) void query.where(kolom, waarde);
  if (!blik.bibob) void query.where('bibob', false);
  if (blik.fasen) void query.whereIn('fase', blik.fasen);
  return query;
}

const lopende = (db: Db, blik: TermijnBlik, filter: TermijnFilter): Knex.QueryBuilder =>
  beperk(db('termijnen'), blik, filter);

function inGroep(query: Knex.QueryBuilder, blik: TermijnBlik, groep: TermijnGroep): Knex.QueryBuilder {
  return query.whereRaw(`${BEREIK[groep]} and ${GROEP} = :groep`, { ...waarden(blik), groep });
}

/** There is one row; under its number it is read once for all who ask at the same time. */
const STAND = 1;
const versie = (db: Db): OverzichtViews['versie'] => {
  const lees = bundel<number, number>(async () => {
    const row: { versie: number } = await db('termijnstand').where({ id: STAND }).first('versie');
    return new Map([[STAND, row.versie]]);
  });
  return async () => (await lees(STAND)) ?? 0;
};

/** One page: the ids are found in the index alone, and only their rows are read. */
const pagina =
  (db: Db): OverzichtViews['pagina'] =>
  async ({ blik, filter, pagina, perPagina }) => {
    const ids = lopende(db, blik, filter)
      .modify((query) => void (filter.groep && inGroep(query, blik, filter.groep)))
      .orderBy(['plandatum', 'id'])
      .limit(perPagina)
      .offset((pagina - 1) * perPagina)
      .select('id');
    const rows = await termijnRijen(db)
      .whereIn('t.id', db.from(ids.as('p')).select('id'))
      .orderBy(['t.plandatum', 't.id']);
    return (rows as Parameters<typeof termijnRijFromRow>[0][]).map(termijnRijFromRow);
  };

type Stand = Pick<
  LopendeTermijn,
  'id' | 'plandatum' | 'status' | 'veilig' | 'opgeschortVan' | 'opgeschortTot'
>;

/** PostgreSQL gives a count as text. */
interface Geteld {
  readonly aantal: number | string;
}

/** The group of a row, if only its day and its status count. */
const groepVanDag = ({ plandatum, status }: Pick<Stand, 'plandatum' | 'status'>, blik: TermijnBlik) =>
  groepVan(
    { status, veilig: plandatum === OOIT ? null : plandatum, opgeschortVan: null, opgeschortTot: null },
    blik,
  );

/** Rows found by one condition first, because the database would else begin with the filter and read far more of them. */
const eerst = (db: Db, gevonden: Knex.QueryBuilder): Knex.QueryBuilder =>
  db.withMaterialized('eerst', gevonden.whereNotNull('plandatum').select('*')).from('eerst');

/** Within a suspension of which the last day is known and still to come. */
const staatStilTot = (db: Db, { vandaag }: TermijnBlik): Knex.QueryBuilder =>
  eerst(
    db,
    db('termijnen')
      .where('status', 'lopend')
      .where('opgeschortTot', '>=', vandaag)
      .where('opgeschortVan', '<=', vandaag),
  );

/** A term in hours that ended earlier today. */
const vandaagVoorbij = (db: Db, { vandaag, nu }: TermijnBlik): Knex.QueryBuilder =>
  eerst(db, db('termijnen').where('plandatum', vandaag).where('eindeMoment', '<=', nu));

/** The few rows of which day and status do not say all. */
async function uitzonderingen(db: Db, blik: TermijnBlik, filter: TermijnFilter): Promise<Stand[]> {
  const velden = ['id', 'plandatum', 'status', 'veilig', 'opgeschortVan', 'opgeschortTot'];
  const vragen = [staatStilTot(db, blik), vandaagVoorbij(db, blik)];
  const rijen = (await Promise.all(vragen.map((vraag) => beperk(vraag, blik, filter).select(velden)))).flat();
  return [...new Map((rijen as Stand[]).map((rij) => [rij.id, rij])).values()];
}

/** How many terms each group has: counted per day and status in a narrow index, and the exceptions one by one. */
const telling =
  (db: Db): OverzichtViews['telling'] =>
  async ({ blik, filter }) => {
    const dagen: (Stand & Geteld)[] = await lopende(db, blik, filter)
      .select('plandatum', 'status')
      .count({ aantal: '*' })
      .groupBy('plandatum', 'status');
    const groepen = new Map<TermijnGroep, number>(TERMIJN_GROEPEN.map((groep) => [groep, 0]));
    const tel = (groep: TermijnGroep, aantal: number) =>
      groepen.set(groep, (groepen.get(groep) ?? 0) + aantal);
    for (const dag of dagen) tel(groepVanDag(dag, blik), Number(dag.aantal));
    for (const rij of await uitzonderingen(db, blik, filter)) {
      tel(groepVanDag(rij, blik), -1);
      tel(groepVan(rij, blik), 1);
    }
    return Object.fromEntries(groepen) as Record<TermijnGroep, number>;
  };

const GEEN_FILTER: TermijnFilter = {
  groep: null,
  gebied: null,
  behandelaarId: null,
  fase: null,
  termijn: null,
};

/** The different values of a column of the running terms, each found by one step in its index. */
async function verschillende(db: Db, kolom: 'gebied' | 'termijn'): Promise<string[]> {
  const open = `from termijnen t where t.plandatum is not null`;
  const stap = `select min(t.${kolom}) as w ${open} union all
    select (select min(t.${kolom}) ${open} and t.${kolom} > k.w) from k where k.w is not null`;
  const rows: { w: string }[] = await db
    .withRecursive('k', db.raw(stap))
    .from('k')
    .whereNotNull('w')
    .select('w');
  return rows.map(({ w }) => w);
}

/** What there is to choose from, and when the next term in hours ends. */
const keuzes =
  (db: Db): OverzichtViews['keuzes'] =>
  async ({ blik }) => {
    const open = () => lopende(db, blik, GEEN_FILTER);
    const termijnen = await verschillende(db, 'termijn');
    const behandelaars: { id: string; naam: string }[] = await db('accounts as a')
      .whereExists(open().whereRaw('"behandelaarId" = a.id'))
      .orderBy('a.naam')
      .select('a.id', 'a.naam');
    const eerste = (await open()
      .where('plandatum', blik.vandaag)
      .where('eindeMoment', '>', blik.nu)
      .min({ moment: 'eindeMoment' })
      .first()) as { moment: string | null };
    return {
      gebieden: await verschillende(db, 'gebied'),
      termijnen: blik.bibob ? termijnen : termijnen.filter((id) => !/bibob/i.test(id)),
      behandelaars,
      volgendEinde: eerste.moment,
    };
  };

/** Running terms of these kinds that come to their end before or on a day, the first first. */
const naderend =
  (db: Db): OverzichtViews['naderend'] =>
  async ({ blik, termijnen, totEnMet }) => {
    const binnen = (query: Knex.QueryBuilder) =>
      beperk(query, blik, GEEN_FILTER).where('status', 'lopend').where('plandatum', '<=', totEnMet);
    // per kind, so that each is read in the order of its index and no further than needed
    const perSoort = await Promise.all(
      termijnen.map((termijn) =>
        binnen(db('termijnen'))
          .where({ termijn })
          .whereRaw(`${GROEP} <> 'opgeschort'`, waarden(blik))
          .orderBy('plandatum')
          .limit(MEEST)
          .select('id'),
      ),
    );
    const ids = (perSoort.flat() as { id: string }[]).map(({ id }) => id);
    const rows = await termijnRijen(db).whereIn('t.id', ids).orderBy(['t.plandatum', 't.id']).limit(MEEST);
    const tel = async (query: Knex.QueryBuilder): Promise<number> => {
      const [row]: Geteld[] = await binnen(query).whereIn('termijn', termijnen).count({ aantal: '*' });
      return Number(row?.aantal ?? 0);
    };
    return {
      rijen: (rows as Parameters<typeof termijnRijFromRow>[0][]).map(termijnRijFromRow),
      aantal: (await tel(db('termijnen'))) - (await tel(staatStilTot(db, blik))),
    };
  };

export const overzichtView = (db: Db): OverzichtViews => ({
  versie: versie(db),
  pagina: pagina(db),
  telling: telling(db),
  keuzes: keuzes(db),
  naderend: naderend(db),
});
