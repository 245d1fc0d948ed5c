import { expect } from 'chai';
import type { BerichtRij } from '../../../server/ports.ts';
import { logIn, testApp } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

const rij = (anders: Partial<BerichtRij> = {}): BerichtRij => ({
  ...{ id: 'b1', soort: 'herinnering', zaakId: 'z1', termijnId: 't1', plandatum: '2026-11-25', dagen: 2 },
  ...{ reden: null, status: 'alleen_hier', aangemaaktOp: '2026-11-23T09:00:00.000Z', bevestigdOp: null },
  ...{ termijn: 'bezwaar', naam: 'bezwaartermijn', artikel: 'artikel 6:7 Awb' },
  ...{ zaakNummer: 'Z2026-0001', zaakTitel: 'Sluiting woning' },
  ...anders,
});

describe('the reminders of a watcher', () => {
  it('say which term, until when and what follows, and that no mail comes', async () => {
    const test = testDeps();
    const views = {
      ...test.deps.store.views,
      berichten: ({ open }: { open: boolean }) => Promise.resolve(open ? [rij()] : []),
    };
    const app = testApp({ ...test, deps: { ...test.deps, store: { ...test.deps.store, views } } });
    const client = await logIn(app, 'jurist');
    const { text } = await client.get('/herinneringen').expect(200);
    expect(text).to.include('Bezwaartermijn').and.include('woensdag 25 november 2026').and.include('2 dagen');
    expect(text).to.include('Er is geen mailserver ingesteld');
    expect(text).to.include('action="/herinneringen/b1"');
  });

  it('say what to expect when there are none', async () => {
    const app = testApp(testDeps());
    const client = await logIn(app, 'handhaver');
    expect((await client.get('/herinneringen').expect(200)).text).to.include(
      'U heeft geen open herinneringen',
    );
  });

  it('are watched by whom the beheerder names; nobody else comes there', async () => {
    const app = testApp(testDeps());
    const beheerder = await logIn(app, 'beheerder');
    const { text } = await beheerder.get('/beheer/bewaking').expect(200);
    expect(text).to.include('Bezwaarsecretaris').and.include('Niemand gekozen?');
    const jurist = await logIn(app, 'jurist');
    await jurist.get('/beheer/bewaking').expect(403);
  });
});
