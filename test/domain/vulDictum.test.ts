import { expect } from 'chai';
import type { DictumZin, GegevenVraag } from '../../server/domain/briefsoort.ts';
import { isGevraagd, openGegevens } from '../../server/domain/briefsoort.ts';
import { gegevenTekst, kolomTekst } from '../../server/domain/gegevenTekst.ts';
import { vulDictum, waardeTekst } from '../../server/domain/vulDictum.ts';

const vraag = (
  id: string,
  soort: GegevenVraag['soort'],
  anders: Partial<GegevenVraag> = {},
): GegevenVraag => ({
  id,
  naam: `naam van ${id}`,
  soort,
  verplicht: true,
  ...anders,
});
const VRAGEN = [
  vraag('totaal', 'bedrag'),
  vraag('dag', 'datum'),
  vraag('vanaf', 'moment'),
  vraag('gehoord', 'ja_nee'),
  vraag('punten', 'lijst'),
  vraag('keren', 'aantal'),
  vraag('reden', 'alinea', { als: { id: 'gehoord', is: false } }),
  vraag('uitkomst', 'keuze', {
    opties: [
      { waarde: 'toe', tekst: 'toewijzen' },
      { waarde: 'af', tekst: 'afwijzen' },
    ],
  }),
];
const model = {
  orgaan: 'burgemeester' as const,
  kenmerk: 'Z1',
  object: {
    omschrijving: 'de woning',
    adres: { straat: 'Kerkstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' },
  },
  maatregel: {
    ingang: '2026-12-10T09:00+01:00',
    duur: { aantal: 3, eenheid: 'maand' as const },
    bedragCent: 250_000,
  },
  gegevens: {
    totaal: 500_000,
    dag: '2026-12-07',
    vanaf: '2027-02-15T10:00+01:00',
    uitkomst: 'af',
    gehoord: true,
  },
};
const soort = (...dictum: (string | DictumZin)[]) => ({ gegevens: VRAGEN, dictum });

describe('the operative part that a kind of letter begins with', () => {
  it('says what was decided: each answer has its own sentence, and a choice not made yet is one open place', () => {
    const keuze = soort(
      { als: { id: 'uitkomst', is: 'toe' }, zin: '{ik|Ik geef}{wij|Wij geven} uitstel tot {gegevens.dag}.' },
      { als: { id: 'uitkomst', is: 'toe' }, zin: 'U betaalt {gegevens.totaal}.' },
      { als: { id: 'uitkomst', is: 'af' }, zin: '{ik|Ik wijs}{wij|Wij wijzen} het verzoek af.' },
      'Dit besluit geldt meteen.',
    );
    const met = (uitkomst: string | null) =>
      vulDictum(keuze, { ...model, gegevens: { ...model.gegevens, uitkomst } });
    expect(met('af')).to.deep.equal(['Ik wijs het verzoek af.', 'Dit besluit geldt meteen.']);
    expect(met('toe')).to.deep.equal([
      'Ik geef uitstel tot maandag 7 december 2026.',
      'U betaalt € 5.000.',
      'Dit besluit geldt meteen.',
    ]);
    expect(met(null)).to.deep.equal(['[nog aanvullen: naam van uitkomst]', 'Dit besluit geldt meteen.']);
    expect(met('')).to.deep.equal(met(null));
  });

  it('says begin, duration, amounts and days as a citizen reads them', () => {
    const [maatregel, gegeven, object] = vulDictum(
      soort(
        'Van {maatregel.ingang}, {maatregel.duur}, voor {maatregel.bedragCent}.',
        'U betaalt {gegevens.totaal} op {gegevens.dag}; {gegevens.uitkomst}; vanaf {gegevens.vanaf}.',
        'Het gaat om {object}, kenmerk {kenmerk}.',
      ),
      model,
    );
    expect(maatregel).to.equal('Van donderdag 10 december 2026, 09.00 uur, drie maanden, voor € 2.500.');
    expect(gegeven).to.equal(
      'U betaalt € 5.000 op maandag 7 december 2026; afwijzen; vanaf maandag 15 februari 2027, 10.00 uur.',
    );
    expect(object).to.equal('Het gaat om de woning Kerkstraat 1 in Voorbeeldstad, kenmerk Z1.');
  });

  it('leaves an open place for what nobody filled in, so that the letter cannot go out', () => {
    const leeg = {
      ...model,
      maatregel: {},
      gegevens: {},
      kenmerk: '',
      object: { omschrijving: '', adres: null },
    };
    expect(
      vulDictum(soort('{maatregel.einde} {maatregel.duur} {gegevens.totaal} {object} {kenmerk}'), leeg),
    ).to.deep.equal([
      '[nog aanvullen: einde] [nog aanvullen: duur] [nog aanvullen: naam van totaal] [nog aanvullen: welk pand of gebied?] [nog aanvullen: kenmerk]',
    ]);
  });

  it('speaks as the burgemeester or as the college', () => {
    const zin = soort('{ik|Ik besluit}{wij|Wij besluiten} te innen.');
    expect(vulDictum(zin, model)).to.deep.equal(['Ik besluit te innen.']);
    expect(vulDictum(zin, { ...model, orgaan: 'college' })).to.deep.equal(['Wij besluiten te innen.']);
  });

  it('does not say an address twice, and refuses a value that the letter does not have', () => {
    const object = { ...model.object, omschrijving: 'het pand Kerkstraat 1 in Voorbeeldstad' };
    expect(waardeTekst('object', { ...model, object }, soort())).to.equal(object.omschrijving);
    expect(() => waardeTekst('gegevens.onbekend', model, soort())).to.throw(RangeError);
  });
});

describe('what only one kind of letter asks', () => {
  const tekst = (id: string, waarde: Parameters<typeof gegevenTekst>[1]) =>
    gegevenTekst(
      VRAGEN.find((een) => een.id === id)!,
      waarde,
    );
  it('stands in a sentence as words; a list is no sentence and nothing is nothing', () => {
    expect(tekst('gehoord', true)).to.equal('ja');
    expect(tekst('gehoord', false)).to.equal('nee');
    expect(tekst('keren', 3)).to.equal('3');
    expect(tekst('punten', ['a'])).to.equal(null);
    expect(tekst('totaal', null)).to.equal(null);
    expect(tekst('uitkomst', 'onbekend')).to.equal(null);
  });
  it('stands in a table with amounts and days written out', () => {
    expect(kolomTekst({ id: 'b', naam: 'Bedrag', soort: 'bedrag' }, 12_50)).to.equal('€ 12,50');
    expect(kolomTekst({ id: 'd', naam: 'Dag', soort: 'datum' }, '2026-12-07')).to.equal(
      'maandag 7 december 2026',
    );
    expect(kolomTekst({ id: 't', naam: 'Tekst', soort: 'tekst' }, null)).to.equal('');
  });
  it('is mandatory only where the answer before it makes it so', () => {
    const ids = (gegevens: Parameters<typeof openGegevens>[1]) =>
      openGegevens(VRAGEN, gegevens).map(({ id }) => id);
    expect(ids({ ...model.gegevens, keren: 0, punten: ['a'] })).to.deep.equal([]);
    expect(ids({ ...model.gegevens, keren: 0, punten: [], gehoord: false })).to.deep.equal([
      'punten',
      'reden',
    ]);
    expect(isGevraagd(VRAGEN[6]!, { gehoord: true })).to.equal(false);
  });
});
