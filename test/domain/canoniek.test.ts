import { expect } from 'chai';
import { canoniek } from '../../server/domain/canoniek.ts';

describe('canonical JSON (RFC 8785): the same content is the same bytes', () => {
  it('sorts keys by UTF-16 code units, as the example of the RFC', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canoniek(keys).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('');
    expect(order).to.equal('2467153');
  });

  it('writes numbers as ECMAScript does', () => {
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0, 12.4];
    expect(canoniek(numbers)).to.equal('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,12.4]');
  });

  it('escapes only what must be escaped', () => {
    expect(canoniek('\u20ac$\u000f\nA\'B"\\/')).to.equal('"€$\\u000f\\nA\'B\\"\\\\/"');
  });

  it('leaves out what has no value, keeps null, and turns a hole in a list into null', () => {
    expect(canoniek({ b: undefined, a: null, c: [undefined, true] })).to.equal('{"a":null,"c":[null,true]}');
  });

  it('does not depend on the order in which an object was made', () => {
    expect(canoniek({ a: { y: 1, x: [2] }, b: 'é' })).to.equal(canoniek({ b: 'é', a: { x: [2], y: 1 } }));
  });

  it('refuses what JSON cannot say', () => {
    for (const bad of [NaN, Infinity, '\ud800', () => 1, Symbol('x'), 10n]) {
      expect(() => canoniek(bad), String(bad)).to.throw(TypeError, 'not JSON');
    }
  });
});
