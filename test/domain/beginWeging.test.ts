import { expect } from 'chai';
import fc from 'fast-check';
import type { Bestanddeel, BevoegdheidAdvies, Advies, Signaal } from '../../server/domain/advies.ts';
import { beginWeging, type WegingInvoer } from '../../server/domain/beginWeging.ts';
import type { FeitDefinitie } from '../../server/domain/feit.ts';
import { splitsZinnen } from '../../server/domain/splitsZinnen.ts';
import { wegingTekst, zinnenTekst } from '../../server/domain/wegingTekst.ts';
import { feit } from '../support/gegevens.ts';

const ERNSTIG: FeitDefinitie = {
  id: 'hinder.ernstig',
  type: 'boolean',
  soort: 'oordeel',
  vraag: 'Is de hinder ernstig?',
  bron: 'test',
  zin: { ja: 'De hinder is ernstig.', nee: 'De hinder is niet ernstig.' },
};
const KINDEREN: FeitDefinitie = {
  id: 'gevolgen.minderjarigen',
  type: 'number',
  soort: 'waarneming',
  vraag: 'Hoeveel kinderen wonen er?',
  bron: 'test',
  eenheid: 'kinderen',
};
const oordeel = (anders: Parameters<typeof feit>[2] = {}) =>
  feit('f1', 'z', {
    feit: 'hinder.ernstig',
    waarde: true,
    motivering: 'omwonenden klaagden acht keer, zie art. 3 van het rapport',
    auteurNaam: 'J. Jurist',
    ...anders,
  });

const deel = (anders: Partial<Bestanddeel> = {}): Bestanddeel => ({
  id: 'hinder',
  tekst: 'Omwonenden hebben ernstige hinder.',
  aard: 'vereiste',
  uitkomst: 'voldaan',
  bron: { wet: 'Gemeentewet', artikel: '151d' },
  feiten: ['hinder.ernstig'],
  ...anders,
});
const bevoegdheid = (...bestanddelen: Bestanddeel[]): BevoegdheidAdvies => ({
  id: 'gemeentewet-151d',
  naam: 'Aanwijzing bij woonoverlast',
  grond: null,
  versie: null,
  status: 'geverifieerd',
  orgaan: ['burgemeester'],
  uitkomst: 'bevoegd',
  redenen: [],
  bestanddelen,
  ontbreekt: [],
});
const signaal = (anders: Partial<Signaal> = {}): Signaal => ({
  code: 'kinderen',
  familie: 'evenwicht',
  ernst: 'aandacht',
  maatregel: 'aanwijzing',
  tekst: 'Er wonen kinderen.',
  bron: [{ ecli: 'ECLI:NL:RVS:2019:2912' }],
  feiten: ['gevolgen.minderjarigen'],
  vraag: 'Waar kunnen de kinderen terecht?',
  neemtWeg: [],
  ...anders,
});
const metSignalen = (...signalen: Signaal[]): Advies =>
  ({ signalen, maatregelen: [], bevoegdheden: [] }) as unknown as Advies;

const invoer = (anders: Partial<WegingInvoer> = {}): WegingInvoer => ({
  paragrafen: ['bevoegdheid', 'noodzaak', 'kinderen', 'evenwichtigheid'],
  definities: [ERNSTIG, KINDEREN],
  feiten: [],
  advies: null,
  bevoegdheid: null,
  maatregel: null,
  soortMaatregel: 'aanwijzing',
  ...anders,
});
const teksten = (anders: Partial<WegingInvoer>, id: string): string[] =>
  (beginWeging(invoer(anders))[id] ?? []).map(({ tekst }) => tekst);

describe('the weighing writes itself from what was judged', () => {
  it('a judgement is told as an answer, the reasons of who judged and the source', () => {
    expect(teksten({ feiten: [oordeel()] }, 'noodzaak')).to.deep.equal([
      'De hinder is ernstig.',
      'Omwonenden klaagden acht keer, zie art. 3 van het rapport.',
      'Dit blijkt uit: Bestuurlijke rapportage, bladzijde 3.',
      '[nog afwegen: wat betekent dit voor de maatregel?]',
    ]);
    const zonderBlad = { soort: 'inspectie', omschrijving: 'Controle.', pagina: null, datum: '2026-11-02' };
    expect(
      teksten({ feiten: [oordeel({ bron: zonderBlad as never, motivering: null })] }, 'noodzaak'),
    ).to.include('Dit blijkt uit: Controle.');
  });

  it('who recorded it stands behind the sentence and never in the letter', () => {
    const weging = beginWeging(invoer({ feiten: [oordeel()] }));
    expect(wegingTekst(weging)['noodzaak']).to.not.include('Jurist');
    const [eerste] = weging['noodzaak'] ?? [];
    expect(eerste?.herkomst).to.deep.equal({
      soort: 'feit',
      id: 'f1',
      feit: 'hinder.ernstig',
      betrokkeneId: null,
      oordeel: true,
      vraag: 'Is de hinder ernstig?',
      antwoord: 'ja',
      auteur: 'J. Jurist',
      vastgelegd: '2026-11-23',
      bron: { soort: 'document', omschrijving: 'Bestuurlijke rapportage', pagina: '3', datum: '2026-11-01' },
      motivering: 'omwonenden klaagden acht keer, zie art. 3 van het rapport',
    });
  });

  it('a judgement on an element of the power stands behind that element, once, with the facts that carry it', () => {
    const tweemaal = bevoegdheid(deel(), deel({ id: 'nog', tekst: 'De hinder duurt voort.' }));
    const gegevens = { feiten: [oordeel()], bevoegdheid: tweemaal };
    expect(teksten(gegevens, 'bevoegdheid')).to.deep.equal([
      'Aan deze eis van artikel 151d van de Gemeentewet is voldaan: omwonenden hebben ernstige hinder.',
      'De hinder is ernstig.',
      'Omwonenden klaagden acht keer, zie art. 3 van het rapport.',
      'Dit blijkt uit: Bestuurlijke rapportage, bladzijde 3.',
      'Aan deze eis van artikel 151d van de Gemeentewet is voldaan: de hinder duurt voort.',
      '[nog toespitsen: waaruit blijkt dit in deze zaak?]',
    ]);
    expect(teksten(gegevens, 'noodzaak')).to.deep.equal([]);
    const [element] = beginWeging(invoer(gegevens))['bevoegdheid'] ?? [];
    expect(element?.herkomst).to.deep.include({ soort: 'bestanddeel', bevoegdheid: 'gemeentewet-151d' });
    expect(element?.herkomst).to.have.nested.property('feiten[0].id', 'f1');
  });

  it('an element that the rules name in a phrase is a sentence, and an article that is only an example is not named', () => {
    const frase = { id: 'pand', tekst: 'Een woning of een lokaal. Een voertuig niet.', feiten: [] };
    expect(teksten({ bevoegdheid: bevoegdheid(deel(frase)) }, 'bevoegdheid').slice(0, 2)).to.deep.equal([
      'Aan deze eis van artikel 151d van de Gemeentewet is voldaan: een woning of een lokaal.',
      'Een voertuig niet.',
    ]);
    const apv = { id: 'norm', tekst: 'BRP-adres bekend.', feiten: ['apv.artikel'] };
    expect(teksten({ bevoegdheid: bevoegdheid(deel(apv)) }, 'bevoegdheid')[0]).to.equal(
      'Aan deze eis is voldaan: BRP-adres bekend.',
    );
  });

  it('a judgement on an exception is told without the exception itself', () => {
    const uitzondering = deel({
      aard: 'uitzondering',
      uitkomst: 'niet_voldaan',
      tekst: 'De hinder is gering.',
    });
    const gegevens = { feiten: [oordeel()], bevoegdheid: bevoegdheid(uitzondering) };
    expect(teksten(gegevens, 'bevoegdheid'))
      .to.include('De hinder is ernstig.')
      .and.not.include('De hinder is gering.');
  });

  it('in a letter without a paragraph on the power the judgement that carries it is weighed under the need', () => {
    const gegevens = { paragrafen: ['noodzaak'], feiten: [oordeel()], bevoegdheid: bevoegdheid(deel()) };
    expect(teksten(gegevens, 'noodzaak')[0]).to.equal('De hinder is ernstig.');
    const buiten = { ...ERNSTIG, id: 'bibob.gevaarActueel' };
    expect(
      teksten({ definities: [buiten], feiten: [oordeel({ feit: buiten.id })] }, 'noodzaak'),
      'a judgement that has nothing to do with this power stays out',
    ).to.deep.equal([]);
  });

  it('the question of a signal knows its signal, and stands there once', () => {
    const weging = beginWeging(invoer({ advies: metSignalen(signaal(), signaal({ code: 'ander' })) }));
    expect(weging['kinderen']).to.have.length(1);
    expect(weging['kinderen']?.[0]?.herkomst).to.deep.include({ soort: 'signaal', code: 'kinderen' });
  });
});

describe('what may not stand in a besluit never enters the weighing', () => {
  const deling = { grondslag: 'politiegegevens', doel: 'duiding', magInBesluit: false };
  const geheim = oordeel();
  const verborgen = { ...geheim, bron: { ...geheim.bron, deling } };

  it('not as a sentence, not by way of the element that rests on it, and not as a question', () => {
    const gegevens = {
      feiten: [verborgen],
      bevoegdheid: bevoegdheid(deel()),
      advies: metSignalen(signaal({ feiten: ['hinder.ernstig'] })),
    };
    const alles = JSON.stringify(beginWeging(invoer(gegevens)));
    expect(alles).to.not.include('hinder is ernstig').and.not.include('ernstige hinder');
    expect(alles).to.not.include('klaagden').and.not.include('Waar kunnen');
    expect(teksten(gegevens, 'bevoegdheid')[0]).to.equal(
      '[nog toespitsen: onderbouw dit vereiste met gegevens die in een besluit mogen staan]',
    );
    expect(teksten({ feiten: [verborgen] }, 'noodzaak')).to.deep.equal([]);
  });

  it('what is known about care stays out, also when an element would rest on it', () => {
    const zorg = { ...ERNSTIG, id: 'zorg.verslaving', zin: 'Er is een verslaving.' };
    const gegevens = {
      definities: [zorg],
      feiten: [oordeel({ feit: zorg.id })],
      bevoegdheid: bevoegdheid(deel({ feiten: [zorg.id] })),
    };
    expect(JSON.stringify(beginWeging(invoer(gegevens)))).to.not.include('verslaving.');
  });
});

describe('what is generated falls apart into the same sentences', () => {
  it('for every motivering and every source', () => {
    const woorden = fc.oneof(
      fc.string({ maxLength: 40, unit: 'binary' }),
      fc.constantFrom(
        'Zie art. 3. Dat klopt! [nog?',
        'mr. V. Oorbeeld zag € 2.500,-.',
        'regel een\nRegel twee',
      ),
    );
    fc.assert(
      fc.property(woorden, woorden, (motivering, omschrijving) => {
        const bron = { ...oordeel().bron, omschrijving };
        const zinnen = beginWeging(invoer({ feiten: [oordeel({ motivering, bron })] }))['noodzaak'] ?? [];
        expect(splitsZinnen(zinnenTekst(zinnen))).to.deep.equal(zinnen.map(({ tekst }) => tekst));
      }),
    );
  });
});
