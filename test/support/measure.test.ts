import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { measure, measureInTurn, summarise } from './measure.ts';

describe('measuring', () => {
  it('takes the middle value, or the mean of the middle two, and the best one', () => {
    expect(summarise([5, 1, 3])).to.deep.equal({ median: 3, min: 1, rounds: 3 });
    expect(summarise([4, 1, 3, 2])).to.deep.equal({ median: 2.5, min: 1, rounds: 4 });
  });

  it('does not count the rounds that only warm up', async () => {
    let runs = 0;
    expect((await measure(() => runs++, { rounds: 3, warmUp: 2 })).rounds).to.equal(3);
    expect(runs).to.equal(5);
  });

  it('takes the rounds of competitors in turn', async () => {
    const order: string[] = [];
    const works = { a: () => order.push('a'), b: () => order.push('b') };
    await measureInTurn(works, { rounds: 2, warmUp: 0 });
    expect(order).to.deep.equal(['a', 'b', 'a', 'b']);
  });

  it('tells which benchmarks exist when the name is not one of them', () => {
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'bench', '--', 'geen'], { encoding: 'utf8' });
    expect(status).to.equal(2);
    expect(stderr).to.contain('No benchmark "geen". There are:');
  });
});
