/** `npm start` as a user runs it: another process, a real port, a real PostgreSQL. */
import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStore } from '../../server/store/createStore.ts';
import { freshPostgres } from '../support/postgres.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  out(): string;
  err(): string;
}

function start(env: Record<string, string>, cwd: string): Started {
  const child = spawn(process.execPath, [`--import=${TSX}`, MAIN], {
    cwd,
    env: { PATH: '/usr/bin:/bin', ...env },
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (text.out += String(chunk)));
  child.stderr.on('data', (chunk) => (text.err += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, ended, out: () => text.out, err: () => text.err };
}

/** Waits until the process says where it is, or throws what it said instead. */
async function address(started: Started): Promise<string> {
  let over = false;
  void started.ended.then(() => (over = true));
  for (;;) {
    const found = /http:\/\/\S+/.exec(started.out())?.[0];
    if (found) return found;
    if (over) throw new Error(started.err());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('npm start', function () {
  this.timeout(120_000);
  let folder: string;
  const running: Started[] = [];
  const stores: { close(): Promise<void> }[] = [];
  const run = (env: Record<string, string>): Started => {
    const started = start({ DATA_DIR: join(folder, 'data'), PORT: '0', ...env }, folder);
    running.push(started);
    return started;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatregelwijzer-start-'));
  });
  after(async () => {
    for (const { process: child } of running) child.kill('SIGKILL');
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('survives a power cut during the first start, serves, says a taken port is taken, and ends when asked', async () => {
    const database = { DB_CLIENT: 'pg', DATABASE_URL: await freshPostgres() };
    const first = run(database);
    const store = await createStore({ client: 'pg', connection: database.DATABASE_URL });
    stores.push(store);
    // Once the key is there the first start is at its database.
    while (!(await stat(join(folder, 'data', 'demonstratie-sleutel')).catch(() => null)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await store.read.accounts.list()).to.deep.equal([]);

    // as a cut leaves it that comes between making a file and filling it
    await writeFile(join(folder, 'data', 'sessie-geheim'), '');
    const second = run(database);
    const url = await address(second);
    const page = await fetch(`${url}/inloggen`);
    expect(page.status).to.equal(200);
    expect(await page.text()).to.include('jurist1');
    expect(second.out()).to.include('voorbeeld-jurist1-demo');
    expect((await store.views.zaken({ zoek: '', pagina: 1, perPagina: 1 })).totaal).to.equal(8);

    const third = run({ ...database, PORT: new URL(url).port });
    expect(await third.ended).to.equal(2);
    expect(third.err()).to.match(/^PORT: Poort \d+ is al in gebruik/);

    second.process.kill('SIGTERM');
    expect(await second.ended).to.equal(0);
    const secret = await stat(join(folder, 'data', 'sessie-geheim'));
    expect(secret.mode & 0o077, 'readable by this user alone').to.equal(0);
    expect(await readFile(join(folder, 'data', 'sessie-geheim'), 'utf8')).to.have.length.greaterThan(40);
  });

  it('refuses to start with every fault of the configuration', async () => {
    const started = run({ PORT: 'x', DB_CLIENT: 'oracle', GEMEENTE: 'GM0361' });
    expect(await started.ended).to.equal(2);
    for (const name of ['PORT', 'DB_CLIENT', 'ONDERTEKEN_SLEUTEL'])
      expect(started.err()).to.match(new RegExp(`^${name}: `, 'm'));
    expect(started.out()).to.equal('');
  });
});
