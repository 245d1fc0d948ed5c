import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brieven, pdfTekst } from '../support/brieven.ts';
import { needs } from '../support/tools.ts';

const folder = join(import.meta.dirname, 'golden');

/** A changed sentence must show in review: `GOUD=1` writes the new text, and the diff tells what a citizen will read. */
describe('the text of each letter, as a reader gets it', () => {
  before(function () {
    needs(this, 'pdftotext');
  });
  it('is the text that was read and approved', async () => {
    const made = await brieven();
    for (const { slug } of made.soorten()) {
      const [first] = made.voorbeelden(slug);
      const tekst = pdfTekst(await made.pdf(made.leesModel(first), 'DEMONSTRATIE'));
      const path = join(folder, `${slug}.txt`);
      if (process.env['GOUD'] === '1') writeFileSync(path, tekst);
      expect(existsSync(path), `${slug}: run once with GOUD=1`).to.equal(true);
      expect(tekst, slug).to.equal(readFileSync(path, 'utf8'));
    }
  });
});
