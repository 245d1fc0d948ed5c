import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { tekenGebied } from '../../server/usecases/tekenGebied.ts';
import { pdfTekst, plat } from '../support/brieven.ts';
import { blok, collectie, deel, vlak } from '../support/gebieden.ts';
import { needs } from '../support/tools.ts';
import { nieuweZaak, volledigConcept } from '../usecases/support/besluiten.ts';
import { startBrowser } from './support/browser.ts';
import { checkScreen } from './support/checkScreen.ts';
import { pageAs } from './support/pageAs.ts';
import { startWholeApp, type WholeApp } from './support/wholeApp.ts';

const JURIST = {
  id: 'id-jurist1',
  gebruikersnaam: 'jurist1',
  naam: 'Jurist 1',
  functie: 'jurist',
  rollen: ['jurist'],
} as const;

describe('drawing an area in Chromium', function () {
  this.timeout(180_000);
  let app: WholeApp;
  let browser: Browser;
  before(async function () {
    needs(this, 'chromium', 'pdftotext');
    app = await startWholeApp();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function logIn(opties: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    return pageAs(await browser.newContext({ locale: 'nl-NL', ...opties }), app, 'jurist1');
  }
  const save = (page: Page) =>
    Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Gebied opslaan' }).first().click(),
    ]);
  async function concept(): Promise<string> {
    const { zaak, betrokkene } = await nieuweZaak(app.deps, JURIST);
    const soort = 'verblijfsontzegging';
    const nieuw = await stelConceptOp(app.deps, JURIST, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      soort,
    });
    return nieuw.id;
  }
  const punten = (page: Page): Promise<string> => page.inputValue('[name=punten]');
  async function click(page: Page, x: number, y: number): Promise<void> {
    const svg = page.locator('#tekening');
    const box = await svg.boundingBox();
    if (!box) throw new Error('no canvas');
    await svg.click({ position: { x: box.width * x, y: box.height * y } });
  }
  async function square(page: Page): Promise<void> {
    for (const [x, y] of [
      [0.42, 0.35],
      [0.62, 0.35],
      [0.62, 0.6],
      [0.42, 0.6],
    ] as const)
      await click(page, x, y);
    await page.keyboard.press('Enter');
  }

  it('from the draft to the map in the letter: clicks, words while drawing, a passage, save', async () => {
    const { id } = await volledigConcept(app.deps, JURIST, 'verblijfsontzegging', {
      kaart: null,
      bijlagen: [],
    });
    const page = await logIn();
    await page.goto(`${app.url}/besluiten/${id}/concept`);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Opslaan en gebied op de kaart tekenen' }).click(),
    ]);
    await square(page);
    await page.locator('#grens').getByText('Van punt 1 naar punt 2').waitFor();
    await page.selectOption('#laag', 'doorgang');
    await click(page, 0.52, 0.3);
    await click(page, 0.52, 0.65);
    await page.getByRole('button', { name: 'Deel klaar' }).click();
    await page.locator('#grens').getByText('Doorgang D1').waitFor();
    await checkScreen(page, 'gebied');
    await save(page);
    expect(await page.locator('#fouten').allTextContents()).to.deep.equal([]);
    expect(page.url()).to.match(/\/concept$/);
    expect(await page.locator('.mw-briefkaart').getAttribute('aria-label')).to.include(
      'Aantal doorgangen: 1.',
    );
    const pdf = await (await page.request.get(`${app.url}/besluiten/${id}/brief.pdf`)).body();
    expect(plat(pdfTekst(pdf)))
      .to.include('Bijlage: kaart van het gebied')
      .and.include('Doorgang D1');
  });

  it('by keyboard: put points, move them, take one away, undo', async () => {
    const page = await logIn();
    await page.goto(`${app.url}/besluiten/${await concept()}/gebied`);
    await page.locator('#tekening').focus();
    for (const toets of ['Space', 'Space', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown'])
      await page.keyboard.press(toets);
    await page.keyboard.press('Enter');
    const drie = await punten(page);
    expect(drie.split('\n')).to.have.length(4);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    const verplaatst = await punten(page);
    expect(verplaatst).not.to.equal(drie);
    await page.keyboard.press('Delete');
    expect((await punten(page)).split('\n')).to.have.length(3);
    await page.keyboard.press('Control+z');
    expect(await punten(page)).to.equal(verplaatst);
    await page.keyboard.press('Control+z');
    expect(await punten(page)).to.equal(drie);
    expect(await page.locator('#stand').textContent()).to.include('Ongedaan gemaakt');
  });

  it('a point is dragged, a side gets a point, and a click on the first point closes', async () => {
    const page = await logIn();
    await page.goto(`${app.url}/besluiten/${await concept()}/gebied`);
    for (const [x, y] of [
      [0.4, 0.3],
      [0.66, 0.3],
      [0.66, 0.62],
      [0.4, 0.3],
    ] as const)
      await click(page, x, y);
    expect((await punten(page)).split('\n')).to.have.length(4);
    const eerst = await punten(page);
    await page.locator('.mw-t-tussen').first().click();
    expect((await punten(page)).split('\n')).to.have.length(5);
    const greep = await page.locator('.mw-t-greep').nth(3).boundingBox();
    if (!greep) throw new Error('no handle');
    await page.mouse.move(greep.x + 4, greep.y + 4);
    await page.mouse.down();
    await page.mouse.move(greep.x + 60, greep.y + 50, { steps: 4 });
    await page.mouse.up();
    expect((await punten(page)).split('\n')[4]).not.to.equal(eerst.split('\n')[3]);
  });

  it('GeoJSON that was pasted is drawn and can be changed; text that cannot be read is never overwritten', async () => {
    const page = await logIn();
    await page.goto(`${app.url}/besluiten/${await concept()}/gebied`);
    const geo = JSON.stringify(
      collectie(deel('gebied', vlak(blok(-60, -60, 160, 160), blok(0, 0, 60, 60)), 'x')),
    );
    await page.locator('[name=punten]').pressSequentially(geo.slice(0, -1));
    expect(await page.locator('.mw-t-greep').count()).to.equal(0);
    await page.locator('[name=punten]').pressSequentially('}');
    expect(await page.locator('.mw-t-greep').count()).to.equal(8);
    await page.locator('.mw-t-tussen').first().click();
    expect((await punten(page)).split('\n').filter((regel) => regel.startsWith('52.'))).to.have.length(9);
    await page.locator('[name=punten]').fill('gebied\n52.9 3.5\nlinksaf bij de kerk');
    await click(page, 0.3, 0.3);
    expect(await punten(page)).to.include('linksaf bij de kerk');
    expect(await page.locator('#stand').textContent()).to.include('Herstel of wis dat eerst');
  });

  it('without script the points are typed, faults come back with what was typed, and it saves', async () => {
    const page = await logIn({ javaScriptEnabled: false });
    const id = await concept();
    await page.goto(`${app.url}/besluiten/${id}/gebied`);
    expect(await page.locator('#gereedschap').isVisible()).to.equal(false);
    await page.fill('[name=punten]', 'gebied\n52,9010 3,4990\nlinksaf');
    await save(page);
    expect(await page.locator('#fouten').textContent()).to.include('Regel 3');
    expect(await punten(page)).to.include('linksaf');
    await page.fill('[name=punten]', 'gebied\n52,9010 3,4990\n52,9010 3,5010\n52,8996 3,5000');
    await save(page);
    expect(page.url()).to.match(/\/concept$/);
    expect(await page.locator('.mw-briefkaart').count()).to.equal(1);
  });

  it('when somebody else saved in between, the drawing stays and both are shown', async () => {
    const page = await logIn();
    const id = await concept();
    await page.goto(`${app.url}/besluiten/${id}/gebied`);
    await square(page);
    const mijn = await punten(page);
    const gebied = collectie(deel('gebied', vlak(blok(0, 0, 77, 77))));
    await tekenGebied(app.deps, JURIST, { besluitId: id, version: 1, gebied });
    await save(page);
    expect(await page.locator('#fouten').textContent()).to.include('Iemand anders');
    expect(await punten(page)).to.equal(mijn);
    expect(await page.getByText('Dit gebied sloeg de ander op').isVisible()).to.equal(true);
    await save(page);
    expect(page.url()).to.match(/\/concept$/);
  });
});
