/** The whole web application on the filled database, without the jobs: what they do once on 200,000 terms is not what is measured. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { systemClock } from '../../../server/adapters/clock.ts';
import { argon2Passwords } from '../../../server/adapters/passwords.ts';
import { createStore } from '../../../server/store/createStore.ts';
import { createApp } from '../../../server/web/app.ts';
import { realDeps } from '../../support/deps.ts';

const [folder = ''] = process.argv.slice(2);
const store = await createStore({ client: 'sqlite3', connection: join(folder, 'maatregelwijzer.sqlite') });
const deps = { ...(await realDeps(store, systemClock)), passwords: argon2Passwords };
const sessionStore = store.sessions((error) => process.stderr.write(`${String(error)}\n`));
const app = createApp(deps, { sessionStore, sessionSecret: 'geheim van de meting', production: false });
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void store.close());
});
