import type { Regelversie, RegelversieStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';

export function createRegelversieStore(db: Db): RegelversieStore {
  return {
    bewaar: async (versies) => {
      if (versies.length === 0) return;
      await db('regelversies')
        .insert([...versies])
        .onConflict(['regelId', 'versie'])
        .ignore();
    },
    list: async () =>
      (await db('regelversies').select('regelId', 'versie', 'sha256').orderBy(['regelId', 'versie'])) as Pick<
        Regelversie,
        'regelId' | 'versie' | 'sha256'
      >[],
    byId: async (regelId, versie) =>
      ((await db('regelversies').where({ regelId, versie }).first()) as Regelversie | undefined) ?? null,
  };
}
