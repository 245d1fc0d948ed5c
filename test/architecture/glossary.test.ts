import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifierWords, splitName } from '../support/identifierWords.ts';

const root = join(import.meta.dirname, '../..');
const GLOSSARY = 'server/domain/GLOSSARY.md';
const ENGLISH = 'test/architecture/english-words.txt';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every word between backticks in the glossary. */
const glossaryWords = (markdown: string): Set<string> =>
  new Set([...markdown.matchAll(/`([^`\n]+)`/g)].flatMap(([, name = '']) => splitName(name)));

/** One word a line; a line that starts with # explains. */
const englishWords = (text: string): Set<string> =>
  new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')));

const files = (): string[] => [
  ...readdirSync(join(root, 'server/domain'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `server/domain/${file}`),
  'server/ports.ts',
];

/** What is unknown, said so that it can be mended: the word, where it stands and what to do. */
function unknownWords(path: string, text: string, known: ReadonlySet<string>): string[] {
  const first = new Map<string, string>();
  for (const { word, name, line } of identifierWords(path, text)) {
    if (!known.has(word) && !first.has(word)) first.set(word, `"${word}" in ${name} (${path}:${line})`);
  }
  return [...first.values()];
}

const known = (): Set<string> => new Set([...glossaryWords(read(GLOSSARY)), ...englishWords(read(ENGLISH))]);
const ADVICE =
  `A Dutch word: add it to ${GLOSSARY} (a noun of the law with its article). ` +
  `An English word: add a line to ${ENGLISH}.`;

describe('the language of the domain', () => {
  it('knows every word that a name in server/domain or ports.ts is made of', () => {
    const words = known();
    const unknown = files().flatMap((path) => unknownWords(path, read(path), words));
    expect(unknown, `${unknown.join('\n')}\n${ADVICE}\n`).to.deep.equal([]);
  });

  it('catches a Dutch noun that is nowhere explained, in an export, a property and a value of a union', () => {
    const text = [
      "export type Uitslag = 'gegrond' | 'deels_gegrond';",
      'export interface Zaak { readonly hoorzittingDatum: string }',
      'export const verzoeker = 1;',
      'const binnenskamers = 2; // not exported: its own business',
    ].join('\n');
    const found = unknownWords('x.ts', text, new Set(['zaak', 'datum', 'deels']));
    expect(found).to.deep.equal([
      '"uitslag" in Uitslag (x.ts:1)',
      '"gegrond" in gegrond (x.ts:1)',
      '"hoorzitting" in hoorzittingDatum (x.ts:2)',
      '"verzoeker" in verzoeker (x.ts:3)',
    ]);
  });

  it('explains each noun once, with its article', () => {
    const rows = read(GLOSSARY)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const nouns = rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
    expect(nouns.length).to.be.greaterThan(50);
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).to.deep.equal([]);
    for (const row of rows)
      expect(row.split('|').filter((cell) => cell.trim() !== '').length, row).to.equal(3);
  });
});
