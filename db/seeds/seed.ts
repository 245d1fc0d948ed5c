import type { Account, Deps, Stores } from '../../server/ports.ts';
import { DEMO_ACCOUNTS, type SeedAccount } from './demoAccounts.ts';
import { demoZaken } from './demoZaken.ts';
import { inOneTransaction } from './inOneTransaction.ts';

/** The account with which a real municipality begins: it makes the others. */
const BEHEERDER = {
  gebruikersnaam: 'beheerder',
  naam: 'Beheerder',
  functie: 'applicatiebeheerder',
  rollen: ['beheerder'],
} as const;

async function addAccount(
  deps: Deps,
  stores: Stores,
  { wachtwoord, ...gegevens }: SeedAccount,
  moetWachtwoordWijzigen: boolean,
): Promise<Account> {
  const account: Account = {
    ...gegevens,
    id: deps.ids.next(),
    wachtwoordHash: await deps.passwords.hash(wachtwoord),
    actief: true,
    moetWachtwoordWijzigen,
    mislukt: 0,
    geblokkeerdTot: null,
    version: 1,
  };
  await stores.accounts.insert(account);
  const inhoud = { accountId: account.id, rollen: account.rollen };
  await stores.gebeurtenissen.append({
    ...{ soort: 'maakAccount', zaakId: null, doorId: null, op: deps.clock.nu(), inhoud },
  });
  return account;
}

/** Fills an empty database; one that holds an account is left alone. One transaction: a crash half-way leaves it empty. */
async function whenEmpty<T>(deps: Deps, fill: (stores: Stores) => Promise<T>): Promise<T | null> {
  if ((await deps.store.read.accounts.list()).length > 0) return null;
  return deps.store.transaction(async (stores) =>
    (await stores.accounts.list()).length > 0 ? null : fill(stores),
  );
}

/** The fictional municipality: accounts and cases in every state, made by the use cases themselves. True when it filled. */
export async function seedDemo(deps: Deps): Promise<boolean> {
  const filled = await whenEmpty(deps, async (stores) => {
    const accounts = new Map<string, Account>();
    for (const een of DEMO_ACCOUNTS)
      accounts.set(een.gebruikersnaam, await addAccount(deps, stores, een, false));
    await demoZaken({ ...deps, store: inOneTransaction(stores) }, accounts);
    return true;
  });
  return filled ?? false;
}

/** A real municipality begins with one beheerder. Gives the password for one use, or null when there are accounts already. */
export async function seedBeheerder(deps: Deps): Promise<{ naam: string; wachtwoord: string } | null> {
  const wachtwoord = deps.ids.next();
  return whenEmpty(deps, async (stores) => {
    const account = await addAccount(deps, stores, { ...BEHEERDER, wachtwoord }, true);
    return { naam: account.gebruikersnaam, wachtwoord };
  });
}
