import type { Lezing, LezingStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';

export function createLezingStore(db: Db): LezingStore {
  return {
    insert: async (lezing) => {
      await db('lezingen').insert({ ...lezing });
    },
    latest: async () => {
      const laatste = db('lezingen').max('volgnummer').groupBy('ecli');
      const rijen = (await db('lezingen')
        .whereIn('volgnummer', laatste)
        .whereNotNull('rechtsoverweging')
        .orderBy('ecli')) as (Lezing & { volgnummer: number })[];
      return rijen.map(({ volgnummer: _, ...lezing }) => lezing);
    },
  };
}
