import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from '../../server/letters/parseFragment.ts';
import { breakLines, runsOf } from '../../server/letters/pdf/breakLines.ts';
import { paginate } from '../../server/letters/pdf/paginate.ts';
import { PAGE } from '../../server/letters/pdf/strip.ts';
import type { Strip } from '../../server/letters/pdf/strip.ts';
import { schoneTekst } from '../../server/letters/schoneTekst.ts';
import { templatesDir } from '../support/brieven.ts';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ejs'));

describe('templates', () => {
  it('print unescaped only what they include', () => {
    for (const file of files(join(templatesDir, 'brieven')).concat(files(join(templatesDir, 'onderdelen')))) {
      const path = [join(templatesDir, 'brieven', file), join(templatesDir, 'onderdelen', file)].find(
        existsSync,
      );
      const raw = readFileSync(path ?? '', 'utf8').match(/<%-(?!\s*include\()/g);
      expect(raw, file).to.equal(null);
    }
  });

  it('each shared part has its source and interval beside it', () => {
    const folder = join(templatesDir, 'onderdelen');
    for (const file of files(folder)) {
      const sidecar = JSON.parse(readFileSync(join(folder, file.replace('.ejs', '.json')), 'utf8')) as {
        geldigVan: string;
        bronnen: { wet?: string; ecli?: string; status: string }[];
      };
      expect(sidecar.geldigVan, file).to.match(/^\d{4}-\d{2}-\d{2}$/);
      expect(sidecar.bronnen, file).not.to.be.empty;
      for (const bron of sidecar.bronnen) expect(bron.wet ?? bron.ecli, file).to.be.a('string');
    }
  });
});

describe('the HTML subset of a letter', () => {
  for (const [wat, html] of [
    ['an unknown tag', '<p><img src="x"></p>'],
    ['a script', '<script>1</script>'],
    ['an inline style', '<p style="color:red">x</p>'],
    ['an event', '<p onclick="x()">x</p>'],
    ['an unknown class', '<p class="mooi">x</p>'],
    ['a javascript address', '<p><a href="javascript:alert(1)">x</a></p>'],
    ['a plain http address', '<p><a href="http://voorbeeld.example">x</a></p>'],
    ['loose text', 'los'],
  ]) {
    it(`${wat} throws`, () => expect(() => parseFragment(html ?? '')).to.throw(/letter: /));
  }
});

describe('text of a letter', () => {
  it('is composed, and loses what no reader can see', () => {
    expect(schoneTekst('e\u0301\u0000\u202Ex\u200By\uD800\uFEFF\tz\r\n')).to.equal('éxy z\n');
  });

  it('breaks between words, keeps the space, and cuts a word that is wider than the line', () => {
    const measure = (text: string): number => text.length;
    const lines = breakLines(runsOf(['een twee drie vier ', 'x'.repeat(25)]), measure, 10);
    expect(lines.map(({ fragments }) => fragments.map(({ text }) => text).join(''))).to.deep.equal([
      'een twee ',
      'drie vier ',
      'x'.repeat(10),
      'x'.repeat(10),
      'x'.repeat(5),
    ]);
  });
});

describe('page breaks', () => {
  const strip = (height: number, keep = false): Strip => ({ height, before: 0, keep, draw: () => undefined });
  const room = PAGE.bottom - PAGE.top;

  it('a heading goes with its paragraph to the next page', () => {
    const pages = paginate([strip(PAGE.bottom - PAGE.firstTop - 20), strip(16, true), strip(16)]);
    expect(pages.map((page) => page.length)).to.deep.equal([1, 2]);
  });

  it('what is taller than a page is cut and loses nothing', () => {
    const tall = Array.from({ length: 100 }, () => strip(20, true));
    const pages = paginate(tall);
    expect(pages.flat()).to.have.length(100);
    for (const page of pages)
      for (const {
        y,
        strip: { height },
      } of page)
        expect(y + height).to.be.at.most(PAGE.bottom);
    expect(room).to.be.greaterThan(600);
  });

  it('a table that runs on repeats its head', () => {
    const repeat = { height: 20, draw: () => undefined };
    const rows = Array.from({ length: 60 }, () => ({ ...strip(20), repeat }));
    const [first, second] = paginate(rows);
    expect(first?.[0]?.repeatAt).to.equal(null);
    expect(second?.[0]).to.include({ repeatAt: PAGE.top, y: PAGE.top + 20 });
  });
});
