import { chromium } from 'playwright-core';
import { measureInTurn } from '../support/measure.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { brieven, model } from '../support/brieven.ts';

const nu = '2026-11-26T10:00:00.000Z';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SLUGS = ['sluiting-13b', 'last-onder-dwangsom', 'verblijfsontzegging'];

const page = (fragment: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title>
<style>body{font-family:"Noto Sans",sans-serif;font-size:10.5pt}</style></head><body>${fragment}</body></html>`;

/**
 * Milliseconds per signed letter, beside headless Chromium's page.pdf of the same HTML in the same run (warm page).
 * Ours is tagged PDF/A-2a + PDF/UA-1 and signed; Chromium's is tagged, neither of the two and not signed.
 */
export default async function run(): Promise<void> {
  const made = await brieven();
  const ondertekening = createOndertekening();
  const signer = await createDemoSigner({ map: null, nu });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  try {
    const tab = await browser.newPage();
    console.log(
      'letter                 ours ms: median (min)   chromium ms: median (min)   ratio of medians (of mins)',
    );
    for (const slug of SLUGS) {
      const brief = await model(slug);
      await tab.setContent(page(made.html(brief)));
      const { ours, chromium: other } = await measureInTurn(
        {
          ours: async () => {
            const pdf = await made.pdf(brief, 'DEMONSTRATIE');
            await ondertekening.onderteken(pdf, signer, { reden: 'Proef', tijdstip: nu });
          },
          chromium: () => tab.pdf({ format: 'A4', tagged: true, printBackground: true }),
        },
        { rounds: 25, warmUp: 25 },
      );
      const ms = (value: number): string => value.toFixed(1).padStart(7);
      const ratio = `${(other.median / ours.median).toFixed(1)}x (${(other.min / ours.min).toFixed(1)}x)`;
      console.log(
        `${slug.padEnd(22)} ${ms(ours.median)} (${ms(ours.min)} )       ${ms(other.median)} (${ms(other.min)} )          ${ratio}`,
      );
    }
  } finally {
    await browser.close();
  }
}
