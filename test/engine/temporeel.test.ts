import { expect } from 'chai';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

async function power(id: string, peildatum: string, feiten: Feiten) {
  const regels = await committedRegels();
  const { bevoegdheden } = await regels.adviseer({ gemeente: null, peildatum, feiten });
  return bevoegdheden.find((one) => one.id === id)!;
}
const outcome = async (id: string, peildatum: string, feiten: Feiten) =>
  (await power(id, peildatum, feiten)).uitkomst;

const PREPARATION: Feiten = {
  'pand.soort': 'lokaal',
  'drugs.voorbereidingGronden': ['10a'],
  'drugs.voorbereidingVoorwerpOfStof': true,
  'drugs.voorbereidingErnstigeReden': true,
  'drugs.aanwezig': false,
  'drugs.verkochtOfVerstrekt': false,
  'handel.waargenomen': false,
};
const EXPLOSION: Feiten = {
  'pand.soort': 'woning',
  'geweld.soort': 'explosie',
  'geweld.ernstig': true,
  'geweld.plaats': 'onmiddellijke_nabijheid',
  'openbareOrde.ernstigVerstoordRondObject': true,
  'openbareOrde.gedragInPand': false,
  'rechthebbende.eerdereSluiting174aLid1a': false,
};

describe('the same facts before and after the law changed', () => {
  it('13b: preparation goods carry a closure from 1 January 2019', async () => {
    expect(await outcome('opiumwet-13b', '2018-12-31', PREPARATION)).to.equal('niet_bevoegd');
    expect(await outcome('opiumwet-13b', '2019-01-01', PREPARATION)).to.equal('bevoegd');
  });

  it('13b: a decision of 2019 on preparation goods of 2018 has no ground (Awb 5:4 lid 2)', async () => {
    const feiten = { ...PREPARATION, 'zaak.feitdatum': '2018-12-31' };
    expect(await outcome('opiumwet-13b', '2019-02-01', feiten)).to.equal('niet_bevoegd');
  });

  it('13b: a home falls under it from 1 November 2007', async () => {
    const home: Feiten = { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12 };
    expect(await outcome('opiumwet-13b', '2007-10-31', home)).to.equal('niet_bevoegd');
    expect(await outcome('opiumwet-13b', '2007-11-01', home)).to.equal('bevoegd');
  });

  it('13b: a substance of lijst IA counts from 1 July 2025', async () => {
    const nps: Feiten = {
      'pand.soort': 'lokaal',
      'drugs.lijstIAGram': 40,
      'drugs.verkochtOfVerstrekt': true,
    };
    const middel = async (day: string) =>
      (await power('opiumwet-13b', day, nps)).bestanddelen.find(({ id }) => id === 'middel')!.tekst;
    expect(await middel('2025-06-30')).not.to.equal(await middel('2025-07-01'));
    expect(await outcome('opiumwet-13b', '2025-07-01', nps)).to.equal('bevoegd');
  });

  it('174a: an explosion at the door carries a closure from 1 January 2024, not before (ECLI:NL:RVS:2017:923)', async () => {
    expect(await outcome('gemeentewet-174a', '2023-12-31', EXPLOSION)).to.equal('niet_bevoegd');
    const after = await power('gemeentewet-174a', '2024-01-01', EXPLOSION);
    expect(after).to.include({ uitkomst: 'bevoegd', grond: 'lid 1 b' });
  });

  it('172a: a sanction by a private organisation counts from 1 July 2015', async () => {
    const banned: Feiten = {
      'verstoring.privateSanctie': true,
      'openbareOrde.vreesVerderePersoon': true,
      'verstoring.incidenten': [],
    };
    expect(await outcome('gemeentewet-172a', '2015-06-30', banned)).to.equal('niet_bevoegd');
    expect(await power('gemeentewet-172a', '2015-07-01', banned)).to.include({
      uitkomst: 'bevoegd',
      grond: 'lid 2',
    });
  });
});
