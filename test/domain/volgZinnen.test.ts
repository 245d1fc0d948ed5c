import { expect } from 'chai';
import fc from 'fast-check';
import { splitsZinnen } from '../../server/domain/splitsZinnen.ts';
import { volgZinnen } from '../../server/domain/volgZinnen.ts';

const kaal = (tekst: string): string => tekst.replace(/[\s\u2028\u2029]+/gu, '');

describe('a text falls apart into its sentences', () => {
  it('not at an abbreviation, within a number or before a small letter', () => {
    for (const zin of [
      'Op grond van art. 13b, lid 1, van de Opiumwet mag ik sluiten.',
      'Mr. V. Oorbeeld betaalde € 2.500,- aan de heer A.B. Proef.',
      'De rapportage (nr. 12) noemt o.a. drie meldingen d.d. 3 november 2026.',
      'Is de hinder ernstig? ja.',
      '[nog afwegen: Is het gevolgd? Waarom niet? Leg het uit.]',
    ])
      expect(splitsZinnen(zin)).to.deep.equal([zin]);
  });
  it('at the end of a sentence, behind a quote and at the end of a line', () => {
    expect(
      splitsZinnen('Hij zei: “Nee.” Zij ging weg! [nog afwegen: hoe?] Dat was 3.\r\nEen los deel'),
    ).to.deep.equal([
      'Hij zei: “Nee.”',
      'Zij ging weg!',
      '[nog afwegen: hoe?]',
      'Dat was 3.',
      'Een los deel',
    ]);
    expect(splitsZinnen(' \n ')).to.deep.equal([]);
  });
  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tekst) => {
        expect(kaal(splitsZinnen(tekst).join(' '))).to.equal(kaal(tekst));
      }),
    );
  });
});

describe('what became of a generated sentence', () => {
  const GEMAAKT = [
    'De hinder voor omwonenden is ernstig.',
    'Omwonenden klaagden acht keer over lawaai in de nacht.',
    'Er wonen twee minderjarige kinderen.',
  ];
  it('it stands as it was, or changed, or it was left out; and the writer added his own', () => {
    const tekst = `${GEMAAKT[2]} Omwonenden klaagden tien keer over lawaai in de nacht. Daarom wacht ik niet langer.`;
    expect(volgZinnen(GEMAAKT, tekst)).to.deep.equal({
      zinnen: [
        { tekst: GEMAAKT[2], stand: 'ongewijzigd', uit: 2 },
        {
          tekst: 'Omwonenden klaagden tien keer over lawaai in de nacht.',
          stand: 'gewijzigd',
          uit: 1,
          was: GEMAAKT[1],
        },
        { tekst: 'Daarom wacht ik niet langer.', stand: 'eigen' },
      ],
      weggelaten: [0],
    });
  });
  it('bold and an item of a list are no change', () => {
    const { zinnen } = volgZinnen(GEMAAKT, `- ${GEMAAKT[0]}\n**${GEMAAKT[2]}** Dat weegt zwaar.`);
    expect(zinnen.map(({ stand }) => stand)).to.deep.equal(['ongewijzigd', 'ongewijzigd', 'eigen']);
  });
  it('white space is no change, and a sentence is used once', () => {
    const { zinnen, weggelaten } = volgZinnen(
      ['Het is zo.', 'Het is zo.'],
      'Het  is\tzo. Het is zo. Het is zo.',
    );
    expect(zinnen.map(({ stand }) => stand)).to.deep.equal(['ongewijzigd', 'ongewijzigd', 'eigen']);
    expect(weggelaten).to.deep.equal([]);
    expect(volgZinnen(['…', '?!'], '—').weggelaten).to.deep.equal([0, 1]);
  });

  const zin = fc
    .array(fc.constantFrom('buren', 'hinder', 'nacht', 'lawaai', 'art. 3', 'mr. A', '€ 2.500,-'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((woorden) => `De ${woorden.join(' ')} telt.`);
  const zinnen = fc.uniqueArray(zin, { minLength: 1, maxLength: 8 });

  it('a text that nobody touched is unchanged, sentence by sentence', () => {
    fc.assert(
      fc.property(zinnen, fc.constantFrom(' ', '\n', '\r\n\r\n'), (gemaakt, tussen) => {
        const gevolgd = volgZinnen(gemaakt, gemaakt.join(tussen));
        expect(gevolgd.weggelaten).to.deep.equal([]);
        expect(gevolgd.zinnen).to.deep.equal(
          gemaakt.map((tekst, uit) => ({ tekst, stand: 'ongewijzigd', uit })),
        );
      }),
    );
  });
  it('taking one away leaves out exactly that one', () => {
    fc.assert(
      fc.property(zinnen, fc.nat(), (gemaakt, n) => {
        const weg = n % gemaakt.length;
        const gevolgd = volgZinnen(gemaakt, gemaakt.filter((_, k) => k !== weg).join(' '));
        expect(gevolgd.weggelaten).to.deep.equal([weg]);
        expect(gevolgd.zinnen.every(({ stand }) => stand === 'ongewijzigd')).to.equal(true);
      }),
    );
  });
  it('gives every sentence of any text once, in its order, and never fails', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.string({ unit: 'binary' }),
        (gemaakt, tekst) => {
          const gevolgd = volgZinnen(gemaakt, tekst);
          expect(kaal(gevolgd.zinnen.map((een) => een.tekst).join(' '))).to.equal(kaal(tekst));
          const gebruikt = gevolgd.zinnen.flatMap((een) => (een.stand === 'eigen' ? [] : [een.uit]));
          expect([...gebruikt, ...gevolgd.weggelaten].sort((a, b) => a - b)).to.deep.equal(
            gemaakt.map((_, k) => k),
          );
        },
      ),
    );
  });
});
