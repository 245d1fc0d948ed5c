import { expect } from 'chai';
import { voegAfgeleideFeitenToe } from '../../server/domain/afgeleideFeiten.ts';
import type { Feiten } from '../../server/domain/dossier.ts';

const afgeleid = (id: string, feiten: Feiten, peildatum = '2021-12-08') =>
  voegAfgeleideFeitenToe({ gemeente: null, peildatum, feiten })[`afgeleid.${id}`];

describe('facts that are computed from others', () => {
  it('a woonwagen and an inhabited vaartuig count as woning, an uninhabited vaartuig as lokaal', () => {
    expect(afgeleid('objectsoort', { 'pand.soort': 'woonwagen' })).to.equal('woning');
    expect(afgeleid('objectsoort', { 'pand.soort': 'vaartuig', 'pand.bewoond': true })).to.equal('woning');
    expect(afgeleid('objectsoort', { 'pand.soort': 'vaartuig', 'pand.bewoond': false })).to.equal('lokaal');
    expect(afgeleid('objectsoort', { 'pand.soort': 'vaartuig' })).to.equal(null);
    expect(afgeleid('objectsoort', { 'pand.soort': 'lokaal' })).to.equal('lokaal');
    expect(afgeleid('objectsoort', {})).to.equal(null);
  });

  it('elapsed time runs from the end of the violation to the start of the measure, in whole months', () => {
    const maanden = (feiten: Feiten) => afgeleid('verstrekenMaanden', feiten);
    expect(maanden({ 'zaak.eindeOvertreding': '2021-02-08' })).to.equal(10);
    expect(maanden({ 'zaak.eindeOvertreding': '2021-02-09' })).to.equal(9);
    expect(maanden({ 'zaak.feitdatum': '2021-06-08' })).to.equal(6);
    expect(maanden({ 'zaak.feitdatum': '2021-06-08', 'voornemen.ingangsdatum': '2022-06-08' })).to.equal(12);
    expect(maanden({ 'zaak.feitdatum': '2022-06-08' })).to.equal(0);
    expect(maanden({})).to.equal(null);
  });

  it('the day of the facts is the peildatum while it is unknown', () => {
    expect(afgeleid('feitdag', {})).to.equal('2021-12-08');
    expect(afgeleid('feitdag', { 'zaak.feitdatum': '2020-01-01' })).to.equal('2020-01-01');
  });

  it('preparation goods of an unknown article leave the ground unknown, none is none', () => {
    const gronden = (feiten: Feiten) => afgeleid('voorbereidingGronden', feiten);
    expect(gronden({ 'drugs.voorbereiding': '10a' })).to.deep.equal(['10a']);
    expect(gronden({ 'drugs.voorbereiding': 'geen' })).to.deep.equal([]);
    expect(gronden({ 'drugs.voorbereiding': 'grond_onbekend' })).to.equal(null);
    expect(gronden({ 'drugs.voorbereiding': '10a', 'drugs.voorbereidingGronden': ['11a'] })).to.deep.equal([
      '11a',
    ]);
    expect(gronden({})).to.equal(null);
  });
});
