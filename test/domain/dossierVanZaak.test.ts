import { expect } from 'chai';
import { dossierVanZaak } from '../../server/domain/dossierVanZaak.ts';
import { feitenVan } from '../../server/domain/feitenVan.ts';
import type { FeitWaarde } from '../../server/domain/dossier.ts';
import { betrokkene, feit, zaak } from '../support/gegevens.ts';

let laatste = 0;
const vast = (id: string, waarde: FeitWaarde, betrokkeneId: string | null = null) =>
  feit(String((laatste += 1)), 'z', { feit: id, waarde, betrokkeneId });
const dossier = (...feiten: ReturnType<typeof vast>[]) =>
  dossierVanZaak(zaak('1'), betrokkene('p', 'z', { rol: null }), feiten, '2026-11-26').feiten;

describe('dossierVanZaak', () => {
  it('counts the last one recorded', () => {
    expect(dossier(vast('drugs.harddrugsGram', 1), vast('drugs.harddrugsGram', 2))).to.deep.equal({
      'drugs.harddrugsGram': 2,
    });
  });

  it('puts what was recorded on the betrokkene before what is shared, also when the shared one is newer', () => {
    const feiten = [vast('pand.bewoond', false, 'p'), vast('pand.bewoond', true)];
    expect(dossier(...feiten)).to.deep.equal({ 'pand.bewoond': false });
  });

  it('knows nothing of what was recorded on somebody else', () => {
    expect(dossier(vast('gevolgen.minderjarigen', 2, 'ander'))).to.deep.equal({});
  });

  it('makes a fact unknown again by null: absent, never false', () => {
    expect(dossier(vast('pand.bewoond', true), vast('pand.bewoond', null))).to.deep.equal({});
    expect(dossier(vast('pand.bewoond', true), vast('pand.bewoond', null, 'p'))).to.deep.equal({});
  });

  it('takes the capacity from the betrokkene, unless it was recorded with a source', () => {
    const wie = betrokkene('p', 'z', { rol: 'bewoner' });
    const feiten = (...rijen: ReturnType<typeof vast>[]) =>
      dossierVanZaak(zaak('1'), wie, rijen, '2026-11-26');
    expect(feiten()).to.deep.equal({
      zaak: 'Z2026-1',
      gemeente: 'GM9999',
      peildatum: '2026-11-26',
      feiten: { 'betrokkene.rol': 'bewoner' },
    });
    expect(feiten(vast('betrokkene.rol', 'eigenaar')).feiten).to.deep.equal({ 'betrokkene.rol': 'eigenaar' });
  });

  it('gives for the case itself only what is shared', () => {
    const feiten = [vast('pand.soort', 'woning'), vast('pand.bewoond', true, 'p')];
    expect(feitenVan(feiten, null).map(({ feit: id }) => id)).to.deep.equal(['pand.soort']);
  });
});
