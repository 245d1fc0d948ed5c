import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

interface PrebuildUtil {
  getDownloadUrl(options: object): string;
  cachedPrebuild(url: string): string;
}

/**
 * Puts the compiled sqlite3 into npm's own prebuild cache, so that the next `npm ci` on this machine takes
 * seconds instead of minutes where the prebuilt binary cannot be downloaded. Does nothing where it is there already.
 */
export function cacheSqlite(): void {
  const fromSqlite = createRequire(createRequire(import.meta.url).resolve('sqlite3/package.json'));
  const root = dirname(fromSqlite.resolve('sqlite3/package.json'));
  const addon = 'build/Release/node_sqlite3.node';
  if (!existsSync(`${root}/${addon}`)) return;
  const pkg = fromSqlite('./package.json') as { version: string };
  const util = fromSqlite('prebuild-install/util') as PrebuildUtil;
  const rc = fromSqlite('prebuild-install/rc') as (pkg: object) => object;
  const options = { ...rc(pkg), runtime: 'napi', target: '6', abi: '6', pkg, force: true };
  const target = util.cachedPrebuild(
    util.getDownloadUrl({ ...options, platform: process.platform, arch: process.arch }),
  );
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const { status } = spawnSync('tar', ['-czf', target, '-C', root, addon], { stdio: 'inherit' });
  if (status !== 0) console.warn('sqlite3 could not be cached; the next npm ci will compile it again.');
}
