import { expect } from 'chai';
import type { Advies } from '../../server/domain/advies.ts';
import type { Feiten } from '../../server/domain/dossier.ts';
import { testValues } from '../../server/engine/flipValues.ts';
import { readRules } from '../../server/engine/readRules.ts';
import { committedRegels, RULES_DIR } from '../support/regels.ts';

const values = testValues(readRules(RULES_DIR));

async function advies(feiten: Feiten): Promise<Advies> {
  const regels = await committedRegels();
  return regels.adviseer(regels.leesDossier({ gemeente: null, peildatum: '2026-11-23', feiten }));
}
const uitkomsten = ({ bevoegdheden, signalen }: Advies) => [
  ...bevoegdheden
    .filter(({ uitkomst }) => uitkomst !== 'onbekend')
    .map(({ id, uitkomst }) => `${id} ${uitkomst}`),
  ...signalen.filter(({ ernst }) => ernst === 'blokkerend').map(({ code }) => code),
];

/** Does one answer to this question change what the advice says? Tried on the advice itself. */
async function decides(feiten: Feiten, feit: string): Promise<boolean> {
  const voor = uitkomsten(await advies(feiten)).join();
  for (const waarde of values(feit)) {
    const na = await advies({ ...feiten, [feit]: waarde });
    if (uitkomsten(na).join() !== voor) return true;
  }
  return false;
}

const ZAKEN: readonly (readonly [string, Feiten])[] = [
  [
    'a home with soft drugs of which the amount is unknown',
    { 'pand.soort': 'woning', 'drugs.aanwezigSoftdrugs': true },
  ],
  ['violence near a home', { 'pand.soort': 'woning', 'geweld.ernstig': true, 'geweld.plaats': 'in' }],
  [
    'an intended closure',
    { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12, 'voornemen.maatregel': 'sluiting' },
  ],
];

describe('the next questions: what decides comes first', () => {
  for (const [naam, feiten] of ZAKEN)
    it(`${naam}: an answer to the first questions changes the outcome`, async () => {
      const { volgendeVragen } = await advies(feiten);
      expect(volgendeVragen).to.have.length.above(5);
      for (const { feit } of volgendeVragen.slice(0, 3))
        expect(await decides(feiten, feit), feit).to.equal(true);
    });

  it('what takes a power away is asked, also when the power stands (Awb 3:2)', async () => {
    const { volgendeVragen } = await advies({ 'pand.soort': 'woning', 'drugs.harddrugsGram': 12 });
    const gevraagd = volgendeVragen.map(({ feit }) => feit);
    expect(gevraagd).to.include.members(['drugs.eigenGebruikAannemelijk', 'pand.medischBeroep']);
    expect(gevraagd).to.include.members(['gevolgen.minderjarigen', 'betrokkene.wist']);
  });
});
