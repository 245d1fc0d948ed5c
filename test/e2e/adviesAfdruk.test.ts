import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';
import { needs } from '../support/tools.ts';
import { startBrowser } from './support/browser.ts';
import { pageAs } from './support/pageAs.ts';
import { startWholeApp, type WholeApp } from './support/wholeApp.ts';

const ZAKEN = fileURLToPath(new URL('../data/zaken/', import.meta.url));

/** The dossiers of the real cases; the advice is asked in the name of the demo municipality. */
const dossiers = readdirSync(ZAKEN)
  .filter((naam) => /^[^.]+\.json$/.test(naam))
  .map((naam) => ({ naam, json: JSON.parse(readFileSync(ZAKEN + naam, 'utf8')) as unknown }));

/** A home where everything is known and everything weighs: the fullest page there is. */
const vol = {
  ...{ gemeente: 'GM9999', peildatum: '2026-11-23' },
  feiten: {
    ...{
      'pand.soort': 'woning',
      'pand.bewoond': true,
      'pand.vindplaatsIsPand': true,
      'zaak.feitdatum': '2025-06-01',
    },
    ...{ 'zaak.eindeOvertreding': '2025-06-01', 'zaak.nieuweFeitenNadien': false, 'drugs.softdrugsGram': 12 },
    ...{ 'drugs.eigenGebruikAannemelijk': false, 'handel.waargenomen': false, 'handel.aanloop': false },
    ...{ 'betrokkene.rol': 'huurder', 'betrokkene.wist': false, 'betrokkene.anderIsPleger': true },
    ...{ 'gevolgen.minderjarigen': 3, 'gevolgen.opvangKinderen': 'niet_geregeld', 'gevolgen.zwanger': true },
    ...{
      'gevolgen.medischeBinding': true,
      'gevolgen.aangepasteWoning': true,
      'gevolgen.zorgadvies': 'tegen_sluiting',
    },
    ...{
      'gevolgen.vervangendeWoonruimte': 'geen',
      'gevolgen.kanTerugkeren': false,
      'gevolgen.zwarteLijst': true,
    },
    ...{
      'voornemen.maatregel': 'sluiting',
      'voornemen.grondslag': 'opiumwet-13b',
      'voornemen.duur': { onbepaald: true },
    },
  },
};
dossiers.push({ naam: 'alles weegt', json: vol });

describe('the advice for the file fits on one A4, also for the real cases', function () {
  this.timeout(240_000);
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

  /** A case with the advice on one dossier, as `vraagAdvies` would store it. */
  async function bewaar(json: unknown, jurist: Gebruiker): Promise<string> {
    const adres = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };
    const { zaak, betrokkene } = await openZaak(app.deps, jurist, {
      titel: 'Voorbeeld',
      objectOmschrijving: 'het object',
      object: adres,
      betrokkene: { naam: 'V. Oorbeeld', ...adres, rol: null },
    });
    const dossier = app.deps.regels.leesDossier(json);
    const id = app.deps.ids.next();
    const advies = {
      id,
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      dossier,
      advies: await app.deps.regels.adviseer(dossier),
      gevraagdDoorId: jurist.id,
      gevraagdOp: app.deps.clock.nu(),
    };
    await app.deps.store.transaction((stores) => stores.adviezen.insert(advies));
    return `/zaken/${zaak.id}/advies/${id}/afdrukken`;
  }

  it('has dossiers to print', () => expect(dossiers.length).to.be.greaterThan(2));

  it('is one page for each of them', async () => {
    const jurist = await app.deps.store.read.accounts.byNaam('jurist1');
    if (!jurist) throw new Error('no jurist');
    const page = await pageAs(await browser.newContext(), app, 'jurist1');
    const paginas: Record<string, number> = {};
    for (const { naam, json } of dossiers) {
      for (const een of Array.isArray(json) ? json : [json]) {
        const antwoord = await page.goto(`${app.url}${await bewaar(een, jurist)}`);
        expect(antwoord?.status()).to.equal(200);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        paginas[naam] = Math.max(paginas[naam] ?? 0, pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0);
      }
    }
    expect(paginas).to.deep.equal(Object.fromEntries(dossiers.map(({ naam }) => [naam, 1])));
  });
});
