/** The programs of this benchmark, each a process of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;

export interface Program {
  readonly port: number;
  stop(): Promise<void>;
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface(child.stdout!)) {
    const port = ADDRESS.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error('the program ended before it listened');
}

/** Starts a program of this folder or of the application and waits until it listens. */
export async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(process.execPath, ['--import=tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  child.stdout.resume();
  return {
    port,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/** Loads a program for some seconds. Throws when any answer is not 200. */
export function load(
  port: number,
  wat: {
    readonly cookie: string;
    readonly urls: readonly string[];
    readonly seconds: number;
    readonly connections: number;
  },
): Promise<Load> {
  const args = ['--import=tsx', join(import.meta.dirname, 'load.ts'), JSON.stringify({ port, ...wat })];
  return new Promise((resolve, reject) =>
    execFile(process.execPath, args, { cwd: ROOT }, (error, out, err) =>
      error ? reject(new Error(err || error.message)) : resolve(JSON.parse(out) as Load),
    ),
  );
}
