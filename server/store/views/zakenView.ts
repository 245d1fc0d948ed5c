import type { Knex } from 'knex';
import type { Views, Zoekresultaat } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';
import { adresTekst, type AdresKolommen } from '../rijen.ts';
import { patronen } from '../zoektekst.ts';

type Row = Omit<Zoekresultaat, 'objectAdres' | 'betrokkenen'> & AdresKolommen;

/** Each word must be found in the case or in one of its betrokkenen. */
function zoekWoord(query: Knex.QueryBuilder, patroon: string): void {
  void query.andWhere((of) => {
    void of
      .whereRaw(`z.zoektekst like ? escape '\\'`, [patroon])
      .orWhereRaw(
        `exists (select 1 from betrokkenen p where p."zaakId" = z.id and p.zoektekst like ? escape '\\')`,
        [patroon],
      );
  });
}

function gevonden(db: Db, zoek: string): Knex.QueryBuilder {
  const query = db('zaken as z');
  for (const patroon of patronen(zoek)) zoekWoord(query, patroon);
  return query;
}

const kolommen = (db: Db) => [
  'z.id as zaakId',
  'z.nummer',
  'z.titel',
  'z.straat',
  'z.postcode',
  'z.plaats',
  'z.behandelaarNaam',
  'z.aangemaaktOp',
  db.raw(
    `(select b.status from besluiten b where b."zaakId" = z.id order by b.volgorde desc limit 1) as "besluitStatus"`,
  ),
  db.raw(
    `(select min(t.veilig) from termijnen t where t."zaakId" = z.id and t.plandatum is not null) as "eersteEinde"`,
  ),
];

async function namen(db: Db, zaakIds: readonly string[]): Promise<Map<string, string>> {
  const rows: { zaakId: string; naam: string }[] = await db('betrokkenen')
    .whereIn('zaakId', [...zaakIds])
    .orderBy(['zaakId', 'volgorde'])
    .select('zaakId', 'naam');
  const perZaak = new Map<string, string>();
  for (const { zaakId, naam } of rows) {
    const voor = perZaak.get(zaakId);
    perZaak.set(zaakId, voor === undefined ? naam : `${voor}, ${naam}`);
  }
  return perZaak;
}

/** The list of cases: newest first, a page at a time. */
export const zakenView =
  (db: Db): Views['zaken'] =>
  async ({ zoek, pagina, perPagina }) => {
    const count = (await gevonden(db, zoek).count('* as n').first()) as { n: number | string };
    const rows = (await gevonden(db, zoek)
      .select(kolommen(db))
      .orderBy([
        { column: 'z.aangemaaktOp', order: 'desc' },
        { column: 'z.nummer', order: 'desc' },
      ])
      .limit(perPagina)
      .offset((pagina - 1) * perPagina)) as Row[];
    const wie = await namen(
      db,
      rows.map(({ zaakId }) => zaakId),
    );
    const rijen = rows.map(({ straat, postcode, plaats, ...row }) => ({
      ...row,
      objectAdres: adresTekst({ straat, postcode, plaats }),
      betrokkenen: wie.get(row.zaakId) ?? '',
    }));
    return { rijen, totaal: Number(count.n) };
  };
