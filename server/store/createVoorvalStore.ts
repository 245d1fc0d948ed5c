import type { OpgeslagenVoorval, VoorvalStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

type Row = Omit<OpgeslagenVoorval, 'velden'> & { velden: string };

export function createVoorvalStore(db: Db): VoorvalStore {
  return {
    insert: async ({ herroepen: _nooitBijHetBegin, ...voorval }) => {
      await db('voorvallen').insert({ ...voorval, velden: json(voorval.velden) });
    },
    herroep: async (herroeping) => {
      await db('herroepingen').insert(herroeping);
    },
    byZaak: async (zaakId) => {
      const rows: Row[] = await db('voorvallen as v')
        .leftJoin('herroepingen as h', 'h.voorvalId', 'v.id')
        .where({ zaakId })
        .orderBy('v.volgnummer')
        .select(
          ...['v.id', 'v.zaakId', 'v.soort', 'v.datum', 'v.geadresseerde', 'v.betreftId', 'v.besluitId'],
          ...['v.bekendmakingId', 'v.velden', 'v.doorId', 'v.op', 'h.reden as herroepen'],
        );
      return rows.map((row) => ({ ...row, velden: parse(row.velden) }));
    },
  };
}
