import { expect } from 'chai';
import { en, niet, of, uitRuns } from '../../server/domain/logica.ts';

describe('three values: unknown is never false', () => {
  it('both runs together tell whether something is decided', () => {
    expect(uitRuns({ zeker: true, mogelijk: true })).to.equal(true);
    expect(uitRuns({ zeker: false, mogelijk: true })).to.equal(null);
    expect(uitRuns({ zeker: false, mogelijk: false })).to.equal(false);
  });

  it('one false decides "all", one true decides "any", else unknown stays unknown', () => {
    expect(en([true, null, false])).to.equal(false);
    expect(en([true, null])).to.equal(null);
    expect(en([true, true])).to.equal(true);
    expect(of([false, null, true])).to.equal(true);
    expect(of([false, null])).to.equal(null);
    expect(of([])).to.equal(false);
    expect([niet(true), niet(false), niet(null)]).to.deep.equal([false, true, null]);
  });
});
