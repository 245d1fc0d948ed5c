import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { checkScreen } from './support/checkScreen.ts';
import { logIn, rolVan } from './support/logIn.ts';
import { startApp, type RunningApp } from './support/startApp.ts';

const bladen = async (page: Page): Promise<number> =>
  (await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise).numPages;

const bereken = (page: Page) =>
  Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Bereken', exact: true }).click(),
  ]);

describe('the calculator in Chromium', function () {
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

  const begin = async (rol: string, anders: object = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: app.url, locale: 'nl-NL', ...anders });
    await logIn(context, app, rolVan(app, rol));
    return context;
  };

  it('from the menu: a jurist chooses bezwaar, sees the day, the months and copies the sum', async () => {
    const context = await begin('jurist', { permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto('/termijnen');
    await page.getByRole('link', { name: 'Termijncalculator' }).click();
    await checkScreen(page, 'calculator-leeg');
    await page.getByLabel('Termijn', { exact: true }).selectOption('bezwaar');
    await page.getByLabel('Begin').fill('2-4-2026');
    await bereken(page);
    await checkScreen(page, 'calculator-bezwaar');
    const einde = page.locator('td:has(time[datetime="2026-05-18"])');
    expect(await einde.textContent()).to.equal('18E, einde, dag van de termijn');
    await page.getByRole('button', { name: 'Kopieer' }).click();
    await page.getByText('De som is gekopieerd.').waitFor();
    const klembord = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(klembord).to.include('Laatste dag: maandag 18 mei 2026');
    await context.close();
  });

  it('a closure asks for its length and a term in hours for its hour, each with its faults at the field', async () => {
    const context = await begin('handhaver');
    const page = await context.newPage();
    await page.goto('/termijncalculator?termijn=sluiting_duur');
    await page.getByLabel('Begin').fill('31-2-2026');
    await bereken(page);
    await checkScreen(page, 'calculator-fouten');
    await page.getByLabel('Begin').fill('23-11-2026');
    await page.getByLabel('Lengte').fill('3');
    await page.getByLabel('Eenheid').selectOption('maand');
    await bereken(page);
    expect(await page.locator('.mw-antwoord__dag').textContent()).to.equal('dinsdag 23 februari 2027');
    await page.goto('/termijncalculator?termijn=notificatie_48u&start=2026-10-24&start.tijd=12:00');
    await checkScreen(page, 'calculator-uren');
    expect(await page.locator('.mw-antwoord__dag').textContent()).to.include('26 oktober 2026, 11.00 uur');
    await context.close();
  });

  const plaatjes: readonly (readonly [naam: string, query: string])[] = [
    ['twee-lezingen', 'termijn=verslag_binnentreden&start=2029-11-27'],
    ['vijf-jaar', 'termijn=verjaring_4_104&start=2026-11-23&opschortingDagen=40'],
    ['kerst', 'termijn=wkpb&start=2026-12-22'],
    ['terug', 'termijn=hoorzitting_stukken&start=2026-12-14'],
    ['langste', 'termijn=gebied_172a_a&start=2026-11-20&opschortingDagen=40'],
  ];
  for (const [naam, query] of plaatjes)
    it(`fits the desk, the phone and one sheet of A4: ${naam}`, async () => {
      const context = await begin('jurist');
      const page = await context.newPage();
      await page.goto(`/termijncalculator?${query}`);
      await checkScreen(page, `calculator-${naam}`);
      expect(await bladen(page)).to.equal(1);
      await context.close();
    });

  it('explains what has no length, and without script leaves the text to select', async () => {
    const context = await begin('beheerder', { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/termijncalculator?termijn=rente');
    await page.getByText('Hier valt niets te berekenen').waitFor();
    await page.goto('/termijncalculator?termijn=bezwaar&start=2026-11-23');
    expect(await page.getByLabel('De som als tekst').inputValue()).to.include('maandag 4 januari 2027');
    expect(await page.getByText('Kopieer', { exact: true }).isVisible()).to.equal(false);
    await context.close();
  });
});
