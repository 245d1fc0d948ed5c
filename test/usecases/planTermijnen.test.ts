import { expect } from 'chai';
import type { Besluit } from '../../server/domain/besluit.ts';
import { planTermijnen } from '../../server/usecases/planTermijnen.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

describe('the terms that a letter starts when it is made known', () => {
  let huis: TestHuis;
  before(async () => {
    huis = await createTestDeps();
  });
  after(() => huis.deps.store.close());

  it('can be computed for every example of every kind of letter, from the day of sending', () => {
    const { brieven, termijnen } = huis.deps;
    let gepland = 0;
    for (const { slug, termijnen: ids } of brieven.soorten()) {
      expect(
        ids.filter((id) => !termijnen.ids.includes(id)),
        slug,
      ).to.deep.equal([]);
      for (const json of brieven.voorbeelden(slug)) {
        const model = brieven.leesModel(json);
        const besluit = { soort: slug, model } as Besluit;
        const plannen = planTermijnen(huis.deps, besluit, model.dagtekening, true);
        gepland += plannen.length;
        expect(
          plannen.map(({ termijn }) => termijn).filter((id) => !termijnen.ids.includes(id)),
        ).to.deep.equal([]);
      }
    }
    expect(gepland).to.be.above(60);
  });

  it('lets a ban of the Gemeentewet end when the letter says, and not a day later', () => {
    const [json] = huis.deps.brieven.voorbeelden('gebiedsverbod');
    const model = huis.deps.brieven.leesModel(json);
    const plan = planTermijnen(huis.deps, { soort: 'gebiedsverbod', model } as Besluit, '2026-11-27', true);
    expect(plan).to.deep.include({ termijn: 'gebied_172a_a', start: '2026-12-01', einde: '2027-02-28' });
  });
});
