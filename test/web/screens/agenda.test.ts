import { expect } from 'chai';
import ICAL from 'ical.js';
import type { Express } from 'express';
import request from 'supertest';
import type { Gebruiker } from '../../../server/domain/rol.ts';
import type { LopendeTermijn, Views } from '../../../server/ports.ts';
import { createApp } from '../../../server/web/app.ts';
import type { WebOpties } from '../../../server/web/webOpties.ts';
import { termijn, voorval, zaak } from '../../support/gegevens.ts';
import { createTestDeps, type TestHuis } from '../../usecases/support/createTestDeps.ts';
import { logIn, OPTIES, post, type Client } from '../support/client.ts';

const ADRES = /https?:\/\/[^<\s]+\/agenda\/[^<\s]+\.ics/;
const GEDEELD = { einde: '2026-12-10', veilig: '2026-12-10', plandatum: '2026-12-10' };

describe('the calendar of terms', () => {
  let huis: TestHuis;
  let app: Express;
  let jurist: Gebruiker;
  let client: Client;
  const regels: unknown[] = [];

  const start = (anders: Partial<WebOpties> = {}) =>
    createApp(huis.deps, { ...OPTIES, log: (regel) => void regels.push(regel), ...anders });
  const bewaar = (...termijnen: LopendeTermijn[]) =>
    huis.deps.store.transaction((stores) => stores.termijnen.bewaar(termijnen));

  beforeEach(async () => {
    regels.length = 0;
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    await huis.wie('handhaver1', 'handhaver');
    await huis.wie('beheerder1', 'beheerder');
    await huis.deps.store.transaction(async ({ zaken, voorvallen }) => {
      await zaken.insert(zaak('z1', { behandelaarId: jurist.id }));
      await voorvallen.insert(voorval('z1', { doorId: jurist.id }));
    });
    app = start();
    client = await logIn(app, 'jurist1', 'wachtwoord van jurist1');
  });
  afterEach(() => huis.deps.store.close());

  /** Makes a link as a user does and gives its path. */
  async function maak(velden: Record<string, string> = { soort: 'alle' }, wie = client): Promise<string> {
    const { status, text } = await post(wie, '/agenda', velden);
    expect(status).to.equal(200);
    return new URL(ADRES.exec(text)?.[0] ?? '').pathname;
  }
  const haal = (pad: string) => request(app).get(pad).buffer(true);
  async function afspraken(pad: string) {
    const { text } = await haal(pad);
    const kalender = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
    return kalender.getAllSubcomponents('vevent').map((deel) => new ICAL.Event(deel));
  }

  it('shows a link once, in full, and never again', async () => {
    const { text, headers } = await post(client, '/agenda', { soort: 'persoon' });
    const [adres = ''] = ADRES.exec(text) ?? [];
    expect(headers['cache-control']).to.equal('no-store');
    expect(text)
      .to.include('Outlook')
      .and.include('Google Agenda')
      .and.include('iPhone')
      .and.include('data-kopieer');
    const lijst = (await client.get('/agenda')).text;
    expect(lijst).to.include('Mijn termijnen').and.include('nog niet').and.include('Actief');
    expect(lijst)
      .to.not.include(adres)
      .and.not.include(/agenda\/(.+)\.ics/.exec(adres)?.[1]);
    await haal(new URL(adres).pathname);
    expect((await client.get('/agenda')).text).to.not.include('nog niet');
  });

  it('answers a calendar program with the right headers and no session', async () => {
    await bewaar(termijn('t1', 'z1', GEDEELD));
    const { status, headers } = await haal(await maak());
    expect(status).to.equal(200);
    expect(headers).to.include({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).to.not.have.property('set-cookie');
  });

  it('sends nothing twice: 304 until a term changes', async () => {
    app = start({ basisUrl: 'https://maatregel.voorbeeldstad.example' });
    await bewaar(termijn('t1', 'z1', GEDEELD));
    const pad = await maak();
    const eerste = await haal(pad);
    const weer = await haal(pad).set('If-None-Match', String(eerste.headers['etag']));
    expect([weer.status, weer.text]).to.deep.equal([304, '']);
    await bewaar(termijn('t1', 'z1', { ...GEDEELD, plandatum: '2026-12-11' }));
    expect((await haal(pad).set('If-None-Match', String(eerste.headers['etag']))).status).to.equal(200);
  });

  it('is a whole day under the same id, and moves in the calendar when the term moves', async () => {
    await bewaar(termijn('t1', 'z1', GEDEELD));
    const pad = await maak();
    const [eerst] = await afspraken(pad);
    expect([eerst?.startDate.toString(), eerst?.endDate.toString()]).to.deep.equal([
      '2026-12-10',
      '2026-12-11',
    ]);
    const op = '2026-11-25T08:00:00.000Z';
    await huis.deps.store.transaction(({ voorvallen }) =>
      voorvallen.insert(voorval('z1', { id: 'verlengd', doorId: jurist.id, op })),
    );
    await bewaar(termijn('t1', 'z1', { ...GEDEELD, veilig: '2026-12-24', plandatum: '2026-12-24' }));
    const [daarna] = await afspraken(pad);
    expect(daarna?.uid).to.equal(eerst?.uid);
    expect(daarna?.startDate.toString()).to.equal('2026-12-24');
    expect(Number(daarna?.sequence)).to.be.greaterThan(Number(eerst?.sequence));
    expect(String(daarna?.component.getFirstPropertyValue('last-modified'))).to.equal('2026-11-25T08:00:00Z');
  });

  it('says which term, of which case, where, on what ground and how it was computed, and names nobody', async () => {
    await bewaar(
      termijn('t1', 'z1', {
        ...GEDEELD,
        einde: '2026-12-14',
        uitleg: ['Begin: 1 december 2026.', 'Voor V. Oorbeeld telt dit.'],
        waarschuwing: 'Let goed op; zie verder, s.v.p.',
      }),
    );
    const [een] = await afspraken(await maak());
    expect(een?.summary).to.equal('Bezwaartermijn · Z2026-z1 (9999 Voorbeeldstad)');
    expect(een?.description.split('\n').slice(0, -1)).to.deep.equal([
      'Uiterlijk: donderdag 10 december 2026',
      'Grondslag: Awb 6:7',
      'Stand: Loopt',
      'De wet kan ook anders worden gelezen; dan is het einde maandag 14 december 2026. Ga uit van de vroegste dag.',
      'Let op: Let goed op; zie verder, s.v.p.',
      '',
      'Zo is dit berekend:',
      '1. Begin: 1 december 2026.',
      '2. Voor de geadresseerde telt dit.',
      '',
    ]);
    expect(een?.description).to.match(/Zaak Z2026-z1: http:\/\/127\.0\.0\.1:\d+\/zaken\/z1$/);
  });

  it('ends at the minute in UTC where the term ends at an instant, with the hour of the Netherlands in words', async () => {
    const veilig = '2026-12-10T18:00:00+01:00';
    await bewaar(termijn('t1', 'z1', { veilig, einde: veilig, plandatum: '2026-12-10' }));
    const [een] = await afspraken(await maak({ soort: 'zaak', zaakId: 'z1', herinneringen: 'ja' }));
    expect(een?.startDate.toICALString()).to.equal('20261210T170000Z');
    expect(een?.description).to.include('donderdag 10 december 2026, 18.00 uur (Nederlandse tijd)');
    const triggers = een?.component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).to.include('2026-12-10T08:00:00Z');
  });

  it('says on its first and its last day that it is full', async () => {
    const veel = Array.from({ length: 1001 }, (_, nr) => termijn(`t${nr}`, 'z1', GEDEELD));
    veel.push(termijn('oud', 'z1', { ...GEDEELD, plandatum: '2026-11-01' }));
    for (let nr = 0; nr < veel.length; nr += 100) await bewaar(...veel.slice(nr, nr + 100));
    const alle = await afspraken(await maak());
    expect(alle).to.have.length(1002);
    expect(alle.slice(-2).map(({ summary, startDate }) => [summary, startDate.toString()])).to.deep.equal([
      ['Let op: van voor deze dag ontbreken termijnen', '2026-12-10'],
      ['Let op: vanaf hier ontbreken termijnen', '2026-12-10'],
    ]);
  });

  it('gives one and the same answer to every secret that opens nothing', async () => {
    const pad = await maak();
    const antwoord = async (wat: string) => {
      const { status, text, headers } = await haal(wat);
      return [status, text, headers['content-type'], headers['cache-control'], headers['x-robots-tag']];
    };
    const onbekend = await antwoord('/agenda/onbekend.ics');
    expect(onbekend.slice(0, 2)).to.deep.equal([404, 'Niet gevonden.']);
    const lijst = (await client.get('/agenda')).text;
    const intrekken = /href="(\/agenda\/[^"]+\/intrekken)"/.exec(lijst)?.[1] ?? '';
    expect((await client.get(intrekken)).text).to.include('werkt dan meteen niet meer');
    expect((await haal(pad)).status).to.equal(200);
    expect((await post(client, intrekken)).headers['location']).to.equal('/agenda');
    expect(await antwoord(pad)).to.deep.equal(onbekend);
    expect((await client.get('/agenda')).text).to.include('Ingetrokken');
    const ander = await maak();
    await huis.deps.store.transaction(async ({ accounts }) =>
      accounts.update({ ...(await accounts.byId(jurist.id))!, actief: false }),
    );
    expect(await antwoord(ander)).to.deep.equal(onbekend);
  });

  it('uses the configured address, and else that of the request', async () => {
    app = start({ basisUrl: 'https://maatregel.voorbeeldstad.example' });
    const wie = await logIn(app, 'jurist1', 'wachtwoord van jurist1');
    await bewaar(termijn('t1', 'z1', GEDEELD));
    const { text } = await post(wie, '/agenda', { soort: 'alle' });
    const [adres = ''] = ADRES.exec(text) ?? [];
    expect(adres).to.match(/^https:\/\/maatregel\.voorbeeldstad\.example\/agenda\//);
    const feed = (await haal(new URL(adres).pathname)).text;
    expect(feed).to.include('URL:https://maatregel.voorbeeldstad.example/zaken/z1');
  });

  it('leaves no trace of its address in the log, also when the database fails', async () => {
    const pad = await maak();
    const views: Views = {
      ...huis.deps.store.views,
      agenda: () => Promise.reject(new Error(`kapot bij ${pad}`)),
    };
    const store = Object.create(huis.deps.store, { views: { value: views } }) as typeof huis.deps.store;
    const kapot = createApp({ ...huis.deps, store }, { ...OPTIES, log: (regel) => void regels.push(regel) });
    expect((await request(kapot).get(pad)).status).to.equal(500);
    await haal('/agenda/onbekend.ics');
    expect(regels).to.have.length(1);
    expect(JSON.stringify(regels)).to.not.include(pad.slice('/agenda/'.length, -'.ics'.length));
  });

  it('slows down who guesses, and who asks too often', async () => {
    app = start({ agendaVerzoeken: 70 });
    const stand = async (pad: string) => (await request(app).get(pad)).status;
    for (let nr = 0; nr < 60; nr++) expect(await stand(`/agenda/gok-${nr}.ics`)).to.equal(404);
    expect(await stand('/agenda/gok.ics')).to.equal(429);
    app = start({ agendaVerzoeken: 3 });
    const pad = await maak({ soort: 'alle' }, await logIn(app, 'jurist1', 'wachtwoord van jurist1'));
    expect([await stand(pad), await stand(pad), await stand(pad), await stand(pad)]).to.deep.equal([
      200, 200, 200, 429,
    ]);
  });

  it('of one case is made from the case, and the form comes back with its faults', async () => {
    expect((await client.get('/zaken/z1')).text).to.include('href="/zaken/z1/agenda"');
    const { text } = await client.get('/zaken/z1/agenda');
    expect(text).to.include('Agenda van zaak Z2026-z1').and.include('name="zaakId" value="z1"');
    await maak({ soort: 'zaak', zaakId: 'z1' });
    expect((await client.get('/zaken/z1/agenda')).text).to.include('Termijnen van zaak Z2026-z1');
    const fout = await post(client, '/agenda', { soort: 'iets' });
    expect(fout.status).to.equal(422);
    expect(fout.text).to.include('Kies welke termijnen in de agenda komen.');
    expect((await post(client, '/agenda', { soort: 'zaak', zaakId: 'nee' })).status).to.equal(404);
  });

  it('is seen and taken back by the beheerder, without the secret and without the case', async () => {
    const pad = await maak({ soort: 'zaak', zaakId: 'z1' });
    const beheerder = await logIn(app, 'beheerder1', 'wachtwoord van beheerder1');
    const { text } = await beheerder.get('/beheer/agenda');
    expect(text)
      .to.include('Voorbeeld jurist1')
      .and.include('Termijnen van één zaak')
      .and.not.include('Z2026-z1');
    expect(text).to.not.include(pad.slice('/agenda/'.length));
    const intrekken = /href="(\/beheer\/agenda\/[^"]+\/intrekken)"/.exec(text)?.[1] ?? '';
    expect((await beheerder.get(intrekken)).text).to.include('Voorbeeld jurist1');
    await post(beheerder, intrekken);
    expect((await haal(pad)).status).to.equal(404);
  });

  it('of another cannot be asked about or taken back', async () => {
    await maak();
    const [link] = await huis.deps.store.read.agendalinks.list(null);
    const ander = await logIn(app, 'handhaver1', 'wachtwoord van handhaver1');
    expect((await ander.get(`/agenda/${link?.id}/intrekken`)).status).to.equal(404);
    expect((await post(ander, `/agenda/${link?.id}/intrekken`)).status).to.equal(404);
  });
});
