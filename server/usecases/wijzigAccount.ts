import { z } from 'zod';
import { NotFound, Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Account, Deps, Stores } from '../ports.ts';
import { accountSchema } from './accountSchema.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { naarGebruiker } from './naarGebruiker.ts';

const schema = accountSchema.extend({
  id: z.string(),
  version: z.number().or(z.nan()),
  actief: z.boolean({ error: 'Geef aan of het account actief is.' }),
});

const beheert = (account: Account): boolean => account.actief && account.rollen.includes('beheerder');

/** Without a beheerder nobody could ever make an account again. */
async function eisBlijvendeBeheerder(stores: Stores, nieuw: Account): Promise<void> {
  const anderen = (await stores.accounts.list()).filter(({ id }) => id !== nieuw.id);
  if (beheert(nieuw) || anderen.some(beheert)) return;
  throw new Refusal(['Er moet ten minste één actieve beheerder blijven. Maak eerst een andere beheerder.']);
}

/** Changes name, function, roles or whether the account may log in. */
export async function wijzigAccount(deps: Deps, gebruiker: Gebruiker, invoer: unknown): Promise<Gebruiker> {
  eisRol(gebruiker, 'beheerder');
  const wijziging = leesInvoer(schema, invoer);
  return deps.store.transaction(async (stores) => {
    const account = await stores.accounts.byId(wijziging.id);
    if (!account) throw new NotFound();
    eisVersie(account, wijziging.version);
    const nieuw = { ...account, ...wijziging };
    const { rollen, actief } = wijziging;
    // the chain of events lets one writer in at a time, so two beheerders cannot switch each other off
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'wijzigAccount', gebruiker, null, { accountId: account.id, rollen, actief }),
    );
    await eisBlijvendeBeheerder(stores, nieuw);
    return naarGebruiker(await stores.accounts.update(nieuw));
  });
}
