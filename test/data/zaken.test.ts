import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Advies } from '../../server/domain/advies.ts';
import { committedRegels } from '../support/regels.ts';

const read = (name: string): string => readFileSync(new URL(`zaken/${name}`, import.meta.url), 'utf8');

const ZAKEN = ['a-waagplein-lod', 'a-waagplein-verblijfsontzegging', 'b-rbnho-2021-777', 'c-rvs-2019-2912'];

describe('the cases from public sources', () => {
  for (const zaak of ZAKEN) {
    it(`${zaak} gives the committed advice, byte for byte, twice`, async () => {
      const regels = await committedRegels();
      const advise = async () =>
        regels.canoniek(await regels.adviseer(regels.leesDossier(JSON.parse(read(`${zaak}.json`)))));
      const first = await advise();
      expect(first).to.equal(regels.canoniek(JSON.parse(read(`${zaak}.advies.json`))));
      expect(await advise()).to.equal(first);
    });

    it(`${zaak}: every element and every signal names an article or a ruling`, () => {
      const advies = JSON.parse(read(`${zaak}.advies.json`)) as Advies;
      const bronnen = [
        ...advies.bevoegdheden.flatMap(({ bestanddelen }) => bestanddelen.map(({ bron }) => bron)),
        ...advies.signalen.flatMap(({ bron }) => bron),
      ];
      for (const bron of bronnen) expect(bron.artikel ?? bron.ecli, JSON.stringify(bron)).to.be.a('string');
    });
  }

  it('on the Waagplein both measures were possible at once: a verblijfsontzegging is no herstelsanctie', () => {
    const advies = JSON.parse(read('a-waagplein-lod.advies.json')) as Advies;
    const possible = advies.maatregelen.filter(({ oordeel }) => oordeel === 'mogelijk');
    expect(possible.map(({ maatregel }) => maatregel)).to.include.members([
      'last_onder_dwangsom',
      'verblijfsontzegging',
    ]);
  });

  it('amounts and durations that were decided are never advised: no policy text was read', () => {
    for (const zaak of ZAKEN) {
      const { maatregelen } = JSON.parse(read(`${zaak}.advies.json`)) as Advies;
      for (const { duur, bedragEuro, maximumEuro } of maatregelen) {
        expect([duur, bedragEuro, maximumEuro]).to.deep.equal([null, null, null]);
      }
    }
  });
});
