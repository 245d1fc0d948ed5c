import { expect } from 'chai';
import request from 'supertest';
import type { Besluit } from '../../../server/domain/besluit.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { Opmerking } from '../../../server/domain/opmerking.ts';
import type { Gebruiker } from '../../../server/domain/rol.ts';
import { bewerkConcept } from '../../../server/usecases/bewerkConcept.ts';
import { legVoor } from '../../../server/usecases/legVoor.ts';
import { openZaak } from '../../../server/usecases/openZaak.ts';
import { plaatsOpmerking } from '../../../server/usecases/plaatsOpmerking.ts';
import { stelConceptOp } from '../../../server/usecases/stelConceptOp.ts';
import { modelInVelden } from '../../../server/web/screens/concept/velden.ts';
import { startWholeApp, WACHTWOORD, type WholeApp } from '../../e2e/support/wholeApp.ts';
import { logIn, post, token, type Client } from '../support/client.ts';

const TEKST = 'Leg uit <b>waarom</b> drie maanden, met kwikstaart.';
const OP_SCHERM = 'Leg uit &lt;b&gt;waarom&lt;/b&gt; drie maanden, met kwikstaart.';

describe('the screens with comments on a letter', function () {
  this.timeout(60_000);
  let app: WholeApp;
  const client = new Map<string, Client>();
  before(async () => {
    app = await startWholeApp();
    for (const naam of ['jurist1', 'toetser1', 'ondertekenaar1', 'handhaver1'])
      client.set(naam, await logIn(app.app, naam, WACHTWOORD));
  });
  after(() => app.stop());

  const als = (naam: string): Client => client.get(naam) ?? request.agent(app.app);
  async function gebruiker(naam: string): Promise<Gebruiker> {
    const account = await app.deps.store.read.accounts.byNaam(naam);
    if (!account) throw new Error(naam);
    return account;
  }
  async function concept(): Promise<Besluit> {
    const adres = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };
    const wie = await gebruiker('jurist1');
    const { zaak, betrokkene } = await openZaak(app.deps, wie, {
      ...{ titel: 'Woningsluiting', objectOmschrijving: 'de woning', object: adres },
      betrokkene: { naam: 'V. Oorbeeld', ...adres, rol: 'huurder' },
    });
    const soort = 'sluiting-13b';
    const { id, version } = await stelConceptOp(app.deps, wie, {
      ...{ zaakId: zaak.id, betrokkeneId: betrokkene.id, soort },
    });
    const [voorbeeld] = app.deps.brieven.voorbeelden(soort) as BriefModel[];
    const model = { ...voorbeeld, kenmerk: zaak.nummer, dagtekening: app.deps.clock.vandaag() };
    return bewerkConcept(app.deps, wie, { besluitId: id, version, model });
  }
  async function voorgelegd(): Promise<Besluit> {
    const { id, version } = await concept();
    return legVoor(app.deps, await gebruiker('jurist1'), { besluitId: id, version });
  }
  const plaats = async (besluit: Besluit, wie = 'toetser1', anders: object = {}): Promise<Opmerking> =>
    plaatsOpmerking(app.deps, await gebruiker(wie), {
      ...{ besluitId: besluit.id, opmerkingId: app.deps.ids.next(), onderdeel: 'weging.noodzaak' },
      ...{ antwoordOp: null, tekst: TEKST, bijVersie: besluit.version, ...anders },
    });
  const pad = ({ id }: Besluit, na = 'opmerkingen') => `/besluiten/${id}/${na}`;
  const nieuw = ({ version }: Besluit, anders: Record<string, string> = {}) => ({
    ...{ version: String(version), waar: 'pagina', doel: 'nieuw', onderdeel: 'dictum' },
    ...{ opmerkingId: app.deps.ids.next(), 'tekst.nieuw': TEKST, ...anders },
  });
  const opgeslagen = ({ id }: Besluit) => app.deps.store.read.opmerkingen.byBesluit(id);
  /** As htmx sends it: with the header that asks for a part of a page. */
  const hx = async (wie: string, adres: string, velden: Record<string, string>) =>
    als(wie)
      .post(adres)
      .set('HX-Request', 'true')
      .type('form')
      .send({ _csrf: await token(als(wie)), ...velden });

  it('shows an empty state, and after placing the words, author, day and version, escaped', async () => {
    const besluit = await concept();
    expect((await als('toetser1').get(pad(besluit))).text).to.contain('Er zijn nog geen opmerkingen');
    const antwoord = await post(als('toetser1'), pad(besluit), nieuw(besluit));
    expect([antwoord.status, antwoord.headers['location']]).to.deep.equal([
      303,
      `${pad(besluit)}#opm-dictum`,
    ]);
    const { text } = await als('jurist1').get(pad(besluit));
    expect(text)
      .to.contain(OP_SCHERM)
      .and.to.contain('Toetser 1')
      .and.to.contain(`bij versie ${besluit.version}`);
    expect(text).to.match(/(maan|dins|woens|donder|vrij|zater|zon)dag \d+ [a-z]+ \d{4}, \d\d\.\d\d uur/);
    expect(text).to.contain('id="opm-dictum"').and.to.not.contain('id="opm-maatregel"');
  });

  it('gives a form with faults back as it was typed, each fault at its own field', async () => {
    const besluit = await concept();
    const fout = nieuw(besluit, { onderdeel: 'weging.nergens', 'tekst.nieuw': `${TEKST}\u0007` });
    const { status, text } = await post(als('toetser1'), pad(besluit), fout);
    expect(status).to.equal(422);
    expect(text)
      .to.contain('href="#v-tekst-nieuw"')
      .and.to.contain('href="#v-onderdeel"')
      .and.to.contain(OP_SCHERM);
    expect(await opgeslagen(besluit)).to.deep.equal([]);
  });

  it('a second click places nothing twice, also when it comes as a part of a page', async () => {
    const besluit = await concept();
    const velden = nieuw(besluit);
    for (const _keer of [1, 2])
      expect((await post(als('toetser1'), pad(besluit), velden)).status).to.equal(303);
    const ander = nieuw(besluit);
    for (const _keer of [1, 2]) expect((await hx('toetser1', pad(besluit), ander)).status).to.equal(200);
    expect(await opgeslagen(besluit)).to.have.length(2);
  });

  it('answers, settles and opens again without scripts', async () => {
    const besluit = await concept();
    const { id } = await plaats(besluit);
    const velden = { ...nieuw(besluit), doel: id, antwoordOp: id, [`tekst.${id}`]: 'Zie de feiten.' };
    await post(als('jurist1'), pad(besluit), velden);
    expect((await als('toetser1').get(pad(besluit))).text)
      .to.contain('Zie de feiten.')
      .and.contain('antwoordde');
    const zet = (wat: string) =>
      post(als('jurist1'), pad(besluit, `opmerkingen/${id}/${wat}`), { deel: 'dictum' });
    expect((await zet('afhandelen')).headers['location']).to.equal(`${pad(besluit)}#opm-dictum`);
    expect((await als('toetser1').get(pad(besluit))).text).to.contain('Afgehandeld door Jurist 1 op');
    await zet('heropenen');
    expect((await opgeslagen(besluit))[0]?.afgehandeldOp).to.equal(null);
  });

  it('stand beside the paragraph of the letter form, in no form of the letter', async () => {
    const besluit = await concept();
    await plaats(besluit);
    const { text } = await als('jurist1').get(pad(besluit, 'concept'));
    const [, deel = ''] = text.split('id="opm-weging-noodzaak"');
    expect(deel.slice(0, deel.indexOf('</details>')))
      .to.contain(OP_SCHERM)
      .and.to.contain('1 open');
    expect(text).to.contain('1 opmerking staat nog open').and.to.contain('Die is van een collega.');
    for (const [veld] of text.matchAll(/<textarea[^>]*name="tekst\.[^>]*>/g))
      expect(veld).to.contain('form="opmformulier"');
    const brief = text.slice(text.indexOf('id="voorbeeld"'));
    expect(brief.slice(0, brief.indexOf('</section>'))).to.not.contain('kwikstaart');
  });

  it('a button without scripts saves the letter first, so that nothing typed in it is lost', async () => {
    const besluit = await concept();
    const velden = { ...modelInVelden(besluit.model, []), onderwerp: 'Eerst bewaard' };
    const actie = { version: String(besluit.version), actie: 'opmerkingen:opm-dictum' };
    const antwoord = await post(als('jurist1'), pad(besluit, 'concept'), { ...velden, ...actie });
    expect(antwoord.headers['location']).to.equal(`${pad(besluit)}#opm-dictum`);
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.model.onderwerp).to.equal('Eerst bewaard');
    const elders = { ...velden, actie: 'opmerkingen://elders.example', version: String(besluit.version + 1) };
    const terug = await post(als('jurist1'), pad(besluit, 'concept'), elders);
    expect(terug.headers['location']).to.equal(pad(besluit, 'concept'));
  });

  it('with scripts one part of the letter form is drawn again, and what was typed elsewhere in it stays', async () => {
    const besluit = await concept();
    const { id } = await plaats(besluit);
    const basis = { waar: 'concept', deel: 'weging.noodzaak', version: String(besluit.version) };
    const { text } = await hx('jurist1', pad(besluit), {
      ...basis,
      ...{ doel: id, antwoordOp: id, onderdeel: 'weging.noodzaak', opmerkingId: app.deps.ids.next() },
      ...{ [`tekst.${id}`]: 'Dit staat er nu.', 'tekst.weging.noodzaak': 'Nog niet af' },
    });
    expect(text)
      .to.match(/^\s*<details class="mw-opm" id="opm-weging-noodzaak" open/)
      .and.not.contain('<html');
    expect(text).to.contain('Dit staat er nu.</p>').and.to.contain('Nog niet af</textarea>');
    expect(text).to.contain('Uw opmerking is geplaatst.').and.to.contain('id="opm-stand" hx-swap-oob="true"');
    const leeg = await hx('jurist1', pad(besluit), {
      ...basis,
      ...{ doel: 'weging.noodzaak', onderdeel: 'weging.noodzaak', opmerkingId: app.deps.ids.next() },
    });
    expect([leeg.status, (await opgeslagen(besluit)).length]).to.deep.equal([200, 2]);
    expect(leeg.text).to.contain('Schrijf uw opmerking op.');
  });

  it('approving with open comments asks for a tick, after showing them', async () => {
    const besluit = await voorgelegd();
    await plaats(besluit);
    const pagina = (await als('toetser1').get(pad(besluit, 'beoordelen'))).text;
    expect(pagina).to.contain('1 opmerking staat nog open').and.to.contain(OP_SCHERM);
    expect(pagina).to.contain('name="opmerkingenGezien"').and.to.contain('name="opmerkingenStand" value="1"');
    expect((await als('toetser1').get('/beoordelen')).text).to.contain('1 opmerking open');
    const velden = { version: String(besluit.version), opmerkingenStand: '1' };
    const zonder = await post(als('toetser1'), pad(besluit, 'vaststellen'), velden);
    expect(zonder.status).to.equal(422);
    expect(zonder.text).to.contain('#v-opmerkingenGezien');
    const met = await post(als('toetser1'), pad(besluit, 'vaststellen'), {
      ...velden,
      opmerkingenGezien: 'ja',
    });
    expect(met.status).to.equal(303);
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.status).to.equal('vastgesteld');
    const daarna = await post(als('toetser1'), pad(besluit), nieuw(besluit));
    expect([daarna.status, (await opgeslagen(besluit)).length]).to.deep.equal([422, 1]);
    const lezen = (await als('ondertekenaar1').get(pad(besluit))).text;
    expect(lezen).to.contain('Alleen lezen').and.to.contain(OP_SCHERM).and.to.not.contain('<textarea');
  });

  it('a comment that came in between is shown before the toetser decides again', async () => {
    const besluit = await voorgelegd();
    await plaats(besluit, 'jurist1', { tekst: 'Wacht nog even.' });
    const velden = { version: String(besluit.version), opmerkingenStand: '0', opmerkingenGezien: 'ja' };
    const { status, text } = await post(als('toetser1'), pad(besluit, 'vaststellen'), velden);
    expect(status).to.equal(409);
    expect(text)
      .to.contain('Wacht nog even.')
      .and.to.contain('intussen')
      .and.to.not.match(/Gezien"[^>]* checked/);
    expect((await app.deps.store.read.besluiten.byId(besluit.id))?.status).to.equal('voorgelegd');
  });

  it('on the screen of the toetser the tick follows the comments', async () => {
    const besluit = await voorgelegd();
    const { id } = await plaats(besluit);
    const basis = { waar: 'beoordelen', deel: 'weging.noodzaak', version: String(besluit.version) };
    const { text } = await hx('toetser1', pad(besluit, `opmerkingen/${id}/afhandelen`), basis);
    const [, gezien = ''] = text.split('id="opm-gezien" hx-swap-oob="true"');
    expect(gezien).to.contain('name="opmerkingenStand" value="2"').and.to.not.contain('opmerkingenGezien');
    const terug = await post(als('toetser1'), pad(besluit), nieuw(besluit, { waar: 'beoordelen' }));
    expect(terug.headers['location']).to.equal(`${pad(besluit, 'beoordelen')}#opm-dictum`);
  });

  it('submitting with open comments says so and goes on; the case page counts them', async () => {
    const besluit = await concept();
    await plaats(besluit);
    const velden = {
      ...modelInVelden(besluit.model, []),
      version: String(besluit.version),
      actie: 'voorleggen',
    };
    expect((await post(als('jurist1'), pad(besluit, 'concept'), velden)).status).to.equal(303);
    const zaak = (await als('jurist1').get(`/zaken/${besluit.zaakId}`)).text;
    expect(zaak).to.contain('Er staat nog 1 opmerking open.').and.to.contain('Opmerkingen (1 open)');
    expect(zaak).to.contain('Opmerking bij een brief geplaatst').and.to.not.contain('kwikstaart');
  });

  it('are not there for who only enforces', async () => {
    const besluit = await concept();
    const { id } = await plaats(besluit);
    expect((await als('handhaver1').get(pad(besluit))).status).to.equal(403);
    expect((await post(als('handhaver1'), pad(besluit), nieuw(besluit))).status).to.equal(403);
    const zet = pad(besluit, `opmerkingen/${id}/afhandelen`);
    expect((await post(als('handhaver1'), zet, {})).status).to.equal(403);
    expect((await als('jurist1').get('/besluiten/bestaat-niet/opmerkingen')).status).to.equal(404);
  });
});
