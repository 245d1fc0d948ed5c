import { expect } from 'chai';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps } from '../../server/ports.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { bekijkTermijnen, MIJ, type TermijnVraag } from '../../server/usecases/bekijkTermijnen.ts';
import { createGeheugen, type Geheugen } from '../../server/usecases/createGeheugen.ts';
import { clockAt, realDeps } from '../support/deps.ts';
import { account, termijn, voorval, zaak } from '../support/gegevens.ts';
import { DATABASES } from '../support/stores.ts';

const NU = '2026-11-23T12:00:00.000Z';
const jurist = account('jurist1');
const handhaver = account('handhaver1', { rollen: ['handhaver'] });
const bibob = { termijn: 'bibob_advies', fase: 'voorbereiding', naam: 'advies Bureau Bibob' };

for (const database of DATABASES)
  describe(`the overview that is kept, on ${database.naam}`, function () {
    this.timeout(60_000);
    let store: WiredStore;
    let ander: WiredStore;
    let deps: Deps;
    let geheugen: Geheugen;

    before(async () => {
      const settings = await database.settings();
      store = await createStore(settings);
      ander = await createStore(settings);
      deps = await realDeps(store, clockAt(NU));
      await store.transaction(async ({ accounts, zaken, voorvallen }) => {
        for (const een of [jurist, handhaver]) await accounts.insert(een);
        await zaken.insert(zaak('z1'));
        await voorvallen.insert(voorval('z1'));
      });
    });
    after(async () => {
      await ander.close();
      await store.close();
    });
    beforeEach(() => (geheugen = createGeheugen(50)));

    const kijk = (wie: Gebruiker, vraag: TermijnVraag = {}, met: Deps = deps) =>
      bekijkTermijnen(met, wie, { vraag, fasen: null }, geheugen);
    const ids = async (...wat: Parameters<typeof kijk>) => (await kijk(...wat)).rijen.map(({ id }) => id);

    it('shows a change at the next look, whoever of two processes made it', async () => {
      await store.transaction(({ termijnen }) => termijnen.bewaar([termijn('t1', 'z1')]));
      expect(await ids(jurist)).to.deep.equal(['t1']);
      expect(await kijk(jurist), 'nothing changed: the same one').to.equal(await kijk(jurist));
      for (const [nr, proces] of [store, ander].entries()) {
        await proces.transaction(({ termijnen }) => termijnen.bewaar([termijn(`n${nr}`, 'z1')]));
        expect(await ids(jurist)).to.include(`n${nr}`);
      }
      const klaar = termijn('t1', 'z1', { status: 'afgehandeld', plandatum: null });
      await ander.transaction(({ termijnen }) => termijnen.bewaar([klaar]));
      const na = await kijk(jurist);
      expect(na.rijen.map(({ id }) => id)).to.deep.equal(['n0', 'n1']);
      expect([na.aantal, na.groepen.opschema]).to.deep.equal([2, 2]);
      const bekend = await ander.read.zaken.byId('z1');
      if (bekend) await ander.transaction(({ zaken }) => zaken.update({ ...bekend, titel: 'Andere titel' }));
      expect((await kijk(jurist)).rijen[0]?.zaakTitel).to.equal('Andere titel');
    });

    it('never gives what a jurist saw to somebody who may not see it', async () => {
      await store.transaction(({ termijnen }) => termijnen.bewaar([termijn('geheim', 'z1', bibob)]));
      expect(await ids(jurist)).to.include('geheim');
      const gezien = await kijk(handhaver);
      expect(gezien.rijen.map(({ id }) => id)).to.not.include('geheim');
      expect(gezien.aantal).to.equal((await kijk(jurist)).aantal - 1);
      expect(JSON.stringify(gezien)).to.not.match(/bibob/i);
    });

    it('takes "mij" as whoever looks, and does not mix up who that was', async () => {
      expect((await kijk(jurist, { behandelaar: MIJ })).aantal).to.be.greaterThan(0);
      expect((await kijk(handhaver, { behandelaar: MIJ })).aantal).to.equal(0);
    });

    it('counts a measure in hours as over from its very minute, though no row changed', async () => {
      const einde = '2026-11-23T14:00:00+01:00';
      const anders = {
        termijn: 'apv_uren',
        fase: 'maatregel',
        einde,
        veilig: einde,
        plandatum: '2026-11-23',
      };
      await store.transaction(({ termijnen }) => termijnen.bewaar([termijn('uren', 'z1', anders)]));
      const op = (nu: string): Deps => ({ ...deps, clock: clockAt(nu) });
      const groep = async (nu: string) => (await kijk(jurist, {}, op(nu))).groepen;
      expect((await groep('2026-11-23T12:59:59.000Z')).vandaag).to.equal(1);
      const na = await groep('2026-11-23T13:00:00.000Z');
      expect([na.vandaag, na.verlopen]).to.deep.equal([0, 1]);
    });

    it('is another one on another day', async () => {
      const einde = '2027-01-04';
      await store.transaction(({ termijnen }) => termijnen.bewaar([termijn('dag', 'z1', { einde })]));
      const morgen: Deps = { ...deps, clock: clockAt('2027-01-05T00:30:00.000Z') };
      expect((await kijk(jurist)).groepen.verlopen).to.equal(0);
      expect((await kijk(jurist, {}, morgen)).groepen.verlopen).to.be.greaterThan(0);
    });

    it('takes a part of the address that is no filter as none, and a page that is not there as the last', async () => {
      const alles = await kijk(jurist);
      const vreemd = { status: 'bestaat-niet', fase: '<script>', termijn: ['a', 'b'], pagina: '999' };
      const gevonden = await kijk(jurist, vreemd);
      expect(gevonden.filter).to.deep.equal(alles.filter);
      expect([gevonden.pagina, gevonden.aantal]).to.deep.equal([1, alles.aantal]);
    });

    it('warns of the claims that the rules warn of, and of no other term', async () => {
      const rij = (id: string, soort: string, plandatum: string) =>
        termijn(id, 'z1', { termijn: soort, fase: 'geld', einde: plandatum, veilig: plandatum, plandatum });
      await store.transaction(({ termijnen }) =>
        termijnen.bewaar([
          rij('v5', 'verjaring_5_35', '2026-11-28'),
          rij('v90', 'stuiting', '2027-02-21'),
          rij('v91', 'verjaring_4_104', '2027-02-22'),
          rij('betalen', 'betaling_4_87', '2026-11-28'),
        ]),
      );
      const { verjaring } = await kijk(jurist);
      expect([verjaring.aantal, ...verjaring.rijen.map(({ id }) => id)]).to.deep.equal([2, 'v5', 'v90']);
    });
  });

describe('a memory of what cannot have changed', () => {
  const maker = () => {
    let keren = 0;
    return { maak: () => Promise.resolve({ keer: ++keren, geldigTot: null }), keren: () => keren };
  };

  it('keeps no more than it may, and drops what was not asked for longest', async () => {
    const geheugen = createGeheugen(2);
    const { maak, keren } = maker();
    for (const sleutel of ['a', 'b', 'a', 'c', 'a']) await geheugen.haal(1, sleutel, NU, maak);
    expect(keren()).to.equal(3);
    await geheugen.haal(1, 'b', NU, maak);
    expect(keren()).to.equal(4);
  });

  it('asks once for two who ask at the same time, and keeps no failure', async () => {
    const geheugen = createGeheugen(2);
    const { maak, keren } = maker();
    await Promise.all([geheugen.haal(1, 'a', NU, maak), geheugen.haal(1, 'a', NU, maak)]);
    expect(keren()).to.equal(1);
    const stuk = () => Promise.reject<{ geldigTot: null }>(new Error('weg'));
    const fout = await geheugen.haal(1, 'b', NU, stuk).catch((error: Error) => error.message);
    expect([fout, (await geheugen.haal(1, 'b', NU, maak)).keer]).to.deep.equal(['weg', 2]);
  });

  it('gives nobody an older state than he asked for, also when answers cross', async () => {
    const geheugen = createGeheugen(5);
    const oud = () => Promise.resolve({ staat: 'oud', geldigTot: null });
    const nieuw = () => Promise.resolve({ staat: 'nieuw', geldigTot: null });
    await geheugen.haal(2, 'a', NU, nieuw);
    expect((await geheugen.haal(1, 'a', NU, oud)).staat, 'began before the change').to.equal('oud');
    expect((await geheugen.haal(2, 'a', NU, nieuw)).staat).to.equal('nieuw');
    expect((await geheugen.haal(3, 'a', NU, oud)).staat, 'a newer version forgets').to.equal('oud');
  });
});
