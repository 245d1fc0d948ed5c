import type { FeitBron } from '../../../server/domain/feit.ts';
import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';
import { DEMO_ONDERTEKENING } from '../demoOndertekening.ts';

const ADRES = { straat: 'Kerkstraat 5', postcode: '9999 KS', plaats: 'Voorbeeldstad' };

const bron = (soort: FeitBron['soort'], omschrijving: string, datum: string): FeitBron => ({
  ...{ soort, omschrijving, datum },
  pagina: null,
});

/** A small amount of hard drugs in a home that was adapted for a sick child: the advice warns, the draft is not finished. */
export async function woningMetZiekKind(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-9), {
    titel: 'Harddrugs in aangepaste woning',
    objectOmschrijving: 'de woning',
    object: ADRES,
    betrokkene: { naam: 'Ouder Voorbeeld', ...ADRES, rol: 'huurder' },
  });
  const rapportage = bron('document', 'Bestuurlijke rapportage van de politie', tijd.dag(-10));
  await kantoor.feiten(tijd.op(-9), stuk, rapportage, [
    ['zaak.feitdatum', tijd.dag(-12)],
    ['pand.soort', 'woning'],
    ['pand.bewoond', true],
    ['pand.vindplaatsIsPand', true],
    ['drugs.harddrugsGram', 4.2],
    ['handel.waargenomen', false],
  ]);
  const gesprek = bron('persoon', 'Gesprek met de ouder en het wijkteam', tijd.dag(-7));
  await kantoor.feiten(tijd.op(-7), stuk, gesprek, [
    ['gevolgen.minderjarigen', 1],
    ['gevolgen.medischeBinding', true],
    ['gevolgen.aangepasteWoning', true],
    ['gevolgen.opvangKinderen', 'niet_geregeld'],
    ['gevolgen.vervangendeWoonruimte', 'geen'],
    ['betrokkene.wist', false],
  ]);
  await kantoor.advies(tijd.op(-6), stuk, tijd.dag(14));
  await kantoor.concept(tijd.op(-5), stuk, 'voornemen-sluiting-13b', { ondertekening: DEMO_ONDERTEKENING });
}
