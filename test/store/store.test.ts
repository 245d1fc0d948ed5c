import { expect } from 'chai';
import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import type { Besluit } from '../../server/domain/besluit.ts';
import { Conflict } from '../../server/domain/fault.ts';
import type { Advies } from '../../server/domain/advies.ts';
import type { Stores } from '../../server/ports.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import type { StoreSettings } from '../../server/store/storeSettings.ts';
import {
  account,
  bekendmaking,
  besluit,
  betrokkene,
  feit,
  model,
  NU,
  termijn,
  voorval,
  zaak,
} from '../support/gegevens.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';

const gebeurtenis = (n: number) => ({
  soort: 'openZaak',
  zaakId: null,
  doorId: 'jurist1',
  op: NU,
  inhoud: { n, leeg: undefined },
});

for (const database of DATABASES) {
  describe(`store on ${database.naam}`, function () {
    this.timeout(60_000);
    let settings: StoreSettings;
    let store: WiredStore;
    let raw: Knex;
    /** Closed at the end, also when a test fails: an open handle would keep the run alive for ever. */
    const opened: WiredStore[] = [];
    const open = async (where: StoreSettings): Promise<WiredStore> => {
      const one = await createStore(where);
      opened.push(one);
      return one;
    };

    before(async () => {
      settings = await database.settings();
      store = await open(settings);
      raw = knexFactory(knexConfig(settings));
      await store.transaction(async ({ accounts, zaken }) => {
        await accounts.insert(account('jurist1'));
        await accounts.insert(account('toetser1', { rollen: ['toetser', 'jurist'] }));
        await zaken.insert(zaak('z1'));
        await zaken.insertBetrokkene(betrokkene('p1', 'z1'));
        await zaken.insertBetrokkene(
          betrokkene('p2', 'z1', { naam: 'Bewoner Voorbeeld', adres: null, rol: null }),
        );
      });
    });
    after(async () => {
      await raw.destroy();
      for (const one of opened) await one.close();
    });

    it('gives back what was stored, with true booleans and lists', async () => {
      const stored = await store.read.accounts.byNaam('  TOETSER1 ');
      expect(stored).to.deep.equal(account('toetser1', { rollen: ['toetser', 'jurist'] }));
      expect(await store.read.zaken.byId('z1')).to.deep.equal(zaak('z1'));
      expect(await store.read.zaken.betrokkenen('z1')).to.deep.equal([
        betrokkene('p1', 'z1'),
        betrokkene('p2', 'z1', { naam: 'Bewoner Voorbeeld', adres: null, rol: null }),
      ]);
      expect(await store.read.zaken.byId('nee')).to.equal(null);
    });

    it('shows no name and no text in the error of a statement that fails', async () => {
      const wrong = betrokkene('p9', 'geen-zaak', { naam: 'Bewoner Geheim' });
      const error = await failure(store.transaction(({ zaken }) => zaken.insertBetrokkene(wrong)));
      expect(String(error)).not.to.include('Geheim');
      expect(error.stack).not.to.include('Geheim');
    });

    it('tells the second of two processes that write at once that somebody was first, and stores nothing half', async () => {
      const fresh = await database.settings();
      const processes = [await open(fresh), await open(fresh)];
      await processes[0]?.transaction(async ({ accounts, zaken }) => {
        await accounts.insert(account('jurist1'));
        await zaken.insert(zaak('z1'));
      });
      const both = await Promise.allSettled(
        processes.map((each, index) =>
          each.transaction(async ({ zaken, gebeurtenissen }) => {
            await zaken.byId('z1');
            await gebeurtenissen.append(gebeurtenis(index));
            return zaken.update(zaak('z1', { titel: `Proces ${index}` }));
          }),
        ),
      );
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
      expect(lost?.reason).to.be.instanceOf(Conflict);
      const won = await processes[0]?.read.zaken.byId('z1');
      expect(won?.titel).to.match(/^Proces [01]$/);
      expect(won?.version).to.equal(2);
      expect(await processes[0]?.read.gebeurtenissen.firstBreak()).to.equal(null);
    });

    it('keeps every earlier text of a letter as it was, once, and lets nobody change it', async () => {
      const where = await database.settings();
      const fresh = await open(where);
      await fresh.transaction(async ({ accounts, zaken, besluiten }) => {
        await accounts.insert(account('jurist1'));
        await zaken.insert(zaak('z1'));
        await zaken.insertBetrokkene(betrokkene('p1', 'z1'));
        await besluiten.insert(besluit('b1', 'z1', 'p1'));
      });
      const versie = (version: number, op: string | null = NU) => ({
        besluitId: 'b1',
        version,
        doorNaam: 'Jurist Voorbeeld',
        op,
        aanleiding: 'automatisch' as const,
        model: { ...model, onderwerp: `Tekst ${version}` },
      });
      await fresh.transaction(async ({ besluiten }) => {
        await besluiten.putVersie(versie(2));
        await besluiten.putVersie(versie(1, null));
        await besluiten.putVersie({ ...versie(2), doorNaam: 'Een ander' });
      });
      const regels = await fresh.read.besluiten.versies('b1');
      expect(regels.map(({ version, op, doorNaam }) => [version, op, doorNaam])).to.deep.equal([
        [1, null, 'Jurist Voorbeeld'],
        [2, NU, 'Jurist Voorbeeld'],
      ]);
      expect(await fresh.read.besluiten.versie('b1', 2)).to.deep.equal(versie(2));
      expect(await fresh.read.besluiten.versie('b1', 3)).to.equal(null);
      expect(await fresh.read.besluiten.versies('nee')).to.deep.equal([]);
      const direct = knexFactory(knexConfig(where));
      const acts = [direct('besluitversies').update({ model: '{}' }), direct('besluitversies').delete()];
      for (const act of acts) expect((await failure(Promise.resolve(act))).message).to.match(/only grows/);
      await direct.destroy();
    });

    it('migrates twice without harm', async () => {
      const again = await open(settings);
      expect(await again.read.zaken.byId('z1')).to.deep.equal(zaak('z1'));
    });

    it('starts again after a power cut in the middle of a migration, and twice at once', async () => {
      await raw('knex_migrations_lock').update({ is_locked: 1 });
      await open(settings);
      const fresh = await database.settings();
      const count = fresh.client === 'pg' ? 3 : 1;
      const stores = await Promise.all(Array.from({ length: count }, () => open(fresh)));
      expect(await stores[0]?.read.accounts.list()).to.deep.equal([]);
    });

    it('lets one of two people who save at once win, and tells the other', async () => {
      const one = await store.transaction(({ zaken }) => zaken.update(zaak('z1', { titel: 'Eerst' })));
      expect(one.version).to.equal(2);
      expect(
        await failure(store.transaction(({ zaken }) => zaken.update(zaak('z1', { titel: 'Laat' })))),
      ).to.be.instanceOf(Conflict);
      const both = await Promise.allSettled(
        ['A', 'B'].map((titel) => store.transaction(({ zaken }) => zaken.update({ ...one, titel }))),
      );
      expect(both.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    });

    it('stores nothing when a transaction fails half-way', async () => {
      const error = await failure(
        store.transaction(async ({ zaken, gebeurtenissen }) => {
          await zaken.insert(zaak('half'));
          await gebeurtenissen.append(gebeurtenis(0));
          throw new Error('stroom weg');
        }),
      );
      expect(error.message).to.equal('stroom weg');
      expect(await store.read.zaken.byId('half')).to.equal(null);
      expect(await store.read.gebeurtenissen.firstBreak()).to.equal(null);
    });

    it('throws at once where the outer handle inside a transaction would wait for ever', async () => {
      const misuses: (() => Promise<unknown>)[] = [
        () => store.read.zaken.byId('z1'),
        () => store.views.termijnen({ open: true }),
      ];
      for (const misuse of misuses)
        expect((await failure(store.transaction(misuse))).message).to.match(/only its own stores/);
      expect(
        (await failure(store.transaction(() => store.transaction(() => Promise.resolve())))).message,
      ).to.match(/only its own stores/);
    });

    it('numbers cases per year without a gap or a double', async () => {
      const make = () => store.transaction(({ zaken }) => zaken.nextNummer(2031));
      const numbers = await Promise.all(Array.from({ length: 12 }, make));
      expect([...numbers].sort()[0]).to.equal('Z2031-0001');
      expect([...numbers].sort()[11]).to.equal('Z2031-0012');
      expect(new Set(numbers).size).to.equal(12);
      const dubbel = store.transaction(({ zaken }) => zaken.insert(zaak('z9', { nummer: 'Z2026-z1' })));
      expect(await failure(dubbel)).to.be.instanceOf(Conflict);
    });

    it('keeps facts in the order of recording and lets nobody change or remove one', async () => {
      const waarden = [12.4, null, [{ datum: '2026-01-01', zelfdePand: true }], { onbepaald: true }] as const;
      for (const [i, waarde] of waarden.entries())
        await store.transaction(({ feiten }) =>
          feiten.append([feit(`f${i}`, 'z1', { waarde: waarde as never })]),
        );
      const list = await store.read.feiten.list('z1');
      expect(list.map(({ waarde }) => waarde)).to.deep.equal(waarden);
      expect(list[0]).to.deep.equal(feit('f0', 'z1'));
      expect((await failure(raw('feiten').where({ id: 'f0' }).update({ waarde: '99' }))).message).to.match(
        /only grows/,
      );
      expect((await failure(raw('feiten').where({ id: 'f0' }).delete())).message).to.match(/only grows/);
    });

    it('refuses a fact of a case that does not exist', async () => {
      await failure(store.transaction(({ feiten }) => feiten.append([feit('los', 'nergens')])));
      expect(await store.read.feiten.list('nergens')).to.deep.equal([]);
    });

    it('gives the latest advice of a betrokkene', async () => {
      const advies = (id: string) => ({
        id,
        zaakId: 'z1',
        betrokkeneId: 'p1',
        dossier: { gemeente: 'GM9999', peildatum: '2026-11-23', feiten: {} },
        advies: { peildatum: '2026-11-23' } as Advies,
        gevraagdDoorId: 'jurist1',
        gevraagdOp: NU,
      });
      for (const id of ['a2', 'a1']) await store.transaction(({ adviezen }) => adviezen.insert(advies(id)));
      expect(await store.read.adviezen.latest('z1', 'p1')).to.deep.equal(advies('a1'));
      expect(await store.read.adviezen.byId('a2')).to.deep.equal(advies('a2'));
      expect(await store.read.adviezen.latest('z1', 'p2')).to.equal(null);
    });

    it('keeps a file under its own hash, once, and notices damage', async () => {
      const bytes = new Uint8Array([37, 80, 68, 70, 0, 255]);
      const put = () => store.transaction(({ bestanden }) => bestanden.put(bytes, 'brief'));
      const [sha256, again] = [await put(), await put()];
      expect(again).to.equal(sha256);
      expect(await store.read.bestanden.get(sha256)).to.deep.equal(bytes);
      expect(await store.read.bestanden.get('00')).to.equal(null);
      await raw('bestanden').insert({ sha256: 'ff', soort: 'brief', bytes: Buffer.from('anders') });
      expect((await failure(store.read.bestanden.get('ff'))).message).to.match(/damaged/);
      expect((await failure(raw('bestanden').where({ sha256 }).delete())).message).to.match(/only grows/);
    });

    describe('besluiten', () => {
      const definitief = {
        status: 'vastgesteld',
        vastgesteldDoorId: 'toetser1',
        voorgelegdDoorId: 'jurist1',
        tekstSha256: 'ab',
      } as const;

      before(() =>
        store.transaction(async ({ besluiten }) => {
          await besluiten.insert(besluit('b1', 'z1', 'p1'));
          await besluiten.insert(besluit('b2', 'z1', 'p2'));
        }),
      );

      it('come back whole, in the order in which they were begun', async () => {
        expect(await store.read.besluiten.byId('b1')).to.deep.equal(besluit('b1', 'z1', 'p1'));
        await store.transaction(({ besluiten }) => besluiten.update(besluit('b1', 'z1', 'p1')));
        expect(
          (await store.read.besluiten.byZaak('z1')).map(({ id, version }) => [id, version]),
        ).to.deep.equal([
          ['b1', 2],
          ['b2', 1],
        ]);
        const [eerste] = await store.read.besluiten.byStatus(['concept', 'voorgelegd']);
        expect(eerste).to.deep.include({
          id: 'b2',
          zaakNummer: 'Z2026-z1',
          betrokkeneNaam: 'Bewoner Voorbeeld',
          soort: 'sluiting-13b',
        });
      });

      it('cannot be approved by the author or the submitter, not even past the application', async () => {
        for (const zelf of [{ vastgesteldDoorId: 'jurist1' }, { voorgelegdDoorId: 'toetser1' }]) {
          const fout = besluit('b2', 'z1', 'p2', { ...definitief, ...zelf });
          const error = await failure(store.transaction(({ besluiten }) => besluiten.update(fout)));
          expect(error.message).to.match(/vier_ogen/);
        }
        expect(await store.read.besluiten.byId('b2')).to.deep.include({ status: 'concept', version: 1 });
      });

      it('cannot be signed without a stored file', async () => {
        const fout = besluit('b2', 'z1', 'p2', { ...definitief, status: 'ondertekend' });
        expect(
          (await failure(store.transaction(({ besluiten }) => besluiten.update(fout)))).message,
        ).to.match(/handtekening/);
      });

      it('keep their text once it has been approved', async () => {
        const vast = await store.transaction(({ besluiten }) =>
          besluiten.update(besluit('b2', 'z1', 'p2', definitief)),
        );
        for (const anders of [
          { model: { ...model, onderwerp: 'Anders' } },
          { tekstSha256: 'cd' },
          { tekstSha256: null },
        ])
          expect(
            (await failure(store.transaction(({ besluiten }) => besluiten.update({ ...vast, ...anders }))))
              .message,
          ).to.match(/frozen|vier_ogen/);
        expect((await failure(raw('besluiten').where({ id: 'b2' }).delete())).message).to.match(/kept/);
        expect((await store.read.besluiten.byId('b2'))?.model).to.deep.equal(model);
      });

      it('lose an approval only as a whole, with the text as it was', async () => {
        const weg = { status: 'teruggewezen', vastgesteldDoorId: null, tekstSha256: null } as const;
        const update = (over: Partial<Besluit>) =>
          store.transaction(async ({ besluiten }) => {
            const nu = (await besluiten.byId('b2')) as Besluit;
            return besluiten.update({ ...nu, ...over });
          });
        const anders = { ...weg, model: { ...model, onderwerp: 'Anders' } };
        expect((await failure(update(anders))).message).to.match(/frozen/);
        expect((await update(weg)).tekstSha256).to.equal(null);
        expect((await update(definitief)).status).to.equal('vastgesteld');
      });

      it('hold one intent to sign at a time', async () => {
        const intentie = { besluitId: 'b2', claim: 'x', claimTot: NU, ongetekendSha256: 'ab' };
        await store.transaction(({ besluiten }) => besluiten.putIntentie(intentie));
        await store.transaction(({ besluiten }) => besluiten.putIntentie({ ...intentie, claim: 'y' }));
        expect(await store.read.besluiten.intentie('b2')).to.deep.equal({ ...intentie, claim: 'y' });
        await store.transaction(({ besluiten }) => besluiten.dropIntentie('b2'));
        expect(await store.read.besluiten.intentie('b2')).to.equal(null);
      });

      it('are made known once per addressee, and start each term once', async () => {
        const eerste = bekendmaking('m1', 'b2');
        await store.transaction(async ({ termijnen, voorvallen }) => {
          await termijnen.insertBekendmaking(eerste);
          await voorvallen.insert(voorval('z1'));
          await termijnen.bewaar([termijn('t1', 'z1', { besluitId: 'b2', bekendmakingId: 'm1' })]);
        });
        const nogEens: ((stores: Stores) => Promise<void>)[] = [
          ({ termijnen }) => termijnen.insertBekendmaking({ ...eerste, id: 'm2' }),
          ({ termijnen }) => termijnen.bewaar([termijn('t2', 'z1', { sleutel: 'voorval-z1/t1' })]),
        ];
        for (const dubbel of nogEens)
          expect(await failure(store.transaction(dubbel))).to.be.instanceOf(Conflict);
        expect(await store.read.termijnen.bekendmakingen('b2')).to.deep.equal([eerste]);
        expect(await store.read.termijnen.byZaak('z1')).to.have.length(1);
      });
    });

    describe('views', () => {
      it('show running terms with their case, the most urgent first', async () => {
        await store.transaction(({ termijnen }) =>
          termijnen.bewaar([
            termijn('t8', 'z1', { veilig: '2026-12-01', plandatum: '2026-12-01', termijn: 'zienswijze' }),
            termijn('t9', 'z1', { plandatum: null, status: 'afgehandeld' }),
          ]),
        );
        const rijen = await store.views.termijnen({ open: true });
        expect(rijen.map(({ id }) => id)).to.deep.equal(['t8', 't1']);
        expect(rijen[1]).to.deep.include({
          zaakNummer: 'Z2026-z1',
          objectAdres: 'Voorbeeldstraat 1, 9999 AA Voorbeeldstad',
          besluitSoort: 'sluiting-13b',
          uitleg: ['eerste stap', 'tweede stap'],
        });
      });

      it('find a case by number, address or name, with or without diacritics, and take nothing as a wildcard', async () => {
        await store.transaction(async ({ zaken }) => {
          const adres = { straat: "Café-'t-Hoekje 100%", postcode: '8888 ZZ', plaats: 'Voorbeeldstad' };
          await zaken.insert(
            zaak('z2', {
              titel: 'Ernstige vrees_x',
              objectAdres: adres,
              aangemaaktOp: '2026-12-01T00:00:00.000Z',
            }),
          );
          await zaken.insertBetrokkene(betrokkene('p3', 'z2', { naam: 'Ü. Oorbeeld-Šterk' }));
        });
        const nummers = async (zoek: string) =>
          (await store.views.zaken({ zoek, pagina: 1, perPagina: 10 })).rijen.map(({ nummer }) => nummer);
        expect(await nummers('')).to.deep.equal(['Z2026-z2', 'Z2026-z1']);
        expect(await nummers('z2026-Z2')).to.deep.equal(['Z2026-z2']);
        expect(await nummers('CAFE')).to.deep.equal(['Z2026-z2']);
        expect(await nummers('šterk hoekje')).to.deep.equal(['Z2026-z2']);
        expect(await nummers('oorbeeld, 8888zz')).to.deep.equal(['Z2026-z2']);
        expect(await nummers('bewoner')).to.deep.equal(['Z2026-z1']);
        expect(await nummers('100%')).to.deep.equal(['Z2026-z2']);
        expect(await nummers('vrees_')).to.deep.equal(['Z2026-z2']);
        for (const niets of ['%', '1_0', '\\', "'; drop table zaken"])
          expect(await nummers(niets === '%' ? '%%' : niets), niets).to.deep.equal([]);
      });

      it('count all and show a page, with status and first end', async () => {
        const { rijen, totaal } = await store.views.zaken({ zoek: '', pagina: 2, perPagina: 1 });
        expect(totaal).to.equal(2);
        expect(rijen).to.have.length(1);
        expect(rijen[0]).to.deep.include({
          nummer: 'Z2026-z1',
          betrokkenen: 'V. Oorbeeld, Bewoner Voorbeeld',
          besluitStatus: 'vastgesteld',
          eersteEinde: '2026-12-01',
        });
      });
    });

    describe('gebeurtenissen', () => {
      it('form one chain, also when many are added at once by two programs', async () => {
        const other = await open(settings);
        await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            [store, other][n % 2]!.transaction(({ gebeurtenissen }) => gebeurtenissen.append(gebeurtenis(n))),
          ),
        );
        expect(await store.read.gebeurtenissen.firstBreak()).to.equal(null);
        expect(await raw('gebeurtenissen').count('* as n').first()).to.satisfy(
          (row: { n: number | string }) => Number(row.n) === 20,
        );
      });

      it('cannot be changed or removed through the database', async () => {
        for (const act of [
          raw('gebeurtenissen').where({ volgnummer: 3 }).update({ soort: 'anders' }),
          raw('gebeurtenissen').where({ volgnummer: 3 }).delete(),
        ])
          expect((await failure(Promise.resolve(act))).message).to.match(/only grows/);
      });

      it('belong to their case', async () => {
        await store.transaction(({ gebeurtenissen }) =>
          gebeurtenissen.append({ ...gebeurtenis(1), zaakId: 'z1' }),
        );
        const [rij] = await store.read.gebeurtenissen.byZaak('z1');
        expect(rij).to.deep.include({ soort: 'openZaak', zaakId: 'z1', inhoud: { n: 1 }, volgnummer: 21 });
      });
    });

    it('keeps sessions in the same database', async () => {
      const sessies = store.sessions(() => undefined);
      const session = { cookie: { maxAge: 60_000, originalMaxAge: 60_000 }, gebruikerId: 'jurist1' };
      await sessies.set('sid', session as never);
      expect(await sessies.get('sid', () => undefined)).to.deep.include({ gebruikerId: 'jurist1' });
      await sessies.destroy('sid');
      expect(await sessies.get('sid', () => undefined)).to.equal(null);
    });
  });
}
