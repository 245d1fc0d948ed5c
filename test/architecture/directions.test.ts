import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const depcruise = join(root, 'node_modules/.bin/depcruise');

interface Cruise {
  modules: unknown[];
  summary: { totalCruised: number; violations: { rule: { name: string } }[] };
}

function cruise(directory: string): Cruise {
  const { stdout } = spawnSync(
    depcruise,
    ['--config', join(root, '.config/dependency-cruiser.cjs'), '--output-type', 'json', 'server'],
    { cwd: directory, encoding: 'utf8', maxBuffer: 1e9 },
  );
  return JSON.parse(stdout) as Cruise;
}

/** A small house with one import in it, to see whether the guard bites. */
function violationsOf(files: Record<string, string>): string[] {
  const house = mkdtempSync(join(tmpdir(), 'richtingen-'));
  try {
    for (const file of ['tsconfig.json', 'package.json']) cpSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    return cruise(house).summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(house, { recursive: true });
  }
}

describe('the directions between the rooms', function () {
  this.timeout(120_000);

  it('reads the whole house: a cruise of nothing would say OK too', () => {
    const { summary } = cruise(root);
    expect(summary.totalCruised).to.be.greaterThan(80);
    expect(summary.violations).to.deep.equal([]);
  });

  const wrong: [why: string, rule: string, from: string, text: string][] = [
    ['domain may not know the store', 'domain-knows-only', 'server/domain/a.ts', "import '../store/b.ts';"],
    ['domain may not know the ports', 'domain-knows-only', 'server/domain/a.ts', "import '../ports.ts';"],
    ['domain may not read files', 'domain-is-pure', 'server/domain/a.ts', "import 'node:fs';"],
    ['domain may use no library but luxon', 'domain-is-pure', 'server/domain/a.ts', "import 'zod';"],
    [
      'a use case may not know the store',
      'usecases-knows-only',
      'server/usecases/a.ts',
      "import '../store/b.ts';",
    ],
    [
      'letters may not know signing',
      'letters-knows-only',
      'server/letters/a.ts',
      "import '../signing/b.ts';",
    ],
    ['the web may not query', 'knex-only-in-store', 'server/web/a.ts', "import 'knex';"],
    ['nobody knows main', 'nobody-knows-main', 'server/cli/a.ts', "import '../main.ts';"],
  ];
  for (const [why, rule, from, text] of wrong) {
    it(`catches a wrong import: ${why}`, () => {
      const empty = 'export const b = 1;';
      const house = {
        'server/store/b.ts': empty,
        'server/signing/b.ts': empty,
        'server/ports.ts': empty,
        'server/main.ts': empty,
      };
      expect(violationsOf({ ...house, [from]: text })).to.include(rule);
    });
  }

  it('lets luxon into the domain, for zones and hours', () => {
    expect(
      violationsOf({
        'server/domain/a.ts': "import { DateTime } from 'luxon'; export const zone = DateTime;",
      }),
    ).to.deep.equal([]);
  });
});
