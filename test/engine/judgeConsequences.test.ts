import { expect } from 'chai';
import { judgeConsequences } from '../../server/engine/judgeConsequences.ts';
import type { JudgedPower } from '../../server/engine/judgePower.ts';
import type { Power } from '../../server/engine/ruleSchemas.ts';

const HUUR = { wet: 'Burgerlijk Wetboek Boek 7', artikel: '231', lid: '2', status: 'geverifieerd' as const };
const consequence = (id: string, extra: object = {}) => ({
  id,
  tekst: `Gevolg ${id}.`,
  maatregelen: ['sluiting'],
  source: HUUR,
  ...extra,
});
const text = {
  consequences: [
    consequence('altijd'),
    consequence('verhuurd', { when: { fact: 'pand.verhuurd', operator: 'is', value: true } }),
    consequence('ander', { maatregelen: ['bevel'] }),
  ],
} as unknown as Power;
const power = (holds: boolean | null, file: object | null = { content: text }) =>
  ({ holds, file, versions: { id: 'wet', example: text } }) as unknown as JudgedPower;
const runs = (zeker: boolean, mogelijk: boolean) => new Map([['wet/gevolg/verhuurd', { zeker, mogelijk }]]);
const uitkomsten = (gevolgen: ReturnType<typeof judgeConsequences>) =>
  gevolgen.map(({ id, uitkomst }) => `${id} ${uitkomst}`);

describe('what other acts attach to a measure', () => {
  it('without a condition it always follows; with one it follows, may follow or does not', () => {
    const gevolgen = (zeker: boolean, mogelijk: boolean) =>
      uitkomsten(judgeConsequences(power(true), 'sluiting', runs(zeker, mogelijk)));
    expect(gevolgen(true, true)).to.deep.equal(['altijd voldaan', 'verhuurd voldaan']);
    expect(gevolgen(false, true)).to.deep.equal(['altijd voldaan', 'verhuurd onbekend']);
    expect(gevolgen(false, false)).to.deep.equal(['altijd voldaan', 'verhuurd niet_voldaan']);
  });

  it('says the source of each, and only what the law attaches to that measure', () => {
    const [first, ...rest] = judgeConsequences(power(true), 'bevel', runs(true, true));
    expect(rest).to.deep.equal([]);
    expect(first).to.deep.equal({ id: 'ander', tekst: 'Gevolg ander.', bron: HUUR, uitkomst: 'voldaan' });
  });

  it('a measure that cannot be taken has no consequences; one that is still open may have them', () => {
    expect(judgeConsequences(power(false), 'sluiting', runs(true, true))).to.deep.equal([]);
    expect(judgeConsequences(power(null), 'sluiting', runs(true, true))).to.have.length(2);
  });

  it('where no text was in force, any other text of the power is read', () => {
    expect(judgeConsequences(power(null, null), 'sluiting', runs(true, true))).to.have.length(2);
  });

  it('the same consequence with the same outcome is one text', () => {
    const once = () => judgeConsequences(power(true), 'sluiting', runs(true, true))[0];
    expect(once()).to.equal(once());
  });
});
