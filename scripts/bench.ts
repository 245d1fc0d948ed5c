/** `npm run bench -- NAME` runs test/bench/NAME.bench.ts, which prints medians and ratios of one run on this machine. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(import.meta.dirname, '../test/bench');
const SUFFIX = '.bench.ts';
const names = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

const [name = ''] = process.argv.slice(2);
if (names.includes(name)) {
  const bench = (await import(pathToFileURL(join(folder, name + SUFFIX)).href)) as {
    default(): Promise<void>;
  };
  await bench.default();
} else {
  console.error(`No benchmark "${name}". There are: ${names.join(', ')}.`);
  process.exitCode = 2;
}
