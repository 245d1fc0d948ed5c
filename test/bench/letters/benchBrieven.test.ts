import { expect } from 'chai';
import { benchBrieven } from './benchBrieven.ts';
import { parseFragment } from '../../../server/letters/parseFragment.ts';
import { letterOf } from './letterOf.ts';
import { typstOf } from './typstOf.ts';

describe('the letter of the benchmark', () => {
  it('is a right letter under the rules of today, so that the figures are of what leaves the house', async () => {
    const brieven = await benchBrieven();
    const brief = letterOf(brieven, 1);
    expect(brieven.toets(brief).filter(({ ernst }) => ernst === 'E')).to.deep.equal([]);
    expect((await brieven.pdf(brief, null)).length).to.be.greaterThan(10_000);
    expect(typstOf(parseFragment(brieven.html(brief)))).to.include('Voornemen');
  });
});
