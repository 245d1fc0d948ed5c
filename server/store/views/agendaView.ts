import type { Knex } from 'knex';
import type { AgendaRij, AgendaVraag, Views } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';
import { parse } from '../rijen.ts';

type Row = Omit<AgendaRij, 'uitleg' | 'versie' | 'gewijzigdOp'> & { readonly uitleg: string };
type Stand = Pick<AgendaRij, 'versie' | 'gewijzigdOp'>;
interface StandRow {
  readonly zaakId: string;
  readonly voorvallen: number | string;
  readonly herroepingen: number | string;
  readonly laatste: string;
  readonly herroepen: string | null;
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

/** How often something was recorded in each case or taken back, and when that was the last time. Both tables only grow. */
async function standen(db: Db, zaakIds: readonly string[]): Promise<Map<string, Stand>> {
  const rows: StandRow[] = await db('voorvallen as v')
    .leftJoin('herroepingen as h', 'h.voorvalId', 'v.id')
    .whereIn('v.zaakId', [...zaakIds])
    .groupBy('v.zaakId')
    .select('v.zaakId')
    .count({ voorvallen: 'v.id', herroepingen: 'h.voorvalId' })
    .max({ laatste: 'v.op', herroepen: 'h.op' });
  return new Map(
    rows.map(({ zaakId, voorvallen, herroepingen, laatste, herroepen }) => [
      zaakId,
      {
        versie: Number(voorvallen) + Number(herroepingen),
        gewijzigdOp: herroepen !== null && herroepen > laatste ? herroepen : laatste,
      },
    ]),
  );
}

/** The terms of one calendar, the nearest first. A term without a known day (`9999-12-31`) lies outside every window. */
export const agendaView =
  (db: Db): Views['agenda'] =>
  async (vraag) => {
    const rows: Row[] = await db('termijnen as t')
      .join('zaken as z', 'z.id', 't.zaakId')
      .whereBetween('t.plandatum', [vraag.van, vraag.tot])
      .modify((query) => beperk(query, vraag))
      .orderBy(['t.plandatum', 't.id'])
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
