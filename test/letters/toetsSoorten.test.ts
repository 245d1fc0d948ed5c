import { expect } from 'chai';
import { brieven } from '../support/brieven.ts';
import { gegevens, nieuweGebreken, regelsVan } from '../support/nieuweGebreken.ts';
import type { Wijzig } from '../support/nieuweGebreken.ts';

/** The number of the example counts from nought. */
type Geval = readonly [wat: string, slug: string, voorbeeld: number, wijzig: Wijzig];
const BOB = 'beslissing-op-bezwaar';
const INVORDERING = 'besluit-invordering';
const LATE = 'dwangsom-4-18';

const FOUT: readonly (readonly [regel: string, ...Geval])[] = [
  [
    'L55/E',
    'a bezwaar within six weeks that is called late',
    BOB,
    0,
    gegevens({ bezwaarDatum: '2026-10-14', bezwaarOntvangen: '2026-10-15' }),
  ],
  [
    'L55/E',
    'another last day for bezwaar than six weeks give',
    BOB,
    0,
    (goed) =>
      gegevens({
        ontvankelijkheid: (goed.gegevens?.['ontvankelijkheid'] as string).replace('15 oktober', '8 oktober'),
      })(goed),
  ],
  [
    'L56/E',
    'no hearing since somebody is right, and then ongegrond',
    BOB,
    4,
    gegevens({ afgezienVanHoren: 'tegemoet' }),
  ],
  [
    'L56/E',
    'costs that were asked for and are not decided on',
    BOB,
    3,
    (goed) => ({ dictum: goed.dictum.slice(0, 2) }),
  ],
  ['L57/E', 'verdaging by six weeks and a day', 'verdaging', 1, gegevens({ nieuweEinde: '2027-01-15' })],
  [
    'L57/E',
    'six days to see the file before the hearing',
    'uitnodiging-hoorzitting',
    0,
    gegevens({ inzageVanaf: '2026-12-11' }),
  ],
  [
    'L58/E',
    'a document that is not on the list',
    'verweerschrift',
    0,
    gegevens({ beperktStukken: ['stuk 99: de namen.'] }),
  ],
  ['L59/E', 'a decision on itself', INVORDERING, 0, (goed) => gegevens({ lastKenmerk: goed.kenmerk })(goed)],
  [
    'L06/E',
    'per day in the decision, per week in the explanation',
    'last-onder-dwangsom',
    0,
    (goed) => ({ dictum: goed.dictum.map((zin) => zin.replace('per periode van een hele week', 'per dag')) }),
  ],
  [
    'L14/E',
    'a ban of three months and a day',
    'gebiedsverbod',
    0,
    (goed) => ({ maatregel: { ...goed.maatregel, einde: '2027-03-01' } }),
  ],
  [
    'L26/E',
    'an amount that is no number of times the dwangsom',
    INVORDERING,
    1,
    gegevens({ bedragPerKeer: 100000 }),
  ],
  [
    'L40/E',
    'a fourth extension of an order of article 172a',
    'verlenging',
    0,
    gegevens({ verlengingNummer: 4 }),
  ],
  [
    'L60/E',
    'goods sold within thirteen weeks',
    'proces-verbaal-van-meevoeren',
    0,
    gegevens({ verkoopNa: '2027-02-23' }),
  ],
  [
    'L62/E',
    'an order for a child from six in the evening',
    'bevel-172b',
    0,
    gegevens({ inhoud: 'Uw kind is tussen 18.00 uur en 06.00 uur niet op straat.' }),
  ],
  ['L63/E', 'a last lifted before a year is over', 'opheffing', 3, gegevens({ eerderDatum: '2026-02-09' })],
  ['L64/E', 'the fee of a small debt for a large one', 'aanmaning', 0, gegevens({ vergoeding: 900 })],
  ['L65/E', 'a dwangsom from before the two weeks were over', LATE, 0, gegevens({ eersteDag: '2026-10-12' })],
  [
    'L66/E',
    'a dwangbevel on the last day of the aanmaning',
    'dwangbevel',
    0,
    gegevens({ aanmaningDatum: '2026-12-23' }),
  ],
  ['L67/E', 'a refusal for a lesser degree of danger', 'besluit-bibob', 2, gegevens({ mate: 'mindere' })],
];

/** What is lawful, or at most asks for a reason: none of it stops a letter. */
const GOED: readonly Geval[] = [
  [
    'a late bezwaar that was posted in time, as the letter explains',
    BOB,
    3,
    gegevens({
      bezwaarOntvangen: '2026-10-26',
      ontvankelijkheid: 'Ja. U heeft het bezwaar op 21 oktober 2026 op de post gedaan. Dat is op tijd.',
    }),
  ],
  [
    'a late bezwaar that is excusable',
    BOB,
    3,
    gegevens({
      bezwaarOntvangen: '2026-11-10',
      ontvankelijkheid: 'Ja. Het bezwaar is te laat. U lag in het ziekenhuis. Dat is een goede reden.',
    }),
  ],
  [
    'a term that runs from the day on which the decision was sent',
    BOB,
    0,
    gegevens({
      ontvankelijkheid:
        'Het besluit is op maandag 7 september 2026 verzonden. U kon bezwaar maken tot en met maandag 19 oktober 2026. Uw bezwaar is te laat. U noemde geen reden.',
    }),
  ],
  [
    'later deciding with consent, as long as was agreed',
    'verdaging',
    0,
    gegevens({ nieuweEinde: '2027-06-24' }),
  ],
  [
    'a letter of article 4:14 that comes too late',
    'brief-4-14',
    0,
    gegevens({ aanvraagOntvangen: '2026-09-02', eersteEinde: '2026-10-28' }),
  ],
  [
    'the officer who looked at a gedragsaanwijzing and gave none',
    'gebiedsverbod',
    0,
    gegevens({
      overlegOm: 'De officier heeft overwogen een gedragsaanwijzing te geven, maar deed dat niet.',
    }),
  ],
  [
    'a whole month, said as the thirty days that it has',
    'sluiting-174a',
    1,
    (goed) => ({ weging: { ...goed.weging, duur: 'Dertig dagen is genoeg om de dreiging te onderzoeken.' } }),
  ],
  [
    'a dwangsom that stopped at the maximum',
    INVORDERING,
    0,
    gegevens({ maximum: 150000, eerderGeind: 50000 }),
  ],
  [
    'a lower amount that is not adverse',
    'wijziging',
    3,
    gegevens({
      veranderingen: [{ oud: 'De dwangsom is € 2.500 per week.', nieuw: 'De dwangsom is € 500 per week.' }],
    }),
  ],
  [
    'hours of the day for a child that is kept out of an area',
    'bevel-172b',
    1,
    gegevens({ inhoud: 'Uw kind komt van 12.00 uur tot 22.00 uur niet in het winkelcentrum Voorbeeldhof.' }),
  ],
  [
    'a small debt with its own fee',
    'aanmaning',
    0,
    gegevens({
      bedragen: [
        { post: 'Dwangsom', bedrag: 45000 },
        { post: 'Vergoeding', bedrag: 900 },
      ],
      vergoeding: 900,
      totaal: 45900,
    }),
  ],
  [
    'a last per violation in other words',
    'last-onder-dwangsom',
    1,
    (goed) => ({
      dictum: goed.dictum.map((zin) => zin.replace('per overtreding', 'voor iedere nieuwe overtreding')),
    }),
  ],
  [
    'a last that says how often something is done, with a dwangsom at once',
    'last-onder-dwangsom',
    0,
    (goed) => ({
      maatregel: { ...goed.maatregel, dwangsomVorm: 'ineens', maximumCent: null, eenheidUitleg: null },
      dictum: [
        'Wij gelasten u om uw erf één keer per week op te ruimen, voor het eerst op donderdag 17 december 2026, 12.00 uur.',
        'Doet u dat niet, dan verbeurt u € 250 ineens.',
      ],
    }),
  ],
  [
    'an aanmaning for which nothing is asked',
    'aanmaning',
    0,
    gegevens({ bedragen: [{ post: 'Dwangsom', bedrag: 500000 }], vergoeding: 0, totaal: 500000 }),
  ],
  [
    'a municipality that puts the number of the case on every letter',
    INVORDERING,
    0,
    (goed) => ({ kenmerk: 'Z2026-0401', ...gegevens({ lastKenmerk: 'Z2026-0401' })(goed) }),
  ],
  [
    'an agent who helps the holder of a licence',
    'besluit-bibob',
    0,
    (goed) => ({
      geadresseerden: [
        ...goed.geadresseerden,
        {
          naam: 'Advocaat Voorbeeld',
          adres: { straat: 'Postbus 12', postcode: '9999 ZZ', plaats: 'Voorbeeldstad' },
          rol: 'gemachtigde',
        },
      ],
    }),
  ],
  [
    'a letter to a court of another instance',
    'verweerschrift',
    0,
    (goed) => ({
      geadresseerden: goed.geadresseerden.map((wie) => ({
        ...wie,
        naam: 'Afdeling bestuursrechtspraak van de Raad van State',
      })),
    }),
  ],
];

describe('the lint knows the law of each kind of letter', () => {
  for (const [regel, wat, slug, voorbeeld, wijzig] of FOUT)
    it(`${regel}: ${wat}`, async () => {
      expect(regelsVan(await nieuweGebreken(slug, wijzig, voorbeeld))).to.include(regel);
    });
  for (const [wat, slug, voorbeeld, wijzig] of GOED)
    it(`does not stop ${wat}`, async () => {
      const gevonden = await nieuweGebreken(slug, wijzig, voorbeeld);
      expect(gevonden.filter((gebrek) => /^\S+\/E /.test(gebrek))).to.deep.equal([]);
    });
  it('a draft in which nothing is filled in yet is judged, whatever its kind', async () => {
    const made = await brieven();
    for (const { slug } of made.soorten()) {
      const [json] = made.voorbeelden(slug);
      const leeg = { dagtekening: '', gegevens: {}, maatregel: {}, feiten: [], grondslag: [], weging: {} };
      const gevonden = made.toets(made.leesModel({ ...(json as object), ...leeg }));
      expect(
        gevonden.some(({ ernst }) => ernst === 'E'),
        slug,
      ).to.equal(true);
    }
  });
  it('the dwangsom for deciding late stops after 42 days', async () => {
    const dagen = (laatsteDag: string, totaal: number) =>
      nieuweGebreken(LATE, gegevens({ laatsteDag, besluitBekend: laatsteDag, totaal }));
    expect(regelsVan(await dagen('2026-12-30', 144200))).not.to.include('L64/E');
    expect(regelsVan(await dagen('2026-12-30', 200000))).to.include('L64/E');
  });
});
