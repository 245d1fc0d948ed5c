import { expect } from 'chai';
import type { Express } from 'express';
import { createTermijnen } from '../../../server/engine/createTermijnen.ts';
import { RULES_DIR } from '../../support/regels.ts';
import { logIn, testApp, type Client } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

describe('the calculator of terms', () => {
  let app: Express;
  let client: Client;
  before(async () => {
    const test = testDeps();
    const deps = { ...test.deps, termijnen: await createTermijnen(RULES_DIR) };
    app = testApp({ ...test, deps });
    client = await logIn(app, 'handhaver');
  });
  const vraag = (query: string, status = 200) =>
    client
      .get(`/termijncalculator?${query}`)
      .expect(status)
      .then(({ text }) => text);

  it('is there for anyone who is logged in, with all terms to choose from', async () => {
    const beheerder = await logIn(app, 'beheerder');
    const { text } = await beheerder.get('/termijncalculator').expect(200);
    expect(text.match(/<option value="\w+">[A-Z]/g)?.length).to.be.greaterThan(88);
    expect(text).to.include('Kies een termijn en een begin');
  });

  it('bezwaar from 2 April 2026 ends on 18 May: six weeks run to Hemelvaart, the next day is equated, then a weekend', async () => {
    const text = await vraag('termijn=bezwaar&start=2-4-2026');
    expect(text).to.include('maandag 18 mei 2026');
    expect(text).to.include('Hemelvaartsdag');
    expect(text).to.match(/mw-dag--einde[^"]*" title="maandag 18 mei 2026: einde"/);
    expect(text).to.match(
      /mw-dag--feestdag[^"]*" title="vrijdag 15 mei 2026: feestdag of gelijkgestelde dag/,
    );
    expect(text).to.include('title="donderdag 14 mei 2026: einde voordat');
  });

  it('48 hours over the end of summer time are 48 hours: an hour earlier on the clock', async () => {
    const query =
      'termijn=begunstigingstermijn_lod&start=24-10-2026&tijd=22.00&lengte.aantal=48&lengte.eenheid=uur';
    expect(await vraag(query)).to.include('maandag 26 oktober 2026, 21.00 uur');
  });

  it('the Wkpb over Christmas: two ordinary days must be in it', async () => {
    expect(await vraag('termijn=wkpb&start=23-12-2026')).to.include('maandag 28 december 2026');
  });

  it('shows the day to plan on where the law is read in two ways', async () => {
    const text = await vraag('termijn=verslag_binnentreden&start=23-12-2026');
    expect(text).to.include('Reken met ');
  });

  it('draws the first and the last months of a term of years and says how many are left out', async () => {
    const text = await vraag('termijn=kostenbeschikking&start=8-12-2026');
    expect(text)
      .to.include('december 2026')
      .and.include('december 2031')
      .and.include('Hiertussen 57 maanden');
  });

  it('warns beyond the table of equated days', async () => {
    expect(await vraag('termijn=bezwaar&start=1-6-2029')).to.include('koninklijk besluit');
  });

  it('explains a term without a length instead of counting it', async () => {
    const text = await vraag('termijn=werking&start=2-4-2026');
    expect(text).to.include('De wet geeft hier geen lengte die te berekenen is.');
  });

  it('says at the field what is wrong, in the words of the form', async () => {
    expect(await vraag('termijn=bezwaar&start=30-02-2026', 422)).to.include('Schrijf de dag als dd-mm-jjjj');
    expect(await vraag('termijn=avg_datalek&start=1-2-2026', 422)).to.include('Vul ook de tijd in als uu:mm');
    expect(await vraag('termijn=zienswijze&start=1-2-2026', 422)).to.include('De wet noemt geen lengte');
    expect(await vraag('termijn=bestaat_niet', 422)).to.include('Kies een termijn uit de lijst.');
    const twee = await vraag('termijn=bezwaar&start=x&lengte.aantal=0&lengte.eenheid=week', 422);
    expect(twee).to.include('2 dingen kloppen nog niet');
  });
});
