import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps } from '../../server/ports.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';

/** Fictional cases in every state, made by the use cases, so that the chain, the advice and the signatures are real. */
export async function demoZaken(deps: Deps, accounts: ReadonlyMap<string, Gebruiker>): Promise<void> {
  const jurist = accounts.get('jurist1');
  if (!jurist) throw new Error('no jurist in the demo');
  await openZaak(deps, jurist, {
    titel: 'Harddrugs in woning Lindelaan 12',
    objectOmschrijving: 'de woning',
    object: { straat: 'Lindelaan 12', postcode: '9999 AB', plaats: 'Voorbeeldstad' },
    betrokkene: {
      naam: 'Bewoner Voorbeeld',
      straat: 'Lindelaan 12',
      postcode: '9999 AB',
      plaats: 'Voorbeeldstad',
      rol: 'huurder',
    },
  });
}
