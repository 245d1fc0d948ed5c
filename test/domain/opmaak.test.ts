import { expect } from 'chai';
import { bedragTekst } from '../../server/domain/bedragTekst.ts';
import {
  dagTekst,
  datumTekst,
  kortDagTekst,
  momentTekst,
  tijdstipTekst,
} from '../../server/domain/datumTekst.ts';
import { duurTekst } from '../../server/domain/duurTekst.ts';

describe('dates, amounts and durations as a letter writes them', () => {
  it('writes a day with its weekday, long and short', () => {
    expect(dagTekst('2027-01-04')).to.equal('maandag 4 januari 2027');
    expect(datumTekst('2027-01-04')).to.equal('4 januari 2027');
    expect(kortDagTekst('2027-01-04')).to.equal('ma 4 jan 2027');
    expect(kortDagTekst('2026-03-01')).to.equal('zo 1 mrt 2026');
  });

  it('writes a moment in Dutch local time, summer and winter', () => {
    expect(momentTekst('2026-12-07T12:00:00+01:00')).to.equal('maandag 7 december 2026, 12.00 uur');
    expect(momentTekst('2026-07-01T22:30:00Z')).to.equal('donderdag 2 juli 2026, 00.30 uur');
    expect(tijdstipTekst('2026-12-07')).to.equal('maandag 7 december 2026');
    expect(tijdstipTekst('2026-12-07T09:05+01:00')).to.equal('maandag 7 december 2026, 09.05 uur');
  });

  it('refuses a day or moment that does not exist, instead of printing another one', () => {
    expect(() => dagTekst('2027-02-29')).to.throw(RangeError);
    expect(() => momentTekst('2027-02-29T10:00:00Z')).to.throw(RangeError);
  });

  it('writes amounts with a point for thousands and cents only where there are any', () => {
    expect(bedragTekst(250_000)).to.equal('€ 2.500');
    expect(bedragTekst(250_050)).to.equal('€ 2.500,50');
    expect(bedragTekst(5)).to.equal('€ 0,05');
    expect(bedragTekst(123_456_789_00)).to.equal('€ 123.456.789');
    expect(bedragTekst(-1200)).to.equal('-€ 12');
  });

  it('writes durations in words up to twelve, without a plural for uur and jaar', () => {
    expect(duurTekst({ aantal: 3, eenheid: 'maand' })).to.equal('drie maanden');
    expect(duurTekst({ aantal: 1, eenheid: 'week' })).to.equal('één week');
    expect(duurTekst({ aantal: 12, eenheid: 'week' })).to.equal('twaalf weken');
    expect(duurTekst({ aantal: 48, eenheid: 'uur' })).to.equal('48 uur');
    expect(duurTekst({ aantal: 5, eenheid: 'jaar' })).to.equal('vijf jaar');
    expect(duurTekst({ aantal: 1.5, eenheid: 'maand' })).to.equal('1,5 maanden');
    expect(duurTekst({ onbepaald: true })).to.equal('onbepaalde tijd');
  });
});
