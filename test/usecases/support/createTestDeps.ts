import { geenMailer } from '../../../server/adapters/smtpMailer.ts';
import { fileURLToPath } from 'node:url';
import { loadHuisstijl } from '../../../server/engine/loadHuisstijl.ts';
import { createTermijnen } from '../../../server/engine/createTermijnen.ts';
import { createBrieven } from '../../../server/letters/createBrieven.ts';
import type { Gebruiker, Rol } from '../../../server/domain/rol.ts';
import type { Brieven, Deps, Huisstijl, Passwords, Signer, Termijnen } from '../../../server/ports.ts';
import { createDemoSigner } from '../../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../../server/signing/createOndertekening.ts';
import { createStore } from '../../../server/store/createStore.ts';
import { committedRegels, RULES_DIR } from '../../support/regels.ts';

const TEMPLATES_DIR = fileURLToPath(new URL('../../../templates', import.meta.url));
const GEMEENTE = 'GM9999';

/** A clock that a test can set. */
export interface TestClock {
  moment: string;
  nu(): string;
  vandaag(): string;
  later(minuten: number): void;
}

function createTestClock(): TestClock {
  return {
    moment: '2026-11-26T10:00:00.000Z',
    nu() {
      return this.moment;
    },
    vandaag() {
      return this.moment.slice(0, 10);
    },
    later(minuten) {
      this.moment = new Date(Date.parse(this.moment) + minuten * 60_000).toISOString();
    },
  };
}

/** Quick and readable; the real ones are tested where they are made. */
const testPasswords: Passwords = {
  hash: (wachtwoord) => Promise.resolve(`hash van ${wachtwoord}`),
  verify: (hash, wachtwoord) => Promise.resolve(hash === `hash van ${wachtwoord}`),
};

const huisstijlVan = (gemeente: string): Huisstijl | null => loadHuisstijl(RULES_DIR, gemeente);

let brieven: Promise<Brieven> | undefined;
let termijnen: Promise<Termijnen> | undefined;
let signer: Promise<Signer> | undefined;

export interface TestHuis {
  readonly deps: Deps;
  readonly clock: TestClock;
  /** An account with these roles, as the user that acts. */
  wie(naam: string, ...rollen: readonly Rol[]): Promise<Gebruiker>;
}

/** The real house on an empty database in memory: only the clock, the ids and the work of the passwords are of the test. */
export async function createTestDeps(anders: Partial<Deps> = {}): Promise<TestHuis> {
  const clock = createTestClock();
  let laatste = 0;
  const huisstijl = huisstijlVan(GEMEENTE);
  if (!huisstijl) throw new Error('the demo municipality has no huisstijl');
  brieven ??= createBrieven({ templatesDir: TEMPLATES_DIR, huisstijl: huisstijlVan });
  termijnen ??= createTermijnen(RULES_DIR);
  signer ??= createDemoSigner({ map: null, nu: clock.nu() });
  const deps: Deps = {
    // only when no other is given: an open database that nobody closes keeps the run from ending
    store: anders.store ?? (await createStore({ client: 'sqlite3', connection: ':memory:' })),
    clock,
    ids: {
      next: () => `id-${String((laatste += 1)).padStart(6, '0')}`,
      secret: () => `geheim-${String((laatste += 1)).padStart(6, '0')}`,
    },
    regels: await committedRegels(),
    termijnen: await termijnen,
    brieven: await brieven,
    ondertekening: createOndertekening(),
    signer: await signer,
    passwords: testPasswords,
    mailer: geenMailer,
    huisstijl,
    ...anders,
  };
  return { deps, clock, wie: (naam, ...rollen) => maakGebruiker(deps, naam, rollen) };
}

async function maakGebruiker(deps: Deps, naam: string, rollen: readonly Rol[]): Promise<Gebruiker> {
  const gebruiker: Gebruiker = {
    id: `account-${naam}`,
    gebruikersnaam: naam,
    naam: `Voorbeeld ${naam}`,
    functie: rollen.join(' en '),
    rollen,
  };
  const vast = { actief: true, moetWachtwoordWijzigen: false, mislukt: 0, geblokkeerdTot: null, version: 1 };
  const account = { ...gebruiker, ...vast, wachtwoordHash: `hash van wachtwoord van ${naam}` };
  await deps.store.transaction((stores) => stores.accounts.insert(account));
  return gebruiker;
}
