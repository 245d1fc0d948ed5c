import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BriefModel } from '../../server/domain/brief.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { screenFaults } from './support/checkScreen.ts';
import { pageAs } from './support/pageAs.ts';
import { startWholeApp, type WholeApp } from './support/wholeApp.ts';

const ADRES = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };

async function maakConcept({ deps }: WholeApp): Promise<string> {
  const jurist = await deps.store.read.accounts.byNaam('jurist1');
  if (!jurist) throw new Error('no jurist');
  const { zaak, betrokkene } = await openZaak(deps, jurist, {
    ...{ titel: 'Woningsluiting', objectOmschrijving: 'de woning', object: ADRES },
    betrokkene: { naam: 'V. Oorbeeld', ...ADRES, rol: 'huurder' },
  });
  const [zaakId, betrokkeneId, soort] = [zaak.id, betrokkene.id, 'sluiting-13b'];
  const { id, version } = await stelConceptOp(deps, jurist, { zaakId, betrokkeneId, soort });
  const [voorbeeld] = deps.brieven.voorbeelden(soort) as BriefModel[];
  const model = { ...voorbeeld, kenmerk: zaak.nummer, dagtekening: deps.clock.vandaag() };
  await bewerkConcept(deps, jurist, { besluitId: id, version, model });
  return id;
}

const status = (page: Page, tekst: string) =>
  page.locator('#opm-status', { hasText: tekst }).waitFor({ state: 'attached' });

describe('comments on a letter, in a browser', function () {
  this.timeout(300_000);
  let browser: Browser;
  let app: WholeApp;
  let besluitId: string;
  const contexten: BrowserContext[] = [];

  before(async function () {
    needs(this, 'chromium');
    app = await startWholeApp();
    browser = await startBrowser();
    besluitId = await maakConcept(app);
  });
  after(async () => {
    for (const context of contexten) await context.close();
    await browser?.close();
    await app?.stop();
  });

  async function als(naam: string, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled });
    contexten.push(context);
    return pageAs(context, app, naam);
  }

  it('are placed beside a paragraph without losing a word that was typed in the letter', async () => {
    const page = await als('jurist1');
    await page.goto(`/besluiten/${besluitId}/concept`);
    await page.getByLabel('Onderwerp').fill('Getypt en nog niet bewaard');
    const deel = page.locator('#opm-weging-noodzaak');
    await deel.locator('summary').first().click();
    await deel.getByLabel('Nieuwe opmerking').fill('Is dit genoeg?');
    await deel.getByRole('button', { name: 'Opmerking plaatsen' }).click();
    await status(page, 'Uw opmerking is geplaatst.');
    expect(await deel.locator('.mw-gesprek').textContent())
      .to.include('Is dit genoeg?')
      .and.include('Jurist 1');
    expect(await page.getByLabel('Onderwerp').inputValue()).to.equal('Getypt en nog niet bewaard');
    expect(await page.evaluate<string>('document.activeElement.className')).to.equal('mw-gesprek');
    expect(await screenFaults(page, 'concept-met-opmerking')).to.deep.equal([]);
  });

  it('ask before a comment that was typed and not placed would be lost', async () => {
    const page = await als('jurist1');
    await page.goto(`/besluiten/${besluitId}/concept`);
    await page.locator('#opm-dictum > summary').click();
    await page.locator('#opm-dictum').getByLabel('Nieuwe opmerking').fill('Nog niet geplaatst');
    const vragen: string[] = [];
    page.on('dialog', (dialog) => {
      vragen.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('button', { name: 'Opslaan', exact: true }).first().click();
    expect(vragen).to.have.length(1);
    expect(await page.evaluate<string>('document.activeElement.value')).to.equal('Nog niet geplaatst');
  });

  it('work without JavaScript: the letter is saved first', async () => {
    const page = await als('jurist1', false);
    await page.goto(`/besluiten/${besluitId}/concept`);
    await page.getByLabel('Onderwerp').fill('Bewaard voor de opmerking');
    await page.locator('#opm-dictum > summary').click();
    const deel = page.locator('#opm-dictum');
    expect(await deel.getByLabel('Nieuwe opmerking').isVisible()).to.equal(false);
    await Promise.all([
      page.waitForEvent('load'),
      deel.getByRole('button', { name: 'Opslaan en naar' }).click(),
    ]);
    await page.getByLabel('Bij', { exact: true }).selectOption('dictum');
    await page.getByLabel('Uw opmerking').fill('Zonder scripts.');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Opmerking plaatsen' }).click(),
    ]);
    expect(await page.textContent('#opm-dictum')).to.include('Zonder scripts.');
    await page.goto(`/besluiten/${besluitId}/concept`);
    expect(await page.getByLabel('Onderwerp').inputValue()).to.equal('Bewaard voor de opmerking');
  });

  it('stand beside the letter of the toetser, and the tick follows them', async () => {
    const jurist = await als('jurist1');
    await jurist.goto(`/besluiten/${besluitId}/concept`);
    const voorleggen = jurist.getByRole('button', { name: 'Opslaan en voorleggen' });
    await Promise.all([jurist.waitForEvent('load'), voorleggen.click()]);
    expect(await jurist.textContent('main')).to.include('Er staan nog 2 opmerkingen open.');
    const page = await als('toetser1');
    await page.goto(`/besluiten/${besluitId}/beoordelen`);
    expect(await screenFaults(page, 'beoordelen-met-opmerkingen')).to.deep.equal([]);
    for (const nog of [1, 0]) {
      await page.getByRole('button', { name: 'Markeer als afgehandeld' }).first().click();
      await page
        .locator('#opmerkingen > .mw-kaart__kop', { hasText: nog === 0 ? 'alle afgehandeld' : '1 open' })
        .waitFor();
      expect(await page.getByLabel('Ik heb de open opmerkingen gezien').count()).to.equal(nog);
    }
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await page.waitForURL('**/beoordelen');
    expect(await page.textContent('main')).to.include('Vastgesteld.');
    await page.goto(`/besluiten/${besluitId}/opmerkingen`);
    expect(await screenFaults(page, 'opmerkingen-alleen-lezen')).to.deep.equal([]);
  });
});
