import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { screenFaults } from './support/checkScreen.ts';

const page = (style: string, body: string): string =>
  `<!doctype html><html lang="nl"><head><title>Proef</title><style>${style}</style></head><body><main><h1>Proef</h1>${body}</main></body></html>`;

const LANG = 'een regel die veel te lang is voor het vak waarin hij staat';
const BROKEN: readonly [string, string, string][] = [
  ['axe', '', '<img src="/weg.png">'],
  ['page scrolls sideways', 'p { width: 2000px }', '<p>breed</p>'],
  ['text cut off', 'p { width: 60px; height: 20px; overflow: hidden }', `<p>${LANG}</p>`],
  [
    'text over text',
    'p { position: absolute; top: 90px; left: 9px }',
    '<p>onder elkaar</p><p>door elkaar</p>',
  ],
  [
    'text leaves its box',
    '.mw-kaart { width: 60px; white-space: nowrap }',
    `<div class="mw-kaart">${LANG}</div>`,
  ],
  ['word broken over lines', 'p { width: 40px; overflow-wrap: anywhere }', '<p>Termijnen</p>'],
];

describe('the check of a screen', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    needs(this, 'chromium');
    browser = await startBrowser();
  });
  after(() => browser?.close());

  for (const [fault, style, body] of BROKEN) {
    it(`finds: ${fault}`, async () => {
      const tab = await browser.newPage();
      await tab.setContent(page(style, body));
      expect((await screenFaults(tab, 'proef')).join('\n')).to.include(fault);
      await tab.close();
    });
  }

  it('finds nothing on a page that is whole', async () => {
    const tab = await browser.newPage();
    await tab.setContent(page('', `<p>${LANG}</p><details><summary>Meer</summary><p>dicht</p></details>`));
    expect(await screenFaults(tab, 'proef')).to.deep.equal([]);
    await tab.close();
  });
});
