import { expect } from 'chai';
import { scoreRulings } from '../bench/support/scoreRulings.ts';
import type { Scored, Uitspraak } from '../bench/support/scoreRulings.ts';

const lost: Uitspraak = { bevoegd: true, oordeel: 'niet_houdbaar', families: ['evenwicht'], gewicht: 1 };
const stood: Uitspraak = { bevoegd: true, oordeel: 'houdbaar', families: [], gewicht: 1 };
const said = (uitspraak: Uitspraak, oordeel: Scored['oordeel'], families: string[] = []): Scored => ({
  id: 'x',
  uitspraak,
  bevoegd: 'ja',
  oordeel,
  families,
  blocked: oordeel === 'niet_houdbaar',
});

describe('scoring the advice on real rulings', () => {
  it('a verdict that never varies is worth a half, doubt too', () => {
    const cases = [said(lost, 'houdbaar'), said(lost, 'houdbaar'), said(stood, 'houdbaar')];
    expect(scoreRulings(cases).verdict).to.equal(0.5);
    expect(scoreRulings([said(lost, 'twijfel'), said(stood, 'onbekend')]).verdict).to.equal(0.5);
  });

  it('a signal that is always raised is worth nothing', () => {
    const always = [1, 2, 3].map(() => said(lost, 'niet_houdbaar', ['evenwicht']));
    const cases = [...always, said(stood, 'houdbaar', ['evenwicht'])];
    expect(scoreRulings(cases)).to.deep.include({ informedness: 0, recall: 1, noise: 1, falseAlarms: 0 });
  });

  it('a family that decided fewer than three cases does not count in the informedness', () => {
    expect(
      scoreRulings([said(lost, 'niet_houdbaar', ['evenwicht']), said(stood, 'houdbaar')]).informedness,
    ).to.equal(null);
  });

  it('weights count, and what the source does not tell does not', () => {
    const light = { ...lost, gewicht: 0.5 };
    const silent = { ...stood, bevoegd: null, oordeel: null };
    const cases = [
      said(light, 'niet_houdbaar'),
      said(lost, 'houdbaar'),
      said(stood, 'niet_houdbaar'),
      said(silent, 'houdbaar'),
    ];
    const { verdict, falseAlarms } = scoreRulings(cases);
    expect(verdict).to.be.closeTo(1 / 6, 1e-9);
    expect(falseAlarms).to.equal(1);
  });
});
