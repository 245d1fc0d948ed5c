import { expect } from 'chai';
import request from 'supertest';
import type { Besluit } from '../../../server/domain/besluit.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { Gebruiker } from '../../../server/domain/rol.ts';
import { bewerkConcept } from '../../../server/usecases/bewerkConcept.ts';
import { legVoor } from '../../../server/usecases/legVoor.ts';
import { openZaak } from '../../../server/usecases/openZaak.ts';
import { stelConceptOp } from '../../../server/usecases/stelConceptOp.ts';
import { stelVast } from '../../../server/usecases/stelVast.ts';
import { modelInVelden } from '../../../server/web/screens/concept/velden.ts';
import { startWholeApp, WACHTWOORD, type WholeApp } from '../../e2e/support/wholeApp.ts';
import { logIn, post, type Client } from '../support/client.ts';

describe('the screens of a letter, on the real application', function () {
  this.timeout(60_000);
  let app: WholeApp;
  const client = new Map<string, Client>();
  before(async () => {
    app = await startWholeApp();
    for (const naam of ['jurist1', 'toetser1', 'ondertekenaar1', 'handhaver1', 'allebei1'])
      client.set(naam, await logIn(app.app, naam, WACHTWOORD));
  });
  after(() => app.stop());

  const als = (naam: string): Client => client.get(naam) ?? request.agent(app.app);
  async function gebruiker(naam: string): Promise<Gebruiker> {
    const account = await app.deps.store.read.accounts.byNaam(naam);
    if (!account) throw new Error(naam);
    return account;
  }

  /** A letter that is complete: the example beside its template, in a new case. */
  async function concept(door = 'jurist1'): Promise<Besluit> {
    const adres = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };
    const wie = await gebruiker(door);
    const { zaak, betrokkene } = await openZaak(app.deps, wie, {
      titel: 'Woningsluiting',
      objectOmschrijving: 'de woning',
      object: adres,
      betrokkene: { naam: 'V. Oorbeeld', ...adres, rol: 'huurder' },
    });
    const besluit = await stelConceptOp(app.deps, wie, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      soort: 'sluiting-13b',
    });
    const [voorbeeld] = app.deps.brieven.voorbeelden('sluiting-13b') as BriefModel[];
    const model = { ...voorbeeld, kenmerk: zaak.nummer, dagtekening: app.deps.clock.vandaag() };
    return bewerkConcept(app.deps, wie, { besluitId: besluit.id, version: besluit.version, model });
  }
  const voorgelegd = async (door = 'jurist1'): Promise<Besluit> => {
    const { id, version } = await concept(door);
    return legVoor(app.deps, await gebruiker(door), { besluitId: id, version });
  };
  const vastgesteld = async (): Promise<Besluit> => {
    const { id, version } = await voorgelegd();
    return stelVast(app.deps, await gebruiker('toetser1'), { besluitId: id, version });
  };
  const velden = (besluit: Besluit, anders: Record<string, string> = {}) => ({
    ...modelInVelden(besluit.model, []),
    version: String(besluit.version),
    ...anders,
  });

  it('a save on an old version stores nothing and shows both texts', async () => {
    const besluit = await concept();
    const pad = `/besluiten/${besluit.id}/concept`;
    const eerste = await post(als('jurist1'), pad, velden(besluit, { onderwerp: 'Van de eerste' }));
    expect(eerste.status).to.equal(303);
    const tweede = await post(als('jurist1'), pad, velden(besluit, { onderwerp: 'Van de tweede' }));
    expect(tweede.status).to.equal(409);
    expect(tweede.text).to.contain('Van de tweede').and.to.contain('Van de eerste');
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.model.onderwerp).to.equal('Van de eerste');
  });

  it('a row is added without scripts: nothing is stored, what was typed stays, the new row has the focus', async () => {
    const besluit = await concept();
    const aantal = besluit.model.feiten.length;
    const pad = `/besluiten/${besluit.id}/concept`;
    const getypt = {
      actie: 'rij:feiten',
      onderwerp: 'Blijft staan',
      [`feiten.${aantal}.tekst`]: '',
      dagtekening: 'x',
    };
    const { status, text } = await post(als('jurist1'), pad, velden(besluit, getypt));
    expect(status).to.equal(200);
    expect(text)
      .to.contain('Blijft staan')
      .and.to.contain(`name="feiten.${aantal + 1}.tekst"`);
    expect(text).to.match(new RegExp(`name="feiten\\.${aantal + 1}\\.tekst"[^>]* autofocus`));
    expect(text).to.not.contain('id="fouten"');
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.version).to.equal(besluit.version);
  });

  it('the PDF of a draft that is not complete says what is missing and leads back to it', async () => {
    const { id, version, model } = await concept();
    const leeg = { ...model, dictum: [] };
    await bewerkConcept(app.deps, await gebruiker('jurist1'), { besluitId: id, version, model: leeg });
    const antwoord = await als('jurist1').get(`/besluiten/${id}/brief.pdf`);
    expect(antwoord.status).to.equal(422);
    expect(antwoord.text).to.contain('nog niet').and.to.contain(`href="/besluiten/${id}/concept"`);
    expect(antwoord.text).to.contain('aria-current="page">Zaken');
  });

  it('a form with faults comes back as it was typed', async () => {
    const besluit = await concept();
    const fout = velden(besluit, { dagtekening: '31-02-2026', onderwerp: 'Blijft staan' });
    const antwoord = await post(als('jurist1'), `/besluiten/${besluit.id}/concept`, fout);
    expect(antwoord.status).to.equal(422);
    expect(antwoord.text)
      .to.contain('Blijft staan')
      .and.to.contain('value="31-02-2026"')
      .and.to.contain('#v-dagtekening');
  });

  it('the live preview shows text that is not saved, and survives a letter to nobody', async () => {
    const besluit = await concept();
    const pad = `/besluiten/${besluit.id}/voorbeeld`;
    const antwoord = await post(
      als('jurist1'),
      pad,
      velden(besluit, { 'weging.noodzaak': 'Nog niet bewaard <b>' }),
    );
    expect(antwoord.text).to.contain('Nog niet bewaard &lt;b&gt;').and.to.not.contain('<html');
    const niemand = Object.fromEntries(
      Object.entries(velden(besluit)).map(([naam, waarde]) => [
        naam,
        naam.startsWith('geadresseerden') ? '' : waarde,
      ]),
    );
    expect((await post(als('jurist1'), pad, niemand)).status).to.equal(200);
  });

  it('who wrote it reads why he cannot approve it', async () => {
    const besluit = await voorgelegd('allebei1');
    const pagina = await als('allebei1').get(`/besluiten/${besluit.id}/beoordelen`);
    expect(pagina.text)
      .to.contain('U kunt deze brief niet zelf vaststellen')
      .and.to.not.contain('/vaststellen"');
    const poging = await post(als('allebei1'), `/besluiten/${besluit.id}/vaststellen`, {
      version: String(besluit.version),
    });
    expect(poging.status).to.equal(422);
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.status).to.equal('voorgelegd');
  });

  it('sending back needs a reason, and the jurist reads it', async () => {
    const besluit = await voorgelegd();
    const pad = `/besluiten/${besluit.id}/terugwijzen`;
    const version = String(besluit.version);
    expect((await post(als('toetser1'), pad, { version, reden: '' })).status).to.equal(422);
    expect((await post(als('toetser1'), pad, { version, reden: 'Noem het kind.' })).status).to.equal(303);
    expect((await als('jurist1').get(`/besluiten/${besluit.id}/concept`)).text).to.contain('Noem het kind.');
  });

  it('a second click on sign does nothing twice', async () => {
    const besluit = await vastgesteld();
    const pad = `/besluiten/${besluit.id}/ondertekenen`;
    expect((await post(als('ondertekenaar1'), pad, {})).status).to.equal(422);
    expect((await post(als('ondertekenaar1'), pad, { akkoord: 'ja' })).status).to.equal(303);
    const eerste = (await app.deps.store.read.besluiten.byId(besluit.id))?.getekendSha256;
    expect((await post(als('ondertekenaar1'), pad, { akkoord: 'ja' })).status).to.equal(303);
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.getekendSha256).to.equal(eerste);
    expect((await als('ondertekenaar1').get(pad)).text).to.contain('De handtekening klopt');
  });

  it('an enforcer sees no draft, and of a signed letter the bytes with a name without a person', async () => {
    const besluit = await vastgesteld();
    const pdf = `/besluiten/${besluit.id}/brief.pdf`;
    expect((await als('handhaver1').get(pdf)).status).to.equal(404);
    await post(als('ondertekenaar1'), `/besluiten/${besluit.id}/ondertekenen`, { akkoord: 'ja' });
    const { status, headers } = await als('handhaver1').get(pdf);
    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('application/pdf');
    expect(headers['content-disposition']).to.match(/^inline; filename="Z\d{4}-\d{4}-sluiting-13b\.pdf"$/);
    expect(headers['cache-control']).to.contain('no-store');
    const opslaan = await als('handhaver1').get(`${pdf}?opslaan=1`);
    expect(opslaan.headers['content-disposition']).to.match(/^attachment/);
    const zaak = (await als('handhaver1').get(`/zaken/${besluit.zaakId}`)).text;
    expect(zaak).to.contain('Wat hier geldt').and.to.not.contain('V. Oorbeeld').and.to.not.contain('Advies:');
  });

  it('bekendmaking starts the terms with their sums, and asks for all that is missing at once', async () => {
    const besluit = await vastgesteld();
    await post(als('ondertekenaar1'), `/besluiten/${besluit.id}/ondertekenen`, { akkoord: 'ja' });
    const getekend = await app.deps.store.read.besluiten.byId(besluit.id);
    const pad = `/besluiten/${besluit.id}/bekendmaken`;
    const basis = { version: String(getekend?.version), geadresseerdeIndex: '0' };
    const leeg = await post(als('jurist1'), pad, basis);
    expect(leeg.status).to.equal(422);
    for (const veld of ['datum', 'kanaal', 'bewijs']) expect(leeg.text).to.contain(`#v-${veld}`);
    const datum = app.deps.clock.vandaag();
    const goed = await post(als('jurist1'), pad, {
      ...basis,
      datum,
      kanaal: 'gewone_post',
      bewijs: 'postlijst',
    });
    expect(goed.status).to.equal(303);
    const pagina = (await als('jurist1').get(pad)).text;
    expect(pagina)
      .to.contain('Deze termijnen zijn begonnen')
      .and.to.contain('Zo is dit gerekend')
      .and.to.contain('6:7');
  });
});
