import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';

const ADRES = { straat: 'Oude Gracht 17', postcode: '9998 OG', plaats: 'Voorbeeldstad' };
const WIE = 'Verhuurder Voorbeeld';

/** Two forfeited sums of a year ago: one was claimed, one was forgotten and lapses within a week. */
export async function oudeVordering(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-420), {
    titel: 'Kamers verhuurd zonder vergunning',
    objectOmschrijving: 'de woning',
    object: ADRES,
    betrokkene: { naam: WIE, ...ADRES, rol: 'eigenaar' },
  });
  await kantoor.gebeurt(tijd.op(-359), stuk, 'verbeurte', -360, { wie: WIE });
  const eerste = await kantoor.gebeurt(tijd.op(-330), stuk, 'verbeurte', -332, { wie: WIE });
  await kantoor.gebeurt(tijd.op(-120), stuk, 'invorderingsbeschikking', -121, { wie: WIE, over: eerste });
}
