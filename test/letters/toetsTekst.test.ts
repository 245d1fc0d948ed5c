import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import { leesDuren, zelfdeDuur } from '../../server/letters/toets/leesDuren.ts';
import { brieven, model } from '../support/brieven.ts';
import { nieuweGebreken, regelsVan } from '../support/nieuweGebreken.ts';
import type { Wijzig, Wijziging } from '../support/nieuweGebreken.ts';

type Geval = readonly [wat: string, slug: string, wijzig: Wijzig];
const tekent = (changes: Wijziging) => (goed: BriefModel) => ({
  ondertekening: { ...goed.ondertekening, ...changes },
});
const weging = (changes: Wijziging) => (goed: BriefModel) => ({ weging: { ...goed.weging, ...changes } });
const eersteFeit = (changes: Wijziging) => (goed: BriefModel) => ({
  feiten: goed.feiten.map((feit, nr) => (nr === 0 ? { ...feit, ...changes } : feit)),
});
const adres = (changes: Wijziging) => (goed: BriefModel) => ({
  geadresseerden: goed.geadresseerden.map((wie) => ({ ...wie, adres: { ...wie.adres, ...changes } })),
});
const SLUITING = 'sluiting-13b';
const VERBOD = 'gebiedsverbod';

const FOUT: readonly (readonly [regel: string, ...Geval])[] = [
  [
    'L02/E',
    'a burgemeester of another town signs',
    SLUITING,
    tekent({ functie: 'burgemeester van Anderstad' }),
  ],
  [
    'L02/E',
    'an inspector of police signs an order of article 172a',
    VERBOD,
    tekent({ functie: 'inspecteur van politie', namens: 'de burgemeester', mandaat: 'besluit 1' }),
  ],
  [
    'L31/E',
    'the act that is now called Alcoholwet',
    'intrekking-vergunning',
    () => ({ grondslag: ['Artikel 31 van de Drank- en Horecawet.'] }),
  ],
  [
    'L50/E',
    'a closure of the Opiumwet on the article of another act',
    SLUITING,
    () => ({ grondslag: ['Artikel 174a van de Gemeentewet.'] }),
  ],
  [
    'L50/E',
    'article 172 is not article 172a',
    VERBOD,
    () => ({ grondslag: ['Artikel 172, derde lid, van de Gemeentewet.'] }),
  ],
  [
    'L50/E',
    'the same number in another act',
    VERBOD,
    () => ({ grondslag: ['Artikel 172a van de Provinciewet.'] }),
  ],
  [
    'L51/E',
    'a decision that calls itself a voornemen',
    SLUITING,
    () => ({ onderwerp: 'Voornemen: sluiting van uw woning' }),
  ],
  [
    'L51/E',
    'a voornemen that decides',
    'voornemen-sluiting-13b',
    () => ({ dictum: ['Ik sluit de woning drie maanden.'] }),
  ],
  ['L52/E', 'a weighing of one dash', SLUITING, weging({ noodzaak: '–' })],
  ['L52/E', 'a weighing that points elsewhere', SLUITING, weging({ evenwichtigheid: 'Zie hierboven.' })],
  [
    'L52/W',
    'another duration in the reasons than in the measure',
    SLUITING,
    weging({ duur: 'Zes maanden is nodig.' }),
  ],
  [
    'L53/W',
    'the number of a citizen among the facts',
    SLUITING,
    eersteFeit({ tekst: 'De politie sprak met u (BSN 111222333).' }),
  ],
  [
    'L53/W',
    'the name of who complained',
    SLUITING,
    eersteFeit({ tekst: 'De heer J. van den Berg klaagde elf keer.' }),
  ],
  [
    'L04/E',
    'an article in the operative part that the letter does not know',
    'last-onder-bestuursdwang',
    (goed) => ({
      dictum: [...goed.dictum, 'U handelt niet meer in strijd met artikel 2:10 van de verordening.'],
    }),
  ],
  [
    'L39/E',
    'a street that is nowhere else in the letter',
    SLUITING,
    () => ({ onderwerp: 'Besluit: sluiting van de woning Dorpsweg 99' }),
  ],
  [
    'L39/E',
    'the right address in another town',
    SLUITING,
    (goed) => ({ dictum: goed.dictum.map((zin) => zin.replace('in Voorbeeldstad', 'in Anderstad')) }),
  ],
  [
    'L39/E',
    '"tot" a last day that counts',
    VERBOD,
    (goed) => ({ dictum: goed.dictum.map((zin) => zin.replace('tot en met', 'tot')) }),
  ],
  ['L43/W', 'a postcode without letters', SLUITING, adres({ postcode: '9999' })],
  ['L43/W', 'a street without a number', SLUITING, adres({ straat: 'Lindelaan' })],
  ['L21/W', 'a fact that came after the voornemen', SLUITING, eersteFeit({ datum: '2026-11-20' })],
  [
    'L21/E',
    'article 4:12, on money, at an order',
    'bevel-172-lid-3',
    (goed) => ({ zienswijze: { ...goed.zienswijze, afgezienGrond: 'artikel 4:12 van de Awb' } }),
  ],
  [
    'L16/E',
    'a home that is called a lokaal: the questions on children fall away',
    SLUITING,
    (goed) => ({ object: { ...goed.object, soort: 'lokaal' } }),
  ],
];

/** What a careful writer may well write: the lint stays silent. */
const GOED: readonly Geval[] = [
  [
    'burgemeester of the municipality in full',
    SLUITING,
    tekent({ functie: 'burgemeester van de gemeente Voorbeeldstad' }),
  ],
  [
    'the article with its text behind a colon',
    'besluit-bibob',
    () => ({ grondslag: ['Wet Bibob, artikel 3: weigering bij ernstig gevaar.'] }),
  ],
  [
    'the article in the order act, article, lid',
    SLUITING,
    () => ({ grondslag: ['Opiumwet, artikel 13b, lid 1.'] }),
  ],
  [
    'the lid in words or as a number',
    'spoedbestuursdwang',
    () => ({ grondslag: ['Artikel 5:31 lid 1 Awb.'] }),
  ],
  [
    'a comparison with another duration beside the own one',
    SLUITING,
    weging({ duur: 'Het beleid noemt zes maanden. Drie maanden is genoeg, omdat het de eerste keer is.' }),
  ],
  [
    'how long ago is no duration',
    SLUITING,
    weging({ duur: 'Twee jaar geleden ging het ook mis. De sluiting duurt niet langer dan nodig.' }),
  ],
  ['a short reason that is one', SLUITING, weging({ lichterMiddel: 'Een waarschuwing hielp niet.' })],
  [
    'no children, and how that is known',
    SLUITING,
    weging({ kinderen: 'Volgens de basisregistratie wonen er geen kinderen.' }),
  ],
  [
    'an addressee with a form of address',
    SLUITING,
    (goed) =>
      eersteFeit({ tekst: `De politie sprak met mevrouw ${goed.geadresseerden[0]?.naam ?? ''}.` })(goed),
  ],
  [
    'nine digits that are no burgerservicenummer',
    SLUITING,
    eersteFeit({ tekst: 'In proces-verbaal 123456789 staat dat de politie zakjes vond.' }),
  ],
  [
    'a sentence that begins with a word that ends like a street',
    SLUITING,
    (goed) => ({ dictum: [...goed.dictum, 'Onderweg mag u uw spullen meenemen.'] }),
  ],
  ['a postcode without a space and a number with a letter', SLUITING, adres({ postcode: '9999AB' })],
];

describe('the lint reads what the writer wrote', () => {
  for (const [regel, wat, slug, wijzig] of FOUT)
    it(`${regel}: ${wat}`, async () => {
      expect(regelsVan(await nieuweGebreken(slug, wijzig))).to.include(regel);
    });
  for (const [wat, slug, wijzig] of GOED)
    it(`says nothing of ${wat}`, async () => {
      expect(await nieuweGebreken(slug, wijzig)).to.deep.equal([]);
    });
});

describe('the reason that a writer gives for a W', () => {
  const kort = (goed: BriefModel) => ({ ...adres({ straat: 'Lindelaan', postcode: '9999' })(goed) });

  it('answers its own question and no other of the same rule', async () => {
    const made = await brieven();
    const goed = await model(SLUITING);
    const punten = (redenen: Readonly<Record<string, string>>) =>
      made.toets(made.leesModel({ ...goed, ...kort(goed), redenen })).filter(({ regel }) => regel === 'L43');
    const open = punten({});
    const [eerste] = open;
    expect(new Set(open.map(({ sleutel }) => sleutel)).size)
      .to.equal(open.length)
      .and.above(1);
    const beantwoord = punten({ [eerste?.sleutel ?? '']: 'Het huis heeft geen nummer.' });
    expect(beantwoord.filter(({ reden }) => reden !== undefined)).to.have.length(1);
    expect(punten({ L43: 'Een reden voor alles.' }).filter(({ reden }) => reden !== undefined)).to.deep.equal(
      [],
    );
  });
});

describe('durations in words', () => {
  it('are read with their number and unit, not how old or how long ago', () => {
    const gelezen = (tekst: string): string[] =>
      leesDuren(tekst).map(({ aantal, eenheid }) => `${aantal} ${eenheid}`);
    expect(gelezen('Drie maanden, of 12 weken; een hele week telt.')).to.deep.equal([
      '3 maand',
      '12 week',
      '1 week',
    ]);
    expect(gelezen('Twee jaar geleden, vier jaar oud, zes weken later')).to.deep.equal([]);
    expect(gelezen('artikel 13 week, 2027 jaar')).to.deep.equal(['13 week']);
  });
  it('four weeks are 28 days and twelve months a year, but a month is no number of days', () => {
    const [vier, jaar, maand] = leesDuren('vier weken, een jaar en een maand');
    expect(vier && zelfdeDuur(vier, { aantal: 28, eenheid: 'dag' })).to.equal(true);
    expect(jaar && zelfdeDuur(jaar, { aantal: 12, eenheid: 'maand' })).to.equal(true);
    expect(maand && zelfdeDuur(maand, { aantal: 30, eenheid: 'dag' })).to.equal(false);
    expect(maand && zelfdeDuur(maand, { onbepaald: true })).to.equal(false);
  });
});
