import { expect } from 'chai';
import { Conflict } from '../../server/domain/fault.ts';
import type { Deps } from '../../server/ports.ts';
import { createStore } from '../../server/store/createStore.ts';
import { AANMELDEN, meldAan } from '../../server/usecases/meldAan.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { maakBekend } from '../../server/usecases/maakBekend.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { registreerFeiten } from '../../server/usecases/registreerFeiten.ts';
import { DATABASES } from '../support/stores.ts';
import { BRON, nieuweZaak, vastgesteldBesluit, volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

/** How many of these ended well; the others must have ended in a Conflict. */
async function gelukt(werk: readonly Promise<unknown>[]): Promise<number> {
  const uitkomsten = await Promise.allSettled(werk);
  for (const uitkomst of uitkomsten) {
    if (uitkomst.status === 'rejected') expect(uitkomst.reason).to.be.instanceOf(Conflict);
  }
  return uitkomsten.filter(({ status }) => status === 'fulfilled').length;
}

for (const database of DATABASES) {
  const { naam } = database;
  describe(`two users at the same moment (${naam})`, function () {
    this.timeout(20_000);
    let huis: TestHuis;
    let eerste: Deps;
    /** The same house in another process where the database allows that: its own connections and its own memory. */
    let tweede: Deps;
    before(async () => {
      const gedeeld = await database.settings();
      const store = await createStore(gedeeld);
      // a database in one file is served by one process with one connection
      const ander = naam === 'SQLite' ? store : await createStore(gedeeld);
      huis = await createTestDeps({ store });
      eerste = huis.deps;
      tweede = { ...eerste, store: ander };
    });
    after(async () => {
      await eerste.store.close();
      if (tweede.store !== eerste.store) await tweede.store.close();
    });

    it('lets one win who records facts, and one who saves a draft', async () => {
      const jurist = await huis.wie('jurist1', 'jurist');
      const { zaak } = await nieuweZaak(eerste, jurist);
      const feiten = [{ feit: 'pand.bewoond', waarde: true, bron: BRON, motivering: null }];
      const invoer = { zaakId: zaak.id, betrokkeneId: null, feiten, laatstGezien: null };
      expect(await gelukt([eerste, tweede].map((deps) => registreerFeiten(deps, jurist, invoer)))).to.equal(
        1,
      );
      const concept = await volledigConcept(eerste, jurist);
      const { id: besluitId, version, model } = concept;
      const bewerk = (deps: Deps, onderwerp: string) =>
        bewerkConcept(deps, jurist, { besluitId, version, model: { ...model, onderwerp } });
      expect(await gelukt([bewerk(eerste, 'een'), bewerk(tweede, 'twee')])).to.equal(1);
    });

    it('signs once and starts the terms once', async () => {
      const jurist = await huis.wie('jurist2', 'jurist');
      const toetser = await huis.wie('toetser2', 'toetser');
      const teken = await huis.wie('teken2', 'ondertekenaar');
      const { id: besluitId, zaakId } = await vastgesteldBesluit(eerste, jurist, toetser);
      const aantal = await gelukt([eerste, tweede].map((deps) => onderteken(deps, teken, { besluitId })));
      expect(aantal).to.be.greaterThan(0);
      const getekend = await onderteken(tweede, teken, { besluitId });
      const zending = {
        geadresseerdeIndex: 0,
        datum: '2026-11-26',
        kanaal: 'uitreiking',
        bewijs: 'getekend',
      };
      const stuur = (deps: Deps) =>
        maakBekend(deps, jurist, { besluitId, version: getekend.version, ...zending });
      const [een, twee] = await Promise.all([stuur(eerste), stuur(tweede)]);
      expect(twee.termijnen).to.deep.equal(een.termijnen);
      const soorten = (await eerste.store.read.gebeurtenissen.byZaak(zaakId)).map(({ soort }) => soort);
      for (const soort of ['startOndertekening', 'onderteken', 'maakBekend']) {
        expect(
          soorten.filter((kandidaat) => kandidaat === soort),
          soort,
        ).to.have.length(1);
      }
      expect(await eerste.store.read.gebeurtenissen.firstBreak()).to.equal(null);
    });

    it('counts every failed log-in', async () => {
      await huis.wie('jurist3', 'jurist');
      const meld = (deps: Deps, wachtwoord: string) =>
        meldAan(deps, { gebruikersnaam: 'jurist3', wachtwoord });
      const pogingen = Array.from({ length: AANMELDEN.maxMislukt }, (_, i) =>
        meld(i % 2 ? eerste : tweede, 'fout'),
      );
      await Promise.all(pogingen);
      expect((await meld(eerste, 'wachtwoord van jurist3')).ok).to.equal(false);
    });
  });
}
