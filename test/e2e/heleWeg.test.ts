import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { screenFaults } from './support/checkScreen.ts';
import { pageAs } from './support/pageAs.ts';
import { startWholeApp, type WholeApp } from './support/wholeApp.ts';

/** Today as the user types it: the browser and the application share the clock. */
const vandaag = (app: WholeApp): string => app.deps.clock.vandaag().split('-').reverse().join('-');

describe('the whole way, in Chromium: from a new case to a signed letter and its terms', function () {
  this.timeout(600_000);
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

  for (const javaScriptEnabled of [false, true]) {
    it(`works ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      const way = new Way(app, browser, javaScriptEnabled);
      await way.walk();
      expect(way.faults).to.deep.equal([]);
    });
  }
});

/** One walk through all screens by four people, each in a browser of his own. */
class Way {
  readonly faults: string[] = [];
  private readonly app: WholeApp;
  private readonly browser: Browser;
  private readonly js: boolean;
  private zaak = '';
  private readonly seen = new Set<string>();

  constructor(app: WholeApp, browser: Browser, js: boolean) {
    this.app = app;
    this.browser = browser;
    this.js = js;
  }

  async walk(): Promise<void> {
    const jurist = await this.logIn('jurist1');
    await this.newCase(jurist);
    await this.facts(jurist);
    await this.advice(jurist);
    const toetser = await this.logIn('toetser1');
    const ondertekenaar = await this.logIn('ondertekenaar1');
    for (const soort of ['voornemen-sluiting-13b', 'sluiting-13b']) {
      await this.draft(jurist, soort);
      await this.approve(toetser);
      await this.sign(ondertekenaar);
      await this.makeKnown(jurist);
    }
    await jurist.goto(`${this.app.url}${this.zaak}`);
    await this.look(jurist, 'zaak-klaar');
    await this.street();
  }

  /** axe and the layout can only be judged with scripts on; without them the way itself is what is proven. */
  private async look(page: Page, name: string): Promise<void> {
    if (!this.js || this.seen.has(name)) return;
    this.seen.add(name);
    this.faults.push(...(await screenFaults(page, name)));
  }

  private async context(): Promise<BrowserContext> {
    return this.browser.newContext({ javaScriptEnabled: this.js, locale: 'nl-NL' });
  }

  private async logIn(naam: string): Promise<Page> {
    return pageAs(await this.context(), this.app, naam);
  }

  private async press(page: Page, naam: string): Promise<void> {
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('main').getByRole('button', { name: naam, exact: true }).first().click(),
    ]);
  }

  private async follow(page: Page, naam: string): Promise<void> {
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('main').getByRole('link', { name: naam, exact: true }).first().click(),
    ]);
  }

  private async newCase(page: Page): Promise<void> {
    await page.goto(`${this.app.url}/zaken/nieuw`);
    await this.press(page, 'Zaak maken');
    expect(await page.locator('#fouten li').count()).to.be.greaterThan(1);
    await this.look(page, 'zaak-fouten');
    await page.fill('[name=titel]', 'Woningsluiting harddrugs');
    await page.fill('[name=objectOmschrijving]', 'de woning met schuur');
    for (const voor of ['object', 'betrokkene']) {
      await page.fill(`[name="${voor}.straat"]`, 'Voorbeeldstraat 12');
      await page.fill(`[name="${voor}.postcode"]`, '9999 ab');
      await page.fill(`[name="${voor}.plaats"]`, 'Voorbeeldstad');
    }
    await page.fill('[name="betrokkene.naam"]', 'V. Oorbeeld');
    await page.selectOption('[name="betrokkene.rol"]', 'huurder');
    await this.look(page, 'zaak-nieuw');
    await this.press(page, 'Zaak maken');
    expect(await page.locator('h1').textContent()).to.match(/Z\d{4}-\d{4} · Voorbeeldstraat 12/);
    this.zaak = new URL(page.url()).pathname;
    await this.look(page, 'zaak-leeg');
  }

  private async facts(page: Page): Promise<void> {
    await this.follow(page, 'Feiten invullen');
    await page.fill('[name="feiten.zaak.feitdatum"]', '32-13-2026');
    await page.selectOption('[name="feiten.pand.soort"]', 'woning');
    await this.press(page, 'Feiten opslaan');
    expect(await page.locator('#fouten').textContent()).to.contain('dd-mm-jjjj');
    expect(await page.inputValue('[name="feiten.zaak.feitdatum"]')).to.equal('32-13-2026');
    await this.look(page, 'feiten-fouten');
    await page.fill('[name="feiten.zaak.feitdatum"]', vandaag(this.app));
    await page.selectOption('[name="feiten.voornemen.maatregel"]', 'sluiting');
    await page.selectOption('[name="feiten.voornemen.grondslag"]', 'opiumwet-13b');
    await page.fill('[name="feiten.voornemen.duur.aantal"]', '3');
    await page.selectOption('[name="feiten.voornemen.duur.eenheid"]', 'maand');
    await page.check('[name="feiten.pand.bewoond"][value=ja]');
    await this.source(page);
    await this.press(page, 'Feiten opslaan');
    expect(await page.locator('[role=status]').first().textContent()).to.match(/feiten opgeslagen/);
    await page.fill('[name="feiten.drugs.harddrugsGram"]', '38,4');
    await page.check('[name="feiten.pand.vindplaatsIsPand"][value=ja]');
    await page.check('[name="feiten.pand.medischBeroep"][value=nee]');
    await page.check('[name="feiten.drugs.eigenGebruikAannemelijk"][value=nee]');
    await page.fill('[name="feiten.gevolgen.minderjarigen"]', '1');
    await page.selectOption('[name="feiten.gevolgen.opvangKinderen"]', 'geregeld');
    await this.source(page);
    await this.press(page, 'Feiten opslaan');
    expect(await page.locator('#fouten').textContent()).to.contain('Leg uit waarom');
    await page.fill(
      '[name="motivering.drugs.eigenGebruikAannemelijk"]',
      'De hoeveelheid is te groot en er lag een weegschaal.',
    );
    await this.press(page, 'Opslaan en advies vragen');
    expect(page.url()).to.match(/\/advies$/);
    await page.goto(`${this.app.url}${this.zaak}`);
    await this.follow(page, 'Feiten invullen');
    await this.look(page, 'feiten');
    await page.fill('[name=zoek]', 'kind');
    await this.press(page, 'Zoeken');
    await this.look(page, 'feiten-zoeken');
  }

  private async source(page: Page): Promise<void> {
    await page.selectOption('[name="bron.soort"]', 'document');
    await page.fill('[name="bron.omschrijving"]', 'Bestuurlijke rapportage politie, kenmerk VB-1');
    await page.fill('[name="bron.pagina"]', '3');
  }

  private async advice(page: Page): Promise<void> {
    await page.goto(`${this.app.url}${this.zaak}`);
    await this.follow(page, 'Advies vragen');
    await this.look(page, 'advies-vragen');
    await this.press(page, 'Advies vragen');
    expect(page.url()).to.match(/\/advies\/[^/]+$/);
    expect(await page.locator('main').textContent()).to.contain('13b');
    await this.look(page, 'advies');
    await this.follow(page, 'Afdrukken');
    await this.look(page, 'advies-afdruk');
    await this.onePage(page);
    await page.goto(`${this.app.url}${this.zaak}`);
    await this.look(page, 'zaak-advies');
  }

  /** The advice for the file is one A4. */
  private async onePage(page: Page): Promise<void> {
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).to.equal(1);
  }

  private async draft(page: Page, soort: string): Promise<void> {
    await page.goto(`${this.app.url}${this.zaak}`);
    await this.follow(page, 'Brief maken');
    await this.look(page, `brief-keuze-${soort}`);
    await page.check(`[name=soort][value="${soort}"]`);
    await this.press(page, 'Concept maken');
    await this.look(page, `concept-nieuw-${soort}`);
    await this.fillLetter(page, soort);
    await this.press(page, 'Voorbeeld vernieuwen');
    await this.look(page, `concept-${soort}`);
    await this.press(page, 'Opslaan');
    for (const reden of await page.locator('textarea[name^="redenen."]').all())
      await reden.fill('De verhuurder krijgt een eigen besluit.');
    if (this.js) await this.livePreview(page);
    await this.press(page, 'Opslaan en voorleggen');
    const fouten = await page.locator('#fouten').allTextContents();
    expect(fouten).to.deep.equal([]);
  }

  private async livePreview(page: Page): Promise<void> {
    await page.fill('[name="weging.noodzaak"]', 'Deze zin verschijnt vanzelf in het voorbeeld.');
    await page.locator('#voorbeeld', { hasText: 'Deze zin verschijnt vanzelf' }).waitFor();
  }

  /** Fills every field that is on the form and still empty or asks for text. */
  private async fillLetter(page: Page, soort: string): Promise<void> {
    const velden: Readonly<Record<string, string>> = {
      dagtekening: vandaag(this.app),
      'maatregel.ingang.datum': '10-12-2026',
      'maatregel.ingang.tijd': '09:00',
      'maatregel.einde.datum': '10-03-2027',
      'maatregel.einde.tijd': '09:00',
      'maatregel.begunstiging.datum': '10-12-2026',
      'maatregel.begunstiging.tijd': '09:00',
      'maatregel.duur.aantal': '3',
      'maatregel.voorschrift':
        'In de woning lag een handelshoeveelheid harddrugs (artikel 13b van de Opiumwet).',
      'maatregel.herstelmaatregelen': 'Verlaat de woning.\nSluit alle ramen en deuren af.',
      kosten: 'De kosten van de sluiting betaalt u.',
      'weging.bevoegdheid': 'Er lag meer dan een gebruikershoeveelheid harddrugs in de woning.',
      'weging.noodzaak': 'In de woning lag een handelshoeveelheid. Sluiting haalt het pand uit het circuit.',
      'weging.lichterMiddel': 'Een waarschuwing is niet genoeg, omdat het om harddrugs in ruime mate gaat.',
      'weging.kinderen': 'Er woont een kind. Voor het kind is opvang bij familie geregeld.',
      'weging.vervangendeWoonruimte': 'U kunt bij familie terecht. Wij vroegen dat na.',
      'weging.evenwichtigheid':
        'Het belang van een veilige buurt weegt zwaarder. Na de sluiting kunt u terug.',
      'weging.duur': 'Drie maanden is nodig om de bekendheid van het pand te doorbreken.',
      'weging.beleid': 'Er zijn geen bijzondere omstandigheden om anders te beslissen.',
      afwijking: 'De opvang van het kind is geregeld en de duur is beperkt.',
      'ondertekening.naam': 'B. Voorbeeld',
      'ondertekening.functie': 'burgemeester',
      'contact.naam': 'Team Veiligheid',
      'contact.telefoon': '14 099',
      'contact.email': 'veiligheid@voorbeeldstad.example',
      grondslag: 'artikel 13b, eerste lid, van de Opiumwet',
      dictum: soort.startsWith('voornemen')
        ? 'Ik ben van plan de woning Voorbeeldstraat 12 in Voorbeeldstad voor drie maanden te sluiten.'
        : 'Ik sluit de woning Voorbeeldstraat 12 in Voorbeeldstad van 10 december 2026 om 9.00 uur tot 10 maart 2027 om 9.00 uur.\nTot 10 december 2026 om 9.00 uur kunt u de woning zelf sluiten.',
      'zienswijze.gevraagdOp': vandaag(this.app),
      'zienswijze.uiterlijk': '07-12-2026',
      'zienswijze.wijze': 'schriftelijk of in een gesprek op het gemeentehuis',
      'zienswijze.punten.0.punt': 'U schreef dat de drugs van een ander waren.',
      'zienswijze.punten.0.reactie': 'U bent verantwoordelijk voor wat in uw woning gebeurt.',
    };
    const dicht = page.locator('details.mw-deel:not([open]) > summary');
    while ((await dicht.count()) > 0) await dicht.first().click();
    await page.check('[name="zienswijze.gevraagd"][value=ja]');
    for (const [naam, tekst] of Object.entries(velden)) {
      const veld = page.locator(`[name="${naam}"]`);
      if ((await veld.count()) > 0) await veld.fill(tekst);
    }
    for (const [naam, waarde] of [
      ['maatregel.duur.eenheid', 'maand'],
      ['object.soort', 'woning'],
    ] as const)
      if ((await page.locator(`[name="${naam}"]`).count()) > 0)
        await page.selectOption(`[name="${naam}"]`, waarde);
    expect(soort).to.be.a('string');
  }

  private async approve(page: Page): Promise<void> {
    await page.goto(`${this.app.url}/beoordelen`);
    await this.look(page, 'beoordelen-lijst');
    await this.follow(page, 'Beoordelen');
    await this.look(page, 'beoordelen');
    await this.press(page, 'Vaststellen');
    expect(await page.locator('main').textContent()).to.contain('Vastgesteld');
    await this.look(page, 'beoordelen-leeg');
  }

  private async sign(page: Page): Promise<void> {
    await page.goto(`${this.app.url}/ondertekenen`);
    await this.look(page, 'ondertekenen-lijst');
    await this.follow(page, 'Lezen en ondertekenen');
    await this.press(page, 'Nu ondertekenen');
    expect(await page.locator('#fouten').textContent()).to.contain('Bevestig');
    await page.check('[name=akkoord]');
    await this.look(page, 'ondertekenen');
    await this.press(page, 'Nu ondertekenen');
    expect(await page.locator('main').textContent()).to.contain('De handtekening klopt');
    await this.look(page, 'ondertekend');
    await this.download(page);
  }

  private async download(page: Page): Promise<void> {
    const href = await page.getByRole('link', { name: 'PDF downloaden' }).getAttribute('href');
    const antwoord = await page.request.get(`${this.app.url}${href ?? ''}`);
    expect(antwoord.headers()['content-disposition']).to.match(
      /^attachment; filename="Z\d{4}-\d{4}-[a-z0-9-]+\.pdf"$/,
    );
    const file = join(mkdtempSync(join(tmpdir(), 'hele-weg-')), 'brief.pdf');
    writeFileSync(file, await antwoord.body());
    const pdfsig = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    if (pdfsig.error) return;
    expect(pdfsig.stdout).to.contain('Signature is Valid').and.to.contain('Total document signed');
  }

  private async makeKnown(page: Page): Promise<void> {
    await page.goto(`${this.app.url}${this.zaak}`);
    await this.follow(page, 'Bekendmaken');
    await this.look(page, 'bekendmaken');
    await page.selectOption('[name=kanaal]', 'aangetekende_post');
    await page.fill('[name=bewijs]', 'Verzendbewijs VB-0001');
    await this.press(page, 'Bekendmaking vastleggen');
    expect(await page.locator('main').textContent()).to.contain('De termijnen zijn begonnen');
    await this.look(page, 'bekendgemaakt');
  }

  /** The enforcer on the phone: what holds here and until when, and nothing else of the file. */
  private async street(): Promise<void> {
    const page = await this.logIn('handhaver1');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${this.app.url}${this.zaak}`);
    const tekst = (await page.locator('main').textContent()) ?? '';
    expect(tekst).to.contain('Voorbeeldstraat 12').and.to.contain('uiterlijk');
    expect(tekst).to.contain('Wat nog niet geldt').and.to.not.contain('Waarom dit advies');
    await this.look(page, 'handhaver');
  }
}
