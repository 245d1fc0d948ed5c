import { expect } from 'chai';
import fc from 'fast-check';
import type { Dossier, FeitWaarde } from '../../server/domain/dossier.ts';
import type { FeitDefinitie } from '../../server/domain/feit.ts';
import type { Regels } from '../../server/ports.ts';
import { committedRegels } from '../support/regels.ts';
import { proeven } from '../support/tools.ts';

const day = fc
  .integer({ min: 0, max: 13_000 })
  .map((nr) => new Date(Date.UTC(1999, 0, 1) + nr * 86_400_000).toISOString().slice(0, 10));
const duration = fc.oneof(
  fc.record({
    aantal: fc.integer({ min: 1, max: 400 }),
    eenheid: fc.constantFrom('uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'),
  }),
  fc.constant({ onbepaald: true }),
);

/** Any value that a dossier may hold for this fact, unknown included. */
function valueOf({ type, waarden = [], minimum = 0, velden = {} }: FeitDefinitie): fc.Arbitrary<unknown> {
  const cell = (soort: string | readonly string[]): fc.Arbitrary<unknown> =>
    Array.isArray(soort)
      ? fc.constantFrom(...(soort as string[]))
      : soort === 'boolean'
        ? fc.boolean()
        : soort === 'date'
          ? day
          : fc.constantFrom('x', 'y');
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: minimum, max: minimum + 400 });
    case 'enum':
      return fc.constantFrom(...waarden);
    case 'date':
      return day;
    case 'duration':
      return duration;
    case 'strings':
      return waarden.length > 0
        ? fc.subarray([...waarden])
        : fc.array(fc.constantFrom('10a', 'gesprek', 'weegschaal'), { maxLength: 2 });
    case 'list':
      return fc.array(
        fc.record(
          Object.fromEntries(
            Object.entries(velden).map(([name, soort]) => [name, fc.option(cell(soort as string))]),
          ),
        ),
        { maxLength: 3 },
      );
    case 'string':
      return fc.constantFrom('2:1', 'lid 1 a', 'iets');
  }
}

const dossiers = (regels: Regels): fc.Arbitrary<Dossier> =>
  fc
    .record({
      gemeente: fc.constantFrom(null, 'GM0361', 'GM0743', 'GM9999'),
      peildatum: day,
      feiten: fc

        .subarray([...regels.feiten], { maxLength: 80 })
        .chain((some) => fc.record(Object.fromEntries(some.map((feit) => [feit.id, valueOf(feit)])))),
    })
    .map((json) => regels.leesDossier({ ...json, feiten: json.feiten as Record<string, FeitWaarde> }));

describe('any dossier, also one that contradicts itself', () => {
  it('gets an answer with reasons from every power, and never a crash', async () => {
    const regels = await committedRegels();
    await fc.assert(
      fc.asyncProperty(dossiers(regels), async (dossier) => {
        const [advies] = await regels.adviseerAlle([dossier]);
        const silent = advies!.bevoegdheden.filter(({ redenen }) => redenen.length === 0);
        expect(silent.map(({ id }) => id)).to.deep.equal([]);
        expect(advies!.bevoegdheden.length).to.be.at.least(28);
        const unreasoned = advies!.maatregelen.filter(({ redenen }) => redenen.length === 0);
        expect(unreasoned).to.deep.equal([]);
        expect(() => regels.canoniek(advies)).not.to.throw();
      }),
      { numRuns: proeven(300) },
    );
  }).timeout(600_000);
});
