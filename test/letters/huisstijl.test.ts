import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BriefModel } from '../../server/domain/brief.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { withLetterhead } from '../../server/letters/withLetterhead.ts';
import type { Huisstijl } from '../../server/ports.ts';
import { brieven, model, rulesDir } from '../support/brieven.ts';
import { needsVeraPdf, valideerPdf } from '../support/valideerPdf.ts';

const stijl = (code: string): Huisstijl => {
  const gevonden = loadHuisstijl(rulesDir, code);
  if (!gevonden) throw new Error(`no house style of ${code}`);
  return gevonden;
};

/** A letter as Proefwaterland would send it: its own address, contact and signatory. */
async function brief(slug = 'sluiting-13b'): Promise<BriefModel> {
  const { telefoon, email, ondertekenaars } = stijl('GM9998');
  const ondertekening = ondertekenaars?.burgemeester;
  return model(slug, { gemeente: 'GM9998', contact: { naam: 'Jurist 1', telefoon, email }, ondertekening });
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];

async function firstPage(bytes: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  return { page, tree: (await page.getStructTree()) as Node };
}

describe('the house style of a municipality is data', function () {
  this.timeout(120_000);

  it('a letter of the second municipality passes veraPDF for PDF/A-2a and PDF/UA-1, in each arrangement', async function () {
    needsVeraPdf(this);
    const made = await brieven();
    const files: Record<string, Uint8Array> = {
      midden: await made.pdf(await brief(), 'DEMONSTRATIE'),
      rechts: await made.pdf(await model('verblijfsontzegging'), null),
      voornemen: await made.pdf(await brief('voornemen-sluiting-13b'), 'CONCEPT'),
    };
    const mis = valideerPdf(files).filter(({ voldoet }) => !voldoet);
    expect(mis).to.deep.equal([]);
  });

  it('is read in a natural order: the mark, the logo by its name, the sender, the address, the subject', async () => {
    const { page, tree } = await firstPage(await (await brieven()).pdf(await brief(), 'DEMONSTRATIE'));
    const nodes = all(tree);
    const figures = nodes.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).to.deep.equal([stijl('GM9998').logo?.alt]);
    const roles = nodes.map(({ role }) => role ?? '');
    expect(roles.indexOf('Figure')).to.be.lessThan(roles.indexOf('H1'));
    const { items } = await page.getTextContent();
    const read = items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ');
    const at = [
      'DEMONSTRATIE',
      'Gemeente Proefwaterland',
      'Kerkstraat',
      'Verzonden op',
      'Besluit: sluiting',
    ].map((words) => read.indexOf(words));
    expect(at, read.slice(0, 200)).to.deep.equal(at.toSorted((a, b) => a - b));
    expect(at).not.to.include(-1);
  });

  it('two municipalities differ in court, colours and head, by their data alone', async () => {
    const made = await brieven();
    const een = made.html(await model('sluiting-13b'));
    const ander = made.html(await brief());
    expect(een).to.include('de rechtbank Voorbeeldstad').and.include('briefhoofd--rechts');
    expect(ander).to.include('de rechtbank Proefdelta').and.include('briefhoofd--midden');
    expect(ander).not.to.include('gemeente@voorbeeldstad.example');
    const bytes = Buffer.from(await made.pdf(await brief(), 'DEMONSTRATIE'));
    expect(bytes.includes('Gemeente Voorbeeldstad')).to.equal(false);
  });

  it('a municipality without a logo has a letterhead of text, and no figure', () => {
    const { logo: _logo, ...zonder } = stijl('GM9999');
    expect(withLetterhead('<header class="briefhoofd"></header>', zonder)).not.to.include('svg');
  });

  it('the logo on the screen is paths only: nothing in it runs or is fetched', async () => {
    const html = (await brieven()).html(await brief());
    const svg = /<svg.*?<\/svg>/.exec(html)?.[0] ?? '';
    expect([...svg.matchAll(/<(\w+)/g)].map(([, tag]) => tag)).to.deep.equal(['svg', 'path', 'path', 'path']);
    expect(svg).not.to.match(/href|url\(|style=|on\w+=/i);
    expect(svg).to.include('role="img"').and.include('aria-label="Logo van Gemeente Proefwaterland');
  });
});
