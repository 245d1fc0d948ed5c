import { expect } from 'chai';
import fc from 'fast-check';
import type { Feiten } from '../../server/domain/dossier.ts';
import { MEESTE, zoekOmslag } from '../../server/domain/zoekOmslag.ts';
import type { Doel } from '../../server/domain/zoekOmslag.ts';

const PROEVEN = Number(process.env['PROEVEN'] ?? 300);
const FEITEN = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A rule set of clauses that must all hold; each clause holds when one of its facts has its wanted value. */
type Clause = Readonly<Record<string, boolean>>;
const clause = fc
  .dictionary(fc.constantFrom(...FEITEN), fc.boolean(), { minKeys: 1, maxKeys: 3 })
  .map((found): Clause => found);
const holds = (one: Clause, feiten: Feiten): boolean =>
  Object.entries(one).some(([feit, wanted]) => feiten[feit] === wanted);

const goal = (clauses: readonly Clause[]): Doel => ({
  obstakel: (feiten) => {
    const failing = clauses.find((one) => !holds(one, feiten));
    return failing ? Object.keys(failing) : null;
  },
});

/** The size of the smallest set of changes that works, by trying every assignment. */
function bruteForce(goals: readonly (readonly Clause[])[], feiten: Feiten): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 1 << FEITEN.length; mask++) {
    const other = Object.fromEntries(FEITEN.map((feit, i) => [feit, (mask & (1 << i)) !== 0]));
    const changed = FEITEN.filter((feit) => other[feit] !== feiten[feit]).length;
    const works = goals.some((clauses) => clauses.every((one) => holds(one, other)));
    if (works && changed > 0 && (best === null || changed < best)) best = changed;
  }
  return best;
}

describe('the flip finder on small rule sets: the smallest set of facts, as brute force finds it', () => {
  it('same size as brute force; every way found works, and none of its facts can be missed', () => {
    const goals = fc.array(fc.array(clause, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });
    const start = fc.tuple(...FEITEN.map(() => fc.boolean()));
    fc.assert(
      fc.property(goals, start, (sets, values) => {
        const feiten = Object.fromEntries(FEITEN.map((feit, i) => [feit, values[i]!]));
        fc.pre(!sets.some((clauses) => clauses.every((one) => holds(one, feiten))));
        const found = zoekOmslag(sets.map(goal), feiten, () => [true, false]);
        const best = bruteForce(sets, feiten);
        const reachable = best !== null && best <= MEESTE;
        expect(found.length > 0).to.equal(reachable);
        for (const way of found) {
          expect(way).to.have.length(best!);
          const changed = { ...feiten, ...Object.fromEntries(way.map(({ feit, naar }) => [feit, naar])) };
          expect(sets.some((clauses) => clauses.every((one) => holds(one, changed)))).to.equal(true);
        }
      }),
      { numRuns: PROEVEN },
    );
  });
});
