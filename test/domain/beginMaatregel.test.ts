import { expect } from 'chai';
import {
  beginDictum,
  beginLast,
  beginUitzonderingen,
  eindeVan,
  type DictumInvoer,
} from '../../server/domain/beginMaatregel.ts';

const NORM = 'artikel 2:1 van de Algemene plaatselijke verordening';
const dictum = (anders: Partial<DictumInvoer>): string =>
  beginDictum({
    soort: 'last_onder_dwangsom',
    voornemen: false,
    orgaan: 'burgemeester',
    object: 'de woning',
    maatregel: {},
    ...anders,
  }).join(' ');

const DWANGSOM = {
  voorschrift: NORM,
  bedragCent: 100_000,
  maximumCent: 500_000,
  dwangsomVorm: 'per_overtreding',
} as const;

describe('the operative part of a draft', () => {
  it('an order under penalty names rule, amount per violation and maximum, and leaves nothing open', () => {
    const tekst = dictum({ maatregel: DWANGSOM });
    expect(tekst)
      .to.include(NORM)
      .and.include('verbeurt u een dwangsom van € 1.000 per overtreding, met een maximum van € 5.000.');
    expect(tekst).to.not.include('[nog');
    const plan = dictum({ voornemen: true, orgaan: 'college', maatregel: DWANGSOM });
    expect(plan)
      .to.include('Wij zijn van plan u een last onder dwangsom op te leggen')
      .and.include('betaalt u');
  });

  it('an order names its term and its end, and a sum at once has no maximum', () => {
    const tekst = dictum({
      orgaan: 'college',
      maatregel: {
        ...DWANGSOM,
        dwangsomVorm: 'ineens',
        begunstiging: '2026-12-17T12:00+01:00',
        einde: '2027-11-26',
      },
    });
    expect(tekst)
      .to.match(/^Wij leggen u/)
      .and.include('€ 1.000 ineens.')
      .and.not.include('maximum');
    expect(tekst).to.include('donderdag 17 december 2026, 12.00 uur').and.include('vrijdag 26 november 2027');
  });

  it('what is not known of an order is an open place', () => {
    expect(dictum({})).to.match(/welk voorschrift.*bedrag.*per overtreding.*maximum/);
  });

  it('a ban names begin and end, and its exceptions only when there are any', () => {
    const maatregel = { ingang: '2026-12-14', einde: '2027-03-13', gebied: 'het plein' };
    const verbod = (meer: object, voornemen = false) =>
      dictum({ soort: 'verblijfsontzegging', voornemen, maatregel: { ...maatregel, ...meer } });
    expect(verbod({})).to.include('van maandag 14 december 2026 tot en met zaterdag 13 maart 2027.');
    expect(verbod({})).to.include('uitzonderingen').and.not.include('[nog');
    expect(verbod({})).to.include('De kaart in de bijlage hoort bij dit besluit.');
    expect(verbod({}, true)).to.not.include('kaart');
    expect(verbod({ uitzonderingen: ['Er zijn geen uitzonderingen: nagegaan.'] })).to.not.include(
      'uitzonderingen',
    );
    expect(verbod({ gebied: null }, true))
      .to.include('Ik ben van plan')
      .and.include('[nog aanvullen: welk gebied?]');
  });

  it('a closure for an indefinite time has a begin and no end', () => {
    const duur = { onbepaald: true } as const;
    const tekst = dictum({ soort: 'sluiting', orgaan: 'college', maatregel: { ingang: '2026-12-14', duur } });
    expect(tekst).to.equal(
      'Wij sluiten de woning voor onbepaalde tijd. De sluiting geldt vanaf maandag 14 december 2026.',
    );
    expect(dictum({ soort: 'sluiting', voornemen: true, orgaan: 'college' })).to.include(
      'Wij zijn van plan de woning te sluiten.',
    );
    expect(dictum({ soort: 'iets anders' })).to.equal('');
  });
});

describe('the measure of a draft', () => {
  it('ends where the one engine says that its duration ends', () => {
    const duur = (aantal: number, eenheid: 'uur' | 'maand' | 'werkdag') => ({ aantal, eenheid });
    expect(eindeVan('sluiting', { ingang: '2026-12-14', duur: duur(3, 'maand') })).to.equal('2027-03-14');
    const verbod = { ingang: '2026-12-14', duur: duur(3, 'maand') };
    expect(eindeVan('verblijfsontzegging', verbod)).to.equal('2027-03-13');
    expect(eindeVan('sluiting', { ingang: '2026-11-30', duur: duur(3, 'maand') })).to.equal('2027-02-28');
    expect(eindeVan('sluiting', { ingang: '2026-12-10T09:00+01:00', duur: duur(3, 'maand') })).to.match(
      /^2027-03-10T09:00/,
    );
    expect(eindeVan('sluiting', { ingang: '2026-12-14', duur: duur(24, 'uur') })).to.equal(null);
    expect(eindeVan('sluiting', { ingang: '2026-12-14', duur: duur(3, 'werkdag') })).to.equal(null);
    expect(eindeVan('sluiting', { ingang: '2026-12-14', duur: { onbepaald: true } })).to.equal(null);
    expect(eindeVan('sluiting', { ingang: null, duur: duur(3, 'maand') })).to.equal(null);
  });

  it('has an exception for what goes on in the area, and says that there is none only when all was looked into', () => {
    const feiten = (woont: boolean, werkt: boolean | null) => ({
      'gebied.woont': woont,
      'gebied.werktOfSchool': werkt,
      'gebied.zorgOfFamilie': false,
    });
    expect(beginUitzonderingen(feiten(true, true))).to.have.length(2);
    expect(beginUitzonderingen(feiten(false, false)).join('')).to.match(/^Er zijn geen uitzonderingen/);
    expect(beginUitzonderingen(feiten(false, null))).to.deep.equal([]);
  });

  it('an order starts from the rule that was broken', () => {
    expect(beginLast({})).to.deep.equal({});
    expect(beginLast({ voorschrift: NORM, dwangsomVorm: 'per_overtreding' }).eenheidUitleg).to.include(NORM);
    expect(beginLast({ voorschrift: NORM, dwangsomVorm: 'per_tijdseenheid' }).eenheidUitleg).to.include(
      '[nog',
    );
    expect(beginLast({ voorschrift: NORM })).to.not.have.property('eenheidUitleg');
  });
});
