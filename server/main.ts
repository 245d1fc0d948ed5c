/** The only wiring. Without arguments: the web application. With arguments: one command of the contract, without a database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CliDeps, Command } from './cli/runCli.ts';
import type { Config } from './config.ts';
import { InputFaults } from './domain/fault.ts';
import type { Clock, DemoTijd, Deps, Signer } from './ports.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const RULES = folder('rules');
const TEMPLATES = folder('templates');
/** How long open requests may take to end after a signal, in milliseconds. */
const AFSLUITEN_MS = 10_000;

/** Each part is loaded when it is asked for: a command that needs no letters does not wait for their fonts. */
const parts = {
  regels: async () => (await import('./engine/createRegels.ts')).createRegels(RULES),
  termijnen: async () => (await import('./engine/createTermijnen.ts')).createTermijnen(RULES),
  huisstijl: async () => (await import('./engine/loadHuisstijl.ts')).loadHuisstijl,
  async brieven() {
    const [{ createBrieven }, loadHuisstijl, termijnen] = await Promise.all([
      import('./letters/createBrieven.ts'),
      parts.huisstijl(),
      parts.termijnen(),
    ]);
    const huisstijl = (gemeente: string) => loadHuisstijl(RULES, gemeente);
    return createBrieven({
      templatesDir: TEMPLATES,
      rulesDir: RULES,
      huisstijl,
      redenVrij: (dag) => termijnen.redenVrij(dag),
      eindeVanTermijn: (termijn, start) => termijnen.berekenEen({ id: termijn, termijn, start }).einde,
    });
  },
  async ondertekening(vertrouwdPath: string | null) {
    const { createOndertekening } = await import('./signing/createOndertekening.ts');
    if (vertrouwdPath === null) return createOndertekening();
    const { loadVertrouwd } = await import('./signing/loadVertrouwd.ts');
    return createOndertekening({ vertrouwd: await loadVertrouwd({ path: vertrouwdPath }) });
  },
  async demoSigner(map: string | null, nu: string) {
    return (await import('./signing/createDemoSigner.ts')).createDemoSigner({ map, nu });
  },
};

const COMMANDS: Readonly<Record<string, Command>> = {
  advies: async (...call) => (await import('./cli/advies.ts')).advies(...call),
  termijn: async (...call) => (await import('./cli/termijn.ts')).termijn(...call),
  brief: async (...call) => (await import('./cli/brief.ts')).brief(...call),
  'toets-brief': async (...call) => (await import('./cli/toetsBrief.ts')).toetsBrief(...call),
  verifieer: async (...call) => (await import('./cli/verifieer.ts')).verifieer(...call),
};

/** All of the file or nothing: a full disk or a crash never leaves half a letter under its name. */
async function writeWhole(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes, { flush: true, mode });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function runCommand(argv: readonly string[]): Promise<number> {
  const [{ runCli }, { systemClock }, { canoniek }] = await Promise.all([
    import('./cli/runCli.ts'),
    import('./adapters/clock.ts'),
    import('./domain/canoniek.ts'),
  ]);
  const deps: CliDeps = {
    regels: parts.regels,
    termijnen: parts.termijnen,
    brieven: () => parts.brieven(),
    ondertekening: () => parts.ondertekening(process.env['ONDERTEKEN_VERTROUWD'] || null),
    demoSigner: () => parts.demoSigner(null, systemClock.nu()),
    nu: () => systemClock.nu(),
    readText: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    readBytes: (path) => readFile(path),
    writeBytes: writeWhole,
    out: (json) => void process.stdout.write(`${canoniek(json)}\n`),
    err: (message) => void process.stderr.write(`${message}\n`),
  };
  return runCli(COMMANDS, argv, deps);
}

/** The key of the municipality, or the one that the demonstration makes for itself. */
async function loadSigner(config: Config, nu: string): Promise<Signer> {
  if (config.sleutel === null) return parts.demoSigner(config.dataDir, nu);
  const { loadKeyFile } = await import('./signing/loadKeyFile.ts');
  const { path, wachtwoordPath } = config.sleutel;
  const wachtwoord = await readFile(wachtwoordPath, 'utf8').catch(() => {
    throw new InputFaults([
      { pad: 'ONDERTEKEN_WACHTWOORD_BESTAND', melding: 'Dit bestand is niet te lezen.' },
    ]);
  });
  return loadKeyFile({ path, wachtwoord: wachtwoord.replace(/\r?\n$/, ''), nu });
}

async function loadHuisstijl({ gemeente }: Config) {
  const huisstijl = (await parts.huisstijl())(RULES, gemeente);
  if (huisstijl) return huisstijl;
  const melding = `Van ${gemeente} is er geen bestand rules/beleid/${gemeente}/huisstijl.json. Maak het eerst.`;
  throw new InputFaults([{ pad: 'GEMEENTE', melding }]);
}

/** How many random bytes a secret has; written in base64url it is longer. */
const SECRET_BYTES = 32;

/**
 * The secret from the configuration, or one that was made at the first start: sessions survive a restart.
 * A file that a crash left empty or half is no secret and is made again.
 */
async function sessionSecret({ sessionSecret: given, dataDir }: Config): Promise<string> {
  if (given !== null) return given;
  const path = join(dataDir, 'sessie-geheim');
  const known = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  if (known.length > SECRET_BYTES) return known;
  const made = randomBytes(SECRET_BYTES).toString('base64url');
  await writeWhole(path, Buffer.from(made), 0o600);
  return made;
}

/** The demonstration may stand on another day than today. */
async function demoClock({ dataDir }: Config, echt: Clock): Promise<Clock & DemoTijd> {
  return (await import('./adapters/demoClock.ts')).createDemoClock(echt, join(dataDir, 'demo-vandaag.json'));
}

async function createDeps(config: Config) {
  const [{ systemClock }, { randomIds }, { argon2Passwords }, { createStore }, { eisOngewijzigdeRegels }] =
    await Promise.all([
      import('./adapters/clock.ts'),
      import('./adapters/ids.ts'),
      import('./adapters/passwords.ts'),
      import('./store/createStore.ts'),
      import('./usecases/eisOngewijzigdeRegels.ts'),
    ]);
  const signer = await loadSigner(config, systemClock.nu());
  const huisstijl = await loadHuisstijl(config);
  const [regels, termijnen, brieven, ondertekening] = await Promise.all([
    parts.regels(),
    parts.termijnen(),
    parts.brieven(),
    parts.ondertekening(config.vertrouwdPath),
  ]);
  const store = await createStore(config.database);
  await eisOngewijzigdeRegels({ regels, store }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const { geenMailer, smtpMailer } = await import('./adapters/smtpMailer.ts');
  const mailer = config.mail === null ? geenMailer : smtpMailer(config.mail);
  const demoTijd = config.demo ? await demoClock(config, systemClock) : null;
  const adapters = {
    mailer,
    demoTijd,
    clock: demoTijd ?? systemClock,
    ids: randomIds,
    passwords: argon2Passwords,
  };
  return { ...adapters, regels, termijnen, brieven, ondertekening, signer, huisstijl, store };
}

const listen = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new InputFaults([
              {
                pad: 'PORT',
                melding: `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld PORT=3001.`,
              },
            ])
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });

/** Ends open requests, then the database; a second signal, or a request that hangs, does not keep the process alive. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), AFSLUITEN_MS).unref();
    server.close(() => void close());
    server.closeIdleConnections();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tell(server: Server, naam: string, rows: readonly (readonly string[])[]): void {
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  say(`\n${naam}\nMaatregelwijzer staat klaar op http://${host}:${port}\n`);
  if (rows.length === 0) return;
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  say('Accounts om mee in te loggen (gebruikersnaam, wachtwoord, functie):');
  for (const [account = '', wachtwoord = '', functie = ''] of rows)
    say(`  ${account.padEnd(width(0))}  ${wachtwoord.padEnd(width(1))}  ${functie}`);
  say('');
}

/** Fills an empty database and returns the accounts that may be shown. */
async function firstStart(deps: Deps, { demo }: Config) {
  const { seedBeheerder, seedDemo } = await import('../db/seeds/seed.ts');
  if (demo) {
    await seedDemo(deps);
    return (await import('../db/seeds/demoAccounts.ts')).DEMO_ACCOUNTS;
  }
  const first = await seedBeheerder(deps);
  if (first) say(`Eerste account: ${first.naam}, wachtwoord voor één keer: ${first.wachtwoord}`);
  return [];
}

async function serve(): Promise<void> {
  const { readConfig } = await import('./config.ts');
  const config = readConfig(process.env);
  // Whatever is made from here on, database and keys, is for this user alone.
  process.umask(0o077);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const secret = await sessionSecret(config);
  const deps = await createDeps(config);
  try {
    const accounts = await firstStart(deps, config);
    const [{ createApp }, { pino }] = await Promise.all([import('./web/app.ts'), import('pino')]);
    const logger = pino({ base: null }, pino.destination(2));
    const app = createApp(deps, {
      sessionStore: deps.store.sessions((error) => logger.error({ soort: 'sessies', fout: String(error) })),
      sessionSecret: secret,
      production: config.production,
      basisUrl: config.basisUrl,
      demoAccounts: accounts,
      ...(deps.demoTijd === null ? {} : { demoTijd: deps.demoTijd }),
      log: (regel) => logger.info(regel),
    });
    const { createServer } = await import('node:http');
    const server = createServer(app);
    await listen(server, config);
    const { startJobs } = await import('./jobs/startJobs.ts');
    const stopJobs = startJobs(deps, {
      basisUrl: config.basisUrl,
      onError: (job, error) =>
        logger.error({ soort: 'job', job, fout: error instanceof Error ? error.name : typeof error }),
    });
    stopOnSignal(server, () => stopJobs().then(() => deps.store.close()));
    tell(
      server,
      deps.huisstijl.naam,
      accounts.map(({ gebruikersnaam, wachtwoord, functie }) => [gebruikersnaam, wachtwoord, functie]),
    );
    const broken = await deps.store.read.gebeurtenissen.firstBreak();
    if (broken !== null)
      logger.error({ soort: 'keten', volgnummer: broken }, 'the chain of events is broken');
  } catch (error) {
    await deps.store.close();
    throw error;
  }
}

function report(error: unknown): number {
  if (!(error instanceof InputFaults)) throw error;
  for (const { pad, melding } of error.faults) process.stderr.write(`${pad}: ${melding}\n`);
  return 2;
}

const argv = process.argv.slice(2);
if (argv.length > 0) process.exitCode = await runCommand(argv);
else await serve().catch((error: unknown) => (process.exitCode = report(error)));
