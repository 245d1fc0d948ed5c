import { expect } from 'chai';
import request from 'supertest';
import { createAssets } from '../../server/web/assets.ts';
import { logIn, post, testApp } from './support/client.ts';
import { testDeps } from './support/testDeps.ts';

describe('headers', () => {
  it('let a page load, send and show only what is our own', async () => {
    const { headers } = await request(testApp(testDeps())).get('/inloggen');
    const csp = String(headers['content-security-policy']);
    expect(csp).to.include("default-src 'none'").and.include("frame-ancestors 'none'");
    expect(csp).to.not.match(/unsafe|https?:|data:|\*/);
    expect(headers['permissions-policy']).to.include('geolocation=()');
    expect(headers['referrer-policy']).to.equal('same-origin');
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers['cache-control']).to.equal('no-store');
    expect(headers).to.not.have.property('x-powered-by');
  });
});

describe('files', () => {
  it('carry their hash in their address, so that a browser may keep them', async () => {
    const url = createAssets().url('scherm.css');
    const { status, headers } = await request(testApp(testDeps())).get(url);
    expect(status).to.equal(200);
    expect(headers['cache-control']).to.include('immutable');
    expect(headers['content-type']).to.include('text/css');
  });

  it('are named by a page only when they exist', async () => {
    const app = testApp(testDeps());
    const html = (await request(app).get('/inloggen')).text;
    const urls = [...html.matchAll(/(?:href|src)="(\/bestanden\/[^"]+)"/g)].map(([, url]) => url ?? '');
    expect(urls).to.have.length.greaterThan(8);
    for (const url of urls) expect((await request(app).get(url)).status, url).to.equal(200);
  });

  it('keep our own layer small', async () => {
    const { text } = await request(testApp(testDeps())).get(createAssets().url('scherm.css'));
    expect(text.length).to.be.lessThan(16_000);
  });
});

describe('error pages', () => {
  it('say in plain Dutch that a page does not exist', async () => {
    const { status, text } = await request(testApp(testDeps())).get('/bestaat-niet');
    expect(status).to.equal(404);
    expect(text).to.include('Deze pagina is er niet');
  });

  it('tell of a defect only a number, and log no more than its name and place', async () => {
    const test = testDeps();
    const regels: Readonly<Record<string, unknown>>[] = [];
    const client = await logIn(testApp(test, { log: (regel) => regels.push(regel) }), 'jurist');
    test.termijnen.push(null as never);
    const { status, text } = await client.get('/termijnen');
    expect(status).to.equal(500);
    expect(text)
      .to.include('Er ging iets mis bij ons')
      .and.not.match(/TypeError|\.ts|node_modules/);
    expect(text).to.include(String(regels[0]?.['verzoek']));
    expect(JSON.stringify(regels)).to.not.include('Voorbeeld jurist');
  });

  it('refuse a form that is too large', async () => {
    const client = await logIn(testApp(testDeps()), 'jurist');
    expect((await post(client, '/zaken/zoeken', { zoek: 'x'.repeat(600_000) })).status).to.equal(413);
  });

  it('lead to the log-in from htmx, too', async () => {
    const { status, headers } = await request(testApp(testDeps()))
      .get('/termijnen')
      .set('HX-Request', 'true');
    expect([status, headers['hx-redirect']]).to.deep.equal([401, '/inloggen']);
  });
});

describe('a page', () => {
  it('escapes what a user typed', async () => {
    const client = await logIn(testApp(testDeps()), 'jurist');
    await post(client, '/zaken/zoeken', { zoek: '"><script>alert(1)</script>' });
    const { text } = await client.get('/zaken');
    expect(text).to.not.include('<script>alert');
    expect(text).to.include('&quot;&gt;&lt;script&gt;');
  });

  it('keeps a search for a name out of its address', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'jurist');
    const { headers } = await post(client, '/zaken/zoeken', { zoek: 'V. Oorbeeld' });
    expect(headers['location']).to.equal('/zaken');
    expect((await client.get('/zaken')).text).to.include('Niets gevonden');
    expect(test.gezocht).to.deep.equal(['V. Oorbeeld']);
    await post(client, '/zaken/zoeken', { zoek: 'V. Oorbeeld', wis: 'ja' });
    await client.get('/zaken');
    expect(test.gezocht.at(-1)).to.equal('');
  });
});
