import { expect } from 'chai';
import { startWholeApp, WACHTWOORD, type WholeApp } from '../e2e/support/wholeApp.ts';
import { logIn, post, token } from './support/client.ts';

const zaak = (titel: string) => ({
  titel,
  objectOmschrijving: 'de woning',
  ...{ 'object.straat': 'Voorbeeldstraat 1', 'object.postcode': '9999 AA', 'object.plaats': 'Voorbeeldstad' },
  ...{ 'betrokkene.naam': 'V. Oorbeeld', 'betrokkene.rol': 'huurder' },
  ...{ 'betrokkene.straat': 'Voorbeeldstraat 1', 'betrokkene.postcode': '9999 AA' },
  ...{ 'betrokkene.plaats': 'Voorbeeldstad' },
});

describe('a second click on any form', function () {
  this.timeout(60_000);
  let app: WholeApp;
  before(async () => {
    app = await startWholeApp();
  });
  after(() => app.stop());
  const aantal = async () =>
    (await app.deps.store.views.zaken({ zoek: '', pagina: 1, perPagina: 50 })).totaal;

  it('makes one case, and both clicks end on it', async () => {
    const client = await logIn(app.app, 'jurist1', WACHTWOORD);
    const antwoorden = [];
    const eerste = post(client, '/zaken/nieuw', zaak('Twee klikken'));
    antwoorden.push(await eerste, await post(client, '/zaken/nieuw', zaak('Twee klikken')));
    expect(antwoorden.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(antwoorden[0]?.headers['location']).to.equal(antwoorden[1]?.headers['location']);
    expect(await aantal()).to.equal(1);
  });

  it('waits for the first when both are on their way', async () => {
    const client = await logIn(app.app, 'jurist1', WACHTWOORD);
    const voor = await aantal();
    const velden = { _csrf: await token(client), ...zaak('Tegelijk') };
    const beide = await Promise.all([1, 2].map(() => client.post('/zaken/nieuw').type('form').send(velden)));
    expect(new Set(beide.map(({ headers }) => String(headers['location']))).size).to.equal(1);
    expect(await aantal()).to.equal(voor + 1);
  });

  it('is no second click when something else was typed, or when the first came back with faults', async () => {
    const client = await logIn(app.app, 'jurist1', WACHTWOORD);
    const voor = await aantal();
    await post(client, '/zaken/nieuw', zaak('De ene'));
    await post(client, '/zaken/nieuw', zaak('De andere'));
    expect(await aantal()).to.equal(voor + 2);
    const fout = { ...zaak(''), titel: '' };
    for (const _keer of [1, 2]) expect((await post(client, '/zaken/nieuw', fout)).status).to.equal(422);
  });
});
