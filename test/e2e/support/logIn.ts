import type { BrowserContext } from 'playwright-core';
import type { RunningApp } from './startApp.ts';

/** The first demo account of a role, which its name begins with. */
export function rolVan(app: RunningApp, rol: string): string {
  const naam = [...app.accounts.keys()].find((kandidaat) => kandidaat.startsWith(rol.slice(0, 6)));
  if (!naam) throw new Error(`no demo account for ${rol}: ${[...app.accounts.keys()].join(', ')}`);
  return naam;
}

/** Logs this browser in as a user does: by the form. */
export async function logIn(context: BrowserContext, app: RunningApp, gebruikersnaam: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('/inloggen');
  await page.getByLabel('Gebruikersnaam').fill(gebruikersnaam);
  await page.getByLabel('Wachtwoord').fill(app.accounts.get(gebruikersnaam) ?? '');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  await page.close();
}
