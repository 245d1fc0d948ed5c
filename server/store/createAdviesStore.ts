import type { AdviesStore, OpgeslagenAdvies } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

type Row = Omit<OpgeslagenAdvies, 'dossier' | 'advies'> & {
  dossier: string;
  advies: string;
  volgnummer: number;
};

const fromRow = ({ volgnummer: _, dossier, advies, ...rest }: Row): OpgeslagenAdvies => ({
  ...rest,
  dossier: parse(dossier),
  advies: parse(advies),
});

export function createAdviesStore(db: Db): AdviesStore {
  return {
    insert: async (advies) => {
      const row = { ...advies, dossier: json(advies.dossier), advies: json(advies.advies) };
      await db('adviezen').insert(row);
    },
    byId: async (id) => {
      const row = (await db('adviezen').where({ id }).first()) as Row | undefined;
      return row ? fromRow(row) : null;
    },
    latest: async (zaakId, betrokkeneId) => {
      const query = db('adviezen').where({ zaakId, betrokkeneId }).orderBy('volgnummer', 'desc').first();
      const row = (await query) as Row | undefined;
      return row ? fromRow(row) : null;
    },
  };
}
