import { expect } from 'chai';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

const advies = async (feiten: Feiten, peildatum = '2026-11-23') =>
  (await committedRegels()).adviseer({ gemeente: null, peildatum, feiten });

describe('what the law allows at most', () => {
  const ban = (duur: object, meer: Feiten = {}): Feiten =>
    ({
      'openbareOrde.persoonErnstigVerstoord': true,
      'openbareOrde.vreesVerderePersoon': true,
      'voornemen.maatregel': 'gebiedsverbod',
      'voornemen.grondslag': 'gemeentewet-172a',
      'voornemen.duur': duur,
      ...meer,
    }) as Feiten;

  it('172a lid 6 a: three months is allowed, four is not', async () => {
    const three = await advies(ban({ aantal: 3, eenheid: 'maand' }));
    expect(three.toets!.signalen).not.to.include('reikwijdte-te-ruim');
    const four = await advies(ban({ aantal: 4, eenheid: 'maand' }));
    expect(four.toets).to.deep.include({
      bevoegd: 'ja',
      oordeel: 'niet_houdbaar',
      zwakstePunt: 'reikwijdte-te-ruim',
    });
    expect(four.signalen.find(({ code }) => code === 'reikwijdte-te-ruim')!.tekst).to.include('drie maanden');
  });

  it('172a lid 6 b: at most ninety days in twenty-four months', async () => {
    const codes = async (dagen: number, maanden: number) =>
      (
        await advies(
          ban(
            { aantal: 1, eenheid: 'maand' },
            { 'voornemen.verspreidDagen': dagen, 'voornemen.vensterMaanden': maanden },
          ),
        )
      ).toets!.signalen;
    expect(await codes(90, 24)).not.to.include('reikwijdte-te-ruim');
    expect(await codes(91, 24)).to.include('reikwijdte-te-ruim');
    expect(await codes(90, 25)).to.include('reikwijdte-te-ruim');
  });

  it('a limit says nothing about another measure or an unknown duration', async () => {
    const { 'voornemen.duur': _, ...zonder } = ban({ aantal: 9, eenheid: 'maand' });
    expect((await advies(zonder)).toets!.signalen).not.to.include('reikwijdte-te-ruim');
  });
});

describe('what follows from a closure under another act', () => {
  const gevolg = async (feiten: Feiten, id: string, peildatum?: string) => {
    const { maatregelen } = await advies(feiten, peildatum);
    const sluiting = maatregelen.find(
      (one) => one.grondslag === 'opiumwet-13b' && one.maatregel === 'sluiting',
    )!;
    return sluiting.gevolgen!.find((one) => one.id === id)?.uitkomst;
  };
  const hard: Feiten = { 'pand.soort': 'woning', 'pand.verhuurd': true, 'drugs.harddrugsGram': 12 };
  const goods: Feiten = {
    'pand.soort': 'woning',
    'pand.verhuurd': true,
    'drugs.voorbereidingGronden': ['11a'],
    'drugs.voorbereidingVoorwerpOfStof': true,
    'drugs.voorbereidingErnstigeReden': true,
    'drugs.teeltBeroepsOfGrootschalig': true,
    'drugs.aanwezig': false,
  };

  it('hard drugs: the landlord may dissolve the lease out of court (BW 7:231 lid 2)', async () => {
    expect(await gevolg(hard, 'ontbinding-huur')).to.equal('voldaan');
  });

  it('preparation goods: only for a closure from 1 January 2024', async () => {
    expect(await gevolg(goods, 'ontbinding-huur', '2023-12-31')).to.equal('niet_voldaan');
    expect(await gevolg(goods, 'ontbinding-huur', '2024-01-01')).to.equal('voldaan');
  });

  it('only a substance of lijst IA: BW 7:231 lid 2 does not name it', async () => {
    const nps: Feiten = {
      'pand.soort': 'woning',
      'pand.verhuurd': true,
      'drugs.lijstIAGram': 40,
      'drugs.aanwezigHarddrugs': false,
      'drugs.aanwezigSoftdrugs': false,
      'drugs.handelshoeveelheidHarddrugs': false,
      'drugs.handelshoeveelheidSoftdrugs': false,
      'drugs.ghbMl': 0,
      'drugs.hennepstekken': 0,
      'drugs.voorbereiding': 'geen',
      'drugs.verkochtOfVerstrekt': true,
    };
    expect(await gevolg(nps, 'ontbinding-huur')).to.equal('niet_voldaan');
  });
});
