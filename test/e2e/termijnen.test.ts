import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bonteTermijnen } from '../support/bonteTermijnen.ts';
import { voorval, zaak } from '../support/gegevens.ts';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { checkScreen } from './support/checkScreen.ts';
import { startWholeApp, WACHTWOORD, type WholeApp } from './support/wholeApp.ts';

const ZAKEN = [
  [
    '0388',
    'Last onder dwangsom Havenweg',
    { straat: 'Havenweg 3', postcode: '9998 AB', plaats: 'Voorbeeldstad' },
  ],
  [
    '0402',
    'Sluiting woning Lindelaan',
    { straat: 'Lindelaan 88', postcode: '9999 CD', plaats: 'Voorbeeldstad' },
  ],
] as const;

async function vul({ deps }: WholeApp): Promise<void> {
  await deps.store.transaction(async ({ zaken, voorvallen, termijnen }) => {
    for (const [nummer, titel, objectAdres] of ZAKEN) {
      await zaken.insert(
        zaak(nummer, { titel, objectAdres, behandelaarId: 'id-jurist1', behandelaarNaam: 'Jurist 1' }),
      );
      await voorvallen.insert(voorval(nummer, { doorId: 'id-jurist1' }));
      await termijnen.bewaar(bonteTermijnen(nummer, deps.clock.vandaag()));
    }
  });
}

async function logIn(context: BrowserContext, naam: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/inloggen');
  await page.getByLabel('Gebruikersnaam').fill(naam);
  await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  return page;
}

describe('the overview of terms in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let huis: WholeApp;

  before(async function () {
    needs(this, 'chromium');
    huis = await startWholeApp();
    await vul(huis);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await huis?.stop();
  });

  it('is whole with every state of a term, filtered by a tile, by the form without script, and empty', async () => {
    const context = await browser.newContext({ baseURL: huis.url, javaScriptEnabled: true });
    const page = await logIn(context, 'jurist1');
    await page.goto('/termijnen');
    await checkScreen(page, 'termijnen-alles');
    await page.getByRole('link', { name: /Opgeschort/ }).click();
    expect(new URL(page.url()).search).to.equal('?status=opgeschort');
    await checkScreen(page, 'termijnen-opgeschort');
    await page.goto('/termijnen?status=vandaag&fase=geld');
    await checkScreen(page, 'termijnen-niets');
    await context.close();

    const kaal = await browser.newContext({ baseURL: huis.url, javaScriptEnabled: false });
    const zonder = await logIn(kaal, 'jurist1');
    await zonder.goto('/termijnen');
    await zonder.getByLabel('Gebied').selectOption('9998 Voorbeeldstad');
    await zonder.getByLabel('Soort', { exact: true }).selectOption('geld');
    await zonder.getByRole('button', { name: 'Filter' }).click();
    const adres = new URL(zonder.url());
    expect([adres.searchParams.get('gebied'), adres.searchParams.get('fase')]).to.deep.equal([
      '9998 Voorbeeldstad',
      'geld',
    ]);
    expect(await zonder.getByRole('table').innerText())
      .to.include('Z2026-0388')
      .and.not.include('Z2026-0402');
    await kaal.close();
  });

  it('shows the handhaver on the phone what holds, until when and what happens then', async () => {
    const context = await browser.newContext({ baseURL: huis.url });
    const page = await logIn(context, 'handhaver1');
    await page.goto('/handhaving');
    await checkScreen(page, 'handhaving');
    expect(await page.locator('main').innerText())
      .to.include('Daarna:')
      .and.not.include('Bezwaartermijn');
    await page.getByRole('link', { name: /Te laat/ }).click();
    expect(await page.getByRole('article').count()).to.equal(2);
    await context.close();
  });
});
