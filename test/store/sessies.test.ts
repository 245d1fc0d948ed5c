import { expect } from 'chai';
import knexFactory, { type Knex } from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import type { SessionStore } from '../../server/store/createSessionStore.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import { DATABASES } from '../support/stores.ts';

/** A session of which the cookie ends so many minutes from now, as express-session hands it over. */
const sessie = (minuten: number) => {
  const expires = new Date(performance.timeOrigin + performance.now() + minuten * 60_000);
  return {
    cookie: { originalMaxAge: 1_800_000, maxAge: minuten * 60_000, expires },
    gebruikerId: 'jurist1',
  } as never;
};

for (const database of DATABASES)
  describe(`sessions on ${database.naam}`, function () {
    this.timeout(60_000);
    let store: WiredStore;
    let sessies: SessionStore;
    let raw: Knex;

    before(async () => {
      const settings = await database.settings();
      store = await createStore(settings);
      sessies = store.sessions((error) => {
        throw error;
      });
      raw = knexFactory(knexConfig(settings));
    });
    after(async () => {
      await raw.destroy();
      await store.close();
    });

    const eind = async (sid: string): Promise<number> => {
      const row: { expired: string | Date } = await raw('sessies').where({ sid }).first('expired');
      return new Date(row.expired).getTime();
    };

    it('are prolonged in the database once a minute, not at each page', async () => {
      await sessies.set('s1', sessie(30));
      await sessies.touch('s1', sessie(31));
      const eerst = await eind('s1');
      await sessies.touch('s1', sessie(31.5));
      expect(await eind('s1'), 'within the minute').to.equal(eerst);
      await sessies.touch('s1', sessie(33));
      expect(await eind('s1'), 'after it').to.be.greaterThan(eerst + 60_000);
    });

    it('are gone at once after log-off and when they have expired, and never come back by being prolonged', async () => {
      await sessies.set('s2', sessie(30));
      expect(await sessies.get('s2', () => undefined)).to.deep.include({ gebruikerId: 'jurist1' });
      await sessies.destroy('s2');
      await sessies.touch('s2', sessie(40));
      expect(await sessies.get('s2', () => undefined)).to.equal(null);
      await sessies.set('s3', sessie(30));
      const voorbij = new Date(performance.timeOrigin + performance.now() - 60_000);
      await raw('sessies')
        .where({ sid: 's3' })
        .update({ expired: database.naam === 'SQLite' ? voorbij.toISOString() : voorbij });
      expect(await sessies.get('s3', () => undefined)).to.equal(null);
    });

    it('that are asked for together are each their own', async () => {
      for (const nr of [4, 5])
        await sessies.set(`s${nr}`, { ...(sessie(30) as object), gebruikerId: `wie${nr}` } as never);
      const beide = await Promise.all(['s4', 's5', 'weg'].map((sid) => sessies.get(sid, () => undefined)));
      expect(beide.map((een) => (een as { gebruikerId?: string } | null)?.gebruikerId ?? null)).to.deep.equal(
        ['wie4', 'wie5', null],
      );
    });
  });
