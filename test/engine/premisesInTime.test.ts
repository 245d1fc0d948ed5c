import { expect } from 'chai';
import type { Advies } from '../../server/domain/advies.ts';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

/** The advice when the facts and the decision are of the same day, unless the facts name their own. */
async function advies(peildatum: string, feiten: Feiten): Promise<Advies> {
  const regels = await committedRegels();
  return regels.adviseer(regels.leesDossier({ gemeente: null, peildatum, feiten }));
}
async function bevoegd(peildatum: string, feiten: Feiten, id: string) {
  const { uitkomst, grond } = (await advies(peildatum, feiten)).bevoegdheden.find((one) => one.id === id)!;
  return uitkomst === 'bevoegd' ? grond : uitkomst;
}
async function gevolg(peildatum: string, feiten: Feiten, grondslag: string, id = 'ontbinding-huur') {
  const { maatregelen } = await advies(peildatum, feiten);
  const sluiting = maatregelen.find((one) => one.grondslag === grondslag && one.maatregel === 'sluiting');
  return sluiting?.gevolgen?.find((one) => one.id === id)?.uitkomst;
}

const PUBLIEK = { 'pand.soort': 'lokaal', 'pand.publiekToegankelijk': true, 'drugs.softdrugsGram': 30 };
const WONING = { 'pand.soort': 'woning', 'pand.verhuurd': true };
const HARD = { ...WONING, 'drugs.harddrugsGram': 12 };
const GEEN_DRUGS = {
  'drugs.aanwezigHarddrugs': false,
  'drugs.aanwezigSoftdrugs': false,
  'drugs.handelshoeveelheidHarddrugs': false,
  'drugs.handelshoeveelheidSoftdrugs': false,
  'drugs.ghbMl': 0,
  'drugs.hennepstekken': 0,
};
const prep = (grond: string) => ({
  ...WONING,
  ...GEEN_DRUGS,
  'drugs.aanwezig': false,
  'drugs.aangewezenArt3aLid5': false,
  'drugs.verkochtOfVerstrekt': false,
  'drugs.voorbereiding': grond,
  'drugs.voorbereidingVoorwerpOfStof': true,
  'drugs.voorbereidingErnstigeReden': true,
  'drugs.teeltBeroepsOfGrootschalig': true,
});
const NPS = {
  ...WONING,
  ...GEEN_DRUGS,
  'drugs.aangewezenArt3aLid5': false,
  'drugs.lachgasStuks': 0,
  'drugs.lachgasGram': 0,
  'drugs.lijstIAGram': 20,
  'drugs.verkochtOfVerstrekt': true,
  'drugs.voorbereiding': 'geen',
};

describe('article 13b Opiumwet, the same facts before and after', () => {
  it('1999: a public place can be closed; before that nothing', async () => {
    expect(await bevoegd('1999-04-20', PUBLIEK, 'opiumwet-13b')).to.equal('niet_bevoegd');
    expect(await bevoegd('1999-04-21', PUBLIEK, 'opiumwet-13b')).to.equal('lid 1');
  });

  it('2007: a home as well', async () => {
    expect(await bevoegd('2007-10-31', HARD, 'opiumwet-13b')).to.equal('niet_bevoegd');
    expect(await bevoegd('2007-11-01', HARD, 'opiumwet-13b')).to.equal('lid 1');
    expect(await bevoegd('2007-10-31', PUBLIEK, 'opiumwet-13b')).to.equal('lid 1');
  });

  it('2019: goods to prepare with, also when only the decision is of 2019', async () => {
    expect(await bevoegd('2018-12-31', prep('11a'), 'opiumwet-13b')).to.equal('niet_bevoegd');
    expect(await bevoegd('2019-01-01', prep('11a'), 'opiumwet-13b')).to.equal('lid 1 b');
    const before = { ...prep('11a'), 'zaak.feitdatum': '2018-12-31' };
    expect(await bevoegd('2019-01-01', before, 'opiumwet-13b')).to.equal('niet_bevoegd');
  });

  it('2025: substances of lijst IA and goods of article 10c', async () => {
    expect(await bevoegd('2025-06-30', NPS, 'opiumwet-13b')).to.equal('niet_bevoegd');
    expect(await bevoegd('2025-07-01', NPS, 'opiumwet-13b')).to.equal('lid 1 a');
    expect(await bevoegd('2025-06-30', prep('10c'), 'opiumwet-13b')).to.equal('niet_bevoegd');
    expect(await bevoegd('2025-07-01', prep('10c'), 'opiumwet-13b')).to.equal('lid 1 b');
    expect(await bevoegd('2025-07-02', { ...NPS, 'zaak.feitdatum': '2025-06-30' }, 'opiumwet-13b')).to.equal(
      'niet_bevoegd',
    );
  });

  it('lijst IA beside hard drugs changes nothing: lijst I carries the closure', async () => {
    const beide = { ...HARD, 'drugs.lijstIAGram': 20 };
    expect(await bevoegd('2024-05-01', beide, 'opiumwet-13b')).to.equal('lid 1 a');
  });

  it('in a dispute a find of lijst IA alone defeats the older text', async () => {
    const besluit = { 'pand.soort': 'woning', 'drugs.lijstIAGram': 20, 'drugs.handelshoeveelheid': true };
    const voornemen = { 'voornemen.maatregel': 'sluiting', 'voornemen.grondslag': 'opiumwet-13b' };
    expect((await advies('2024-05-01', { ...besluit, ...voornemen })).toets).to.include({ bevoegd: 'nee' });
    expect((await advies('2025-07-01', { ...besluit, ...voornemen })).toets).to.include({ bevoegd: 'ja' });
  });
});

describe('dissolving the lease after a closure (BW 7:231 lid 2)', () => {
  it('drugs of lijst I or II: since 1 August 2003', async () => {
    const verhuurd = { ...PUBLIEK, 'pand.verhuurd': true };
    expect(await gevolg('2003-07-31', verhuurd, 'opiumwet-13b')).to.equal('niet_voldaan');
    expect(await gevolg('2003-08-01', verhuurd, 'opiumwet-13b')).to.equal('voldaan');
    expect(await gevolg('2026-11-24', HARD, 'opiumwet-13b')).to.equal('voldaan');
  });

  it('goods to prepare with: not before 1 January 2024', async () => {
    expect(await gevolg('2023-12-31', prep('10a'), 'opiumwet-13b')).to.equal('niet_voldaan');
    expect(await gevolg('2024-01-01', prep('10a'), 'opiumwet-13b')).to.equal('voldaan');
    expect(await gevolg('2026-11-24', prep('11a'), 'opiumwet-13b')).to.equal('voldaan');
  });

  it('lijst IA and article 10c: the act does not name them', async () => {
    expect(await gevolg('2026-11-24', NPS, 'opiumwet-13b')).to.equal('niet_voldaan');
    expect(await gevolg('2026-11-24', prep('10c'), 'opiumwet-13b')).to.equal('niet_voldaan');
  });

  it('who owns the home has no lease to lose, and while nobody knows it may follow', async () => {
    const eigenaar = { ...HARD, 'pand.verhuurd': false, 'betrokkene.rol': 'eigenaar_bewoner' };
    expect(await gevolg('2026-11-24', eigenaar, 'opiumwet-13b')).to.equal('niet_voldaan');
    const onbekend = { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12 };
    expect(await gevolg('2026-11-24', onbekend, 'opiumwet-13b')).to.equal('onbekend');
  });

  it('an order under article 174 lid 2 gives no such right, a closure on the by-law does', async () => {
    const cafe = {
      'pand.soort': 'lokaal',
      'pand.publiekToegankelijk': true,
      'pand.verhuurd': true,
      'openbareOrde.bevelNodigVeiligheidGezondheid': true,
      'openbareOrde.ernstigVerstoordRondObject': true,
    };
    expect(await gevolg('2026-11-24', cafe, 'gemeentewet-174')).to.equal(undefined);
    expect(await gevolg('2026-11-24', cafe, 'apv-sluiting')).to.equal('voldaan');
  });

  it('shots at a rented home: the landlord may dissolve since 2024', async () => {
    const beschoten = {
      ...WONING,
      'geweld.soort': 'beschieting',
      'geweld.plaats': 'onmiddellijke_nabijheid',
      'openbareOrde.vreesRondObject': true,
      'openbareOrde.gedragInPand': false,
      'wapen.plaats': 'elders',
      'rechthebbende.eerdereSluiting174aLid1a': false,
      'openbareOrde.ernstigVerstoordRondObject': true,
    };
    expect(await gevolg('2024-01-01', beschoten, 'gemeentewet-174a')).to.equal('voldaan');
    expect(await bevoegd('2023-12-31', beschoten, 'gemeentewet-174a')).to.equal('niet_bevoegd');
  });
});

describe('article 174a Gemeentewet, the same facts before and after 1 January 2024', () => {
  const RUST = { 'openbareOrde.gedragInPand': false, 'rechthebbende.eerdereSluiting174aLid1a': false };
  const explosie = {
    ...WONING,
    ...RUST,
    'geweld.soort': 'explosie',
    'geweld.plaats': 'onmiddellijke_nabijheid',
    'openbareOrde.vreesRondObject': true,
  };
  const wapen = {
    ...WONING,
    ...RUST,
    'wapen.aangetroffen': true,
    'wapen.plaats': 'in',
    'openbareOrde.vreesRondObject': true,
  };

  it('violence from outside and a weapon inside count since then', async () => {
    expect(await bevoegd('2023-12-31', explosie, 'gemeentewet-174a')).to.equal('niet_bevoegd');
    expect(await bevoegd('2024-01-01', explosie, 'gemeentewet-174a')).to.equal('lid 1 b');
    expect(await bevoegd('2023-12-31', wapen, 'gemeentewet-174a')).to.equal('niet_bevoegd');
    expect(await bevoegd('2024-01-01', wapen, 'gemeentewet-174a')).to.equal('lid 1 c');
  });

  it('an order looks at the day of the decision: violence of December 2023, decided in 2024', async () => {
    const december = { ...explosie, 'zaak.feitdatum': '2023-12-30' };
    expect(await bevoegd('2024-01-03', december, 'gemeentewet-174a')).to.equal('lid 1 b');
  });

  it('ammunition alone is no weapon', async () => {
    const munitie = { ...WONING, ...RUST, 'wapen.alleenMunitie': true, 'wapen.plaats': 'in' };
    const overig = { 'geweld.ernstig': false, 'geweld.soort': 'geen', 'openbareOrde.vreesRondObject': true };
    expect(await bevoegd('2026-11-24', { ...munitie, ...overig }, 'gemeentewet-174a')).to.equal(
      'niet_bevoegd',
    );
  });

  it('who moves on after a closure: lid 2, in the old text as well', async () => {
    const verhuisd = {
      ...WONING,
      'openbareOrde.gedragInPand': false,
      'rechthebbende.eerdereSluiting174aLid1a': true,
      'rechthebbende.aanwijzingenHerhaling': true,
      'openbareOrde.vreesRondObject': true,
    };
    expect(await bevoegd('2015-06-01', verhuisd, 'gemeentewet-174a')).to.equal('lid 2');
    expect(await bevoegd('2026-11-24', verhuisd, 'gemeentewet-174a')).to.equal('lid 2');
  });

  it('a place that is open to the public belongs under another power', async () => {
    const cafe = { 'pand.soort': 'lokaal', 'pand.publiekToegankelijk': true, 'pand.bewoond': false };
    const besluit = { 'voornemen.maatregel': 'sluiting', 'voornemen.grondslag': 'gemeentewet-174a' };
    const { toets } = await advies('2026-11-24', { ...explosie, ...cafe, ...besluit });
    expect(toets!.signalen).to.include('verkeerde-grondslag');
  });
});

describe('article 151d Gemeentewet: the landlord', () => {
  const HINDER = {
    'apv.verordening151d': true,
    'betrokkene.rol': 'verhuurder',
    'hinder.gebruikerOfVerhuurder': true,
    'hinder.plaats': 'woning_of_erf',
    'hinder.ernstig': true,
    'hinder.herhaaldelijk': true,
    'hinder.anderMiddelGeschikt': false,
  };

  it('until 2021 only when he let to someone who is not in the register of residents', async () => {
    const ingeschreven = { ...HINDER, 'hinder.gebruikerNietIngeschreven': false };
    expect(await bevoegd('2020-12-31', ingeschreven, 'gemeentewet-151d')).to.equal('niet_bevoegd');
    expect(await bevoegd('2021-01-01', ingeschreven, 'gemeentewet-151d')).to.equal('lid 1 en 2');
    const bewoner = { ...ingeschreven, 'betrokkene.rol': 'bewoner' };
    expect(await bevoegd('2020-12-31', bewoner, 'gemeentewet-151d')).to.equal('lid 1 en 2');
  });

  it('a sanction: hinder of 2020 that was no violation then is none in 2021', async () => {
    const oud = { ...HINDER, 'hinder.gebruikerNietIngeschreven': false, 'zaak.feitdatum': '2020-11-01' };
    expect(await bevoegd('2021-02-01', oud, 'gemeentewet-151d')).to.equal('niet_bevoegd');
  });
});

describe('registration of a closure (Wkpb)', () => {
  const duur = (aantal: number, eenheid: 'week' | 'maand') => ({
    ...HARD,
    'voornemen.maatregel': 'sluiting',
    'voornemen.grondslag': 'opiumwet-13b',
    'voornemen.duur': { aantal, eenheid },
  });
  const wkpb = async (feiten: Feiten) => [
    await gevolg('2026-11-24', feiten, 'opiumwet-13b', 'wkpb'),
    await gevolg('2026-11-24', feiten, 'opiumwet-13b', 'wkpb-onder-zes-maanden'),
  ];

  it('six months or more: check; less: unsettled, and the advice says so', async () => {
    expect(await wkpb(duur(6, 'maand'))).to.deep.equal(['voldaan', 'niet_voldaan']);
    expect(await wkpb(duur(26, 'week'))).to.deep.equal(['niet_voldaan', 'voldaan']);
    expect(await wkpb(duur(3, 'maand'))).to.deep.equal(['niet_voldaan', 'voldaan']);
    expect(await wkpb(HARD)).to.deep.equal(['onbekend', 'onbekend']);
  });
});
