import type { BriefModel } from '../../../server/domain/brief.ts';
import type { FeitBron } from '../../../server/domain/feit.ts';
import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';
import { DEMO_ONDERTEKENING, RAPPORTAGE_BIJLAGE } from '../demoOndertekening.ts';

const ADRES = { straat: 'Lindelaan 12', postcode: '9999 AB', plaats: 'Voorbeeldstad' };

const bron = (datum: string): FeitBron => ({
  soort: 'document',
  omschrijving: 'Bestuurlijke rapportage van de politie',
  pagina: '2',
  datum,
});

const voornemen = (tijd: DemoTijd): Partial<BriefModel> => ({
  onderwerp: 'Voornemen: sluiting van uw woning',
  grondslag: [
    'Artikel 13b, eerste lid, van de Opiumwet. De burgemeester mag een woning of lokaal sluiten als daar drugs worden verkocht of daarvoor aanwezig zijn.',
  ],
  zienswijze: { gevraagd: true, gevraagdOp: null, uiterlijk: tijd.dag(2), punten: [] },
  weging: {
    noodzaak:
      'De hoeveelheid is veel groter dan voor eigen gebruik. De drugs zaten in kleine zakjes. De buurt zag veel korte bezoeken.',
  },
  maatregel: {
    duur: { aantal: 3, eenheid: 'maand' },
    voorschrift:
      'artikel 13b, eerste lid, onder a, van de Opiumwet: een middel van lijst I was aanwezig in de woning om te worden verkocht',
  },
  dictum: [
    'Ik ben van plan de woning Lindelaan 12 in Voorbeeldstad drie maanden te sluiten.',
    'De begindatum staat straks in het besluit. U krijgt dan eerst tijd om de woning te verlaten.',
  ],
  kosten: 'Moet de gemeente de woning straks zelf sluiten, dan betaalt u de kosten daarvan.',
  ondertekening: DEMO_ONDERTEKENING,
  bijlagen: [RAPPORTAGE_BIJLAGE],
});

/** A voornemen that was sent: the zienswijze is awaited. */
export async function woningMetHarddrugs(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-16), {
    titel: 'Harddrugs in woning',
    objectOmschrijving: 'de woning',
    object: ADRES,
    betrokkene: { naam: 'Bewoner Voorbeeld', ...ADRES, rol: 'huurder' },
  });
  await kantoor.feiten(tijd.op(-15), stuk, bron(tijd.dag(-17)), [
    ['zaak.feitdatum', tijd.dag(-20)],
    ['pand.soort', 'woning'],
    ['pand.bewoond', true],
    ['pand.vindplaatsIsPand', true],
    ['drugs.harddrugsGram', 38.4],
    ['handel.aanloop', true],
    ['handel.attributen', ['weegschaal', 'verpakkingsmateriaal']],
    ['drugs.eigenGebruikAannemelijk', false, 'Verpakt in zakjes, met weegschaal.'],
    ['betrokkene.wist', true],
    ['gevolgen.minderjarigen', 0],
  ]);
  await kantoor.advies(tijd.op(-13), stuk, tijd.dag(0));
  const brief = await kantoor.concept(tijd.op(-12), stuk, 'voornemen-sluiting-13b', voornemen(tijd));
  const getekend = await kantoor.onderteken(tijd.op(-12), brief);
  await kantoor.verstuur(tijd.op(-12), getekend);
}
