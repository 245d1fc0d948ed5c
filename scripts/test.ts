/**
 * `npm test`: installs what the tests need, then runs every gate and prints what failed.
 * With CI=true a missing tool is a failure; elsewhere the tests that need it are skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { cacheSqlite } from './cacheSqlite.ts';
import { installTools } from './installTools.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;
const gates: readonly [name: string, command: string, args: readonly string[]][] = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('eslint'), ['--config', '.config/eslint.config.js', '.']],
  ['format', 'npm', ['run', '-s', 'format:check']],
  ['architecture', 'npm', ['run', '-s', 'architecture']],
  ['rules', 'npm', ['run', '-s', 'check-rules']],
  [
    'domain, engine and their coverage',
    bin('c8'),
    ['--config', '.config/c8.json', 'npm', 'run', '-s', 'test:unit'],
  ],
  [
    'everything else',
    bin('mocha'),
    ['--config', '.config/mocharc.json', '--exclude', 'test/{domain,engine}/**', 'test/**/*.test.ts'],
  ],
];

cacheSqlite();
const missing = installTools();
if (missing.length > 0 && process.env['CI'] === 'true') {
  console.error(`Missing tools: ${missing.join(', ')}. With CI=true that is a failure.`);
  process.exit(1);
}

const failed = gates.filter(([name, command, args]) => {
  const started = process.hrtime.bigint();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, [...args], {
    stdio: 'inherit',
    env: { NODE_ENV: 'test', ...process.env },
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  return status !== 0;
});

console.log(
  failed.length === 0 ? '\nAll gates passed.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}`,
);
process.exit(failed.length === 0 ? 0 : 1);
