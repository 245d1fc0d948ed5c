import { geenMailer } from '../../../server/adapters/smtpMailer.ts';
import { Conflict, NotFound } from '../../../server/domain/fault.ts';
import { ROLLEN, type Rol } from '../../../server/domain/rol.ts';
import type {
  Account,
  AccountStore,
  Deps,
  Gebeurtenis,
  Stores,
  Zoekresultaat,
} from '../../../server/ports.ts';

import type { TermijnDefinitie } from '../../../server/domain/termijn.ts';
import { plainOverzicht, type KaleRij } from '../../support/plainOverzicht.ts';

/** The password of every account of these tests. */
export const WACHTWOORD = 'een heel lang wachtwoord';

export const account = (naam: string, rollen: readonly Rol[], anders: Partial<Account> = {}): Account => ({
  id: `id-${naam}`,
  gebruikersnaam: naam,
  naam: `Voorbeeld ${naam}`,
  functie: `functie van ${naam}`,
  rollen,
  wachtwoordHash: `hash van ${WACHTWOORD}`,
  actief: true,
  moetWachtwoordWijzigen: false,
  mislukt: 0,
  geblokkeerdTot: null,
  version: 1,
  ...anders,
});

function memoryAccounts(accounts: Map<string, Account>): AccountStore {
  const all = () => [...accounts.values()];
  return {
    byNaam: (naam) => Promise.resolve(all().find(({ gebruikersnaam }) => gebruikersnaam === naam) ?? null),
    byId: (id) => Promise.resolve(accounts.get(id) ?? null),
    list: () => Promise.resolve(all()),
    insert: (nieuw) => Promise.resolve(void accounts.set(nieuw.id, nieuw)),
    update(nieuw) {
      if (accounts.get(nieuw.id)?.version !== nieuw.version) return Promise.reject(new Conflict());
      const bewaard = { ...nieuw, version: nieuw.version + 1 };
      accounts.set(nieuw.id, bewaard);
      return Promise.resolve(bewaard);
    },
  };
}

/** A port that these tests leave empty: nothing is ever found in it. */
const empty = <T extends object>(): T =>
  new Proxy({} as T, { get: () => () => Promise.reject(new NotFound()) });

export interface TestDeps {
  readonly deps: Deps;
  readonly accounts: Map<string, Account>;
  readonly gebeurtenissen: Gebeurtenis[];
  /** What the screens find; a test fills it. */
  readonly zaken: Zoekresultaat[];
  readonly gezocht: string[];
  readonly termijnen: KaleRij[];
}

/** One account per role, in memory; no database, no rules, no clock that runs. */
export function testDeps(): TestDeps {
  const accounts = new Map(ROLLEN.map((rol) => [`id-${rol}`, account(rol, [rol])]));
  const gebeurtenissen: Gebeurtenis[] = [];
  const zaken: Zoekresultaat[] = [];
  const gezocht: string[] = [];
  const termijnen: KaleRij[] = [];
  const stores: Stores = {
    accounts: memoryAccounts(accounts),
    zaken: empty(),
    feiten: empty(),
    adviezen: empty(),
    regelversies: empty(),
    lezingen: empty(),
    besluiten: empty(),
    opmerkingen: empty(),
    bestanden: empty(),
    termijnen: empty(),
    voorvallen: empty(),
    berichten: {
      ...empty<Stores['berichten']>(),
      bewaking: () => Promise.resolve({ emails: {}, wie: {}, version: 1 }),
      zetBewaking: () => Promise.resolve(),
    },
    agendalinks: {
      ...empty<Stores['agendalinks']>(),
      list: () => Promise.resolve([]),
      byGeheim: () => Promise.resolve(null),
    },
    gebeurtenissen: {
      ...empty<Stores['gebeurtenissen']>(),
      append: (gebeurtenis) => Promise.resolve(void gebeurtenissen.push(gebeurtenis)),
    },
  };
  let nummer = 0;
  const deps: Deps = {
    store: {
      transaction: (work) => work(stores),
      read: stores,
      views: {
        zaken({ zoek, pagina, perPagina }) {
          gezocht.push(zoek);
          const begin = (pagina - 1) * perPagina;
          return Promise.resolve({ rijen: zaken.slice(begin, begin + perPagina), totaal: zaken.length });
        },
        termijnen: () => Promise.resolve(termijnen),
        overzicht: plainOverzicht(
          () => termijnen,
          () => [...accounts.values()],
        ),
        verschuivingen: () => Promise.resolve([]),
        berichten: () => Promise.resolve([]),
        bewaakt: () => Promise.resolve([]),
        agenda: () => Promise.resolve([]),
      },
      close: () => Promise.resolve(),
    },
    clock: { nu: () => '2026-11-23T12:00:00.000Z', vandaag: () => '2026-11-23' },
    ids: { next: () => `test-${++nummer}`, secret: () => `geheim-${++nummer}` },
    regels: {
      feiten: [],
      versie: '2026.1',
      leesDossier: () => {
        throw new NotFound();
      },
      adviseer: () => Promise.reject(new NotFound()),
      bestanden: [],
      boek: { bevoegdheden: [], signalen: [], beleid: [], registers: [], uitspraken: [], gegevensdeling: [] },
      zoekOmslag: () => [],
      adviseerAlle: () => Promise.reject(new Error('not in this test')),
      canoniek: String,
    },
    termijnen: {
      ids: ['bezwaar'],
      naam: () => 'Bezwaartermijn',
      artikel: () => 'Awb 6:7',
      definitie: (id) =>
        ({
          id,
          phase: id === 'bezwaar' ? 'rechtsbescherming' : 'uitvoering',
          start: 'de dag van bekendmaking',
          atEnd: 'de overtreder is te laat',
          reminders: [],
        }) as Partial<TermijnDefinitie> as TermijnDefinitie,
      redenVrij: () => null,
      soortVrij: () => null,
      herinneren: {
        ...{ escalateAfterDays: 3, escalateLatestDaysBefore: 0, lateDays: 30 },
        ...{ attempts: 3, retryMinutes: 15, claimMinutes: 10 },
      },
      stand: { regels: '', gelijkgesteld: [] },
      soorten: [],
      verloop: () => ({ termijnen: [], gebreken: [] }),
      bereken: () => [],
      berekenEen: () => {
        throw new NotFound();
      },
    },
    mailer: geenMailer,
    brieven: { ...empty<Deps['brieven']>(), soorten: () => [] },
    ondertekening: empty(),
    signer: {
      certificaten: [],
      algoritme: 'ecdsa-with-SHA256',
      demonstratie: true,
      naam: 'Sleutel van de test',
      sign: () => Promise.reject(new NotFound()),
    },
    passwords: {
      hash: (wachtwoord) => Promise.resolve(`hash van ${wachtwoord}`),
      verify: (hash, wachtwoord) => Promise.resolve(hash === `hash van ${wachtwoord}`),
    },
    huisstijl: {
      gemeente: 'GM9999',
      naam: 'Gemeente Voorbeeldstad',
      demonstratie: true,
      bezoekadres: 'Voorbeeldplein 1',
      postadres: 'Postbus 1',
      telefoon: '14 099',
      email: 'post@voorbeeldstad.example',
      website: 'https://voorbeeldstad.example',
      bezwaarAdres: 'Postbus 1',
      bezwaarDigitaal: 'https://voorbeeldstad.example/bezwaar',
      rechtbankNaam: 'Rechtbank Voorbeeld',
      rechtbankAdres: 'Postbus 2',
      rekening: 'NL00VOOR0000000000',
      privacyUrl: 'https://voorbeeldstad.example/privacy',
    },
  };
  return { deps, accounts, gebeurtenissen, zaken, gezocht, termijnen };
}
