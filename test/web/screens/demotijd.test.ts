import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoClock } from '../../../server/adapters/demoClock.ts';
import { logIn, post, testApp } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

const ECHT = { nu: () => '2026-11-23T23:30:00.000Z', vandaag: () => '2026-11-24' };

describe('the day of the demonstration', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'demo-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = () => join(folder, 'demo-vandaag.json');

  it('moves by whole days while the hour runs on, and survives a restart', async () => {
    const clock = createDemoClock(ECHT, path());
    expect(clock.vandaag(), 'half past twelve at night in the Netherlands').to.equal('2026-11-24');
    await clock.zet('2027-03-28');
    expect([clock.vandaag(), clock.nu()]).to.deep.equal(['2027-03-28', '2027-03-27T23:30:00.000Z']);
    expect(createDemoClock(ECHT, path()).vandaag()).to.equal('2027-03-28');
    // late in the evening in summer: 24 hours times so many days would already be the next day
    await clock.zet('2027-07-01');
    const laat = { nu: () => '2026-11-23T22:30:00.000Z', vandaag: () => '2026-11-23' };
    expect(createDemoClock(laat, path()).vandaag()).to.equal('2027-06-30');
    await clock.zet(null);
    expect(createDemoClock(ECHT, path()).vandaag()).to.equal('2026-11-24');
  });

  it('is the real day when the file is broken', () => {
    writeFileSync(path(), '{');
    expect(createDemoClock(ECHT, path()).vandaag()).to.equal('2026-11-24');
  });

  it('is set by whoever is logged in, a week further or to a day, and refuses what is no day', async () => {
    const test = testDeps();
    const clock = createDemoClock(ECHT, path());
    const app = testApp({ ...test, deps: { ...test.deps, clock } }, { demoTijd: clock });
    const client = await logIn(app, 'handhaver');
    expect((await client.get('/handhaving')).text).to.include('Vandaag is <strong>dinsdag 24 november 2026');
    const week = await post(client, '/demo/vandaag', { stap: 'week', terug: '/handhaving' });
    expect([week.status, week.headers['location']]).to.deep.equal([303, '/handhaving']);
    expect(clock.vandaag()).to.equal('2026-12-01');
    await post(client, '/demo/vandaag', { stap: 'zet', dag: '4-1-2027', terug: '//elders.example' });
    expect(clock.vandaag()).to.equal('2027-01-04');
    expect((await post(client, '/demo/vandaag', { stap: 'zet', dag: '31-2-2027' })).status).to.equal(422);
    expect((await client.get('/handhaving')).text).to.include('echt: di 24 nov 2026');
    await post(client, '/demo/vandaag', { stap: 'echt' });
    expect(clock.vandaag()).to.equal('2026-11-24');
  });

  it('does not exist outside the demonstration', async () => {
    const client = await logIn(testApp(testDeps()), 'jurist');
    expect((await post(client, '/demo/vandaag', { stap: 'dag' })).status).to.equal(404);
    expect((await client.get('/hulp')).text).not.to.include('/demo/vandaag');
  });
});
