import { InputFaults, NotFound, type Fault } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

/** Length in characters; a long sentence is better than strange signs. */
const MINIMUM_LENGTE = 12;

export interface WachtwoordInvoer {
  readonly huidig: string;
  readonly nieuw: string;
  readonly herhaling: string;
}

function gebreken({ huidig, nieuw, herhaling }: WachtwoordInvoer): Fault[] {
  const fouten: Fault[] = [];
  if ([...nieuw].length < MINIMUM_LENGTE) {
    fouten.push({ pad: 'nieuw', melding: `Kies een wachtwoord van ten minste ${MINIMUM_LENGTE} tekens.` });
  } else if (nieuw === huidig) {
    fouten.push({ pad: 'nieuw', melding: 'Kies een ander wachtwoord dan uw huidige.' });
  }
  if (nieuw !== herhaling)
    fouten.push({ pad: 'herhaling', melding: 'Typ twee keer hetzelfde nieuwe wachtwoord.' });
  return fouten;
}

/** A user changes his own password. Throws InputFaults with every fault. */
export async function wijzigWachtwoord(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: WachtwoordInvoer,
): Promise<void> {
  const account = await deps.store.read.accounts.byId(gebruiker.id);
  if (!account || !account.actief) throw new NotFound();
  const fouten = gebreken(invoer);
  if (!(await deps.passwords.verify(account.wachtwoordHash, invoer.huidig))) {
    fouten.unshift({ pad: 'huidig', melding: 'Dit is niet uw huidige wachtwoord.' });
  }
  if (fouten.length > 0) throw new InputFaults(fouten);
  const wachtwoordHash = await deps.passwords.hash(invoer.nieuw);
  await deps.store.transaction(async (stores) => {
    await stores.accounts.update({ ...account, wachtwoordHash, moetWachtwoordWijzigen: false });
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'wijzigWachtwoord', gebruiker, null, { accountId: account.id }),
    );
  });
}
