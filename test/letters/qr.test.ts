import { expect } from 'chai';
import { parseFragment } from '../../server/letters/parseFragment.ts';
import { qrMatrix, qrRuns } from '../../server/letters/qrMatrix.ts';
import { qrSvg } from '../../server/letters/qrSvg.ts';

const ADRES = 'https://www.voorbeeldstad.example/sluitingen';
const img = (attrs: string): string => `<img ${attrs}>`;

describe('a QR code in a letter', () => {
  it('has the three corners that a telephone looks for, and the same squares each time', () => {
    const matrix = qrMatrix(ADRES);
    const last = matrix.length - 7;
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
    ] as const) {
      const rij = matrix[y]?.slice(x, x + 7);
      expect(rij).to.deep.equal(Array(7).fill(true));
      expect(matrix[y + 1]?.slice(x, x + 7)).to.deep.equal([true, false, false, false, false, false, true]);
    }
    expect(qrMatrix(ADRES)).to.deep.equal(matrix);
    expect(qrMatrix(`${ADRES}2`)).not.to.deep.equal(matrix);
  });

  it('is drawn whole: the runs cover each dark square once', () => {
    const matrix = qrMatrix(ADRES);
    const dark = matrix.flat().filter(Boolean).length;
    const runs = qrRuns(matrix);
    expect(runs.reduce((sum, [, , length]) => sum + length, 0)).to.equal(dark);
    for (const [x, y, length] of runs) expect(matrix[y]?.slice(x, x + length).every(Boolean)).to.equal(true);
  });

  it('is an address over https with words for who cannot see it; anything else throws', () => {
    const [node] = parseFragment(img(`src="qr:${ADRES}" alt="QR-code"`));
    expect(node).to.include({ tag: 'img', src: `qr:${ADRES}`, alt: 'QR-code' });
    for (const attrs of [
      `src="qr:${ADRES}"`,
      `src="qr:${ADRES}" alt=" "`,
      'alt="QR-code"',
      `src="${ADRES}/x.png" alt="foto"`,
      'src="qr:http://voorbeeldstad.example" alt="QR-code"',
      'src="qr:javascript:alert(1)" alt="QR-code"',
      `src="qr:${ADRES}" alt="QR-code" onload="x()"`,
    ])
      expect(() => parseFragment(img(attrs)), attrs).to.throw(/letter: /);
    expect(() => parseFragment(`<p src="qr:${ADRES}">x</p>`)).to.throw(/letter: /);
  });

  it('is a picture with a name on the screen, and keeps escaped what was escaped', () => {
    const svg = qrSvg(`<p>a</p><img src="qr:${ADRES}?a=1&amp;b=2" alt="naar &lt;de&gt; pagina"><p>b</p>`);
    expect(svg).to.match(/^<p>a<\/p><svg class="qr" role="img" aria-label="naar &lt;de&gt; pagina"/);
    expect(svg).to.include('</svg><p>b</p>').and.not.include('<img');
    const zonder = qrSvg(`<img src="qr:${ADRES}?a=1&b=2" alt="x">`);
    expect(/ d="([^"]+)"/.exec(svg)?.[1]).to.equal(/ d="([^"]+)"/.exec(zonder)?.[1]);
  });
});
