import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { screenFaults } from './support/checkScreen.ts';
import { logIn } from './support/logIn.ts';
import { startApp, type RunningApp } from './support/startApp.ts';

const press = (page: Page, naam: string) =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator('main').getByRole('button', { name: naam, exact: true }).first().click(),
  ]);
const follow = (page: Page, naam: string | RegExp) =>
  Promise.all([
    page.waitForEvent('load'),
    page
      .locator('main')
      .getByRole('link', { name: naam, exact: typeof naam === 'string' })
      .first()
      .click(),
  ]);

describe('recording what happens in a case, in Chromium', function () {
  this.timeout(300_000);
  let app: RunningApp;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  before(async function () {
    needs(this, 'chromium');
    app = await startApp();
    browser = await startBrowser();
  });
  after(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await app?.stop();
  });

  async function als(gebruikersnaam: string, width: number, javaScriptEnabled = true): Promise<Page> {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({
      baseURL: app.url,
      locale: 'nl-NL',
      viewport,
      javaScriptEnabled,
    });
    contexts.push(context);
    await logIn(context, app, gebruikersnaam);
    return context.newPage();
  }
  const open = async (page: Page, titel: string): Promise<void> => {
    await page.goto('/zaken');
    const rij = page.locator('tr, li', { hasText: titel }).first();
    await Promise.all([page.waitForEvent('load'), rij.getByRole('link').first().click()]);
    await follow(page, 'Alles over de termijnen');
  };

  it('a jurist sees what an extension would change before he records it, and takes a mistake back with a reason', async () => {
    const page = await als('jurist1', 1280);
    await open(page, 'Kamers verhuurd zonder vergunning');
    expect(await screenFaults(page, 'termijnverloop')).to.deep.equal([]);
    await follow(page, 'Leg vast wat er is gebeurd');
    await follow(page, 'Uitstel van betaling verleend');
    await press(page, 'Bekijk wat dit verandert');
    // nothing chosen yet: every fault at once, and the form as it was
    expect(await page.locator('#fouten li').allTextContents()).to.have.length(2);
    expect(await screenFaults(page, 'voorval-fouten')).to.deep.equal([]);
    await page.selectOption('[name=geadresseerde]', { index: 1 });
    const dag = await page.inputValue('[name=datum]');
    await page.fill('[name=tot]', dag);
    await press(page, 'Bekijk wat dit verandert');
    expect(await page.textContent('main')).to.include('Nog niets vastgelegd');
    expect(await screenFaults(page, 'voorval-voorproef')).to.deep.equal([]);
    await press(page, 'Gegevens wijzigen');
    expect(await page.inputValue('[name=tot]')).to.equal(dag);
    await press(page, 'Bekijk wat dit verandert');
    await press(page, 'Leg vast');
    expect(await page.textContent('main')).to.include('Uitstel van betaling verleend');
    await follow(page, /^Herroepen ?: Uitstel van betaling/);
    await press(page, 'Herroepen');
    expect(await page.textContent('main')).to.include('Schrijf op waarom dit niet klopt.');
    await page.fill('[name=reden]', 'verkeerde zaak');
    await press(page, 'Herroepen');
    expect(await page.textContent('main')).to.include('Herroepen: verkeerde zaak');
  });

  it('a handhaver records at the door, on a phone and without script, what he saw', async () => {
    const page = await als('handhaver1', 390, false);
    await page.goto('/zaken');
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('li, tr', { hasText: 'Hennepkwekerij in loods' }).getByRole('link').first().click(),
    ]);
    await follow(page, 'Leg vast wat u zag');
    await follow(page, 'Pand gesloten en verzegeld');
    await page.fill('[name="datum.tijd"]', '9.30');
    await page.getByLabel('nee', { exact: true }).check();
    await press(page, 'Bekijk wat dit verandert');
    await press(page, 'Leg vast');
    expect(await page.textContent('main')).to.include('Pand gesloten en verzegeld');
    expect(
      await page
        .locator('main')
        .getByRole('link', { name: /^Herroepen/ })
        .count(),
    ).to.equal(0);
  });
});
