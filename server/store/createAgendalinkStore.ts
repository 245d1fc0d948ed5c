import type { Agendalink } from '../domain/agendalink.ts';
import type { AgendalinkStore } from '../ports.ts';
import type { Db } from './openDatabase.ts';
import { bool } from './rijen.ts';

interface Row extends Omit<Agendalink, 'herinneringen'> {
  readonly herinneringen: boolean | number;
}

/** The hash of the secret and who took the link back stay in the database. */
const COLUMNS = [
  'id',
  'accountId',
  'soort',
  'bewaker',
  'zaakId',
  'herinneringen',
  'gemaaktOp',
  'laatstOpgehaaldOp',
  'ingetrokkenOp',
] as const;

const fromRow = (row: Row): Agendalink => ({ ...row, herinneringen: bool(row.herinneringen) });

export function createAgendalinkStore(db: Db): AgendalinkStore {
  const one = async (where: Readonly<Record<string, string>>): Promise<Agendalink | null> => {
    const row: Row | undefined = await db('agendalinks')
      .where(where)
      .first(...COLUMNS);
    return row ? fromRow(row) : null;
  };
  const change = (id: string, columns: Readonly<Record<string, string>>) =>
    db('agendalinks').where({ id }).update(columns);
  return {
    insert: async (link, geheimSha256) => {
      await db('agendalinks').insert({ ...link, geheimSha256 });
    },
    byId: (id) => one({ id }),
    byGeheim: (geheimSha256) => one({ geheimSha256 }),
    list: async (accountId) => {
      const query = db('agendalinks').orderBy([
        { column: 'gemaaktOp', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
      if (accountId !== null) void query.where({ accountId });
      const rows: Row[] = await query.select(...COLUMNS);
      return rows.map(fromRow);
    },
    putGeheim: async (id, geheimSha256) => void (await change(id, { geheimSha256 })),
    putOpgehaald: async (id, op) => void (await change(id, { laatstOpgehaaldOp: op })),
    trekIn: async (id, op, doorId) =>
      (await change(id, { ingetrokkenOp: op, ingetrokkenDoorId: doorId }).whereNull('ingetrokkenOp')) === 1,
  };
}
