import { expect } from 'chai';
import fc from 'fast-check';
import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { NU } from '../support/gegevens.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';
import { proeven } from '../support/tools.ts';

const ROWS = 8;

/** What somebody with the keys of the database could do. */
async function withoutGuard(raw: Knex, client: string): Promise<void> {
  if (client === 'pg') await raw.raw('ALTER TABLE gebeurtenissen DISABLE TRIGGER ALL');
  else for (const act of ['update', 'delete']) await raw.raw(`DROP TRIGGER gebeurtenissen_geen_${act}`);
}

for (const database of DATABASES) {
  describe(`hash chain of events on ${database.naam}`, function () {
    this.timeout(60_000);
    let store: WiredStore;
    let raw: Knex;

    before(async () => {
      const settings = await database.settings();
      store = await createStore(settings);
      raw = knexFactory(knexConfig(settings));
      await withoutGuard(raw, settings.client);
      for (let n = 1; n <= ROWS; n += 1)
        await store.transaction(({ gebeurtenissen }) =>
          gebeurtenissen.append({ soort: 'stelVast', zaakId: null, doorId: 'x', op: NU, inhoud: { n } }),
        );
    });
    after(async () => {
      await raw.destroy();
      await store.close();
    });

    it('shows the first row at which anything was changed', async () => {
      const column = fc.constantFrom('soort', 'doorId', 'op', 'inhoud', 'vorigeHash', 'hash');
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: ROWS }), column, async (volgnummer, kolom) => {
          const row = (await raw('gebeurtenissen').where({ volgnummer }).first()) as Record<string, string>;
          const anders = kolom === 'inhoud' ? '{"n":99}' : `${row[kolom]}0`;
          await raw('gebeurtenissen')
            .where({ volgnummer })
            .update({ [kolom]: anders });
          expect(await store.read.gebeurtenissen.firstBreak()).to.equal(volgnummer);
          await raw('gebeurtenissen')
            .where({ volgnummer })
            .update({ [kolom]: row[kolom] });
          expect(await store.read.gebeurtenissen.firstBreak()).to.equal(null);
        }),
        { numRuns: proeven(30) },
      );
    });

    it('shows a row that was taken out, in the middle and at the end', async () => {
      for (const volgnummer of [3, ROWS]) {
        const row = (await raw('gebeurtenissen').where({ volgnummer }).first()) as object;
        await raw('gebeurtenissen').where({ volgnummer }).delete();
        expect(await store.read.gebeurtenissen.firstBreak()).to.equal(volgnummer);
        await raw('gebeurtenissen').insert(row);
      }
      expect(await store.read.gebeurtenissen.firstBreak()).to.equal(null);
    });

    it('cannot fork: two rows never follow the same one', async () => {
      const row = (await raw('gebeurtenissen').where({ volgnummer: 5 }).first()) as object;
      await failure(raw('gebeurtenissen').insert({ ...row, volgnummer: 99, hash: 'anders' }));
    });
  });
}
