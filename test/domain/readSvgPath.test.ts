import { expect } from 'chai';
import fc from 'fast-check';
import { contrastMetWit } from '../../server/domain/contrastMetWit.ts';
import { readSvgPath } from '../../server/domain/readSvgPath.ts';
import { proeven } from '../support/tools.ts';

const flat = (d: string) => readSvgPath(d).map(({ operator, points }) => [operator, ...points]);

describe('a logo is a drawing and nothing else', () => {
  it('reads lines, absolute and relative, and closes', () => {
    expect(flat('M1 2 L3,4 l1-1 H9 v-3 z')).to.deep.equal([
      ['m', 1, 2],
      ['l', 3, 4],
      ['l', 4, 3],
      ['l', 9, 3],
      ['l', 9, 0],
      ['h'],
    ]);
    expect(flat('m1 1 2 2 z m1 0')).to.deep.equal([['m', 1, 1], ['l', 3, 3], ['h'], ['m', 2, 1]]);
  });

  it('reads curves; a smooth one mirrors the last control point, a quadratic one becomes cubic', () => {
    expect(flat('M0 0C0 1 1 1 1 0S2-1 2 0')).to.deep.equal([
      ['m', 0, 0],
      ['c', 0, 1, 1, 1, 1, 0],
      ['c', 1, -1, 2, -1, 2, 0],
    ]);
    expect(flat('M0 0Q3 3 6 0T12 0')).to.deep.equal([
      ['m', 0, 0],
      ['c', 2, 2, 4, 2, 6, 0],
      ['c', 8, -2, 10, -2, 12, 0],
    ]);
  });

  const FOUT: Readonly<Record<string, RegExp>> = {
    '': /begint met/,
    'L1 1': /begint met/,
    'M0 0 A1 1 0 0 1 2 2': /bogen/,
    'M0 0 L1': /2 getallen/,
    'M0 0 L1 Z': /2 getallen/,
    'M0 0 Z 5': /geen opdracht/,
    'M0 0 X1': /bestaat niet/,
    'M0 0"/><script>alert(1)</script>': /geen tekening/,
    'M0 0 url(https://voorbeeldstad.example)': /bestaat niet|geen tekening/,
  };
  for (const [d, melding] of Object.entries(FOUT)) {
    it(`refuses ${JSON.stringify(d)} and says why`, () => {
      expect(() => readSvgPath(d)).to.throw(RangeError, melding);
    });
  }

  it('any text is read as finite numbers or refused, and never runs away', () => {
    const sign = fc.constantFrom(...'MmLlHhVvCcSsQqTtZzAa0123456789.-+, e<>"');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (d) => {
        try {
          for (const { points } of readSvgPath(`M0 0${d}`)) {
            if (!/e/i.test(d)) expect(points.every(Number.isFinite)).to.equal(true);
          }
        } catch (error) {
          expect(error).to.be.instanceOf(RangeError);
        }
      }),
      { numRuns: proeven(500) },
    );
  });
});

describe('a colour of text can be read on white paper', () => {
  it('counts contrast as WCAG does', () => {
    expect(contrastMetWit('#000000')).to.be.closeTo(21, 0.001);
    expect(contrastMetWit('#ffffff')).to.be.closeTo(1, 0.001);
    expect(contrastMetWit('#767676')).to.be.closeTo(4.54, 0.01);
    expect(contrastMetWit('#777777')).to.be.below(4.5);
  });
});
