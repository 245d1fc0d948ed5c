import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { brieven, model } from '../support/brieven.ts';

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const roles = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(roles),
];

/** pdfjs gives the tag of marked content, its types do not. */
const tagOf = (item: object): unknown => ('tag' in item ? item.tag : null);

async function open(bytes: Uint8Array) {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

describe('the structure that a screen reader follows', () => {
  it('is tagged, titled and Dutch, with headings, lists, a table with row heads, a link and the signature field', async () => {
    const made = await brieven();
    const document = await open(await made.pdf(await model('last-onder-dwangsom'), 'DEMONSTRATIE'));
    expect(await document.getMarkInfo()).to.include({ Marked: true });
    const { info } = await document.getMetadata();
    expect(info).to.include({ Language: 'nl-NL', Title: 'Besluit: last onder dwangsom voor uw erf' });
    const found = new Set<string>();
    for (let page = 1; page <= document.numPages; page++) {
      const tree = (await (await document.getPage(page)).getStructTree()) as Node | null;
      for (const role of tree ? roles(tree) : []) found.add(role);
    }
    for (const role of [
      'Document',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TH',
      'TD',
      'Link',
      'Form',
    ]) {
      expect([...found], role).to.include(role);
    }
    const fields = await document.getFieldObjects();
    expect(Object.keys(fields ?? {})).to.deep.equal(['Ondertekening']);
  });

  it('reads the mark first, then the sender, the address and the subject', async () => {
    const made = await brieven();
    const document = await open(await made.pdf(await model('sluiting-13b'), 'DEMONSTRATIE'));
    const content = await (await document.getPage(1)).getTextContent({ includeMarkedContent: true });
    let artifact = 0;
    const read: string[] = [];
    const stack: boolean[] = [];
    for (const item of content.items) {
      if ('type' in item) {
        if (item.type.startsWith('begin')) {
          stack.push(tagOf(item) === 'Artifact');
          if (tagOf(item) === 'Artifact') artifact += 1;
        } else if (stack.pop()) artifact -= 1;
      } else if (artifact === 0 && item.str.trim() !== '') read.push(item.str.trim());
    }
    const at = (text: string): number => read.findIndex((line) => line.includes(text));
    expect(at('DEMONSTRATIE:')).to.equal(0);
    expect(at('Gemeente Voorbeeldstad')).to.equal(1);
    expect(at('Kerkstraat 12')).to.be.lessThan(at('Kenmerk'));
    expect(at('Z2026')).to.be.lessThan(at('Besluit: sluiting'));
    expect(read.join(' ')).not.to.match(/Pagina \d van/);
  });
});
