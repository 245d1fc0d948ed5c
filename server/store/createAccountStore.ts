import type { Account, AccountStore } from '../ports.ts';
import { bewaar } from './bewaar.ts';
import { bundel } from './bundel.ts';
import type { Db } from './openDatabase.ts';
import { bool, json, parse } from './rijen.ts';

interface Row extends Omit<Account, 'rollen' | 'actief' | 'moetWachtwoordWijzigen'> {
  readonly rollen: string;
  readonly actief: boolean | number;
  readonly moetWachtwoordWijzigen: boolean | number;
}

/** A log-in name has no capitals: `Jurist1` and `jurist1` are one account. */
const spelling = (gebruikersnaam: string): string => gebruikersnaam.trim().toLowerCase();

const toRow = (account: Account): Row => ({
  ...account,
  gebruikersnaam: spelling(account.gebruikersnaam),
  rollen: json(account.rollen),
});

const fromRow = (row: Row): Account => ({
  ...row,
  rollen: parse(row.rollen),
  actief: bool(row.actief),
  moetWachtwoordWijzigen: bool(row.moetWachtwoordWijzigen),
});

export function createAccountStore(db: Db): AccountStore {
  const one = async (where: Partial<Row>): Promise<Account | null> => {
    const row = await db<Row>('accounts').where(where).first();
    return row ? fromRow(row) : null;
  };
  const perId = bundel<string, Account>(async (ids) => {
    const rows = (await db('accounts').whereIn('id', ids)) as Row[];
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  });
  return {
    byNaam: (gebruikersnaam) => one({ gebruikersnaam: spelling(gebruikersnaam) }),
    byId: (id) => perId(id),
    list: async () => ((await db('accounts').orderBy('gebruikersnaam')) as Row[]).map(fromRow),
    insert: async (account) => {
      await db('accounts').insert(toRow(account));
    },
    update: async (account) => ({
      ...account,
      version: await bewaar(db, 'accounts', account, { ...toRow(account) }),
    }),
  };
}
