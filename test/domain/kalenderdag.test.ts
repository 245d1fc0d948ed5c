import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { easterSunday } from '../../server/domain/feestdagen.ts';
import {
  addMonths,
  addYears,
  daysInMonth,
  formatDag,
  parseDag,
  partsOf,
  readDag,
  weekday,
} from '../../server/domain/kalenderdag.ts';
import { holidaysOf, step, toIso } from '../support/tweedeTermijn.ts';
import { proeven } from '../support/tools.ts';

const luxon = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'utc' });
const anyDag = fc.integer({ min: readDag('1600-01-01'), max: readDag('2400-12-31') });

describe('a calendar day without a zone', () => {
  it('agrees with Luxon on reading, writing, weekday and days later', () => {
    fc.assert(
      fc.property(anyDag, fc.integer({ min: -5000, max: 5000 }), (dag, days) => {
        const iso = formatDag(dag);
        expect(parseDag(iso)).to.equal(dag);
        expect(luxon(iso).toISODate()).to.equal(iso);
        expect(weekday(dag)).to.equal(luxon(iso).weekday);
        expect(formatDag(dag + days)).to.equal(luxon(iso).plus({ days }).toISODate());
      }),
      { numRuns: proeven(150) },
    );
  });

  it('agrees with Luxon on months and years later, clamped to the last day', () => {
    fc.assert(
      fc.property(anyDag, fc.integer({ min: -300, max: 300 }), (dag, months) => {
        const from = luxon(formatDag(dag));
        expect(formatDag(addMonths(dag, months))).to.equal(from.plus({ months }).toISODate());
        expect(formatDag(addYears(dag, months % 20))).to.equal(from.plus({ years: months % 20 }).toISODate());
        const { year, month } = partsOf(dag);
        expect(daysInMonth(year, month)).to.equal(from.daysInMonth);
      }),
      { numRuns: proeven(150) },
    );
  });

  it('counts months from the anchor: 31 January and two months is 31 March', () => {
    expect(formatDag(addMonths(readDag('2027-01-31'), 2))).to.equal('2027-03-31');
    expect(formatDag(addMonths(readDag('2027-01-31'), 1))).to.equal('2027-02-28');
    expect(formatDag(addYears(readDag('2028-02-29'), 1))).to.equal('2029-02-28');
  });

  it('knows no day that does not exist', () => {
    for (const iso of [
      '2027-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '23-11-2026',
      '',
    ]) {
      expect(parseDag(iso), iso).to.equal(null);
    }
    expect(() => readDag('2027-02-29')).to.throw(RangeError);
  });

  it('finds Easter as another algorithm does, from 1600 to 3000', () => {
    for (let year = 1600; year <= 3000; year++) {
      expect(formatDag(easterSunday(year))).to.equal(toIso(step(holidaysOf(year)[2] ?? 0, -1)));
    }
  });
});
