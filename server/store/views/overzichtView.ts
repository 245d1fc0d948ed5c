import type { Knex } from 'knex';
import { laatsteNabijeDag, OOIT, TERMIJN_GROEPEN, type TermijnGroep } from '../../domain/groepVan.ts';
import type { OverzichtViews, TermijnBlik, TermijnFilter } from '../../ports.ts';
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

/** The running terms that this reader may see, under every filter but the group. */
function lopende(db: Db, blik: TermijnBlik, filter: TermijnFilter): Knex.QueryBuilder {
  const { gebied, behandelaarId, fase, termijn } = filter;
  const gelijk = Object.entries({ gebied, behandelaarId, fase, termijn });
  const query = db('termijnen').whereNotNull('plandatum');
  for (const [kolom, waarde] of gelijk) if (waarde !== null) void query.where(kolom, waarde);
  if (!blik.bibob) void query.where('bibob', false);
  if (blik.fasen) void query.whereIn('fase', blik.fasen);
  return query;
}

function inGroep(query: Knex.QueryBuilder, blik: TermijnBlik, groep: TermijnGroep): Knex.QueryBuilder {
  return query.whereRaw(`${BEREIK[groep]} and ${GROEP} = :groep`, { ...waarden(blik), groep });
}

const versie =
  (db: Db): OverzichtViews['versie'] =>
  async () => {
    const row = (await db('termijnstand').where({ id: 1 }).first('versie')) as { versie: number };
    return row.versie;
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

/** How many terms each group has. */
const telling =
  (db: Db): OverzichtViews['telling'] =>
  async ({ blik, filter }) => {
    const rows = (await lopende(db, blik, filter)
      .select(db.raw(`${GROEP} as groep`, waarden(blik)))
      .count({ aantal: '*' })
      .groupBy('groep')) as unknown as { groep: TermijnGroep; aantal: number | string }[];
    const geteld = new Map(rows.map(({ groep, aantal }) => [groep, Number(aantal)]));
    return Object.fromEntries(TERMIJN_GROEPEN.map((groep) => [groep, geteld.get(groep) ?? 0])) as Record<
      TermijnGroep,
      number
    >;
  };

const GEEN_FILTER: TermijnFilter = {
  groep: null,
  gebied: null,
  behandelaarId: null,
  fase: null,
  termijn: null,
};

/** What there is to choose from, and when the next term in hours ends. */
const keuzes =
  (db: Db): OverzichtViews['keuzes'] =>
  async ({ blik }) => {
    const open = () => lopende(db, blik, GEEN_FILTER);
    const paren = (await open().distinct('gebied', 'termijn')) as { gebied: string; termijn: string }[];
    const behandelaars = (await db('accounts as a')
      .whereExists(open().whereRaw('"behandelaarId" = a.id'))
      .orderBy('a.naam')
      .select('a.id', 'a.naam')) as { id: string; naam: string }[];
    const eerste = (await open()
      .where('eindeMoment', '>', blik.nu)
      .where('plandatum', '<=', blik.vandaag)
      .min({ moment: 'eindeMoment' })
      .first()) as { moment: string | null };
    const uniek = (kolom: 'gebied' | 'termijn') => [...new Set(paren.map((paar) => paar[kolom]))].sort();
    return {
      gebieden: uniek('gebied'),
      termijnen: uniek('termijn'),
      behandelaars,
      volgendEinde: eerste.moment,
    };
  };

/** Running terms of these kinds that come to their end before or on a day, the first first. */
const naderend =
  (db: Db): OverzichtViews['naderend'] =>
  async ({ blik, termijnen, totEnMet }) => {
    const nabij = () =>
      lopende(db, blik, GEEN_FILTER)
        .whereIn('termijn', termijnen)
        .where('plandatum', '<=', totEnMet)
        .whereRaw(`${GROEP} not in ('wacht', 'opgeschort')`, waarden(blik));
    const rows = await termijnRijen(db)
      .whereIn(
        't.id',
        db.from(nabij().orderBy(['plandatum', 'id']).limit(MEEST).select('id').as('p')).select('id'),
      )
      .orderBy(['t.plandatum', 't.id']);
    const [geteld] = (await nabij().count({ aantal: '*' })) as { aantal: number | string }[];
    return {
      rijen: (rows as Parameters<typeof termijnRijFromRow>[0][]).map(termijnRijFromRow),
      aantal: Number(geteld?.aantal ?? 0),
    };
  };

export const overzichtView = (db: Db): OverzichtViews => ({
  versie: versie(db),
  pagina: pagina(db),
  telling: telling(db),
  keuzes: keuzes(db),
  naderend: naderend(db),
});
