import { expect } from 'chai';
import fc from 'fast-check';
import { join } from 'node:path';
import { opschortingAwb, opschortingBibob } from '../../server/domain/opschorting.ts';
import type { Lengte, TermijnDefinitie, TermijnUitkomst } from '../../server/domain/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';
import {
  amsterdamIso,
  articlesOf,
  holidaysOf,
  legalEnd,
  minutesOf,
  minutesOfNight,
  nominalEnd,
  step,
  toIso,
  toNumber,
  wallClock,
} from '../support/tweedeTermijn.ts';
import { proeven } from '../support/tools.ts';

const FIRST = 2000;
const LAST = 2100;
/** Every year with PROEVEN set, else one in so many: the whole of it takes minutes. */
const STRIDE = process.env['PROEVEN'] === undefined ? 17 : 1;
const AROUND = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const DAYS: Readonly<Record<string, number>> = { dag: 1, week: 7, werkdag: 1, maand: 30, jaar: 365 };

let termijnen: Termijnen;
let vast: TermijnDefinitie[] = [];
let alle: TermijnDefinitie[] = [];

const lengteOf = (definitie: TermijnDefinitie): Lengte =>
  definitie.length ?? definitie.maximum ?? { aantal: 0, eenheid: 'dag' };
const compute = (termijn: string, start: string, lengte?: Lengte, opschortingDagen = 0): TermijnUitkomst =>
  termijnen.berekenEen({ id: 'x', termijn, start, opschortingDagen, ...(lengte ? { lengte } : {}) });

/** What the second computation says of a term of this length from this day. */
function expected(definitie: TermijnDefinitie, start: number, lengte: Lengte, opschorting = 0) {
  const question = { start, ...lengte, counting: definitie.counting, opschorting };
  const { applies, lezing, safe } = definitie.atw;
  const [nominal, legal] = [nominalEnd(question), legalEnd(question)];
  const follows = applies === true || (applies === 'arguable' && lezing === 'wel');
  const end = follows ? legal : nominal;
  const safeEnd = applies === 'arguable' ? (safe === 'later' ? legal : nominal) : end;
  const shift = definitie.result === 'first_day_after' ? 1 : 0;
  const [einde, nominaal, veilig] = [end, nominal, safeEnd].map((day) => toIso(step(day, shift)));
  return { einde, nominaal, veilig, atw: follows ? articlesOf(question) : [] };
}

describe('every legal term, around every feestdag and in the nights of the clock', function () {
  this.timeout(1_200_000);
  before(async () => {
    termijnen = await createTermijnen(join(import.meta.dirname, '../../rules'));
    alle = termijnen.ids.map((id) => termijnen.definitie(id)).filter(({ kind }) => kind === 'term');
    vast = alle.filter((it) => it.startsAt.includes('date') && (it.length ?? it.maximum));
  });

  it('agrees with the second computation on the days around each feestdag of each year, reasons included', () => {
    let compared = 0;
    for (let year = FIRST; year <= LAST; year += STRIDE)
      for (const holiday of holidaysOf(year))
        for (const definitie of vast) {
          const lengte = lengteOf(definitie);
          const away = (definitie.counting === 'back' ? 1 : -1) * lengte.aantal * (DAYS[lengte.eenheid] ?? 1);
          for (const off of AROUND) {
            const start = step(holiday, off + away);
            const { einde, nominaal, veilig, atw } = compute(definitie.id, toIso(start));
            const found = { einde, nominaal, veilig, atw };
            if (JSON.stringify(found) !== JSON.stringify(expected(definitie, start, lengte)))
              expect(found, `${definitie.id} from ${toIso(start)}`).to.deep.equal(
                expected(definitie, start, lengte),
              );
            compared++;
          }
        }
    expect(compared).to.be.greaterThan(10_000);
  });

  it('agrees where the decision sets the length, in every unit that it may use', () => {
    const open = alle.filter((it) => it.startsAt.includes('date') && it.inBesluit);
    const question = fc.constantFrom(...open).chain((definitie) =>
      fc.record({
        definitie: fc.constant(definitie),
        eenheid: fc.constantFrom(...definitie.units.filter((unit) => unit !== 'uur')),
        aantal: fc.integer({ min: 1, max: 30 }),
        year: fc.integer({ min: FIRST, max: LAST }),
        day: fc.nat(364),
        opschorting: definitie.counting === 'back' ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(99)),
      }),
    );
    fc.assert(
      fc.property(question, ({ definitie, eenheid, aantal, year, day, opschorting }) => {
        const start = step(year * 10_000 + 101, day);
        const { einde, nominaal, veilig, atw } = compute(
          definitie.id,
          toIso(start),
          { aantal, eenheid },
          opschorting,
        );
        expect({ einde, nominaal, veilig, atw }).to.deep.equal(
          expected(definitie, start, { aantal, eenheid }, opschorting),
        );
      }),
      { numRuns: proeven(200) },
    );
  });

  /** An instant on or near a night in which the clock changes. */
  const night = fc
    .tuple(
      fc.integer({ min: FIRST, max: LAST - 2 }),
      fc.constantFrom(3, 10),
      fc.integer({ min: -4320, max: 4320 }),
    )
    .map(([year, month, minutes]) => minutesOfNight(year, month) + minutes);

  it('keeps the wall clock of a measure in days, weeks and months, over the change of the clock too', () => {
    const measures = alle.filter(
      ({ counting, startsAt }) => counting === 'wall_clock' && startsAt.includes('instant'),
    );
    const unit = fc.constantFrom('dag', 'week', 'maand' as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...measures),
        night,
        unit,
        fc.integer({ min: 1, max: 3 }),
        (definitie, utc, eenheid, aantal) => {
          const lengte = { aantal, eenheid } as Lengte;
          const open = definitie.inBesluit && definitie.units.includes(lengte.eenheid);
          const used = open ? lengte : (definitie.length ?? definitie.maximum);
          if (used === null || used.eenheid === 'uur') return;
          const ours = compute(definitie.id, amsterdamIso(utc), open ? lengte : undefined);
          expect(ours.einde).to.be.oneOf(wallClock(utc, used.aantal, used.eenheid));
          if (definitie.ceiling && definitie.ceiling.eenheid !== 'uur')
            expect(ours.plafond).to.be.oneOf(
              wallClock(utc, definitie.ceiling.aantal, definitie.ceiling.eenheid),
            );
        },
      ),
      { numRuns: proeven(200) },
    );
  });

  it('counts hours forward and back as time that passes', () => {
    const hours = alle.filter(
      ({ startsAt, length, maximum }) =>
        startsAt.includes('instant') && (length ?? maximum)?.eenheid === 'uur',
    );
    fc.assert(
      fc.property(fc.constantFrom(...hours), night, (definitie, utc) => {
        const back = definitie.counting === 'back' ? -1 : 1;
        const minutes = back * lengteOf(definitie).aantal * 60;
        expect(compute(definitie.id, amsterdamIso(utc)).einde).to.equal(amsterdamIso(utc + minutes));
      }),
      { numRuns: proeven(100) },
    );
  });

  it('counts the days of a suspension as its article says, whatever lies between', () => {
    const day = fc
      .tuple(fc.integer({ min: FIRST, max: LAST }), fc.nat(364))
      .map(([year, nth]) => step(year * 10_000 + 101, nth));
    fc.assert(
      fc.property(day, fc.nat(400), (from, days) => {
        const to = step(from, days);
        let between = 0;
        for (let each = step(from, 1); each < to; each = step(each, 1)) between++;
        expect(opschortingAwb(toIso(from), toIso(to))).to.equal(between);
        expect(opschortingBibob(toIso(from), toIso(to))).to.equal(between + (days === 0 ? 1 : 2));
      }),
      { numRuns: proeven(100) },
    );
  });

  it('a month is counted from the anchor: nothing is lost in short months', () => {
    for (const [start, aantal, einde] of [
      ['2027-01-31', 1, '2027-02-28'],
      ['2027-01-31', 2, '2027-03-31'],
      ['2027-08-31', 6, '2028-02-29'],
      ['2028-02-29', 12, '2029-02-28'],
    ] as const)
      expect(compute('sluiting_duur', start, { aantal, eenheid: 'maand' }).einde).to.equal(einde);
    expect(toNumber('2027-02-28')).to.equal(20_270_228);
    expect(minutesOf('2000-01-02T01:30:00+01:00')).to.equal(1440 + 30);
  });
});
