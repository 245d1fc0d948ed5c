import { dagTekst } from '../../../server/domain/datumTekst.ts';
import { addMonths, formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { FeitBron } from '../../../server/domain/feit.ts';
import type { DemoKantoor } from '../createDemoKantoor.ts';
import type { DemoTijd } from '../createDemoTijd.ts';
import { DEMO_ONDERTEKENING, RAPPORTAGE_BIJLAGE } from '../demoOndertekening.ts';

const VOORSCHRIFT =
  'artikel 2:1 van de Algemene plaatselijke verordening: het is verboden op straat deel te nemen aan ongeregeldheden';
const OBJECT = {
  omschrijving: 'het Marktplein en de straten daaromheen',
  adres: null,
  soort: 'anders',
} as const;
const VERBOD_MAANDEN = 3;

const bron = (datum: string): FeitBron => ({
  soort: 'document',
  omschrijving: 'Bestuurlijke rapportage van de politie',
  pagina: '2',
  datum,
});

function last(tijd: DemoTijd): Partial<BriefModel> {
  const jaar = formatDag(addMonths(readDag(tijd.dag(-43)), 12));
  return {
    onderwerp: 'Besluit: last onder dwangsom',
    object: OBJECT,
    grondslag: [
      'Artikel 125 van de Gemeentewet en artikel 5:32 van de Algemene wet bestuursrecht. Wie bestuursdwang mag toepassen, mag ook een last onder dwangsom opleggen.',
      'Artikel 2:1 van de Algemene plaatselijke verordening. Het is verboden op straat deel te nemen aan ongeregeldheden.',
    ],
    zienswijze: { gevraagd: true, gevraagdOp: tijd.dag(-60), uiterlijk: tijd.dag(-46), punten: [] },
    weging: {
      bevoegdheid: 'De burgemeester handhaaft de openbare orde op straat.',
      keuzeMaatregel: 'U kunt zelf voorkomen dat het weer gebeurt. Een dwangsom is dan genoeg.',
      noodzaak: 'U was binnen een maand twee keer betrokken bij geweld op het Marktplein.',
      hoogteDwangsom:
        'Het bedrag is zo hoog dat het u weerhoudt. Het is lager dan de schade van de eerste avond.',
      evenwichtigheid: 'U hoeft niets te betalen als u zich aan de regels houdt.',
      beleid: 'Er is geen beleidsregel over het bedrag. Ik heb het bedrag in uw zaak bepaald.',
    },
    maatregel: {
      voorschrift: VOORSCHRIFT,
      herstelmaatregelen: ['Neem niet opnieuw deel aan ongeregeldheden op straat in Voorbeeldstad.'],
      begunstigingGeenReden: 'U hoeft niets te herstellen. U moet alleen voorkomen dat het opnieuw gebeurt.',
      bedragCent: 250_000,
      maximumCent: 1_000_000,
      dwangsomVorm: 'per_overtreding',
      eenheidUitleg: 'Elke avond waarop u opnieuw meedoet aan ongeregeldheden telt als één overtreding.',
      einde: jaar,
    },
    dictum: [
      'Ik gelast u niet opnieuw deel te nemen aan ongeregeldheden op straat in Voorbeeldstad.',
      `Bij elke overtreding verbeurt u een dwangsom van € 2.500, met een maximum van € 10.000. De last geldt tot en met ${dagTekst(jaar)}.`,
    ],
    ondertekening: DEMO_ONDERTEKENING,
    bijlagen: [RAPPORTAGE_BIJLAGE],
  };
}

function verbod(tijd: DemoTijd): Partial<BriefModel> {
  const ingang = tijd.dag(4);
  const einde = formatDag(addMonths(readDag(ingang), VERBOD_MAANDEN) - 1);
  return {
    onderwerp: 'Besluit: verblijfsontzegging',
    object: OBJECT,
    grondslag: [
      'Artikel 2:2 van de Algemene plaatselijke verordening. De burgemeester mag iemand die de orde verstoort verbieden om op bepaalde plaatsen te komen.',
    ],
    zienswijze: {
      gevraagd: true,
      gevraagdOp: tijd.dag(-20),
      uiterlijk: tijd.dag(-6),
      punten: [
        {
          punt: 'U zegt dat u alleen uw vrienden wilde helpen.',
          reactie: 'Op de beelden is te zien dat u zelf begon.',
        },
      ],
    },
    weging: {
      bevoegdheid: 'U heeft de orde verstoord in het gebied waarvoor het verbod geldt.',
      noodzaak:
        'De last onder dwangsom heeft u niet weerhouden. Ik verwacht dat het zonder verbod weer gebeurt.',
      lichterMiddel: 'Een last onder dwangsom heeft u al. Die heeft niet geholpen.',
      gebied:
        'Alle keren ging het mis op het Marktplein. De twee straten horen erbij, omdat bezoekers zich daar verzamelen.',
      woonEnWerk:
        'U woont en werkt niet in het gebied. U heeft er geen school, arts of familie. Dat heeft u bevestigd.',
      evenwichtigheid:
        'U kunt overal anders in de stad komen. De veiligheid van anderen weegt hier zwaarder.',
      duur: 'Drie maanden omvat het uitgaansseizoen waarin het misging.',
      beleid: 'Ik heb geen tekst van een beleidsregel toegepast. Ik heb uw zaak op zichzelf gewogen.',
    },
    maatregel: {
      voorschrift: VOORSCHRIFT,
      ingang,
      einde,
      duur: { aantal: VERBOD_MAANDEN, eenheid: 'maand' },
      gebied: 'Het gebied bestaat uit het Marktplein, de Korte Steeg en de Kerkbrug in Voorbeeldstad.',
      uitzonderingen: ['U mag in een bus zitten die door het gebied rijdt.'],
    },
    dictum: [
      `Ik ontzeg u het verblijf op het Marktplein, in de Korte Steeg en op de Kerkbrug in Voorbeeldstad, van ${dagTekst(ingang)} tot en met ${dagTekst(einde)}.`,
      'Het verbod geldt niet voor de uitzonderingen die in deze brief staan.',
      'De kaart in de bijlage hoort bij dit besluit.',
    ],
    context: {
      controle509hh: 'De officier van justitie heeft voor dit gebied geen gedragsaanwijzing gegeven.',
    },
    ondertekening: DEMO_ONDERTEKENING,
    bijlagen: ['Kaart van het gebied', RAPPORTAGE_BIJLAGE],
  };
}

/** Two measures and two letters for one person: the last was sent, the ban waits for the second pair of eyes. */
export async function geweldOpMarktplein(tijd: DemoTijd, kantoor: DemoKantoor): Promise<void> {
  const stuk = await kantoor.open(tijd.op(-64), {
    titel: 'Geweld in het uitgaansgebied',
    objectOmschrijving: 'het Marktplein en de straten daaromheen',
    object: { straat: 'Marktplein', postcode: '9999 AA', plaats: 'Voorbeeldstad' },
    betrokkene: {
      naam: 'Bezoeker Voorbeeld',
      straat: 'Zonnestraat 8',
      postcode: '9999 GH',
      plaats: 'Voorbeeldstad',
      rol: null,
    },
  });
  const gezien = tijd.dag(-70);
  await kantoor.feiten(tijd.op(-63), stuk, bron(tijd.dag(-66)), [
    ['zaak.feitdatum', gezien],
    ['apv.artikel', '2:1'],
    ['apv.overtredingen', 2],
    ['apv.herhalingTeVrezen', true, 'Het gebeurde twee keer binnen een maand, op dezelfde plaats.'],
    ['gebied.openbarePlaats', true],
    ['betrokkene.isOvertreder', true, 'Herkend door twee agenten en op de camerabeelden.'],
    ['openbareOrde.persoonErnstigVerstoord', true, 'Het plein moest worden ontruimd.'],
    ['verstoring.strafbaarFeit', true],
  ]);
  await kantoor.advies(tijd.op(-44), stuk, tijd.dag(-43));
  const brief = await kantoor.concept(tijd.op(-43), stuk, 'last-onder-dwangsom', last(tijd));
  const getekend = await kantoor.onderteken(tijd.op(-43), brief);
  await kantoor.verstuur(tijd.op(-42), getekend);

  await kantoor.feiten(tijd.op(-22), stuk, bron(tijd.dag(-24)), [
    ['gebied.incidentenInGebied', true],
    ['gebied.woont', false],
    ['gebied.werktOfSchool', false],
    ['gebied.zorgOfFamilie', false],
    ['gebied.heleGemeente', false],
    ['openbareOrde.vreesVerderePersoon', true, 'Ook na de last onder dwangsom deed hij weer mee.'],
    ['om.gedragsaanwijzing509hh', false],
  ]);
  await kantoor.advies(tijd.op(-2), stuk, tijd.dag(0));
  const ban = await kantoor.concept(tijd.op(-1), stuk, 'verblijfsontzegging', verbod(tijd));
  await kantoor.leg(tijd.op(-1), ban);
}
