import { z } from 'zod';
import type { Bewaking } from '../domain/bericht.ts';
import { InputFaults, type Fault } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { BEWAKERS } from '../domain/termijn.ts';
import type { Account, Deps } from '../ports.ts';
import { LEIDINGGEVENDE } from './bewakersVan.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

const schema = z.object({
  version: z.number().or(z.nan()),
  emails: z.record(z.string(), z.string().trim()),
  wie: z.record(z.string(), z.array(z.string())),
});
const adres = z.email();

/** Every group that can be given people: the watchers of the rules, and who leads. */
export const GROEPEN: readonly string[] = [...BEWAKERS.filter((naam) => naam !== 'systeem'), LEIDINGGEVENDE];

/** Who watches what, with the accounts to choose from. */
export async function bekijkBewaking(
  deps: Deps,
  gebruiker: Gebruiker,
): Promise<{ bewaking: Bewaking; accounts: readonly Account[]; mailActief: boolean }> {
  eisRol(gebruiker, 'beheerder');
  const [bewaking, accounts] = await Promise.all([
    deps.store.read.berichten.bewaking(),
    deps.store.read.accounts.list(),
  ]);
  return { bewaking, accounts: accounts.filter(({ actief }) => actief), mailActief: deps.mailer.actief };
}

/** Names who watches what and where his mail goes. Throws InputFaults with every fault, Conflict when another was first. */
export async function wijzigBewaking(deps: Deps, gebruiker: Gebruiker, invoer: unknown): Promise<void> {
  eisRol(gebruiker, 'beheerder');
  const { version, emails, wie } = leesInvoer(schema, invoer);
  await deps.store.transaction(async (stores) => {
    const ids = new Set((await stores.accounts.list()).map(({ id }) => id));
    const fouten: Fault[] = Object.entries(emails)
      .filter(([, email]) => email !== '' && !adres.safeParse(email).success)
      .map(([id]) => ({
        pad: `email.${id}`,
        melding: 'Dit is geen e-mailadres. Schrijf het als naam@gemeente.nl.',
      }));
    if (fouten.length > 0) throw new InputFaults(fouten);
    const bekend = Object.entries(emails).filter(([id, email]) => ids.has(id) && email !== '');
    const groepen = GROEPEN.map((naam) => [naam, (wie[naam] ?? []).filter((id) => ids.has(id))] as const);
    await stores.berichten.zetBewaking({
      ...{ version, emails: Object.fromEntries(bekend) },
      wie: Object.fromEntries(groepen.filter(([, leden]) => leden.length > 0)),
    });
    const inhoud = {
      groepen: groepen.map(([naam, leden]) => ({ naam, leden })),
      metAdres: bekend.map(([id]) => id),
    };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'wijzigBewaking', gebruiker, null, inhoud));
  });
}
