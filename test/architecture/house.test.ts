import { expect } from 'chai';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '');

describe('the house', function () {
  this.timeout(120_000);

  it('has exactly the rooms that were agreed, and beside them only what a repository needs', () => {
    const top = new Set(tracked().map((path) => path.split('/')[0] ?? ''));
    const visible = [...top].filter((name) => !name.startsWith('.')).sort();
    expect(visible).to.deep.equal(
      [
        ...[
          'server',
          'rules',
          'templates',
          'db',
          'scripts',
          'test',
          'package.json',
          'tsconfig.json',
          'README.md',
        ],
        ...['LICENSE', 'CHANGELOG.md', 'publiccode.yml', 'package-lock.json'],
      ].sort(),
    );
  });

  const manifest = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const dependencies = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it('pins every dependency exactly', () => {
    for (const [name, version] of dependencies) {
      expect(version, name).to.match(/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('explains every dependency in server/ARCHITECTURE.md', () => {
    const text = read('server/ARCHITECTURE.md');
    const silent = dependencies.map(([name]) => name).filter((name) => !text.includes(`\`${name}\``));
    expect(silent).to.deep.equal([]);
  });

  it('lets a template print unescaped text only for an include or a letter fragment that was made by the letters room', () => {
    const allowed = /^<%-\s*(include\(|inhoud\b|brief\b|fragment\b)/;
    const wrong = tracked()
      .filter((path) => path.endsWith('.ejs'))
      .flatMap((path) => [...read(path).matchAll(/<%-[^%]*/g)].map(([tag]) => ({ path, tag })))
      .filter(({ tag }) => !allowed.test(tag));
    expect(wrong).to.deep.equal([]);
  });

  it('leaves out of the coverage only files that hold types and nothing that runs', () => {
    const { exclude } = JSON.parse(read('.config/c8.json')) as { exclude: string[] };
    for (const path of exclude)
      expect(read(path), path).not.to.match(/^\s*(export )?(const|let|function|class) /m);
  });

  const clock = [
    'export const a = Date.now();',
    'export const a = new Date();',
    "import { DateTime } from 'luxon'; export const a = DateTime.now();",
  ];
  for (const text of clock) {
    it(`is told by the linter when a room asks the time itself: ${text}`, async () => {
      // The rules that need types would ask for a program in which this text does not stand.
      const eslint = new ESLint({
        cwd: root,
        overrideConfigFile: join(root, '.config/eslint.config.js'),
        overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config,
      });
      const results = await eslint.lintText(text, { filePath: join(root, 'server/ports.ts') });
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).to.include(
        'no-restricted-syntax',
      );
    });
  }
});
