import { expect } from 'chai';
import { logIn, post, testApp } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

describe('accounts screen', () => {
  it('gives back a wrong form with what was typed and every fault at once', async () => {
    const client = await logIn(testApp(testDeps()), 'beheerder');
    const velden = { gebruikersnaam: 'A!', naam: '', functie: 'jurist openbare orde', rollen: ['jurist'] };
    const { status, text } = await post(client, '/beheer/accounts/nieuw', velden);
    expect(status).to.equal(422);
    expect(text).to.include('2 dingen kloppen nog niet').and.include('Vul de naam in.');
    expect(text).to.include('value="A!"').and.include('value="jurist openbare orde"');
    expect(text).to.match(/value="jurist" checked/);
    for (const [, id] of text.matchAll(/<a class="utrecht-link" href="#(v-[^"]+)"/g))
      expect(text).to.include(`id="${id}"`);
  });

  it('shows the password for one use once, in the answer itself', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'beheerder');
    const velden = { gebruikersnaam: 'nieuw', naam: 'V. Oorbeeld', functie: 'jurist', rollen: 'jurist' };
    const { status, text } = await post(client, '/beheer/accounts/nieuw', velden);
    const wachtwoord = /mw-geheim">([^<]+)</.exec(text)?.[1] ?? '';
    expect(status).to.equal(200);
    expect((await logIn(testApp(test), 'nieuw', wachtwoord)).jar).to.exist;
    expect((await client.get('/beheer/accounts')).text).to.not.include(wachtwoord);
  });

  it('keeps a role box that was unticked unticked when the rest was wrong', async () => {
    const client = await logIn(testApp(testDeps()), 'beheerder');
    const { text } = await post(client, '/beheer/accounts/id-jurist', {
      version: '1',
      naam: '',
      functie: 'x',
    });
    expect(text)
      .to.include('Kies ten minste één rol.')
      .and.not.match(/value="jurist" checked/);
  });

  it('switches an account off, and says so', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'beheerder');
    const velden = { version: '1', naam: 'Weg', functie: 'jurist', rollen: 'jurist' };
    expect((await post(client, '/beheer/accounts/id-jurist', velden)).headers['location']).to.equal(
      '/beheer/accounts',
    );
    expect(test.accounts.get('id-jurist')?.actief).to.equal(false);
    const lijst = () => client.get('/beheer/accounts');
    expect((await lijst()).text)
      .to.include('Het account is gewijzigd.')
      .and.include('Niet actief');
    expect((await lijst()).text).to.not.include('Het account is gewijzigd.');
  });

  it('refuses to save over what a colleague saved in the meantime', async () => {
    const client = await logIn(testApp(testDeps()), 'beheerder');
    const velden = { version: '7', naam: 'Ander', functie: 'jurist', rollen: 'jurist' };
    const { status, text } = await post(client, '/beheer/accounts/id-jurist', velden);
    expect(status).to.equal(409);
    expect(text).to.include('Iemand was u voor');
  });

  it('asks before it gives another password', async () => {
    const test = testDeps();
    const client = await logIn(testApp(test), 'beheerder');
    const vraag = await client.get('/beheer/accounts/id-jurist/wachtwoord');
    expect(vraag.text).to.include('Controleer eerst of het verzoek echt van deze persoon komt');
    expect(test.accounts.get('id-jurist')?.moetWachtwoordWijzigen).to.equal(false);
    await post(client, '/beheer/accounts/id-jurist/wachtwoord', { version: '1' });
    expect(test.accounts.get('id-jurist')?.moetWachtwoordWijzigen).to.equal(true);
  });
});
