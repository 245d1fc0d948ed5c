import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../../..', import.meta.url).pathname;
const ADDRESS = /(http:\/\/\S+)/;
const ACCOUNT = /^ {2}(\S+) {2,}(.+?) {2,}(.+)$/;

export interface RunningApp {
  readonly url: string;
  /** The demo accounts as the program prints them: name → password. */
  readonly accounts: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts the whole application as `npm start` does, as a program of its own: a free port, a new folder, the fictional municipality.
 * What it prints is all that the tests know of it.
 */
export async function startApp(): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'maatregelwijzer-'));
  const program = spawn(process.execPath, ['--import=tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  program.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const accounts = new Map<string, string>();
  let url = '';
  for await (const line of createInterface(program.stdout)) {
    url ||= ADDRESS.exec(line)?.[1] ?? '';
    const [, naam, wachtwoord] = ACCOUNT.exec(line) ?? [];
    if (naam && wachtwoord) accounts.set(naam, wachtwoord);
    if (accounts.size > 0 && line === '') break;
  }
  if (!url) throw new Error(`the application did not start:\n${errors.join('')}`);
  return {
    url,
    accounts,
    async stop() {
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
