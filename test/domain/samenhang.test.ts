import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { leidSamenhangAf } from '../../server/domain/samenhang.ts';
import type { Implicatie } from '../../server/domain/samenhang.ts';
import type { Feiten } from '../../server/domain/dossier.ts';

const { implicaties } = JSON.parse(
  readFileSync(new URL('../../rules/feiten/samenhang.json', import.meta.url), 'utf8'),
) as { implicaties: Implicatie[] };
const leidAf = (feiten: Feiten) => leidSamenhangAf(feiten, implicaties);

describe('what follows from one fact about another', () => {
  it('two children means that there are children', () => {
    const { feiten, waarschuwingen } = leidAf({ 'gevolgen.minderjarigen': 2 });
    expect(feiten['gevolgen.minderjarigenAanwezig']).to.equal(true);
    expect(waarschuwingen).to.deep.equal([]);
  });

  it('no drugs means that every quantity is nought', () => {
    const { feiten } = leidAf({ 'drugs.aanwezig': false });
    expect(feiten['drugs.harddrugsGram']).to.equal(0);
    expect(feiten['drugs.aanwezigSoftdrugs']).to.equal(false);
    expect(feiten['drugs.handelshoeveelheid']).to.equal(false);
    expect(feiten['drugs.verkochtOfVerstrekt'], 'sold earlier is still possible').to.equal(undefined);
  });

  it('where two facts contradict each other the more precise one counts, and both are named', () => {
    const { feiten, waarschuwingen } = leidAf({ 'drugs.aanwezig': false, 'drugs.harddrugsGram': 3 });
    expect(feiten['drugs.aanwezig']).to.equal(true);
    expect(feiten['drugs.harddrugsGram']).to.equal(3);
    expect(waarschuwingen).to.have.length(1);
    expect(waarschuwingen[0]).to.include('drugs.harddrugsGram (3)').and.include('drugs.aanwezig (nee)');
  });

  it('age outranks the answer whether someone is a minor, ammunition alone is no weapon', () => {
    const { feiten, waarschuwingen } = leidAf({
      'betrokkene.leeftijd': 17,
      'betrokkene.minderjarig': false,
      'wapen.alleenMunitie': true,
    });
    expect(feiten['betrokkene.minderjarig']).to.equal(true);
    expect(feiten['wapen.aangetroffen']).to.equal(false);
    expect(waarschuwingen[0]).to.include('betrokkene.leeftijd (17)');
  });

  it('a contradiction through a third fact names it as derived', () => {
    const { waarschuwingen } = leidAf({ 'drugs.handelshoeveelheidHarddrugs': true, 'drugs.aanwezig': false });
    expect(waarschuwingen.join()).to.include('afgeleid');
  });

  it('leaves a dossier without any of these facts as it is', () => {
    expect(leidAf({ 'pand.soort': 'erf' }).feiten).to.deep.equal({ 'pand.soort': 'erf' });
  });
});
