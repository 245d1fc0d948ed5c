import type { Knex } from 'knex';
import type { AgendaRij, AgendaVraag, Views } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';
import { parse } from '../rijen.ts';

type Row = Omit<AgendaRij, 'uitleg' | 'versie' | 'gewijzigdOp'> & { readonly uitleg: string };
type Stand = Pick<AgendaRij, 'versie' | 'gewijzigdOp'>;
interface StandRow {
  readonly zaakId: string;
  readonly aantal: number | string;
  readonly laatste: string;
}

/** Which terms: each limit that was given. Ids and phases of the Wet Bibob begin with its name. */
function beperk(query: Knex.QueryBuilder, vraag: AgendaVraag): void {
  const { behandelaarId, fasen = [], bewaker, zaakId, bibob } = vraag;
  if (behandelaarId !== undefined)
    void query.where(
      (of) => void of.where({ 't.behandelaarId': behandelaarId }).orWhereIn('t.fase', [...fasen]),
    );
  if (bewaker !== undefined) void query.where({ 't.bewaker': bewaker });
  if (zaakId !== undefined) void query.where({ 't.zaakId': zaakId });
  if (!bibob) void query.whereNot('t.termijn', 'like', 'bibob%').whereNot('t.fase', 'like', 'bibob%');
}

/** All that can move a term of these cases, each in a table that only grows: what happened, what was taken back, another calendar or rule. */
const wijzigingen = (db: Db, zaakIds: readonly string[]): Knex.QueryBuilder =>
  db('voorvallen')
    .whereIn('zaakId', [...zaakIds])
    .select('zaakId', 'op')
    .unionAll([
      db('herroepingen as h')
        .join('voorvallen as v', 'v.id', 'h.voorvalId')
        .whereIn('v.zaakId', [...zaakIds])
        .select('v.zaakId', 'h.op'),
      db('verschuivingen')
        .whereIn('zaakId', [...zaakIds])
        .select('zaakId', 'op'),
    ]);

/** How often that happened in each case, and when it was the last time. */
async function standen(db: Db, zaakIds: readonly string[]): Promise<Map<string, Stand>> {
  const rows: StandRow[] = await db
    .from(wijzigingen(db, zaakIds).as('w'))
    .groupBy('w.zaakId')
    .select('w.zaakId')
    .count({ aantal: '*' })
    .max({ laatste: 'w.op' });
  return new Map(
    rows.map(({ zaakId, aantal, laatste }) => [zaakId, { versie: Number(aantal), gewijzigdOp: laatste }]),
  );
}

/** The terms of one calendar, as many as may be asked for. A term without a known day (`9999-12-31`) lies outside every window. */
export const agendaView =
  (db: Db): Views['agenda'] =>
  async (vraag) => {
    const rows: Row[] = await db('termijnen as t')
      .join('zaken as z', 'z.id', 't.zaakId')
      .whereBetween('t.plandatum', [vraag.van, vraag.tot])
      .modify((query) => beperk(query, vraag))
      .orderBy(
        ['t.plandatum', 't.id'].map((column) => ({ column, order: vraag.latestFirst ? 'desc' : 'asc' })),
      )
      .limit(vraag.maximum)
      .select(
        't.id',
        't.zaakId',
        't.termijn',
        't.geadresseerde',
        't.naam',
        't.artikel',
        't.status',
        't.einde',
        't.veilig',
        't.uitleg',
        't.waarschuwing',
        't.plandatum',
        't.gebied',
        'z.nummer as zaakNummer',
      );
    const stand = await standen(db, [...new Set(rows.map(({ zaakId }) => zaakId))]);
    return rows.map((row) => ({
      ...row,
      ...(stand.get(row.zaakId) as Stand),
      uitleg: parse<AgendaRij['uitleg']>(row.uitleg),
    }));
  };
