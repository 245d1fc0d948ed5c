import { geenMailer } from '../../../server/adapters/smtpMailer.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../server/adapters/clock.ts';
import { randomIds } from '../../../server/adapters/ids.ts';
import type { Rol } from '../../../server/domain/rol.ts';
import { createTermijnen } from '../../../server/engine/createTermijnen.ts';
import { loadHuisstijl } from '../../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../../server/letters/createBrieven.ts';
import type { Deps } from '../../../server/ports.ts';
import { createDemoSigner } from '../../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../../server/signing/createOndertekening.ts';
import { createStore } from '../../../server/store/createStore.ts';
import { createApp } from '../../../server/web/app.ts';
import { committedRegels, RULES_DIR } from '../../support/regels.ts';

const TEMPLATES = fileURLToPath(new URL('../../../templates', import.meta.url));
const GEMEENTE = 'GM9999';
export const WACHTWOORD = 'een lang wachtwoord voor de proef';

/** Hashing is tested with its adapter; here it would only cost time. */
const passwords = {
  hash: (wachtwoord: string) => Promise.resolve(`hash van ${wachtwoord}`),
  verify: (hash: string, wachtwoord: string) => Promise.resolve(hash === `hash van ${wachtwoord}`),
};

const ACCOUNTS: readonly [string, readonly Rol[]][] = [
  ['jurist1', ['jurist']],
  ['toetser1', ['toetser']],
  ['ondertekenaar1', ['ondertekenaar']],
  ['handhaver1', ['handhaver']],
  ['allebei1', ['jurist', 'toetser']],
];

export interface WholeApp {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly url: string;
  stop(): Promise<void>;
}

/** The whole application with real rules, letters, signature and an empty database in memory, on a free port. */
export async function startWholeApp(): Promise<WholeApp> {
  const huisstijl = loadHuisstijl(RULES_DIR, GEMEENTE);
  if (!huisstijl) throw new Error(`no huisstijl for ${GEMEENTE}`);
  const store = await createStore({ client: 'sqlite3', connection: ':memory:' });
  const deps: Deps = {
    clock: systemClock,
    ids: randomIds,
    passwords,
    mailer: geenMailer,
    store,
    huisstijl,
    regels: await committedRegels(),
    termijnen: await createTermijnen(RULES_DIR),
    brieven: await createBrieven({
      templatesDir: TEMPLATES,
      rulesDir: RULES_DIR,
      huisstijl: (gemeente) => loadHuisstijl(RULES_DIR, gemeente),
    }),
    ondertekening: createOndertekening(),
    signer: await createDemoSigner({ map: null, nu: systemClock.nu() }),
  };
  for (const [naam, rollen] of ACCOUNTS)
    await store.transaction((stores) =>
      stores.accounts.insert({
        id: `id-${naam}`,
        gebruikersnaam: naam,
        naam: `${naam.charAt(0).toUpperCase()}${naam.slice(1, -1)} ${naam.slice(-1)}`,
        functie: rollen.join(' en '),
        rollen,
        wachtwoordHash: `hash van ${WACHTWOORD}`,
        actief: true,
        moetWachtwoordWijzigen: false,
        mislukt: 0,
        geblokkeerdTot: null,
        version: 1,
      }),
    );
  const app = createApp(deps, {
    sessionSecret: 'geheim van de proef',
    production: false,
    inlogPogingen: 10_000,
    log: (regel) => process.stderr.write(`${JSON.stringify(regel)}\n`),
  });
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    deps,
    app,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
