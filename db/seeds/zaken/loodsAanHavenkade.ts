import { dagTekst } from '../../../server/domain/datumTekst.ts';
import { addMonths, formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { FeitBron } from '../../../server/domain/feit.ts';
import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';
import { DEMO_ONDERTEKENING, RAPPORTAGE_BIJLAGE } from '../demoOndertekening.ts';

const EIGENAAR = 'Eigenaar Voorbeeld';
const ADRES = { straat: 'Havenkade 3 B', postcode: '9999 CD', plaats: 'Voorbeeldstad' };
const SLUITING_MAANDEN = 6;

const bron = (datum: string, pagina: string): FeitBron => ({
  soort: 'document',
  omschrijving: 'Bestuurlijke rapportage van de politie',
  pagina,
  datum,
});

function sluiting(tijd: DemoTijd): Partial<BriefModel> {
  const ingang = tijd.dag(-36);
  const einde = formatDag(addMonths(readDag(ingang), SLUITING_MAANDEN));
  return {
    onderwerp: 'Besluit: sluiting van uw loods',
    geadresseerden: [
      { naam: "Exploitant Voorbeeld d'Angelo", adres: ADRES, rol: 'exploitant' },
      {
        naam: EIGENAAR,
        adres: { straat: 'Singel 7', postcode: '9999 EF', plaats: 'Voorbeeldstad' },
        rol: 'eigenaar',
      },
    ],
    object: { omschrijving: 'de loods', adres: ADRES, soort: 'lokaal' },
    grondslag: [
      'Artikel 13b, eerste lid, van de Opiumwet. De burgemeester mag een woning of lokaal sluiten als daar drugs worden verkocht of daarvoor aanwezig zijn.',
      'Artikel 5:21 en verder van de Algemene wet bestuursrecht. Daar staat hoe een last onder bestuursdwang werkt.',
    ],
    zienswijze: {
      gevraagd: true,
      gevraagdOp: tijd.dag(-60),
      uiterlijk: tijd.dag(-46),
      punten: [
        {
          punt: 'U vraagt om een waarschuwing.',
          reactie: 'Daarvoor is de kwekerij te groot en de situatie te gevaarlijk.',
        },
      ],
    },
    weging: {
      bevoegdheid: 'In de loods lagen meer planten dan voor eigen gebruik.',
      noodzaak: 'Een kwekerij van deze omvang is bedoeld voor de handel. Naast de loods staan woningen.',
      lichterMiddel: 'Een waarschuwing haalt de loods niet uit het drugscircuit.',
      evenwichtigheid: 'Er woont niemand in de loods. U gebruikte de loods niet voor ander werk.',
      duur: 'Zes maanden geeft de buurt rust en laat zien dat de loods geen kwekerij meer is.',
      beleid: 'Ik heb geen beleidsregel toegepast, maar alle omstandigheden zelf gewogen.',
    },
    maatregel: {
      ingang,
      einde,
      duur: { aantal: SLUITING_MAANDEN, eenheid: 'maand' },
      begunstiging: ingang,
      herstelmaatregelen: [
        'Zorg dat niemand meer in de loods is.',
        'Lever alle sleutels in bij de gemeente.',
      ],
      voorschrift:
        'artikel 13b, eerste lid, onder a, van de Opiumwet: hennep was aanwezig in de loods om te worden verkocht',
    },
    dictum: [
      `Ik sluit de loods Havenkade 3 B in Voorbeeldstad van ${dagTekst(ingang)} tot ${dagTekst(einde)}.`,
      `U kunt de loods tot ${dagTekst(ingang)} zelf sluiten. Doet u dat niet, dan doet de gemeente het.`,
    ],
    kosten: 'U betaalt de kosten als de gemeente de loods sluit. U krijgt daarover een apart besluit.',
    ondertekening: DEMO_ONDERTEKENING,
    bijlagen: [RAPPORTAGE_BIJLAGE],
  };
}

/** A closure that was signed and sent to two addressees, each with a clock of his own. */
export async function loodsAanHavenkade(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-62), {
    titel: 'Hennepkwekerij in loods',
    objectOmschrijving: 'de loods',
    object: ADRES,
    betrokkene: { naam: "Exploitant Voorbeeld d'Angelo", ...ADRES, rol: 'exploitant' },
  });
  await kantoor.feiten(tijd.op(-61), stuk, bron(tijd.dag(-63), '1'), [
    ['zaak.feitdatum', tijd.dag(-64)],
    ['pand.soort', 'lokaal'],
    ['pand.bewoond', false],
    ['pand.vindplaatsIsPand', true],
    ['drugs.hennepplanten', 312],
    ['hennep.kwekerij', true],
    ['hennep.stroomdiefstal', true],
    ['hennep.brandgevaar', true],
    ['zaak.rapportageAmbtseed', true],
    ['zaak.feitenWeersproken', false],
    ['drugs.eigenGebruikAannemelijk', false, 'Met dit aantal planten is eigen gebruik niet aannemelijk.'],
    ['betrokkene.isOvertreder', true, 'Betrokkene huurde de loods en had als enige de sleutel.'],
    ['betrokkene.wist', true],
  ]);
  await kantoor.advies(tijd.op(-45), stuk, tijd.dag(-41));
  const brief = await kantoor.concept(tijd.op(-41), stuk, 'sluiting-13b', sluiting(tijd));
  const getekend = await kantoor.onderteken(tijd.op(-41), brief);
  await kantoor.verstuur(tijd.op(-40), getekend);
  await kantoor.gebeurt(tijd.op(-38), stuk, 'wkpb_verwerkt', -38, { velden: { wat: 'ingeschreven' } });
  await kantoor.gebeurt(tijd.op(-34), stuk, 'bestuursdwang_toegepast', -35, { wie: EIGENAAR });
  const velden = { tegen: 'ander', commissie: true };
  await kantoor.gebeurt(tijd.op(-9), stuk, 'bezwaar_ontvangen', -10, { wie: EIGENAAR, velden });
}
