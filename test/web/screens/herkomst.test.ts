import { expect } from 'chai';
import type { Besluit } from '../../../server/domain/besluit.ts';
import type { Gebruiker } from '../../../server/domain/rol.ts';
import { bekijkHerkomst } from '../../../server/usecases/bekijkHerkomst.ts';
import { bekijkZaak } from '../../../server/usecases/bekijkZaak.ts';
import { bewerkConcept } from '../../../server/usecases/bewerkConcept.ts';
import { openZaak } from '../../../server/usecases/openZaak.ts';
import { registreerFeiten } from '../../../server/usecases/registreerFeiten.ts';
import { stelConceptOp } from '../../../server/usecases/stelConceptOp.ts';
import { vraagAdvies } from '../../../server/usecases/vraagAdvies.ts';
import { gevraagdeZin } from '../../../server/web/screens/concept/herkomst.ts';
import { modelInVelden } from '../../../server/web/screens/concept/velden.ts';
import { startWholeApp, WACHTWOORD, type WholeApp } from '../../e2e/support/wholeApp.ts';
import { logIn, post, type Client } from '../support/client.ts';

const BRON = {
  soort: 'document',
  omschrijving: 'Bestuurlijke rapportage',
  pagina: '4',
  datum: '2026-11-02',
} as const;
const KWETSBAAR =
  'Het pand ligt in een wijk die al kwetsbaar is of onder druk staat door drugscriminaliteit.';
const REDEN = 'De wijk telt vijf sluitingen in twee jaar.';

describe('where the sentences of the weighing come from', function () {
  this.timeout(60_000);
  let app: WholeApp;
  let jurist: Gebruiker;
  let client: Client;
  let toetser: Client;
  before(async () => {
    app = await startWholeApp();
    const account = await app.deps.store.read.accounts.byNaam('jurist1');
    if (!account) throw new Error('no jurist1');
    jurist = account;
    client = await logIn(app.app, 'jurist1', WACHTWOORD);
    toetser = await logIn(app.app, 'toetser1', WACHTWOORD);
  });
  after(() => app.stop());

  const legFeitVast = async (zaakId: string, betrokkeneId: string, feit: Record<string, unknown>) =>
    registreerFeiten(app.deps, jurist, {
      zaakId,
      betrokkeneId,
      feiten: [{ bron: BRON, motivering: null, ...feit }],
      laatstGezien: (await app.deps.store.read.feiten.list(zaakId)).at(-1)?.id ?? null,
    });
  const kwetsbaar = { feit: 'pand.kwetsbareOmgeving', waarde: true, motivering: REDEN };

  /** A case with children in the home, an advice, and what else is given; then its draft. */
  async function concept(...feiten: Record<string, unknown>[]): Promise<Besluit> {
    const adres = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };
    const { zaak, betrokkene } = await openZaak(app.deps, jurist, {
      titel: 'Woningsluiting',
      objectOmschrijving: 'de woning',
      object: adres,
      betrokkene: { naam: 'V. Oorbeeld', ...adres, rol: 'huurder' },
    });
    const basis = [
      { feit: 'pand.soort', waarde: 'woning' },
      { feit: 'gevolgen.minderjarigen', waarde: 2 },
    ];
    for (const feit of [...basis, ...feiten]) await legFeitVast(zaak.id, betrokkene.id, feit);
    await vraagAdvies(app.deps, jurist, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      peildatum: app.deps.clock.vandaag(),
    });
    return stelConceptOp(app.deps, jurist, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      soort: 'sluiting-13b',
    });
  }
  const pad = ({ id }: Besluit): string => `/besluiten/${id}/concept`;
  const velden = (besluit: Besluit, anders: Record<string, string> = {}) => ({
    ...modelInVelden(besluit.model, []),
    version: String(besluit.version),
    ...anders,
  });
  const opgeslagen = async ({ id }: Besluit): Promise<Besluit> => {
    const besluit = await app.deps.store.read.besluiten.byId(id);
    if (!besluit) throw new Error(id);
    return besluit;
  };

  it('a sentence shows the judgement behind it: question, answer, why, source, who and when, and leads to the fact', async () => {
    const besluit = await concept(kwetsbaar);
    expect(besluit.model.weging['noodzaak']).to.contain(
      `${KWETSBAAR} ${REDEN} Dit blijkt uit: Bestuurlijke rapportage, bladzijde 4.`,
    );
    const { text } = await client.get(pad(besluit));
    expect(text)
      .to.contain('Waar komt deze tekst vandaan?')
      .and.contain('Ongewijzigd')
      .and.contain('Bestuurlijke rapportage, bladzijde 4, maandag 2 november 2026')
      .and.contain(`door ${jurist.naam} op`)
      .and.contain(`/zaken/${besluit.zaakId}/feiten/${besluit.betrokkeneId}#v-feiten-pand-kwetsbareOmgeving`);
  });

  it('the letter does not change by what is kept, and its text does not name who recorded a fact', async () => {
    const besluit = await concept(kwetsbaar);
    expect(besluit.model).to.not.have.property('herkomst');
    expect(JSON.stringify(besluit.model.weging)).to.not.contain(jurist.naam);
    expect(JSON.stringify((await opgeslagen(besluit)).herkomst)).to.contain(jurist.naam);
  });

  it('the live preview says what is changed, added and left out', async () => {
    const besluit = await concept(kwetsbaar);
    const tekst = `${KWETSBAAR.replace('al kwetsbaar', 'al jaren kwetsbaar')} Daarom wacht ik niet.`;
    const { text } = await post(
      client,
      `/besluiten/${besluit.id}/voorbeeld`,
      velden(besluit, { 'weging.noodzaak': tekst }),
    );
    const [, paneel = ''] =
      /(<details[^>]*id="herkomst-noodzaak"[\s\S]*?)(?=<details[^>]*id="herkomst-|$)/.exec(text) ?? [];
    expect(paneel).to.contain('hx-swap-oob="true"').and.contain('1 aangepast, 1 eigen tekst, 2 weggelaten');
    expect(paneel).to.contain('Zo maakte het programma deze zin:').and.contain(KWETSBAAR);
    expect(paneel).to.contain('Weggelaten').and.contain(REDEN);
  });

  it('what was judged after the draft is offered, comes into the text unsaved, and knows its fact once it is saved', async () => {
    const besluit = await concept();
    await legFeitVast(besluit.zaakId, besluit.betrokkeneId, kwetsbaar);
    const { text } = await client.get(pad(besluit));
    expect(text).to.contain('Nieuw sinds dit concept');
    const actie = /value="(zin:noodzaak:[0-9a-f]{16})"/.exec(text)?.[1] ?? '';
    const getypt = velden(besluit, { onderwerp: 'Blijft staan', 'weging.noodzaak': 'Wat ik typte.' });
    const antwoord = await post(client, pad(besluit), { ...getypt, actie });
    expect(antwoord.status).to.equal(200);
    expect(antwoord.text).to.contain('Blijft staan').and.contain(`Wat ik typte.\n${KWETSBAAR} ${REDEN}`);
    expect(antwoord.text).to.match(/name="weging\.noodzaak"[^>]* autofocus/);
    expect((await opgeslagen(besluit)).version, 'nothing is stored').to.equal(besluit.version);

    const samen = `Wat ik typte.\n${KWETSBAAR} ${REDEN}`;
    expect((await post(client, pad(besluit), { ...getypt, 'weging.noodzaak': samen })).status).to.equal(303);
    const beeld = await bekijkHerkomst(app.deps, jurist, { besluitId: besluit.id });
    expect(beeld.paragrafen['noodzaak']?.zinnen.map(({ stand }) => stand)).to.deep.equal([
      'eigen',
      'ongewijzigd',
      'ongewijzigd',
    ]);
    expect(JSON.stringify((await opgeslagen(besluit)).herkomst?.['noodzaak'])).to.contain(REDEN);
  });

  it('a sentence that is no longer there is refused, and what was typed stays', async () => {
    const besluit = await concept();
    const actie = `zin:noodzaak:${'0'.repeat(16)}`;
    const antwoord = await post(client, pad(besluit), velden(besluit, { actie, onderwerp: 'Blijft staan' }));
    expect(antwoord.status).to.equal(422);
    expect(antwoord.text).to.contain('Deze zin is er niet meer').and.contain('Blijft staan');
    for (const vreemd of ['zin:noodzaak', 'zin:__proto__:0', 'rij:feiten', 'zin:noodzaak:xyz'])
      expect(gevraagdeZin(vreemd)).to.equal(null);
  });

  it('a sentence of which the fact changed says so', async () => {
    const besluit = await concept();
    await legFeitVast(besluit.zaakId, besluit.betrokkeneId, { feit: 'gevolgen.minderjarigen', waarde: 3 });
    const { text } = await client.get(pad(besluit));
    expect(text).to.contain('Feiten of advies gewijzigd').and.contain('Er wonen 3 minderjarige kinderen.');
  });

  it('an older draft says that nothing was kept, and stays as it is', async () => {
    const besluit = await concept(kwetsbaar);
    const { herkomst: _, ...oud } = await opgeslagen(besluit);
    await app.deps.store.transaction((stores) => stores.besluiten.update(oud));
    const { text } = await client.get(pad(besluit));
    expect(text).to.contain('Bij dit concept is niet bewaard').and.contain('Ongewijzigd');
    const bewaard = await bewerkConcept(app.deps, jurist, {
      besluitId: besluit.id,
      version: besluit.version + 1,
      model: besluit.model,
    });
    expect(bewaard.herkomst).to.equal(undefined);
  });

  it('who checks the letter reads what the writer left out, and gets no buttons', async () => {
    const besluit = await concept(kwetsbaar);
    const weging = { ...besluit.model.weging, noodzaak: 'Dit is nodig.' };
    const bewaard = await bewerkConcept(app.deps, jurist, {
      besluitId: besluit.id,
      version: besluit.version,
      model: { ...besluit.model, weging },
    });
    await app.deps.store.transaction((stores) =>
      stores.besluiten.update({ ...bewaard, status: 'voorgelegd' }),
    );
    await legFeitVast(besluit.zaakId, besluit.betrokkeneId, { feit: 'gevolgen.minderjarigen', waarde: 3 });
    const { text } = await toetser.get(`/besluiten/${besluit.id}/beoordelen`);
    expect(text).to.contain('wat de jurist overnam, aanpaste en wegliet').and.contain(REDEN);
    expect(text).to.contain('Nieuw sinds dit concept').and.not.contain('value="zin:');
    expect(text).to.not.contain('/feiten/');
  });

  it('who only enforces does not get what is behind a letter', async () => {
    const besluit = await concept(kwetsbaar);
    const ander = await app.deps.store.read.accounts.byNaam('toetser1');
    const sha256 = await app.deps.store.read.bestanden.put(Buffer.from('proef'), 'brief');
    const getekend = {
      ...(await opgeslagen(besluit)),
      status: 'ondertekend' as const,
      vastgesteldDoorId: ander?.id ?? null,
      ondertekendDoorId: ander?.id ?? null,
      tekstSha256: 'a'.repeat(64),
      getekendSha256: sha256,
    };
    await app.deps.store.transaction((stores) => stores.besluiten.update(getekend));
    const handhaver = await app.deps.store.read.accounts.byNaam('handhaver1');
    if (!handhaver) throw new Error('no handhaver1');
    const beeld = await bekijkZaak(app.deps, handhaver, { zaakId: besluit.zaakId });
    expect(beeld.besluiten).to.have.length(1);
    expect(beeld.besluiten[0]).to.not.have.property('herkomst');
    const poging = await bekijkHerkomst(app.deps, handhaver, { besluitId: besluit.id }).catch(
      (error: unknown) => error,
    );
    expect(poging).to.be.instanceOf(Error);
  });
});
