import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Toets } from '../../server/domain/advies.ts';
import { committedRegels } from '../support/regels.ts';

/** A real ruling as a dossier, with what the court found. Facts that the source does not give are absent. */
interface Uitspraak {
  readonly id: string;
  readonly ecli: string | null;
  readonly dossier: unknown;
  readonly uitspraak: { bevoegd: boolean | null; oordeel: string | null; signalen: string[] };
}

const folder = fileURLToPath(new URL('uitspraken/', import.meta.url));
const uitspraken = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as Uitspraak);

async function toets({ dossier }: Uitspraak): Promise<Toets> {
  const regels = await committedRegels();
  return (await regels.adviseer(regels.leesDossier(dossier))).toets!;
}

describe('real rulings on 13b and on a dwangsom under the APV', () => {
  for (const uitspraak of uitspraken.filter(({ uitspraak: { bevoegd } }) => bevoegd !== null)) {
    it(`${uitspraak.id} ${uitspraak.ecli ?? ''}: the power is judged as the court did`, async () => {
      expect((await toets(uitspraak)).bevoegd).to.equal(uitspraak.uitspraak.bevoegd ? 'ja' : 'nee');
    });
  }

  it('a sick child in an adapted home and little hard drugs: competent, not tenable (ECLI:NL:RVS:2019:2912)', async () => {
    const { bevoegd, oordeel, signalen } = await toets(uitspraken.find(({ id }) => id === 'OW13B-001')!);
    expect({ bevoegd, oordeel }).to.deep.equal({ bevoegd: 'ja', oordeel: 'niet_houdbaar' });
    expect(signalen).to.include.members(['onevenredig-kinderen', 'onevenredig-medisch']);
  });

  it('a thousand hemp plants in outbuildings of a farm: competent, tenable (ECLI:NL:RBNHO:2021:777)', async () => {
    const { bevoegd, oordeel } = await toets(uitspraken.find(({ id }) => id === 'OW13B-035')!);
    expect({ bevoegd, oordeel }).to.deep.equal({ bevoegd: 'ja', oordeel: 'houdbaar' });
  });

  it('most verdicts follow from the known facts', async () => {
    const counted = uitspraken.filter(({ uitspraak: { oordeel } }) => oordeel !== null);
    const same = await Promise.all(
      counted.map(async (one) => (await toets(one)).oordeel === one.uitspraak.oordeel),
    );
    expect(counted.length).to.equal(18);
    expect(same.filter(Boolean).length).to.be.at.least(16);
  });
});
