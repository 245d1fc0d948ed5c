import type { VastgelegdFeit } from '../domain/zaak.ts';
import type { FeitStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

type Row = Omit<VastgelegdFeit, 'waarde' | 'bron'> & { waarde: string; bron: string; volgnummer: number };

const toRow = (feit: VastgelegdFeit): Omit<Row, 'volgnummer'> => ({
  ...feit,
  waarde: json(feit.waarde),
  bron: json(feit.bron),
});

const fromRow = ({ volgnummer: _, waarde, bron, ...feit }: Row): VastgelegdFeit => ({
  ...feit,
  waarde: parse(waarde),
  bron: parse(bron),
});

/** Facts are only ever added: the order in which they were recorded decides which one counts. */
export function createFeitStore(db: Db): FeitStore {
  return {
    append: async (feiten) => {
      if (feiten.length > 0) await db('feiten').insert(feiten.map(toRow));
    },
    list: async (zaakId) =>
      ((await db('feiten').where({ zaakId }).orderBy('volgnummer')) as Row[]).map(fromRow),
  };
}
