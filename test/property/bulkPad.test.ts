import { expect } from 'chai';
import fc from 'fast-check';
import type { Feiten, FeitWaarde } from '../../server/domain/dossier.ts';
import { canoniek } from '../../server/domain/canoniek.ts';
import { committedRegels } from '../support/regels.ts';
import { proeven } from '../support/tools.ts';

describe('many dossiers at once', () => {
  it('get the advice that each gets alone, to the byte and in their order', async () => {
    const regels = await committedRegels();
    const yesNo = regels.feiten.filter(({ type }) => type === 'boolean').map(({ id }) => id);
    const feiten: fc.Arbitrary<Feiten> = fc
      .dictionary(fc.constantFrom(...yesNo), fc.constantFrom<FeitWaarde>(true, false, null), { maxKeys: 40 })
      .map((some) => ({ ...some }));
    await fc.assert(
      fc.asyncProperty(fc.array(feiten, { minLength: 1, maxLength: 4 }), async (many) => {
        const dossiers = many.map((one) => ({ gemeente: null, peildatum: '2026-11-23', feiten: one }));
        const together = (await regels.adviseerAlle(dossiers)).map(canoniek);
        const alone = [];
        for (const dossier of dossiers) alone.push(canoniek(await regels.adviseer(dossier)));
        expect(together).to.deep.equal(alone);
      }),
      { numRuns: proeven(40) },
    );
  });
});
