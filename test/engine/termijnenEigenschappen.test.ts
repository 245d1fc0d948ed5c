import { expect } from 'chai';
import fc from 'fast-check';
import { join } from 'node:path';
import { countInstant } from '../../server/domain/countTermijn.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { TermijnDefinitie, TermijnUitkomst } from '../../server/domain/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';
import {
  amsterdamIso,
  free,
  holidaysOf,
  minutesOfNight,
  step,
  toIso,
  toNumber,
} from '../support/tweedeTermijn.ts';
import { proeven } from '../support/tools.ts';
import { verwachteDag } from '../support/verwachteTermijn.ts';

const root = join(import.meta.dirname, '../..');
let termijnen: Termijnen;
/** Terms of a fixed length that start on a day: what the two computations are compared on. */
let opDagen: TermijnDefinitie[] = [];

const lengteOf = (definitie: TermijnDefinitie) =>
  definitie.length ?? definitie.maximum ?? { aantal: 0, eenheid: 'dag' };

const anyDay = fc
  .integer({ min: readDag('2000-01-01'), max: readDag('2100-12-31') })
  .map((dag) => formatDag(dag));
/** A start from which this term ends within four days of a feestdag. */
const nearHoliday = (definitie: TermijnDefinitie): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 2001, max: 2100 }), fc.nat(8), fc.integer({ min: -4, max: 4 }))
    .map(([year, nth, off]) => {
      const { aantal, eenheid } = lengteOf(definitie);
      const back = { dag: 1, week: 7, maand: 30, jaar: 365, werkdag: 1, uur: 0 }[eenheid] * aantal;
      return toIso(step(holidaysOf(year)[nth] ?? 0, off - Math.min(back, 400)));
    });
const question = () =>
  fc.constantFrom(...opDagen).chain((definitie) =>
    fc.record({
      definitie: fc.constant(definitie),
      start: fc.oneof(anyDay, nearHoliday(definitie)),
      opschortingDagen:
        definitie.counting === 'back' ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(120)),
    }),
  );
const compute = (definitie: TermijnDefinitie, start: string, opschortingDagen = 0): TermijnUitkomst =>
  termijnen.berekenEen({ id: 'x', termijn: definitie.id, start, opschortingDagen });

describe('every legal term, whatever the day', () => {
  before(async () => {
    termijnen = await createTermijnen(join(root, 'rules'));
    opDagen = termijnen.ids
      .map((id) => termijnen.definitie(id))
      .filter((it) => it.kind === 'term' && it.startsAt.includes('date') && (it.length ?? it.maximum));
  });

  it('agrees with a second computation that shares no code', () => {
    fc.assert(
      fc.property(question(), ({ definitie, start, opschortingDagen }) => {
        const { einde, nominaal, veilig, atw, plafond } = compute(definitie, start, opschortingDagen);
        expect({ einde, nominaal, veilig, atw, plafond }).to.deep.equal(
          verwachteDag(definitie, toNumber(start), lengteOf(definitie), opschortingDagen),
        );
      }),
      { numRuns: proeven(300) },
    );
  });

  it('never ends on a day that the Algemene termijnenwet moves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...opDagen.filter(({ atw }) => atw.applies === true)),
        anyDay,
        (definitie, start) => {
          expect(free(toNumber(compute(definitie, start).einde))).to.equal(false);
        },
      ),
      { numRuns: proeven(150) },
    );
  });

  it('ends no earlier when it starts later', () => {
    const forward = opDagen.filter(({ counting }) => counting !== 'back');
    fc.assert(
      fc.property(fc.constantFrom(...forward), anyDay, fc.nat(40), (definitie, start, later) => {
        const next = formatDag(readDag(start) + later);
        expect(compute(definitie, start).einde <= compute(definitie, next).einde).to.equal(true);
      }),
      { numRuns: proeven(150) },
    );
  });

  it('gives back exactly the days of a suspension, before the Algemene termijnenwet', () => {
    const forward = opDagen.filter(({ counting }) => counting !== 'back');
    fc.assert(
      fc.property(fc.constantFrom(...forward), anyDay, fc.nat(400), (definitie, start, days) => {
        const without = readDag(compute(definitie, start).nominaal);
        expect(readDag(compute(definitie, start, days).nominaal) - without).to.equal(days);
      }),
      { numRuns: proeven(150) },
    );
  });

  it('counts back without moving: what lies on a free day stays there', () => {
    const back = opDagen.filter(({ counting }) => counting === 'back');
    let onFreeDay = 0;
    fc.assert(
      fc.property(fc.constantFrom(...back), anyDay, (definitie, start) => {
        const { einde, nominaal, veilig, atw } = compute(definitie, start);
        const { aantal, eenheid } = lengteOf(definitie);
        expect(readDag(start) - readDag(einde)).to.equal(aantal * (eenheid === 'week' ? 7 : 1));
        expect([einde, veilig, atw]).to.deep.equal([nominaal, nominaal, []]);
        onFreeDay += free(toNumber(einde)) ? 1 : 0;
      }),
      { numRuns: proeven(100) },
    );
    expect(onFreeDay).to.be.greaterThan(0);
  });

  it('counts months from the anchor: in two steps it never ends later, and the same from a day that each month has', () => {
    const months = fc.integer({ min: 1, max: 30 });
    const closure = (start: string, aantal: number): string =>
      termijnen.berekenEen({ id: 'x', termijn: 'sluiting_duur', start, lengte: { aantal, eenheid: 'maand' } })
        .einde;
    fc.assert(
      fc.property(anyDay, months, months, (start, a, b) => {
        const [anchored, stepped] = [closure(start, a + b), closure(closure(start, a), b)];
        expect(stepped <= anchored).to.equal(true);
        if (Number(start.slice(8)) <= 28) expect(stepped).to.equal(anchored);
      }),
      { numRuns: proeven(100) },
    );
  });

  it('never rolls a term that the decision sets: begunstiging, zienswijze, closure, APV', () => {
    const ids = [
      'begunstigingstermijn_lod',
      'begunstigingstermijn_lob',
      'zienswijze',
      'sluiting_duur',
      'apv_weken',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        (termijn, start, aantal) => {
          const lengte = { aantal, eenheid: 'week' } as const;
          const uitkomst = termijnen.berekenEen({ id: 'x', termijn, start, lengte });
          expect(readDag(uitkomst.einde) - readDag(start)).to.equal(7 * aantal);
          expect(uitkomst.atw).to.deep.equal([]);
        },
      ),
      { numRuns: proeven(100) },
    );
  });

  it('counts hours on the absolute time line, in the nights in which the clock changes too', () => {
    const night = fc
      .tuple(
        fc.integer({ min: 2000, max: 2100 }),
        fc.constantFrom(3, 10),
        fc.integer({ min: -4000, max: 4000 }),
      )
      .map(([year, month, minutes]) => minutesOfNight(year, month) + minutes);
    fc.assert(
      fc.property(night, fc.integer({ min: 1, max: 96 }), (utc, aantal) => {
        const end = countInstant(amsterdamIso(utc), { aantal, eenheid: 'uur' }, 'elapsed_hours');
        expect(end).to.equal(amsterdamIso(utc + aantal * 60));
      }),
      { numRuns: proeven(150) },
    );
  });
});
