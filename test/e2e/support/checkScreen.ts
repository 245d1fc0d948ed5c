import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { AXE, LAYOUT_FAULTS } from './inPage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The desk and the phone. */
export const WIDTHS = [1280, 390] as const;

async function save(page: Page, name: string): Promise<void> {
  const folder = process.env['SCHERMAFDRUKKEN'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function faultsAt(page: Page, name: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await save(page, `${name}-${width}`);
  await page.evaluate(axe);
  const found = [...(await page.evaluate<string[]>(LAYOUT_FAULTS)), ...(await page.evaluate<string[]>(AXE))];
  return found.map((fault) => `${name} at ${width}: ${fault}`);
}

/**
 * Everything that is wrong with the page that is open, at both widths: what axe finds, sideways scrolling, text that is cut off,
 * leaves its box or lies over other text. With SCHERMAFDRUKKEN=folder the page is saved as a picture too: look at it.
 */
export async function screenFaults(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) faults.push(...(await faultsAt(page, name, width)));
  return faults;
}

/** Fails with every fault of the open page. */
export async function checkScreen(page: Page, name: string): Promise<void> {
  const faults = await screenFaults(page, name);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
