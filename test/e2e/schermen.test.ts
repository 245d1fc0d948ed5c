import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { allRoutes } from '../../server/web/app.ts';
import type { Route } from '../../server/web/route.ts';
import type { Rol } from '../../server/domain/rol.ts';
import { needs } from '../support/tools.ts';
import { OPTIES } from '../web/support/client.ts';
import { testDeps } from '../web/support/testDeps.ts';
import { startBrowser } from './support/browser.ts';
import { screenFaults } from './support/checkScreen.ts';
import { logIn, rolVan } from './support/logIn.ts';
import { startApp, type RunningApp } from './support/startApp.ts';

const routes = allRoutes(testDeps().deps, OPTIES).filter(({ method }) => method === 'get');
const patroon = ({ path }: Route): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);

/** The route of an address; an address without parameters goes before a pattern that would also match it. */
const routeVan = (pad: string): Route | undefined =>
  routes.find(({ path }) => path === pad) ?? routes.find((route) => patroon(route).test(pad));

/** For who is logged in these lead on to another page; the address of a calendar is a secret that stands on no page. */
const ZONDER_LINK = new Set([
  '/',
  '/inloggen',
  '/agenda/:geheim.ics',
  // a button that first saves the letter leads there (test/e2e/gebied)
  '/besluiten/:besluitId/gebied',
]);

/** The same for everyone: looked at once. */
const ZELFDE = new Set(['/over', '/toegankelijkheid', '/wachtwoord']);

const mag = ({ toegang }: Route, rol: Rol): boolean =>
  toegang === 'openbaar' || toegang === 'aangemeld' || toegang.includes(rol);

const LINK = /href="(\/[^"#?]*)/g;

/** Every page that can be reached by links, per route the one with most on it; a file that is not a page counts as seen. */
async function verken(context: BrowserContext): Promise<Map<string, { pad: string; html: string }>> {
  const beste = new Map<string, { pad: string; html: string }>();
  const bekend = new Set(['/', '/wachtwoord']);
  for (const pad of bekend) {
    const antwoord = await context.request.get(pad);
    // 422: a refusal with its reason, such as a letter that still misses a mandatory part
    if (!antwoord.ok() && antwoord.status() !== 422) throw new Error(`${pad} gives ${antwoord.status()}`);
    const eigen = new URL(antwoord.url()).pathname;
    const route = routeVan(eigen);
    if (!route) continue;
    const isPagina = antwoord.ok() && (antwoord.headers()['content-type'] ?? '').includes('text/html');
    const html = isPagina ? await antwoord.text() : '';
    if (html.length >= (beste.get(route.path)?.html.length ?? 0)) beste.set(route.path, { pad: eigen, html });
    for (const [, link] of html.matchAll(LINK)) if (link && routeVan(link)) bekend.add(link);
  }
  return beste;
}

/** Opens each page in the browser and gives every fault. */
async function bekijk(context: BrowserContext, rol: string, paden: readonly string[]): Promise<string[]> {
  const page = await context.newPage();
  const fouten: string[] = [];
  page.on('console', (bericht) => {
    if (bericht.type() === 'error') fouten.push(`${page.url()}: ${bericht.text()}`);
  });
  for (const pad of paden) {
    await page.goto(pad);
    const naam = (routeVan(pad)?.path ?? pad).replace(/[/:]+/g, '_');
    fouten.push(...(await screenFaults(page, `${rol}${naam}`)));
  }
  await page.close();
  return fouten;
}

/** Makes a link to a calendar, so that there is one to look at. */
async function maakAgendalink(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('/agenda');
  await press(page, 'Maak de link');
  await page.close();
}

/** Presses a button and waits for the page that comes: a click alone may look at the old one. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);

describe('every screen for every role, in a browser', function () {
  this.timeout(600_000);
  let browser: Browser;
  let app: RunningApp;

  before(async function () {
    needs(this, 'chromium');
    app = await startApp();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('is whole before the log-in', async () => {
    const context = await browser.newContext({ baseURL: app.url });
    const page = await context.newPage();
    const fouten: string[] = [];
    for (const pad of ['/inloggen', '/over', '/toegankelijkheid', '/bestaat-niet']) {
      await page.goto(pad);
      fouten.push(...(await screenFaults(page, `niemand${pad.replace('/', '_')}`)));
    }
    await context.close();
    expect(fouten).to.deep.equal([]);
  });

  for (const rol of ['jurist', 'toetser', 'ondertekenaar', 'handhaver', 'beheerder'] as const) {
    it(`is reachable by links and whole for a ${rol}`, async () => {
      const context = await browser.newContext({ baseURL: app.url });
      await logIn(context, app, rolVan(app, rol));
      if (rol !== 'beheerder') await maakAgendalink(context);
      const gevonden = await verken(context);
      const paginas = [...gevonden].filter(
        ([path, { html }]) => html !== '' && !(rol !== 'jurist' && ZELFDE.has(path)),
      );
      const fouten = await bekijk(
        context,
        rol,
        paginas.map(([, { pad }]) => pad),
      );
      await context.close();
      expect(fouten).to.deep.equal([]);
      const gemist = routes.filter(
        (route) => mag(route, rol) && !gevonden.has(route.path) && !ZONDER_LINK.has(route.path),
      );
      expect(gemist.map(({ path }) => path)).to.deep.equal([]);
    });
  }

  it('shows a form that was wrong with its faults', async () => {
    const context = await browser.newContext({ baseURL: app.url });
    await logIn(context, app, rolVan(app, 'jurist'));
    const page = await context.newPage();
    await page.goto('/wachtwoord');
    await press(page, 'Wachtwoord wijzigen');
    expect(await page.evaluate<string>('document.activeElement.id')).to.equal('fouten');
    expect(await screenFaults(page, 'formulier-met-fouten')).to.deep.equal([]);
    await context.close();
  });

  it('works without JavaScript', async () => {
    const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
    await logIn(context, app, rolVan(app, 'jurist'));
    const page = await context.newPage();
    await page.goto('/zaken');
    await page.getByLabel('Zoeken op nummer, adres of naam').fill('bestaat niet');
    await press(page, 'Zoeken');
    expect(await page.textContent('main')).to.include('Niets gevonden');
    expect(page.url()).to.equal(`${app.url}/zaken`);
    await page.locator('summary', { hasText: 'Jurist 1' }).click();
    await press(page, 'Uitloggen');
    expect(await page.textContent('main')).to.include('U bent uitgelogd.');
    await context.close();
  });
});
