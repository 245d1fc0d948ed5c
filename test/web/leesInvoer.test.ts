import { expect } from 'chai';
import fc from 'fast-check';
import { dagEnTijd, momentInAmsterdam } from '../../server/web/amsterdam.ts';
import { datumInVeld, leesDatum } from '../../server/web/leesDatum.ts';
import { geldInVeld, getalInVeld, leesGeld, leesGetal } from '../../server/web/leesGetal.ts';
import { proeven } from '../support/tools.ts';

describe('what people type: dates', () => {
  for (const tekst of [
    '4-1-2027',
    '04-01-2027',
    '04/01/2027',
    '2027-01-04',
    '4 januari 2027',
    'maandag 4 januari 2027',
  ])
    it(`reads ${tekst}`, () => expect(leesDatum(tekst)).to.equal('2027-01-04'));
  for (const tekst of ['', '29-02-2027', '32-01-2027', '04-13-2027', 'morgen', '4-1-27'])
    it(`refuses “${tekst}”`, () => expect(leesDatum(tekst)).to.equal(null));
  it('shows a day as it can be typed again', () =>
    expect(leesDatum(datumInVeld('2027-01-04'))).to.equal('2027-01-04'));
});

describe('what people type: numbers', () => {
  it('takes a comma or a point as the decimal sign', () =>
    expect([leesGetal('12,5'), leesGetal('12.5'), leesGetal(' 38 ')]).to.deep.equal([12.5, 12.5, 38]));
  it('refuses 1.250 grams, which may be a thousand or one', () =>
    expect(leesGetal('1.250')).to.equal('dubbelzinnig'));
  it('refuses words', () => expect([leesGetal('veel'), leesGetal('')]).to.deep.equal([null, null]));
  it('shows a number as it can be typed again', () => {
    const klein = fc.integer({ min: 0, max: 99_999 }).map((getal) => getal / 100);
    fc.assert(
      fc.property(
        klein,
        (getal) => leesGetal(getalInVeld(getal)) === getal || /^\d{1,3},\d{3}$/.test(getalInVeld(getal)),
      ),
      { numRuns: proeven(200) },
    );
  });
});

describe('what people type: amounts', () => {
  for (const [tekst, cent] of [
    ['2.500', 250_000],
    ['€ 2.500,50', 250_050],
    ['2500', 250_000],
    ['2500,-', 250_000],
  ] as const)
    it(`reads ${tekst}`, () => expect(leesGeld(tekst)).to.equal(cent));
  it('refuses 2,555 and words', () =>
    expect([leesGeld('2,555'), leesGeld('gratis')]).to.deep.equal([null, null]));
  it('shows every amount as it can be typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cent) => leesGeld(geldInVeld(cent)) === cent),
      { numRuns: proeven(200) },
    );
  });
});

describe('what people type: an hour in the Netherlands', () => {
  it('has the offset of winter and of summer', () => {
    expect(momentInAmsterdam('2026-12-10', '09:00')).to.equal('2026-12-10T09:00+01:00');
    expect(momentInAmsterdam('2026-07-10', '09:00')).to.equal('2026-07-10T09:00+02:00');
  });
  it('refuses the hour that the clock skips', () =>
    expect(momentInAmsterdam('2027-03-28', '02:30')).to.equal(null));
  it('shows the hour of the clock here, also from UTC', () =>
    expect(dagEnTijd('2026-12-10T08:00:00Z')).to.deep.equal({ dag: '2026-12-10', tijd: '09:00' }));
});
