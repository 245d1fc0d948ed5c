import type { BrowserContext, Page } from 'playwright-core';
import { WACHTWOORD, type WholeApp } from './wholeApp.ts';

/** A page on which this account logged in by the form, in the whole application of the tests. */
export async function pageAs(context: BrowserContext, app: WholeApp, naam: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${app.url}/inloggen`);
  await page.fill('[name=gebruikersnaam]', naam);
  await page.fill('[name=wachtwoord]', WACHTWOORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  return page;
}
