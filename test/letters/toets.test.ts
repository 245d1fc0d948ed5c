import { expect } from 'chai';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BriefModel } from '../../server/domain/brief.ts';
import { CONTROLES } from '../../server/letters/toets/controles.ts';
import { loadToetsregels } from '../../server/letters/toets/loadToetsregels.ts';
import { brieven, model, rulesDir } from '../support/brieven.ts';

type Wijziging = Readonly<Record<string, unknown>>;
const SLUITING = 'sluiting-13b';
const LAST = 'last-onder-dwangsom';
const VERBOD = 'verblijfsontzegging';

/** `regel/ernst` of every fault of the first example of a kind, after a change. */
async function gebreken(slug: string, wijzig: (goed: BriefModel) => Wijziging): Promise<string[]> {
  const made = await brieven();
  const goed = await model(slug);
  return made
    .toets(made.leesModel({ ...goed, ...wijzig(goed) }))
    .map(({ regel, ernst }) => `${regel}/${ernst}`);
}
const maatregel = (changes: Wijziging) => (goed: BriefModel) => ({
  maatregel: { ...goed.maatregel, ...changes },
});
const zienswijze = (changes: Wijziging) => (goed: BriefModel) => ({
  zienswijze: { ...goed.zienswijze, ...changes },
});
const weging = (changes: Wijziging) => (goed: BriefModel) => ({ weging: { ...goed.weging, ...changes } });
const tekent = (changes: Wijziging) => (goed: BriefModel) => ({
  ondertekening: { ...goed.ondertekening, ...changes },
});
const woning = (soort: string) => (goed: BriefModel) => ({ object: { ...goed.object, soort } });

const GEVALLEN: [regel: string, wat: string, slug: string, wijzig: (goed: BriefModel) => Wijziging][] = [
  [
    'L41/E',
    'a ruling that nobody recorded as read',
    SLUITING,
    weging({ noodzaak: 'Zie ECLI:NL:RVS:2019:2912.' }),
  ],
  ['L01/E', 'the college closes a home under the Opiumwet', SLUITING, () => ({ orgaan: 'college' })],
  ['L01/W', 'a last on a by-law norm without a word on the organ', LAST, weging({ bevoegdheid: '' })],
  ['L02/E', 'nobody signs', SLUITING, tekent({ naam: '' })],
  ['L02/E', 'a head of department signs for himself', SLUITING, tekent({ functie: 'teammanager' })],
  [
    'L02/E',
    'on behalf of the wrong organ',
    SLUITING,
    tekent({ namens: 'het college', mandaat: 'besluit 1' }),
  ],
  [
    'L02/E',
    'on behalf of, without a mandate',
    SLUITING,
    tekent({ functie: 'manager', namens: 'de burgemeester' }),
  ],
  [
    'L02/E',
    'a locoburgemeester, who stands in, signs "namens"',
    SLUITING,
    tekent({ functie: 'locoburgemeester', namens: 'de burgemeester', mandaat: 'x' }),
  ],
  ['L03/E', 'a decision without the bezwaarclausule', SLUITING, () => ({ rechtsmiddelen: 'geen' })],
  ['L04/E', 'no rule that was broken', SLUITING, maatregel({ voorschrift: null })],
  ['L04/E', 'no facts', SLUITING, () => ({ feiten: [] })],
  ['L05/E', 'a last that does not say what to do', SLUITING, maatregel({ herstelmaatregelen: [] })],
  ['L05/W', 'a last in vague words', LAST, maatregel({ herstelmaatregelen: ['Neem passende maatregelen.'] })],
  ['L06/E', 'a last without an amount', LAST, maatregel({ bedragCent: null })],
  ['L06/E', 'a last without a maximum', LAST, maatregel({ maximumCent: null })],
  ['L06/E', 'a maximum below one amount', LAST, maatregel({ maximumCent: 100 })],
  ['L06/E', 'a unit that is not explained', LAST, maatregel({ eenheidUitleg: '' })],
  ['L06/W', 'a maximum that is no multiple', LAST, maatregel({ bedragCent: 30000 })],
  ['L07/W', 'no reason for the amount', LAST, weging({ hoogteDwangsom: '' })],
  ['L08/E', 'no term and no reason for none', SLUITING, maatregel({ begunstiging: null })],
  [
    'L08/E',
    'a term that is over on the day of the letter',
    LAST,
    maatregel({ begunstiging: '2026-11-26T10:00+01:00' }),
  ],
  [
    'L11/E',
    'another herstelsanctie for the same violation',
    SLUITING,
    () => ({ context: { lopendeSancties: [{ omschrijving: 'last van 2025', zelfdeOvertreding: true }] } }),
  ],
  [
    'L09/W',
    'a term that ends on Eerste Kerstdag, which no law moves',
    LAST,
    maatregel({ begunstiging: '2026-12-25T12:00+01:00' }),
  ],
  [
    'L13/W',
    'a home closed and the landlord not told',
    SLUITING,
    ({ geadresseerden }) => ({ geadresseerden: geadresseerden.slice(0, 1) }),
  ],
  [
    'L13/W',
    'a home closed and nobody told who lives there',
    SLUITING,
    ({ geadresseerden }) => ({ geadresseerden: geadresseerden.slice(1) }),
  ],
  [
    'L17/W',
    'a home closed five months after the last finding, without a word on that',
    SLUITING,
    () => ({ dagtekening: '2027-04-01' }),
  ],
  [
    'L31/E',
    'a number that the Algemene wet bestuursrecht no longer has',
    LAST,
    () => ({ grondslag: ['Artikel 5:36 van de Algemene wet bestuursrecht.'] }),
  ],
  [
    'L31/E',
    'the article on taking away named for the sale',
    SLUITING,
    () => ({ kosten: 'De gemeente mag op grond van artikel 5:29 uw spullen verkopen.' }),
  ],
  ['L12/E', 'a closure without a word on the costs', SLUITING, () => ({ kosten: null })],
  ['L14/E', 'a closure without a begin', SLUITING, maatregel({ ingang: null })],
  ['L14/E', 'a closure without an end', SLUITING, maatregel({ einde: null })],
  ['L14/E', 'an end before the begin', VERBOD, maatregel({ einde: '2026-01-01', duur: null })],
  [
    'L14/E',
    'begin, duration and end that do not agree',
    SLUITING,
    maatregel({ einde: '2027-04-10T09:00+02:00' }),
  ],
  [
    'L15/E',
    'a home closed without an end, without a motivering',
    SLUITING,
    maatregel({ einde: null, duur: { onbepaald: true } }),
  ],
  [
    'L15/W',
    'a business closed without an end, without a plan to open',
    SLUITING,
    (goed) => ({
      ...woning('lokaal')(goed),
      ...maatregel({ einde: null, duur: { onbepaald: true } })(goed),
      ...weging({ duur: '' })(goed),
    }),
  ],
  ['L16/E', 'a home closed and the children not asked about', SLUITING, weging({ kinderen: '' })],
  [
    'L16/E',
    'a home closed and other shelter not asked about',
    SLUITING,
    weging({ vervangendeWoonruimte: ' ' }),
  ],
  [
    'L16/W',
    'a business closed without necessity',
    SLUITING,
    (goed) => ({ ...woning('lokaal')(goed), ...weging({ noodzaak: '' })(goed) }),
  ],
  ['L18/E', 'an area that is not described', VERBOD, maatregel({ gebied: '' })],
  ['L18/E', 'exceptions that are not named', VERBOD, maatregel({ uitzonderingen: [] })],
  ['L18/E', 'no map', VERBOD, () => ({ bijlagen: [] })],
  [
    'L18/W',
    'a map of one’s own without a hash that tells which one',
    VERBOD,
    () => ({ kaart: null, bijlagen: ['Kaart van het gebied'] }),
  ],
  ['L19/E', 'home and work not looked into', VERBOD, weging({ woonEnWerk: '' })],
  ['L19/W', 'the officer of justice not asked', VERBOD, () => ({ context: {} })],
  [
    'L20/E',
    'a voornemen with a bezwaarclausule',
    `voornemen-${SLUITING}`,
    () => ({ rechtsmiddelen: 'bezwaar' }),
  ],
  ['L21/E', 'a voornemen without a last day to react', `voornemen-${LAST}`, zienswijze({ uiterlijk: null })],
  [
    'L21/E',
    'a voornemen whose last day is past',
    `voornemen-${LAST}`,
    zienswijze({ uiterlijk: '2026-11-01' }),
  ],
  ['L21/E', 'a decision while the person may still react', VERBOD, zienswijze({ uiterlijk: '2026-12-24' })],
  [
    'L21/E',
    'not heard, and no ground for that',
    SLUITING,
    zienswijze({ gevraagd: false, afgezienGrond: '' }),
  ],
  [
    'L22/W',
    'a point of the zienswijze without a reply',
    SLUITING,
    zienswijze({ punten: [{ punt: 'Ik was er niet.', reactie: '' }] }),
  ],
  [
    'L23/E',
    'a fact without a source',
    SLUITING,
    () => ({ feiten: [{ tekst: 'Drugs.', datum: '2026-10-14', bron: '' }] }),
  ],
  [
    'L23/E',
    'a fact of after the letter',
    SLUITING,
    () => ({ feiten: [{ tekst: 'Drugs.', datum: '2027-10-14', bron: 'x' }] }),
  ],
  ['L24/W', 'no word on the policy', SLUITING, weging({ beleid: '' })],
  ['L32/E', 'no date', SLUITING, () => ({ dagtekening: '' })],
  ['L32/E', 'sent before it was dated', SLUITING, () => ({ verzenddatum: '2026-11-01' })],
  ['L34/W', 'a sentence of more than 25 words', SLUITING, weging({ duur: `${'woord '.repeat(26)}.` })],
  [
    'L39/E',
    'a dictum that names another end than the summary',
    SLUITING,
    () => ({ dictum: ['Ik sluit de woning van donderdag 10 december 2026 tot woensdag 17 maart 2027.'] }),
  ],
  ['model/E', 'an open place in the draft', SLUITING, weging({ duur: '[nog aanvullen: waarom deze duur]' })],
];

describe('the legal lint of a letter', () => {
  it('finds nothing that stops any example', async () => {
    const made = await brieven();
    for (const { slug } of made.soorten()) {
      for (const json of made.voorbeelden(slug)) {
        const ernstig = made.toets(made.leesModel(json)).filter(({ ernst }) => ernst === 'E');
        expect(ernstig, slug).to.deep.equal([]);
      }
    }
  });

  for (const [regel, wat, slug, wijzig] of GEVALLEN) {
    it(`${regel}: ${wat}`, async () => {
      expect(await gebreken(slug, wijzig)).to.include(regel);
      expect(await gebreken(slug, () => ({}))).not.to.include(regel.endsWith('/E') ? regel : `${regel}-`);
    });
  }

  it('what may be otherwise is let be: no end for a home in a reasoned exception, a business without children', async () => {
    const uitzondering = await gebreken(SLUITING, (goed) => ({
      ...maatregel({ einde: null, duur: { onbepaald: true } })(goed),
      afwijking: 'Dit is de vierde keer.',
      dictum: goed.dictum.map((zin) => zin.replace(' tot woensdag 10 maart 2027, 09.00 uur', '')),
    }));
    expect(uitzondering).not.to.include('L15/E');
    const lokaal = await gebreken(SLUITING, (goed) => ({
      object: { ...goed.object, omschrijving: 'de loods', soort: 'lokaal' },
      onderwerp: 'Besluit: sluiting van uw loods',
      ...weging({ kinderen: '', vervangendeWoonruimte: '' })(goed),
    }));
    expect(lokaal.filter((regel) => regel.startsWith('L16'))).to.deep.equal([]);
    const ineens = await gebreken(LAST, (goed) => ({
      ...maatregel({ dwangsomVorm: 'ineens', maximumCent: null, eenheidUitleg: null })(goed),
      dictum: [
        'Wij gelasten u de overtreding te beëindigen.',
        'Daarna verbeurt u een dwangsom van € 250 ineens.',
      ],
    }));
    expect(ineens.filter((regel) => regel.startsWith('L06'))).to.deep.equal([]);
  });

  it('a reason on file for the landlord, a word on the lapse of time and a by-law with the same number stop the warnings', async () => {
    const gevonden = await gebreken(SLUITING, (goed) => ({
      geadresseerden: goed.geadresseerden.slice(0, 1),
      context: { rechthebbenden: 'De verhuurder kreeg een eigen besluit.' },
      dagtekening: '2027-04-01',
      grondslag: ['Artikel 5:36 van de Algemene plaatselijke verordening.'],
      ...weging({ noodzaak: 'Door het tijdsverloop is de handel niet gestopt.' })(goed),
    }));
    expect(gevonden.filter((regel) => /L13|L17|L31/.test(regel))).to.deep.equal([]);
  });

  it('names the gravest first and each missing field once', async () => {
    const made = await brieven();
    const leeg = await model(SLUITING, { kosten: null, weging: {}, feiten: [] });
    const gevonden = made.toets(leeg);
    const ernst = gevonden.map((gebrek) => gebrek.ernst);
    expect(ernst).to.deep.equal([...ernst].sort((a, b) => 'EWI'.indexOf(a) - 'EWI'.indexOf(b)));
    const velden = gevonden.filter((gebrek) => gebrek.ernst === 'E').map(({ veld }) => veld);
    expect(new Set(velden).size).to.equal(velden.length);
  });
});

describe('the rules of the lint under rules/brieftoets', () => {
  it('each has a source, and every check in code is used by a rule', () => {
    const regels = loadToetsregels(rulesDir);
    const gebruikt = new Set(regels.flatMap(({ eisen }) => eisen.flatMap(({ controle }) => controle ?? [])));
    expect([...gebruikt].sort()).to.deep.equal(Object.keys(CONTROLES).sort());
  });

  it('every article that a message names stands among the sources of its rule', () => {
    const WETTEN: Readonly<Record<string, string>> = {
      Awb: 'Algemene wet bestuursrecht',
      Awbi: 'Algemene wet op het binnentreden',
      Gemeentewet: 'Gemeentewet',
      Opiumwet: 'Opiumwet',
      'Wet Bibob': 'Wet Bibob',
    };
    const NUMMER = String.raw`(\d+[a-z]?(?::\d+[a-z]?)?)`;
    const genoemd = (tekst: string): string[] =>
      Object.entries(WETTEN).flatMap(([kort, wet]) =>
        [`\\b${kort} ${NUMMER}`, `artikel ${NUMMER}(?:, \\w+ lid,)? van de ${wet}`]
          .flatMap((vorm) => [...tekst.matchAll(new RegExp(vorm, 'g'))])
          .map(([, nummer = '']) => `${wet} ${nummer}`),
      );
    expect(genoemd('Zie Awb 5:31a, lid 2, en artikel 174, derde lid, van de Gemeentewet.')).to.have.length(2);
    for (const { regel, bron, eisen } of loadToetsregels(rulesDir)) {
      const bronnen = bron.map(({ wet, artikel }) => `${wet ?? ''} ${artikel ?? ''}`);
      const zonder = eisen.flatMap(({ tekst }) => genoemd(tekst)).filter((een) => !bronnen.includes(een));
      expect(zonder, regel).to.deep.equal([]);
    }
  });

  it('a broken rule file is refused with the names of all broken files', () => {
    const map = mkdtempSync(join(tmpdir(), 'brieftoets-'));
    try {
      cpSync(join(rulesDir, 'brieftoets'), join(map, 'brieftoets'), { recursive: true });
      const path = (name: string) => join(map, 'brieftoets', name);
      const [first = ''] = readdirSync(path(''));
      const goed = JSON.parse(readFileSync(path(first), 'utf8')) as object;
      writeFileSync(path('L98.json'), JSON.stringify({ ...goed, regel: 'L98', bron: [] }));
      const eisen = [{ ernst: 'E', tekst: 'x', controle: 'bestaatNiet' }];
      writeFileSync(path('L99.json'), JSON.stringify({ ...goed, regel: 'L99', eisen }));
      copyFileSync(path('L01.json'), path('L97.json'));
      expect(() => loadToetsregels(map)).to.throw(/L97[\s\S]*L98[\s\S]*L99/);
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});
