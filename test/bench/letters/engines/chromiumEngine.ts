import { chromium } from 'playwright-core';
import { benchBrieven } from '../benchBrieven.ts';
import type { Engine } from '../engine.ts';
import { letterOf } from '../letterOf.ts';
import { printPage } from '../printPage.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Headless Chromium with a page that stays open; gets finished HTML and gives tagged PDF. `printOnly` does not count the loading of the HTML. */
export async function chromiumEngine(printOnly: boolean): Promise<Engine> {
  const brieven = await benchBrieven();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  const tab = await browser.newPage();
  const print = (): Promise<Uint8Array> => tab.pdf({ preferCSSPageSize: true, tagged: true });
  return {
    async prepare(ronde) {
      const html = printPage(brieven.html(letterOf(brieven, ronde)));
      if (printOnly) await tab.setContent(html);
      return async () => {
        if (!printOnly) await tab.setContent(html);
        return print();
      };
    },
    stop: () => browser.close(),
  };
}
