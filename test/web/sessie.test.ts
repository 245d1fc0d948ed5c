import { expect } from 'chai';
import request from 'supertest';
import { logIn, post, testApp, token } from './support/client.ts';
import { account, testDeps, WACHTWOORD } from './support/testDeps.ts';

const cookieOf = (headers: Record<string, unknown>): string =>
  String((headers['set-cookie'] as string[] | undefined)?.[0] ?? '');

describe('session', () => {
  it('gets a new id at the log-in, so that nobody can prepare one for somebody else', async () => {
    const client = request.agent(testApp(testDeps()));
    const voor = cookieOf((await client.get('/inloggen')).headers);
    const na = cookieOf(
      (await post(client, '/inloggen', { gebruikersnaam: 'jurist', wachtwoord: WACHTWOORD })).headers,
    );
    expect(voor).to.match(/^mw\.sessie=/);
    expect(na).to.match(/^mw\.sessie=/);
    expect(na.split(';')[0]).to.not.equal(voor.split(';')[0]);
  });

  it('is a cookie that no script reads, that no other site sends, and that ends after half an hour', async () => {
    const cookie = cookieOf((await request(testApp(testDeps())).get('/inloggen')).headers);
    expect(cookie).to.include('HttpOnly').and.include('SameSite=Lax').and.include('Expires=');
  });

  it('goes over TLS only in production', async () => {
    const antwoord = await request(testApp(testDeps(), { production: true }))
      .get('/inloggen')
      .set('X-Forwarded-Proto', 'https');
    expect(cookieOf(antwoord.headers)).to.include('Secure');
    expect(antwoord.headers['strict-transport-security']).to.include('max-age=31536000');
  });

  it('is over after log-off, also for who kept the cookie', async () => {
    const app = testApp(testDeps());
    const client = request.agent(app);
    const binnen = await post(client, '/inloggen', { gebruikersnaam: 'jurist', wachtwoord: WACHTWOORD });
    const cookie = cookieOf(binnen.headers).split(';')[0] ?? '';
    expect((await request(app).get('/hulp').set('Cookie', cookie)).status).to.equal(200);
    expect((await post(client, '/uitloggen')).headers['location']).to.equal('/inloggen?uitgelogd=ja');
    expect((await request(app).get('/hulp').set('Cookie', cookie)).headers['location']).to.equal('/inloggen');
  });

  it('ends at once when the account is switched off', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'jurist');
    test.accounts.set('id-jurist', account('jurist', ['jurist'], { actief: false }));
    expect((await client.get('/hulp')).headers['location']).to.equal('/inloggen');
  });

  it('loses a role at once when it is taken away', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'jurist');
    test.accounts.set('id-jurist', account('jurist', ['handhaver']));
    expect((await client.get('/handhaving')).status).to.equal(200);
  });

  it('ends everywhere else when the password changes', async () => {
    const app = testApp(testDeps());
    const [hier, daar] = [await logIn(app, 'jurist'), await logIn(app, 'jurist')];
    const nieuw = 'een ander lang wachtwoord';
    const velden = { huidig: WACHTWOORD, nieuw, herhaling: nieuw };
    expect((await post(hier, '/wachtwoord', velden)).headers['location']).to.equal('/');
    expect((await hier.get('/hulp')).status).to.equal(200);
    expect((await daar.get('/hulp')).headers['location']).to.equal('/inloggen');
  });

  it('leads to another password first after a password for one use', async () => {
    const test = testDeps();
    test.accounts.set('id-nieuw', account('nieuw', ['jurist'], { moetWachtwoordWijzigen: true }));
    const client = await logIn(testApp(test), 'nieuw');
    expect((await client.get('/zaken')).headers['location']).to.equal('/wachtwoord');
    expect((await client.get('/wachtwoord')).text).to.include('Kies een eigen wachtwoord');
  });
});

describe('log-in', () => {
  const fout = { gebruikersnaam: 'jurist', wachtwoord: 'verkeerd' };

  it('says the same for an unknown name and a wrong password, and keeps the name that was typed', async () => {
    const app = testApp(testDeps());
    const verkeerd = await post(request.agent(app), '/inloggen', fout);
    const onbekend = await post(request.agent(app), '/inloggen', { ...fout, gebruikersnaam: 'niemand' });
    const zonder = (html: string) => html.replace(/(jurist|niemand|value="[^"]*")/g, '');
    expect([verkeerd.status, onbekend.status]).to.deep.equal([422, 422]);
    expect(zonder(verkeerd.text)).to.equal(zonder(onbekend.text));
    expect(verkeerd.text).to.include('value="jurist"').and.not.include('verkeerd');
  });

  it('closes an account after five failures, also for the right password', async () => {
    const client = request.agent(testApp(testDeps()));
    for (let keer = 0; keer < 5; keer += 1) await post(client, '/inloggen', fout);
    const goed = await post(client, '/inloggen', { gebruikersnaam: 'jurist', wachtwoord: WACHTWOORD });
    expect(goed.status).to.equal(422);
  });

  it('slows down an address that keeps guessing', async () => {
    const client = request.agent(testApp(testDeps(), { inlogPogingen: 2 }));
    const namen = ['een', 'twee', 'drie'].map((gebruikersnaam) => ({ ...fout, gebruikersnaam }));
    const statussen: number[] = [];
    for (const velden of namen) statussen.push((await post(client, '/inloggen', velden)).status);
    expect(statussen).to.deep.equal([422, 422, 429]);
  });

  it('goes on to the page that was asked for, and never to another site', async () => {
    const app = testApp(testDeps());
    const client = request.agent(app);
    await client.get('/termijnen');
    const binnen = await post(client, '/inloggen', { gebruikersnaam: 'jurist', wachtwoord: WACHTWOORD });
    expect(binnen.headers['location']).to.equal('/termijnen');
  });

  it('leads each role to its own work', async () => {
    const app = testApp(testDeps());
    const begin = async (rol: string) => (await (await logIn(app, rol)).get('/')).headers['location'];
    expect(await begin('jurist')).to.equal('/termijnen');
    expect(await begin('toetser')).to.equal('/beoordelen');
    expect(await begin('ondertekenaar')).to.equal('/ondertekenen');
    expect(await begin('handhaver')).to.equal('/handhaving');
    expect(await begin('beheerder')).to.equal('/beheer/accounts');
  });

  it('shows the demo accounts only in a demonstration', async () => {
    const demoAccounts = [{ gebruikersnaam: 'demo', wachtwoord: 'proefwachtwoord', functie: 'Jurist 1' }];
    const met = await request(testApp(testDeps(), { demoAccounts })).get('/inloggen');
    const zonder = await request(testApp(testDeps())).get('/inloggen');
    expect(met.text).to.include('proefwachtwoord');
    expect(zonder.text).to.not.include('Proberen');
  });
});

describe('a log-in form', () => {
  it('has the token of its session', async () => {
    expect(await token(request.agent(testApp(testDeps())))).to.have.length.greaterThan(20);
  });
});
