import { expect } from 'chai';
import type { Omslag } from '../../server/domain/advies.ts';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

async function omslag(feiten: Feiten): Promise<readonly Omslag[]> {
  const regels = await committedRegels();
  return regels.zoekOmslag(regels.leesDossier({ gemeente: null, peildatum: '2026-11-23', feiten }));
}
const over = async (feiten: Feiten, wat: string) => (await omslag(feiten)).find((one) => one.over === wat);

/** Every way is tried on the advice itself: the conclusion must turn. */
async function expectTurns(feiten: Feiten, { over, wordt, wegen }: Omslag): Promise<void> {
  const regels = await committedRegels();
  for (const way of wegen) {
    const changed = { ...feiten, ...Object.fromEntries(way.map(({ feit, naar }) => [feit, naar])) };
    const advies = await regels.adviseer(
      regels.leesDossier({ gemeente: null, peildatum: '2026-11-23', feiten: changed }),
    );
    if (over !== 'toets') {
      const found = advies.bevoegdheden.find(({ id }) => id === over)!.uitkomst;
      expect(found, JSON.stringify(way)).to.equal(wordt);
    } else if (wordt === 'niet_houdbaar') {
      expect(advies.toets!.oordeel, JSON.stringify(way)).to.equal('niet_houdbaar');
    } else {
      expect(advies.toets!.oordeel, JSON.stringify(way)).to.not.equal('niet_houdbaar');
    }
  }
}

const HARD = { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12.4 } as const;
const SLUITING = { 'voornemen.maatregel': 'sluiting', 'voornemen.grondslag': 'opiumwet-13b' } as const;

describe('what would turn a conclusion', () => {
  it('13b is there: it goes with one fact, and the number moves to the threshold', async () => {
    const found = (await over(HARD, 'opiumwet-13b'))!;
    expect(found).to.include({ van: 'bevoegd', wordt: 'niet_bevoegd', meerDanDrie: false });
    expect(found.wegen[0]).to.have.length(1);
    await expectTurns(HARD, found);
    expect(found.wegen.flat().map(({ feit }) => feit)).to.include('pand.soort');
  });

  it('an intended power that fails on one fact comes back with that fact', async () => {
    const elders = { ...HARD, ...SLUITING, 'pand.medischBeroep': true };
    const found = (await over(elders, 'opiumwet-13b'))!;
    expect(found).to.include({ van: 'niet_bevoegd', wordt: 'bevoegd' });
    expect(found.wegen[0]).to.deep.equal([{ feit: 'pand.medischBeroep', van: true, naar: false }]);
    await expectTurns(elders, found);
  });

  it('a closure that will not stand: which facts would make it stand', async () => {
    const feiten = {
      ...HARD,
      ...SLUITING,
      'gevolgen.medischeBinding': true,
      'gevolgen.aangepasteWoning': true,
    };
    const regels = await committedRegels();
    const advies = await regels.adviseer(
      regels.leesDossier({ gemeente: null, peildatum: '2026-11-23', feiten }),
    );
    const found = (await over(feiten, 'toets'))!;
    expect(found.van).to.equal(advies.toets!.oordeel === 'niet_houdbaar' ? 'niet_houdbaar' : 'houdbaar');
    expect(found.meerDanDrie).to.equal(false);
    await expectTurns(feiten, found);
  });

  it('a closure that stands: the fewest facts that would bring it down', async () => {
    const feiten = { ...HARD, ...SLUITING, 'zaak.feitdatum': '2026-10-01' };
    const found = (await over(feiten, 'toets'))!;
    expect(found).to.include({ van: 'houdbaar', wordt: 'niet_houdbaar' });
    expect(found.wegen[0]).to.have.length(1);
    await expectTurns(feiten, found);
  });

  it('what is still open has no conclusion to turn; no text in force cannot be turned', async () => {
    expect(await omslag({})).to.deep.equal([]);
    const regels = await committedRegels();
    const oud = regels.zoekOmslag(
      regels.leesDossier({ gemeente: null, peildatum: '1990-01-01', feiten: { ...HARD, ...SLUITING } }),
    );
    expect(oud.some(({ over: wat }) => wat === 'opiumwet-13b')).to.equal(false);
  });
});
