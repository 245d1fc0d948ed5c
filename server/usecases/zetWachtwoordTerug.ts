import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { maakEenmaligWachtwoord } from './maakEenmaligWachtwoord.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

/** Gives an account a password for one use and opens it again after a lock-out. */
export async function zetWachtwoordTerug(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly id: string; readonly version: number },
): Promise<{ eenmaligWachtwoord: string }> {
  eisRol(gebruiker, 'beheerder');
  const eenmaligWachtwoord = maakEenmaligWachtwoord(deps.ids);
  const wachtwoordHash = await deps.passwords.hash(eenmaligWachtwoord);
  const nieuw = { wachtwoordHash, moetWachtwoordWijzigen: true, mislukt: 0, geblokkeerdTot: null };
  await deps.store.transaction(async (stores) => {
    const account = await stores.accounts.byId(invoer.id);
    if (!account) throw new NotFound();
    eisVersie(account, invoer.version);
    await stores.accounts.update({ ...account, ...nieuw });
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'zetWachtwoordTerug', gebruiker, null, { accountId: account.id }),
    );
  });
  return { eenmaligWachtwoord };
}
