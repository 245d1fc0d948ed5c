import { expect } from 'chai';
import type { Advies } from '../../server/domain/advies.ts';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

async function advies(feiten: Feiten, gemeente: string | null = null): Promise<Advies> {
  const regels = await committedRegels();
  return regels.adviseer(regels.leesDossier({ gemeente, peildatum: '2026-11-23', feiten }));
}
const keuze = async (feiten: Feiten) => (await advies(feiten)).keuze;

const DRUGS = { 'pand.soort': 'woning', 'pand.bewoond': true, 'drugs.harddrugsGram': 12 } as const;
const GEWELD = {
  'pand.soort': 'woning',
  'geweld.soort': 'explosie',
  'geweld.ernstig': true,
  'geweld.plaats': 'onmiddellijke_nabijheid',
  'openbareOrde.vreesRondObject': true,
} as const;

describe('which power comes first, and why', () => {
  it('nothing is there: no choice', async () => {
    expect(await keuze({})).to.equal(undefined);
  });

  it('drugs and a weapon in a home: 13b first, and the reason names it', async () => {
    const found = await keuze({
      ...DRUGS,
      ...GEWELD,
      'wapen.aangetroffen': true,
      'wapen.plaats': 'in',
      'wapen.categorie': 'III',
    });
    expect(found?.eerste).to.equal('opiumwet-13b');
    expect(found?.volgorde.map(({ grondslag }) => grondslag)).to.include('gemeentewet-174a');
    expect(found?.volgorde[0]?.waarom).to.include('bijzondere bevoegdheid');
  });

  it('the intended power is there, but another goes first: that one is named', async () => {
    const found = await keuze({
      ...DRUGS,
      ...GEWELD,
      'voornemen.maatregel': 'sluiting',
      'voornemen.grondslag': 'gemeentewet-174a',
    });
    expect(found?.beter?.grondslag).to.equal('opiumwet-13b');
    const right = await keuze({
      ...DRUGS,
      ...GEWELD,
      'voornemen.maatregel': 'sluiting',
      'voornemen.grondslag': 'opiumwet-13b',
    });
    expect(right).to.not.have.property('beter');
  });

  it('the intended power is not there: the first of the same kind', async () => {
    const found = await keuze({
      ...GEWELD,
      'pand.publiekToegankelijk': false,
      'voornemen.maatregel': 'sluiting',
      'voornemen.grondslag': 'opiumwet-13b',
      'drugs.aanwezig': false,
      'drugs.voorbereiding': 'geen',
    });
    expect(found?.beter?.grondslag).to.equal('gemeentewet-174a');
  });

  const PERSOON = {
    'openbareOrde.verstoord': true,
    'openbareOrde.persoonErnstigVerstoord': true,
    'openbareOrde.vreesVerderePersoon': true,
    'gebied.openbarePlaats': true,
    'betrokkene.leeftijd': 25,
  } as const;
  const incident = (datum: string, eigenGedrag: boolean) => ({ datum, rol: 'individueel', eigenGedrag });

  it('a single disturbance: the area ban of the by-law before 172a; repeated own conduct with fear: 172a first', async () => {
    const een = await keuze({ ...PERSOON, 'verstoring.incidenten': [incident('2026-11-01', true)] });
    expect(een?.volgorde.map(({ grondslag }) => grondslag)).to.include.members([
      'apv-verblijfsontzegging',
      'gemeentewet-172a',
    ]);
    expect(een?.eerste).to.equal('apv-verblijfsontzegging');
    const twee = await keuze({
      ...PERSOON,
      'verstoring.incidenten': [incident('2026-10-01', true), incident('2026-11-01', true)],
    });
    expect(twee?.eerste).to.equal('gemeentewet-172a');
    expect(twee?.volgorde[0]?.waarom).to.include('172a');
  });

  it('two herstelsancties for one violation cannot stand together (Awb 5:6); a last beside an order can', async () => {
    const LAST = {
      'apv.artikel': '2:1',
      'apv.overtredingen': 2,
      'apv.herhalingTeVrezen': true,
      'betrokkene.isOvertreder': true,
    } as const;
    const samen = (await keuze({ ...DRUGS, ...LAST }))?.samen ?? [];
    expect(samen.find(({ mag }) => !mag)?.grondslagen).to.include.members(['opiumwet-13b', 'apv-dwangsom']);
    const naast = (await keuze({ ...PERSOON, ...LAST }))?.samen ?? [];
    expect(naast.find(({ mag }) => mag)?.grondslagen).to.include('apv-dwangsom');
  });
});

describe('ways that are no sanction', () => {
  const naar = async (feiten: Feiten) => ((await advies(feiten)).verwijzingen ?? []).map(({ id }) => id);

  it('nothing known: nothing to refer to, and a known no refers nowhere', async () => {
    expect(await naar({})).to.deep.equal([]);
    expect(await naar({ 'zorg.huiselijkGeweld': false, 'zaak.cybercrime': false })).to.deep.equal([]);
  });

  it('violence at home: Veilig Thuis, and with danger now the huisverbod', async () => {
    expect(await naar({ 'zorg.huiselijkGeweld': true })).to.deep.equal(['veilig-thuis']);
    expect(await naar({ 'zorg.huiselijkGeweld': true, 'zorg.acuutGevaar': true })).to.deep.equal([
      'huisverbod',
      'veilig-thuis',
    ]);
  });

  it('a disorder of the mind: a melding, and with danger now the crisismaatregel in its place', async () => {
    expect(await naar({ 'zorg.psychischeStoornis': true })).to.deep.equal(['wvggz-melding', 'zorg-eerst']);
    expect(await naar({ 'zorg.psychischeStoornis': true, 'zorg.acuutGevaar': true })).to.deep.equal([
      'wvggz-crisismaatregel',
      'zorg-eerst',
    ]);
  });

  it('cybercrime has no power here: the advice says where to go', async () => {
    const found = await advies({ 'zaak.cybercrime': true });
    expect(found.bevoegdheden.every(({ uitkomst }) => uitkomst !== 'bevoegd')).to.equal(true);
    expect(found.verwijzingen?.[0]).to.deep.include({
      id: 'cybercrime',
      inPlaatsVanSanctie: true,
      feiten: ['zaak.cybercrime'],
    });
  });

  it('debts, neighbours, minors, crime and undermining each have their door', async () => {
    expect(await naar({ 'zorg.schulden': true })).to.deep.equal(['schuldhulp']);
    expect(await naar({ 'zorg.burenconflict': true })).to.deep.equal(['buurtbemiddeling']);
    expect(await naar({ 'zorg.burenconflict': true, 'hinder.geprobeerd': ['bemiddeling'] })).to.deep.equal(
      [],
    );
    expect(await naar({ 'betrokkene.minderjarig': true })).to.deep.equal(['jeugd']);
    expect(await naar({ 'productie.drugslab': true })).to.include('strafrecht');
    expect(await naar({ 'zaak.ondermijning': true })).to.deep.equal(['riec']);
  });
});
