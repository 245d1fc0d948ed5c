import { expect } from 'chai';
import { evaluate, factsIn } from '../../server/engine/evaluate.ts';
import type { Condition } from '../../server/engine/ruleSchemas.ts';
import type { Feiten } from '../../server/domain/dossier.ts';

const is = (fact: string, value: unknown = true): Condition => ({ fact, operator: 'is', value });
const run = async (condition: Condition, feiten: Feiten) =>
  (await evaluate(new Map([['x', condition]]), feiten, {})).get('x')!;

describe('two runs of the same rule', () => {
  it('unknown fails the run "zeker" and passes the run "mogelijk"', async () => {
    expect(await run(is('a.b'), {})).to.deep.equal({ zeker: false, mogelijk: true });
    expect(await run(is('a.b'), { 'a.b': true })).to.deep.equal({ zeker: true, mogelijk: true });
    expect(await run(is('a.b'), { 'a.b': false })).to.deep.equal({ zeker: false, mogelijk: false });
  });

  it('under "not" the runs swap: not-unknown is unknown, also twice', async () => {
    expect(await run({ not: is('a.b') }, {})).to.deep.equal({ zeker: false, mogelijk: true });
    expect(await run({ not: { not: is('a.b') } }, {})).to.deep.equal({ zeker: false, mogelijk: true });
    expect(await run({ not: is('a.b') }, { 'a.b': false })).to.deep.equal({ zeker: true, mogelijk: true });
  });

  it('an unknown number is not smaller than anything, nor larger', async () => {
    const condition: Condition = { not: { fact: 'a.b', operator: 'lessThan', value: 100 } };
    expect(await run(condition, { 'a.b': null })).to.deep.equal({ zeker: false, mogelijk: true });
  });

  it('compares with another fact; unknown on either side stays unknown', async () => {
    const condition: Condition = { fact: 'a.max', operator: 'lessThan', value: { fact: 'a.bedrag' } };
    expect(await run(condition, { 'a.max': 1, 'a.bedrag': 2 })).to.deep.equal({
      zeker: true,
      mogelijk: true,
    });
    expect(await run(condition, { 'a.max': 1 })).to.deep.equal({ zeker: false, mogelijk: true });
  });

  it('overlapping evaluations lose nothing: each has an engine of its own', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => run({ any: [is('a.b', i), is('a.c')] }, { 'a.b': i })),
    );
    expect(all.every(({ zeker }) => zeker)).to.equal(true);
  });

  it('names every fact of a condition once', () => {
    const condition: Condition = {
      all: [
        is('a.b'),
        { not: { any: [is('a.b'), is('a.c')] } },
        { fact: 'a.d', operator: 'exceeds', value: { fact: 'drempel.x' } },
      ],
    };
    expect(factsIn(condition)).to.deep.equal(['a.b', 'a.c', 'a.d', 'drempel.x']);
  });
});
