import { expect } from 'chai';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { checkScreen } from './support/checkScreen.ts';
import { logIn, rolVan } from './support/logIn.ts';
import { startApp, type RunningApp } from './support/startApp.ts';

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const follow = (page: Page, name: string | RegExp) =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator('main').getByRole('link', { name }).filter({ visible: true }).first().click(),
  ]);

/** What a calendar program makes of the answer: how many entries, and that each has a day or a moment. */
async function telAfspraken(context: BrowserContext, adres: string): Promise<number> {
  const antwoord = await context.request.get(adres);
  expect(antwoord.headers()['content-type']).to.equal('text/calendar; charset=utf-8');
  const kalender = new ICAL.Component(ICAL.parse(await antwoord.text()) as unknown[] as never);
  const afspraken = kalender.getAllSubcomponents('vevent').map((deel) => new ICAL.Event(deel));
  for (const een of afspraken) expect(een.startDate.year).to.be.within(2000, 2200);
  return afspraken.length;
}

describe('the calendar of terms in Chromium: from the button to a calendar program, and back', function () {
  this.timeout(300_000);
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

  const begin = async (rol: string, anders: object = {}) => {
    const context = await browser.newContext({
      baseURL: app.url,
      locale: 'nl-NL',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...anders,
    });
    await logIn(context, app, rolVan(app, rol));
    return context;
  };

  it('a jurist makes a link at the overview, copies it, sees it fetched and takes it back', async () => {
    const context = await begin('jurist');
    const page = await context.newPage();
    await page.goto('/termijnen');
    await follow(page, 'Abonneer op agenda (iCal)');
    await checkScreen(page, 'agenda-leeg');
    await page.getByLabel('Welke termijnen').selectOption({ label: 'Alle termijnen' });
    await page.getByLabel('Met herinneringen').check();
    await press(page, 'Maak de link');
    await checkScreen(page, 'agenda-gemaakt');
    const adres = await page.getByLabel('Uw agendalink').inputValue();
    await page.getByRole('button', { name: 'Kopieer de link' }).click();
    await page.getByText('De link is gekopieerd.').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).to.equal(adres);
    const vreemde = await browser.newContext();
    expect(await telAfspraken(vreemde, adres)).to.be.greaterThan(5);
    await follow(page, 'Klaar');
    await page.goto('/zaken');
    await page.goto('/agenda');
    expect(await page.textContent('main')).to.not.include('nog niet');
    await checkScreen(page, 'agenda-lijst');
    await page.setViewportSize({ width: 1280, height: 900 });
    await follow(page, /^Intrekken/);
    await checkScreen(page, 'agenda-intrekken');
    await press(page, 'Link intrekken');
    await checkScreen(page, 'agenda-ingetrokken');
    expect((await vreemde.request.get(adres)).status()).to.equal(404);
    await vreemde.close();
    await context.close();
  });

  it('a jurist takes one case along, from the page of the case', async () => {
    const context = await begin('jurist');
    const page = await context.newPage();
    await page.goto('/termijnen');
    await follow(page, /^Z\d{4}-\d+/);
    await follow(page, 'Agenda van deze zaak (iCal)');
    await checkScreen(page, 'agenda-zaak');
    await press(page, 'Maak de link');
    expect(
      await telAfspraken(context, await page.getByLabel('Uw agendalink').inputValue()),
    ).to.be.greaterThan(0);
    await context.close();
  });

  it('a handhaver does it on his phone without scripts, and the beheerder takes it back', async () => {
    const context = await begin('handhaver', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto('/agenda');
    await press(page, 'Maak de link');
    const adres = await page.getByLabel('Uw agendalink').inputValue();
    expect(await page.getByRole('button', { name: 'Kopieer de link' }).isVisible()).to.equal(false);
    await telAfspraken(context, adres);
    const beheer = await begin('beheerder');
    const lijst = await beheer.newPage();
    await lijst.goto('/beheer/agenda');
    await checkScreen(lijst, 'agenda-beheer');
    await lijst.setViewportSize({ width: 1280, height: 900 });
    await Promise.all([
      lijst.waitForEvent('load'),
      lijst
        .getByRole('row', { name: /Handhaver 1/ })
        .getByRole('link')
        .click(),
    ]);
    await press(lijst, 'Link intrekken');
    expect((await context.request.get(adres)).status()).to.equal(404);
    await beheer.close();
    await context.close();
  });
});
