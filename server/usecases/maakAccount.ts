import { InputFaults } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Account, Deps } from '../ports.ts';
import { nieuwAccountSchema } from './accountSchema.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakEenmaligWachtwoord } from './maakEenmaligWachtwoord.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { naarGebruiker } from './naarGebruiker.ts';

const nieuwAccount = (gegevens: Omit<Gebruiker, 'id'>, id: string, wachtwoordHash: string): Account => ({
  ...gegevens,
  id,
  wachtwoordHash,
  actief: true,
  moetWachtwoordWijzigen: true,
  mislukt: 0,
  geblokkeerdTot: null,
  version: 1,
});

/** A new account with a password for one use, which its owner must change at the first log-in. */
export async function maakAccount(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: unknown,
): Promise<{ account: Gebruiker; eenmaligWachtwoord: string }> {
  eisRol(gebruiker, 'beheerder');
  const gegevens = leesInvoer(nieuwAccountSchema, invoer);
  const eenmaligWachtwoord = maakEenmaligWachtwoord(deps.ids);
  const account = nieuwAccount(gegevens, deps.ids.next(), await deps.passwords.hash(eenmaligWachtwoord));
  await deps.store.transaction(async (stores) => {
    if (await stores.accounts.byNaam(account.gebruikersnaam)) {
      throw new InputFaults([
        { pad: 'gebruikersnaam', melding: 'Deze gebruikersnaam bestaat al. Kies een andere.' },
      ]);
    }
    await stores.accounts.insert(account);
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'maakAccount', gebruiker, null, {
        accountId: account.id,
        rollen: account.rollen,
      }),
    );
  });
  return { account: naarGebruiker(account), eenmaligWachtwoord };
}
