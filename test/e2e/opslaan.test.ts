import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { Besluit } from '../../server/domain/besluit.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { needs } from '../support/tools.ts';
import { volledigConcept } from '../usecases/support/besluiten.ts';
import { startBrowser } from './support/browser.ts';
import { checkScreen } from './support/checkScreen.ts';
import { pageAs } from './support/pageAs.ts';
import { startWholeApp, type WholeApp } from './support/wholeApp.ts';

const wie = (naam: string) => ({
  id: `id-${naam}`,
  gebruikersnaam: naam,
  naam,
  functie: 'jurist',
  rollen: ['jurist'] as const,
});

describe('a letter that saves by itself, in Chromium', function () {
  this.timeout(180_000);
  let app: WholeApp;
  let browser: Browser;
  before(async function () {
    needs(this, 'chromium');
    app = await startWholeApp();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open(besluit: Besluit): Promise<Page> {
    const page = await pageAs(await browser.newContext({ locale: 'nl-NL' }), app, 'jurist1');
    await page.goto(`${app.url}/besluiten/${besluit.id}/concept`);
    return page;
  }
  const opgeslagen = (page: Page, tekst = 'Opgeslagen om') =>
    page.locator('[data-opslag-melding]', { hasText: tekst }).waitFor();
  const bewaard = async ({ id }: Besluit): Promise<Besluit> => {
    const besluit = await app.deps.store.read.besluiten.byId(id);
    if (!besluit) throw new Error(id);
    return besluit;
  };
  const druk = (page: Page, knop: string) =>
    Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: knop, exact: true }).first().click(),
    ]);

  it('what is typed is kept without a button, and the history tells what changed', async () => {
    const besluit = await volledigConcept(app.deps, wie('jurist1'));
    const page = await open(besluit);
    await page.fill(
      '[name="weging.noodzaak"]',
      'Nodig, want de **hinder** duurt voort.\n- elke nacht\n- elke dag',
    );
    await opgeslagen(page);
    expect((await bewaard(besluit)).model.weging['noodzaak']).to.include('- elke nacht');
    await page.fill('[name="onderwerp"]', 'Nog een keer gewijzigd');
    await page.locator(`[name=version][value="${besluit.version + 2}"]`).waitFor({ state: 'attached' });
    // the button saves after it, and is no conflict with what the page itself saved
    await page.fill('[name="onderwerp"]', 'En met de knop');
    await druk(page, 'Opslaan');
    expect((await bewaard(besluit)).model.onderwerp).to.equal('En met de knop');
    await page.getByRole('link', { name: 'Eerdere versies' }).click();
    await page.getByRole('heading', { name: /^Wat veranderde er/ }).waitFor();
    expect(await page.locator('ins').allTextContents()).to.include.members(['nieuw: En met de knop']);
    await checkScreen(page, 'eerdere versies');
    await page
      .getByRole('link', { name: new RegExp(`^Vergelijk met nu ?: versie ${besluit.version}$`) })
      .click();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: new RegExp(`^Terugzetten ?: versie ${besluit.version}$`) }).click(),
    ]);
    expect((await bewaard(besluit)).model).to.deep.equal(besluit.model);
    await page.context().close();
  });

  it('stops when somebody else saved, keeps what was typed, and shows both texts', async () => {
    const besluit = await volledigConcept(app.deps, wie('jurist1'));
    const page = await open(besluit);
    const model = { ...besluit.model, onderwerp: 'Van de collega' };
    await bewerkConcept(app.deps, wie('allebei1'), {
      besluitId: besluit.id,
      version: besluit.version,
      model,
    });
    await page.fill('[name="onderwerp"]', 'Van mij');
    await opgeslagen(page, 'Iemand anders heeft dit intussen gewijzigd');
    expect(await page.inputValue('[name="onderwerp"]')).to.equal('Van mij');
    expect((await bewaard(besluit)).model.onderwerp).to.equal('Van de collega');
    await druk(page, 'Opslaan');
    await page.getByRole('heading', { name: 'Dit staat er nu volgens de ander' }).waitFor();
    await opgeslagen(page, 'Automatisch opslaan staat uit');
    // typing on does not silently overwrite the other
    await page.fill('[name="onderwerp"]', 'Van mij, verder');
    await page.waitForTimeout(3000);
    expect((await bewaard(besluit)).model.onderwerp).to.equal('Van de collega');
    await druk(page, 'Opslaan');
    expect((await bewaard(besluit)).model.onderwerp).to.equal('Van mij, verder');
    await page.context().close();
  });

  it('a fault is told and nothing is half stored; a lost connection is tried again', async () => {
    const besluit = await volledigConcept(app.deps, wie('jurist1'));
    const page = await open(besluit);
    await page.fill('[name="dagtekening"]', '31-02-2027');
    await opgeslagen(page, 'Nog niet opgeslagen. “31-02-2027” is geen dag.');
    expect((await bewaard(besluit)).version).to.equal(besluit.version);
    await page.fill('[name="dagtekening"]', '26-11-2026');
    await opgeslagen(page);
    await page.route('**/tussenstand', (route) => route.abort());
    await page.fill('[name="onderwerp"]', 'Zonder verbinding');
    await opgeslagen(page, 'er is geen verbinding');
    await page.unroute('**/tussenstand');
    await opgeslagen(page);
    expect((await bewaard(besluit)).model.onderwerp).to.equal('Zonder verbinding');
    await page.context().close();
  });

  it('the proposal for the operative part follows the answers while it saves, until somebody writes in it', async () => {
    const besluit = await volledigConcept(app.deps, wie('jurist1'), 'ontheffing');
    const page = await open(besluit);
    const kies = (uitkomst: string) => page.selectOption('[name="gegevens.uitkomst"]', uitkomst);
    const eerst = await page.inputValue('[name=dictum]');
    const tot = async (klopt: (dictum: string) => boolean): Promise<void> => {
      while (!klopt(await page.inputValue('[name=dictum]'))) await page.waitForTimeout(100);
    };
    const anders = (besluit.model.gegevens ?? {})['uitkomst'] === 'ja' ? 'nee' : 'ja';
    await kies(anders);
    await tot((dictum) => dictum !== eerst);
    await kies(anders === 'ja' ? 'nee' : 'ja');
    await tot((dictum) => dictum === eerst);
    await page.fill('[name=dictum]', 'In mijn eigen woorden.');
    await kies(anders);
    await page.locator('[name=version][value="5"], [name=version][value="6"]').waitFor({ state: 'attached' });
    expect(await page.inputValue('[name=dictum]')).to.equal('In mijn eigen woorden.');
    expect((await bewaard(besluit)).model.dictum).to.deep.equal(['In mijn eigen woorden.']);
    await page.context().close();
  });

  it('Ctrl+B puts the chosen words in bold', async () => {
    const besluit = await volledigConcept(app.deps, wie('jurist1'));
    const page = await open(besluit);
    await page.fill('[name="weging.noodzaak"]', 'Dit moet nu.');
    await page.focus('[name="weging.noodzaak"]');
    for (const toets of ['End', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'])
      await page.keyboard.press(toets);
    await page.keyboard.press('Control+b');
    expect(await page.inputValue('[name="weging.noodzaak"]')).to.equal('Dit moet **nu**.');
    await page.locator('#voorbeeld strong', { hasText: /^nu$/ }).waitFor();
    await page.context().close();
  });
});
