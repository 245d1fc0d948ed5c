import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { zichtbaarAccount, type ZichtbaarAccount } from './zichtbaarAccount.ts';

/** Every account, for the beheerder, without the hashes of the passwords. */
export async function bekijkAccounts(deps: Deps, gebruiker: Gebruiker): Promise<ZichtbaarAccount[]> {
  eisRol(gebruiker, 'beheerder');
  return (await deps.store.read.accounts.list()).map(zichtbaarAccount);
}
