import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A peer of the benchmarks, installed on first use at its pinned version. Not `npm ci`: that asks for the binaries of every platform. */
export function loadPeer(name: string): unknown {
  const folder = join(import.meta.dirname, '../peers');
  if (!existsSync(join(folder, 'node_modules', name))) {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
  }
  return createRequire(join(folder, 'package.json'))(name);
}
