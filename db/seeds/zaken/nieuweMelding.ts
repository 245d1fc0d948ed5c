import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';

/** A case that was opened today: nothing is known yet. */
export async function nieuweMelding(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const adres = { straat: 'Stationsplein 2', postcode: '9999 SP', plaats: 'Voorbeeldstad' };
  const zaak = {
    titel: 'Melding over handel bij kiosk',
    objectOmschrijving: 'de kiosk',
    object: adres,
    betrokkene: { naam: 'Exploitant Proef', ...adres, rol: 'exploitant' },
  };
  await kantoor.open(tijd.op(0), zaak, 'jurist2');
}
