import { spawnSync } from 'node:child_process';

const root = new URL('../..', import.meta.url).pathname;

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the contract as a user does, in a process of its own. */
export function cli(args: readonly string[], input?: string): CliResult {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'cli', '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input === undefined ? {} : { input }),
  });
  const err = stderr.replace(/^npm warn .*\n/gm, '');
  return { code: status, out: stdout, err };
}
