import { dagTekst } from '../../../server/domain/datumTekst.ts';
import { addMonths, formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { FeitBron } from '../../../server/domain/feit.ts';
import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';
import { DEMO_ONDERTEKENING, RAPPORTAGE_BIJLAGE } from '../demoOndertekening.ts';

const ADRES = { straat: 'Polderweg 40', postcode: '9999 PW', plaats: 'Voorbeeldstad' };
const SLUITING_MAANDEN = 6;

const bron = (datum: string): FeitBron => ({
  soort: 'inspectie',
  omschrijving: 'Rapport van de toezichthouder',
  pagina: null,
  datum,
});

function sluiting(tijd: DemoTijd): Partial<BriefModel> {
  const ingang = tijd.dag(10);
  const einde = formatDag(addMonths(readDag(ingang), SLUITING_MAANDEN));
  return {
    dagtekening: tijd.dag(0),
    onderwerp: 'Besluit: sluiting van uw schuur',
    object: { omschrijving: 'de schuur bij de boerderij', adres: ADRES, soort: 'lokaal' },
    grondslag: [
      'Artikel 13b, eerste lid, van de Opiumwet. De burgemeester mag een woning of lokaal sluiten als daar drugs worden verkocht of daarvoor aanwezig zijn.',
    ],
    zienswijze: { gevraagd: true, gevraagdOp: tijd.dag(-22), uiterlijk: tijd.dag(-8), punten: [] },
    weging: {
      bevoegdheid: 'In de schuur stonden meer planten dan voor eigen gebruik.',
      noodzaak: 'Een kwekerij van deze omvang is bedoeld voor de handel.',
      lichterMiddel: 'Een waarschuwing past niet bij deze hoeveelheid.',
      evenwichtigheid: 'De woning op het erf blijft open. De schuur wordt niet voor het bedrijf gebruikt.',
      duur: 'Zes maanden laat zien dat de schuur geen kwekerij meer is.',
      beleid: 'Ik heb geen beleidsregel toegepast, maar alle omstandigheden zelf gewogen.',
    },
    maatregel: {
      ingang,
      einde,
      duur: { aantal: SLUITING_MAANDEN, eenheid: 'maand' },
      begunstiging: ingang,
      herstelmaatregelen: ['Maak de schuur leeg.', 'Lever alle sleutels van de schuur in bij de gemeente.'],
      voorschrift:
        'artikel 13b, eerste lid, onder a, van de Opiumwet: hennep was aanwezig in de schuur om te worden verkocht',
    },
    dictum: [
      `Ik sluit de schuur bij de boerderij Polderweg 40 in Voorbeeldstad van ${dagTekst(ingang)} tot ${dagTekst(einde)}.`,
      `U kunt de schuur tot ${dagTekst(ingang)} zelf sluiten. Doet u dat niet, dan doet de gemeente het.`,
    ],
    kosten: 'U betaalt de kosten als de gemeente de schuur sluit. U krijgt daarover een apart besluit.',
    ondertekening: DEMO_ONDERTEKENING,
    bijlagen: [RAPPORTAGE_BIJLAGE],
  };
}

/** Approved by the second pair of eyes; the signature is awaited. */
export async function boerderijMetHennep(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-26), {
    titel: 'Hennep in schuur bij boerderij',
    objectOmschrijving: 'de schuur bij de boerderij',
    object: ADRES,
    betrokkene: { naam: 'V. Oorbeeld', ...ADRES, rol: 'eigenaar_bewoner' },
  });
  await kantoor.feiten(tijd.op(-25), stuk, bron(tijd.dag(-27)), [
    ['zaak.feitdatum', tijd.dag(-27)],
    ['pand.soort', 'lokaal'],
    ['pand.bewoond', false],
    ['pand.vindplaatsIsPand', true],
    ['drugs.hennepplanten', 640],
    ['hennep.kwekerij', true],
    ['hennep.oogstrijp', true],
    ['drugs.eigenGebruikAannemelijk', false, 'Met dit aantal planten is eigen gebruik niet aannemelijk.'],
    ['betrokkene.isOvertreder', true, 'Betrokkene is eigenaar en gebruikte de schuur zelf.'],
    ['betrokkene.wist', true],
  ]);
  await kantoor.advies(tijd.op(-3), stuk, tijd.dag(0));
  const brief = await kantoor.concept(tijd.op(-2), stuk, 'sluiting-13b', sluiting(tijd));
  await kantoor.stelVast(tijd.op(-1), brief);
}
