import { expect } from 'chai';
import { Conflict, Refusal } from '../../server/domain/fault.ts';
import { ROLLEN } from '../../server/domain/rol.ts';
import type { Deps, Gebeurtenis } from '../../server/ports.ts';
import { bekijkAccounts } from '../../server/usecases/bekijkAccounts.ts';
import { bekijkZaken } from '../../server/usecases/bekijkZaken.ts';
import { maakAccount } from '../../server/usecases/maakAccount.ts';
import { AANMELDEN, meldAan, MELDING } from '../../server/usecases/meldAan.ts';
import { wijzigAccount } from '../../server/usecases/wijzigAccount.ts';
import { wijzigWachtwoord } from '../../server/usecases/wijzigWachtwoord.ts';
import { zetWachtwoordTerug } from '../../server/usecases/zetWachtwoordTerug.ts';
import { failure } from '../support/failure.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('accounts', () => {
  let huis: TestHuis;
  beforeEach(async () => {
    huis = await createTestDeps();
  });
  afterEach(() => huis.deps.store.close());

  const meld = (gebruikersnaam: string, wachtwoord: string) =>
    meldAan(huis.deps, { gebruikersnaam, wachtwoord });

  it('lets somebody in with his name in any case, and nobody with a wrong password', async () => {
    await huis.wie('jurist1', 'jurist');
    expect(await meld(' Jurist1 ', 'wachtwoord van jurist1')).to.deep.include({
      ok: true,
      moetWachtwoordWijzigen: false,
    });
    expect(await meld('jurist1', 'fout')).to.deep.equal({ ok: false, melding: MELDING });
  });

  it('says the same and works as much for a name that does not exist', async () => {
    let gecontroleerd = 0;
    const { deps } = huis;
    const passwords = {
      hash: (wachtwoord: string) => deps.passwords.hash(wachtwoord),
      verify: (hash: string, wachtwoord: string) => {
        gecontroleerd += 1;
        return deps.passwords.verify(hash, wachtwoord);
      },
    };
    const uitkomst = await meldAan(
      { ...deps, passwords },
      { gebruikersnaam: 'niemand', wachtwoord: 'geen-account-met-dit-wachtwoord' },
    );
    expect(uitkomst).to.deep.equal({ ok: false, melding: MELDING });
    expect(gecontroleerd).to.equal(1);
  });

  it('closes the account after too many failures, also for the right password, and opens it after the time', async () => {
    await huis.wie('jurist1', 'jurist');
    for (let poging = 0; poging < AANMELDEN.maxMislukt; poging += 1) await meld('jurist1', 'fout');
    expect((await meld('jurist1', 'wachtwoord van jurist1')).ok).to.equal(false);
    huis.clock.later(AANMELDEN.blokkadeMinuten);
    expect((await meld('jurist1', 'wachtwoord van jurist1')).ok).to.equal(true);
  });

  it('counts every one of several attempts at the same moment', async () => {
    await huis.wie('jurist1', 'jurist');
    await Promise.all(Array.from({ length: AANMELDEN.maxMislukt }, () => meld('jurist1', 'fout')));
    expect((await meld('jurist1', 'wachtwoord van jurist1')).ok).to.equal(false);
  });

  it('does not let a switched-off account in', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const jurist = await huis.wie('jurist1', 'jurist');
    const wijziging = { naam: jurist.naam, functie: jurist.functie, rollen: jurist.rollen, actief: false };
    await wijzigAccount(huis.deps, beheerder, { id: jurist.id, version: 1, ...wijziging });
    expect((await meld('jurist1', 'wachtwoord van jurist1')).ok).to.equal(false);
  });

  it('writes no name and no password into the events', async () => {
    await huis.wie('jurist1', 'jurist');
    const geschreven: unknown[] = [];
    const { deps } = huis;
    const transaction: Deps['store']['transaction'] = (werk) =>
      deps.store.transaction((stores) => {
        const append = (gebeurtenis: Gebeurtenis) => {
          geschreven.push(gebeurtenis);
          return stores.gebeurtenissen.append(gebeurtenis);
        };
        return werk({ ...stores, gebeurtenissen: { ...stores.gebeurtenissen, append } });
      });
    const store = {
      transaction,
      read: deps.store.read,
      views: deps.store.views,
      close: () => deps.store.close(),
    };
    for (const gebruikersnaam of ['jurist1', 'iemand anders']) {
      await meldAan({ ...deps, store }, { gebruikersnaam, wachtwoord: 'geheim woord' });
    }
    expect(geschreven).to.have.length(2);
    expect(JSON.stringify(geschreven)).not.to.match(/geheim|iemand|"jurist1"|Voorbeeld/);
    expect(await deps.store.read.gebeurtenissen.firstBreak()).to.equal(null);
  });

  it('takes a new password that is long, new and typed twice; and names every fault at once', async () => {
    const jurist = await huis.wie('jurist1', 'jurist');
    const wijzig = (huidig: string, nieuw: string, herhaling: string) =>
      wijzigWachtwoord(huis.deps, jurist, { huidig, nieuw, herhaling });
    expect(await paden(wijzig('fout', 'kort', 'korter'))).to.deep.equal(['huidig', 'nieuw', 'herhaling']);
    const oud = 'wachtwoord van jurist1';
    expect(await paden(wijzig(oud, oud, oud))).to.deep.equal(['nieuw']);
    await wijzig(oud, 'een nieuwe lange zin', 'een nieuwe lange zin');
    expect((await meld('jurist1', 'een nieuwe lange zin')).ok).to.equal(true);
  });

  it('makes an account whose owner must choose his own password', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const invoer = {
      gebruikersnaam: 'Toetser2',
      naam: 'Toetser 2',
      functie: 'adviseur',
      rollen: ['toetser'],
    };
    const { account, eenmaligWachtwoord } = await maakAccount(huis.deps, beheerder, invoer);
    expect(account.gebruikersnaam).to.equal('toetser2');
    expect(eenmaligWachtwoord).to.match(/^(\w{4}-){3}\w{4}$/);
    expect(await meld('toetser2', eenmaligWachtwoord)).to.deep.include({
      ok: true,
      moetWachtwoordWijzigen: true,
    });
    expect(await paden(maakAccount(huis.deps, beheerder, invoer))).to.deep.equal(['gebruikersnaam']);
  });

  it('names every fault of a new account, and keeps beheer apart from cases', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const leeg = { gebruikersnaam: '!', naam: '', functie: ' ', rollen: [] };
    expect(await paden(maakAccount(huis.deps, beheerder, leeg))).to.have.members([
      'gebruikersnaam',
      'naam',
      'functie',
      'rollen',
    ]);
    const dubbel = { gebruikersnaam: 'alles', naam: 'A', functie: 'B', rollen: ['beheerder', 'jurist'] };
    expect(await paden(maakAccount(huis.deps, beheerder, dubbel))).to.deep.equal(['rollen']);
  });

  it('opens a closed account with a password for one use', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const jurist = await huis.wie('jurist1', 'jurist');
    for (let poging = 0; poging < AANMELDEN.maxMislukt; poging += 1) await meld('jurist1', 'fout');
    const [gesloten] = (await bekijkAccounts(huis.deps, beheerder)).filter(({ id }) => id === jurist.id);
    const invoer = { id: jurist.id, version: gesloten?.version ?? 0 };
    const { eenmaligWachtwoord } = await zetWachtwoordTerug(huis.deps, beheerder, invoer);
    expect(await meld('jurist1', eenmaligWachtwoord)).to.deep.include({
      ok: true,
      moetWachtwoordWijzigen: true,
    });
    expect(await failure(zetWachtwoordTerug(huis.deps, beheerder, invoer))).to.be.instanceOf(Conflict);
  });

  it('keeps at least one active beheerder', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const uit = { naam: 'B', functie: 'beheer', rollen: ['beheerder'], actief: false };
    const error = await failure(
      wijzigAccount(huis.deps, beheerder, { id: beheerder.id, version: 1, ...uit }),
    );
    expect(error).to.be.instanceOf(Refusal);
  });

  it('shows accounts to the beheerder alone and never with a hash; the beheerder sees no cases', async () => {
    const beheerder = await huis.wie('beheer', 'beheerder');
    const lijst = await bekijkAccounts(huis.deps, beheerder);
    expect(lijst[0]).not.to.have.property('wachtwoordHash');
    for (const rol of ROLLEN.filter((kandidaat) => kandidaat !== 'beheerder')) {
      const gebruiker = await huis.wie(rol, rol);
      expect(await failure(bekijkAccounts(huis.deps, gebruiker)), rol).to.be.instanceOf(Refusal);
    }
    const zaken = bekijkZaken(huis.deps, beheerder, { zoek: '', pagina: 1 });
    expect(await failure(zaken)).to.be.instanceOf(Refusal);
  });
});
