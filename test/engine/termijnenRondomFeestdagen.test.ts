import { expect } from 'chai';
import fc from 'fast-check';
import { join } from 'node:path';
import { InputFaults } from '../../server/domain/fault.ts';
import { readDag } from '../../server/domain/kalenderdag.ts';
import { opschortingAwb, opschortingBibob } from '../../server/domain/opschorting.ts';
import type { Lengte, TermijnDefinitie, TermijnUitkomst } from '../../server/domain/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';
import {
  amsterdamIso,
  atLocalTime,
  holidaysOf,
  minutesOf,
  minutesOfNight,
  nominalEnd,
  step,
  toIso,
  toNumber,
} from '../support/tweedeTermijn.ts';
import { proeven } from '../support/tools.ts';
import { verwachteDag, verwachteMomenten } from '../support/verwachteTermijn.ts';

const FIRST = 2000;
const LAST = 2100;
/** Every year with PROEVEN set, else one in so many: the whole of it takes minutes. */
const STRIDE = process.env['PROEVEN'] === undefined ? 17 : 1;
/** Days from a feestdag on which each term must be seen to end. */
const NEAR = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
/** A few more starts than that: months are not equally long, and a leap day lies between. */
const AROUND = Array.from({ length: 15 }, (_, nr) => nr - 7);

let termijnen: Termijnen;
let vast: TermijnDefinitie[] = [];
let alle: TermijnDefinitie[] = [];

const lengteOf = (definitie: TermijnDefinitie): Lengte =>
  definitie.length ?? definitie.maximum ?? { aantal: 0, eenheid: 'dag' };
const compute = (termijn: string, start: string, lengte?: Lengte, opschortingDagen = 0): TermijnUitkomst =>
  termijnen.berekenEen({ id: 'x', termijn, start, opschortingDagen, ...(lengte ? { lengte } : {}) });

const daysBetween = (from: number, to: number): number => readDag(toIso(to)) - readDag(toIso(from));

describe('every legal term, around every feestdag and in the nights of the clock', function () {
  this.timeout(1_200_000);
  before(async () => {
    termijnen = await createTermijnen(join(import.meta.dirname, '../../rules'));
    alle = termijnen.ids.map((id) => termijnen.definitie(id)).filter(({ kind }) => kind === 'term');
    vast = alle.filter((it) => it.startsAt.includes('date') && (it.length ?? it.maximum));
  });

  it('agrees with the second computation on the days around each feestdag of each year, reasons and ceilings included', () => {
    for (const definitie of vast) {
      const lengte = lengteOf(definitie);
      const counting = definitie.counting === 'back' ? 'day_after_start' : 'back';
      const landed = new Set<number>();
      for (let year = FIRST; year <= LAST; year += STRIDE)
        for (const holiday of holidaysOf(year)) {
          const base = nominalEnd({ start: holiday, ...lengte, counting, opschorting: 0 });
          for (const off of AROUND) {
            const start = step(base, off);
            const { einde, nominaal, veilig, atw, plafond } = compute(definitie.id, toIso(start));
            const found = { einde, nominaal, veilig, atw, plafond };
            const expected = verwachteDag(definitie, start, lengte);
            if (JSON.stringify(found) !== JSON.stringify(expected))
              expect(found, `${definitie.id} from ${toIso(start)}`).to.deep.equal(expected);
            landed.add(daysBetween(holiday, toNumber(nominaal)));
          }
        }
      // working days never end on a feestdag itself
      const reached = lengte.eenheid === 'werkdag' ? NEAR.filter((off) => off > 1 || off < 0) : NEAR;
      expect([...landed], `${definitie.id} ends on each of these days`).to.include.members(reached);
    }
  });

  it('agrees where the decision or a notice sets the length, in every unit that it may use', () => {
    const open = alle.filter((it) => it.startsAt.includes('date') && (it.inBesluit || it.maximum));
    const units = (definitie: TermijnDefinitie) =>
      (definitie.inBesluit ? definitie.units : (['dag', 'week', 'maand', 'jaar'] as const)).filter(
        (unit) => unit !== 'uur',
      );
    const question = fc.constantFrom(...open).chain((definitie) =>
      fc.record({
        definitie: fc.constant(definitie),
        eenheid: fc.constantFrom(...units(definitie)),
        aantal: fc.integer({ min: 1, max: 30 }),
        year: fc.integer({ min: FIRST, max: LAST }),
        day: fc.nat(364),
        opschorting: definitie.counting === 'back' ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(99)),
      }),
    );
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(question, ({ definitie, eenheid, aantal, year, day, opschorting }) => {
        const start = step(year * 10_000 + 101, day);
        const lengte = { aantal, eenheid };
        const { counting, length, maximum } = definitie;
        const end = (limit: Lengte) => nominalEnd({ start, ...limit, counting, opschorting: 0 });
        const ask = () => compute(definitie.id, toIso(start), lengte, opschorting);
        if (maximum && (end(lengte) > end(maximum) || (length && end(lengte) < end(length)))) {
          refused++;
          expect(ask).to.throw(InputFaults);
          return;
        }
        taken++;
        const { einde, nominaal, veilig, atw, plafond } = ask();
        expect({ einde, nominaal, veilig, atw, plafond }).to.deep.equal(
          verwachteDag(definitie, start, lengte, opschorting),
        );
      }),
      { numRuns: proeven(300) },
    );
    expect(taken).to.be.greaterThan(100);
    expect(refused).to.be.greaterThan(0);
  });

  /** An instant on or near a night in which the clock changes. */
  const night = fc
    .tuple(
      fc.integer({ min: FIRST + 1, max: LAST - 30 }),
      fc.constantFrom(3, 10),
      fc.integer({ min: -4320, max: 4320 }),
    )
    .map(([year, month, minutes]) => minutesOfNight(year, month) + minutes);

  it('keeps the clock or the hours of every term from an instant, with its ceiling, over the change of the clock', () => {
    const atInstant = alle.filter(({ startsAt }) => startsAt.includes('instant'));
    const question = fc.constantFrom(...atInstant).chain((definitie) =>
      fc.record({
        definitie: fc.constant(definitie),
        utc: night,
        lengte: definitie.inBesluit
          ? fc.record({
              aantal: fc.integer({ min: 1, max: 30 }),
              eenheid: fc.constantFrom(...definitie.units.filter((unit) => unit !== 'werkdag')),
            })
          : fc.constant(lengteOf(definitie)),
        opschorting: definitie.counting === 'back' ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(99)),
      }),
    );
    fc.assert(
      fc.property(question, ({ definitie, utc, lengte, opschorting }) => {
        const given = definitie.inBesluit ? lengte : undefined;
        const { einde, plafond } = compute(definitie.id, amsterdamIso(utc), given, opschorting);
        expect(einde).to.be.oneOf(verwachteMomenten(definitie, utc, lengte, opschorting));
        if (definitie.ceiling)
          expect(plafond).to.be.oneOf(verwachteMomenten(definitie, utc, definitie.ceiling));
        else expect(plafond).to.equal(undefined);
      }),
      { numRuns: proeven(200) },
    );
  });

  it('ends right in each night of the clock of each year: before, inside and after the hour that is skipped or doubled', () => {
    for (let year = FIRST + 1; year <= LAST; year += STRIDE)
      for (const month of [3, 10]) {
        const midnight = minutesOfNight(year, month);
        const sunday = toNumber(amsterdamIso(midnight).slice(0, 10));
        for (let minute = 0; minute <= 5 * 60; minute += 15) {
          for (const eenheid of ['dag', 'week', 'maand', 'jaar'] as const) {
            const day = nominalEnd({ start: sunday, aantal: 1, eenheid, counting: 'back', opschorting: 0 });
            const [start = ''] = atLocalTime(day, minute);
            const lengte = { aantal: 1, eenheid };
            const ends = verwachteMomenten({ counting: 'wall_clock' }, minutesOf(start), lengte);
            expect(compute('sluiting_duur', start, lengte).einde, `${start} ${eenheid}`).to.be.oneOf(ends);
          }
          for (const aantal of [1, 2, 12, 48]) {
            const utc = midnight + minute - aantal * 60;
            const lengte = { aantal, eenheid: 'uur' } as const;
            const ours = compute('apv_uren', amsterdamIso(utc), lengte).einde;
            expect(ours).to.equal(amsterdamIso(midnight + minute));
          }
          expect(compute('aanzegging_48u', amsterdamIso(midnight + minute)).einde).to.equal(
            amsterdamIso(midnight + minute - 48 * 60),
          );
        }
      }
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
