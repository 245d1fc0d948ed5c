import type { Bekendmaking, LopendeTermijn, TermijnStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { json, parse } from './rijen.ts';

type Row = Omit<LopendeTermijn, 'uitleg'> & { uitleg: string };

export const termijnFromRow = <T extends Row>(row: T): Omit<T, 'uitleg'> & { uitleg: string[] } => ({
  ...row,
  uitleg: parse(row.uitleg),
});

export function createTermijnStore(db: Db): TermijnStore {
  return {
    insertBekendmaking: async (bekendmaking) => {
      await db('bekendmakingen').insert(bekendmaking);
    },
    bekendmakingen: async (besluitId) =>
      (await db('bekendmakingen').where({ besluitId }).orderBy('geadresseerdeIndex')) as Bekendmaking[],
    insert: async (termijnen) => {
      if (termijnen.length === 0) return;
      await db('termijnen').insert(
        termijnen.map((termijn) => ({ ...termijn, uitleg: json(termijn.uitleg) })),
      );
    },
    byZaak: async (zaakId) =>
      ((await db('termijnen').where({ zaakId }).orderBy(['veilig', 'naam', 'id'])) as Row[]).map(
        termijnFromRow,
      ),
  };
}
