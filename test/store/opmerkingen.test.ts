import { expect } from 'chai';
import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import { Conflict } from '../../server/domain/fault.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { account, besluit, betrokkene, NU, opmerking, zaak } from '../support/gegevens.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';

const OP = '2026-11-24T10:00:00.000Z';

for (const database of DATABASES) {
  describe(`comments in the store on ${database.naam}`, function () {
    this.timeout(60_000);
    let store: WiredStore;
    let raw: Knex;

    before(async () => {
      const settings = await database.settings();
      store = await createStore(settings);
      raw = knexFactory(knexConfig(settings));
      await store.transaction(async ({ accounts, zaken, besluiten, opmerkingen }) => {
        await accounts.insert(account('jurist1'));
        await accounts.insert(account('toetser1', { rollen: ['toetser'] }));
        await zaken.insert(zaak('z1'));
        await zaken.insertBetrokkene(betrokkene('p1', 'z1'));
        for (const id of ['b1', 'b2', 'b3']) await besluiten.insert(besluit(id, 'z1', 'p1'));
        await opmerkingen.insert(opmerking('z-eerst', 'b1'));
        await opmerkingen.insert(
          opmerking('a-antwoord', 'b1', { antwoordOp: 'z-eerst', auteurId: 'jurist1' }),
        );
        await opmerkingen.insert(opmerking('m-tweede', 'b1', { onderdeel: '' }));
        await opmerkingen.insert(opmerking('elders', 'b2'));
      });
    });
    after(async () => {
      await raw.destroy();
      await store.close();
    });
    const zet = (opmerkingId: string, afgehandeld: boolean) =>
      store.transaction(({ opmerkingen }) =>
        opmerkingen.voegAfhandelingToe({
          ...{ opmerkingId, afgehandeld, op: OP },
          ...{ doorId: 'jurist1', doorNaam: 'Medewerker jurist1' },
        }),
      );

    it('come back whole, per besluit, in the order in which they were placed', async () => {
      expect(await store.read.opmerkingen.byBesluit('b1')).to.deep.equal([
        opmerking('z-eerst', 'b1'),
        opmerking('a-antwoord', 'b1', { antwoordOp: 'z-eerst', auteurId: 'jurist1' }),
        opmerking('m-tweede', 'b1', { onderdeel: '' }),
      ]);
      expect(await store.read.opmerkingen.byId('elders')).to.deep.equal(opmerking('elders', 'b2'));
      expect(await store.read.opmerkingen.byId('nee')).to.equal(null);
      expect(await store.read.opmerkingen.byBesluit('b3')).to.deep.equal([]);
    });

    it('are dealt with and opened again, and each time the version goes up', async () => {
      await zet('m-tweede', true);
      const dicht = {
        afgehandeldDoorId: 'jurist1',
        afgehandeldDoorNaam: 'Medewerker jurist1',
        afgehandeldOp: OP,
      };
      expect(await store.read.opmerkingen.byId('m-tweede')).to.deep.equal(
        opmerking('m-tweede', 'b1', { onderdeel: '', ...dicht, version: 2 }),
      );
      await zet('m-tweede', false);
      expect(await store.read.opmerkingen.byId('m-tweede')).to.deep.equal(
        opmerking('m-tweede', 'b1', { onderdeel: '', version: 3 }),
      );
    });

    it('are counted per besluit: no answer, none that was dealt with, one that is open again', async () => {
      const tel = async () => Object.fromEntries(await store.read.opmerkingen.telOpen(['b1', 'b2', 'b3']));
      expect(await tel()).to.deep.equal({ b1: 2, b2: 1 });
      await zet('z-eerst', true);
      await zet('elders', true);
      expect(await tel()).to.deep.equal({ b1: 1 });
      await zet('z-eerst', false);
      expect(await tel()).to.deep.equal({ b1: 2 });
      expect(Object.fromEntries(await store.read.opmerkingen.telOpen([]))).to.deep.equal({});
    });

    it('are placed once, on a besluit and a comment that are there', async () => {
      const poging = (over: Parameters<typeof opmerking>[2], id = 'nieuw', b = 'b1') =>
        failure(store.transaction(({ opmerkingen }) => opmerkingen.insert(opmerking(id, b, over))));
      expect(await poging({}, 'z-eerst')).to.be.instanceOf(Conflict);
      for (const error of [await poging({ antwoordOp: 'nergens' }), await poging({}, 'nieuw', 'geen')]) {
        expect(error).not.to.be.instanceOf(Conflict);
        expect(error.stack).not.to.include('waarschuwing');
      }
    });

    it('cannot be changed or removed through the database', async () => {
      for (const tabel of ['opmerkingen', 'opmerkingafhandelingen']) {
        expect(String(await failure(Promise.resolve(raw(tabel).delete()))), tabel).to.include('only grows');
        const kolom = tabel === 'opmerkingen' ? { tekst: 'anders' } : { op: NU };
        expect(String(await failure(Promise.resolve(raw(tabel).update(kolom)))), tabel).to.include(
          'only grows',
        );
      }
      expect((await store.read.opmerkingen.byId('z-eerst'))?.tekst).to.equal(
        opmerking('z-eerst', 'b1').tekst,
      );
    });
  });
}
