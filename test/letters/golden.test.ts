import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brieven, pdfTekst } from '../support/brieven.ts';
import { leesbaarVerschil } from '../support/leesbaarVerschil.ts';
import { schermTekst } from '../support/tekstvelden.ts';
import { needs } from '../support/tools.ts';

const folder = join(import.meta.dirname, 'golden');
const BIJWERKEN =
  'Is de nieuwe tekst goed? Draai dan `npm run brieven -- --bijwerken`, lees het verschil en leg het vast.';

const koppenVan = (html: string): string[] =>
  [...html.matchAll(/<h[1-3]>([\s\S]*?)<\/h[1-3]>/g)].map(([, kop = '']) => schermTekst(kop).trim());

/** A changed sentence must show in review: the message tells a lawyer what a citizen will read. */
describe('the text of each letter, as a reader gets it', function () {
  this.timeout(120_000);
  before(function () {
    needs(this, 'pdftotext');
  });

  it('is the text that was read and approved', async () => {
    const made = await brieven();
    const verschillen: string[] = [];
    for (const { slug, naam } of made.soorten()) {
      const [first] = made.voorbeelden(slug);
      const model = made.leesModel(first);
      const path = join(folder, `${slug}.txt`);
      const nieuw = pdfTekst(await made.pdf(model, 'DEMONSTRATIE'));
      const oud = existsSync(path) ? readFileSync(path, 'utf8') : null;
      if (oud === nieuw) continue;
      verschillen.push(
        oud === null
          ? `Brief “${naam}” heeft nog geen goedgekeurde tekst (test/letters/golden/${slug}.txt).`
          : leesbaarVerschil(naam, oud, nieuw, koppenVan(made.html(model))) ||
              `Brief “${naam}”: alleen de opmaak is anders.`,
      );
    }
    if (verschillen.length > 0) expect.fail(`\n${verschillen.join('\n\n')}\n\n${BIJWERKEN}\n`);
  });

  it('a change is told by sentence, under the heading where it stands', () => {
    const oud =
      'Besluit\n\nIk sluit uw woning. De sluiting duurt\ndrie maanden.\n\n\nKosten\nU betaalt\nde kosten.\n\nKenmerk 1      Pagina 1 van 2\n';
    const nieuw =
      'Besluit\n\nIk sluit uw woning. De sluiting duurt zes\nmaanden.\n\n\nKosten\nU betaalt de\nkosten.\n\nKenmerk 1      Pagina 1 van 1\n';
    expect(leesbaarVerschil('Sluiting', oud, nieuw, ['Besluit', 'Kosten'])).to.equal(
      'Brief “Sluiting”\n  Onder “Besluit”\n    - De sluiting duurt drie maanden.\n    + De sluiting duurt zes maanden.',
    );
    expect(
      leesbaarVerschil('Sluiting', oud, oud.replace('betaalt\nde', 'betaalt de\n'), ['Kosten']),
    ).to.equal('');
  });
});
