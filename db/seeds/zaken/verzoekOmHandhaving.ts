import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';

const ADRES = { straat: 'Molenpad 4', postcode: '9997 MP', plaats: 'Voorbeeldstad' };
const WIE = 'Buurtbewoner Proef';

/** A neighbour asked for enforcement; the term to decide stands still until he adds what is missing. */
export async function verzoekOmHandhaving(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(
    tijd.op(-30),
    {
      titel: 'Verzoek om op te treden tegen overlast',
      objectOmschrijving: 'de woning ernaast',
      object: ADRES,
      betrokkene: { naam: WIE, ...ADRES, rol: null },
    },
    'jurist2',
  );
  await kantoor.gebeurt(tijd.op(-30), stuk, 'aanvraag_ontvangen', -30, { wie: WIE });
  const velden = { uiterlijk: tijd.dag(2) };
  await kantoor.gebeurt(tijd.op(-12), stuk, 'aanvulling_gevraagd', -12, { wie: WIE, velden });
}
