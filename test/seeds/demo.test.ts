import { expect } from 'chai';
import { seedBeheerder, seedDemo } from '../../db/seeds/seed.ts';
import type { Deps } from '../../server/ports.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { clockAt, realDeps } from '../support/deps.ts';
import { rulesDir } from '../support/brieven.ts';
import { failure } from '../support/failure.ts';

const NU = '2026-11-23T12:00:00.000Z';

describe('the fictional municipality of the first start', function () {
  this.timeout(60_000);
  let store: WiredStore;
  let deps: Deps;

  beforeEach(async () => {
    store = await createStore({ client: 'sqlite3', connection: ':memory:' });
    deps = await realDeps(store, clockAt(NU));
  });
  afterEach(() => store.close());

  it('has work for every role, terms late and soon, real signatures and an unbroken chain, all at once and only once', async () => {
    const kapot: Deps['signer'] = { ...deps.signer, sign: () => Promise.reject(new Error('stroom weg')) };
    expect((await failure(seedDemo({ ...deps, signer: kapot }))).message).to.equal('stroom weg');
    expect(await store.read.accounts.list(), 'a crash half-way leaves nothing').to.deep.equal([]);

    expect(await seedDemo(deps)).to.equal(true);
    const { rijen, totaal } = await store.views.zaken({ zoek: '', pagina: 1, perPagina: 20 });
    expect(totaal).to.equal(8);
    expect(rijen.map(({ besluitStatus }) => besluitStatus)).to.have.members([
      null,
      null,
      null,
      'concept',
      'vastgesteld',
      'bekendgemaakt',
      'bekendgemaakt',
      'voorgelegd',
    ]);
    const einden = (await store.views.termijnen({ open: true })).map(({ plandatum }) => plandatum ?? '');
    const vandaag = NU.slice(0, 10);
    expect(
      einden.some((einde) => einde < vandaag),
      'a term that is late',
    ).to.equal(true);
    expect(einden, 'a term that ends today').to.include(vandaag);
    expect(
      einden.some((einde) => einde > vandaag && einde <= '2026-11-26'),
      'a term that ends soon',
    ).to.equal(true);
    expect(
      einden.some((einde) => einde > '2027-01-01'),
      'a term with time left',
    ).to.equal(true);
    for (const { getekendSha256 } of await store.read.besluiten.byStatus(['bekendgemaakt'])) {
      const bytes = await store.read.bestanden.get(getekendSha256 ?? '');
      expect(
        (await deps.ondertekening.verifieer(bytes ?? new Uint8Array())).handtekeningen[0],
      ).to.deep.include({
        geldig: true,
        omvatHeleBestand: true,
        demonstratie: true,
      });
    }
    expect(await store.read.gebeurtenissen.firstBreak()).to.equal(null);
    expect(await seedDemo(deps)).to.equal(false);
    expect((await store.views.zaken({ zoek: '', pagina: 1, perPagina: 20 })).totaal).to.equal(8);
  });

  it('is nowhere else: a real municipality begins with one beheerder and a password for one use', async () => {
    const eerste = await seedBeheerder(deps);
    const [account, ...anderen] = await store.read.accounts.list();
    expect(anderen).to.deep.equal([]);
    expect(account).to.deep.include({ rollen: ['beheerder'], moetWachtwoordWijzigen: true });
    expect(await deps.passwords.verify(account?.wachtwoordHash ?? '', eerste?.wachtwoord ?? '')).to.equal(
      true,
    );
    expect(await seedBeheerder(deps)).to.equal(null);
  });

  it('in the second one every case happens on its own streets: nothing names the first', async () => {
    const huisstijl = loadHuisstijl(rulesDir, 'GM9998');
    if (!huisstijl) throw new Error('GM9998 has a huisstijl');
    expect(await seedDemo({ ...deps, huisstijl })).to.equal(true);
    const { rijen } = await store.views.zaken({ zoek: '', pagina: 1, perPagina: 20 });
    const besluiten = await store.read.besluiten.byStatus([
      'concept',
      'voorgelegd',
      'vastgesteld',
      'bekendgemaakt',
    ]);
    expect(besluiten).to.have.length(6);
    const zaken = await Promise.all(rijen.map(({ zaakId }) => store.read.zaken.byId(zaakId)));
    const alles = JSON.stringify([zaken, besluiten.map(({ model }) => model)]);
    expect(alles).to.include('Proefwaterland').and.include('Werfkade');
    for (const vreemd of ['Voorbeeldstad', 'Marktplein', 'Havenkade', 'Kerkstraat', '"9999 '])
      expect(alles).not.to.include(vreemd);
  });
});
