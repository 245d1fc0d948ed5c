import { expect } from 'chai';
import type { Advies } from '../../server/domain/advies.ts';
import type { Feiten } from '../../server/domain/dossier.ts';
import { sha256 } from '../../server/engine/sha256.ts';
import { committedRegels } from '../support/regels.ts';

async function advies(
  feiten: Feiten,
  gemeente: string | null = null,
  peildatum = '2026-11-23',
): Promise<Advies> {
  const regels = await committedRegels();
  return regels.adviseer(regels.leesDossier({ gemeente, peildatum, feiten }));
}
const bevoegdheid = ({ bevoegdheden }: Advies, id = 'opiumwet-13b') =>
  bevoegdheden.find((one) => one.id === id)!;
const maatregel = ({ maatregelen }: Advies, naam: string, grondslag = 'opiumwet-13b') =>
  maatregelen.find((one) => one.maatregel === naam && one.grondslag === grondslag)!;
const codes = ({ signalen }: Advies) => signalen.map(({ code, ernst }) => `${code} ${ernst}`);
const gevraagd = ({ volgendeVragen }: Advies) => volgendeVragen.map(({ feit }) => feit);

const HARD = { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12.4 };
const SOFT = { 'pand.soort': 'woning', 'drugs.softdrugsGram': 30, 'voorgeschiedenis.overtredingen': [] };
const SLUITING = { 'voornemen.maatregel': 'sluiting', 'voornemen.grondslag': 'opiumwet-13b' };
const AFGEWOGEN = {
  'gevolgen.minderjarigen': 0,
  'gevolgen.vervangendeWoonruimte': 'eigen_netwerk',
  'gevolgen.medischeBinding': false,
  'gevolgen.aangepasteWoning': false,
  'betrokkene.wist': true,
  'gevolgen.kanTerugkeren': true,
  'zaak.feitdatum': '2026-10-01',
  'zaak.nieuweFeitenNadien': false,
  'voornemen.lichterMiddelAfgewogen': true,
  'voorgeschiedenis.overtredingen': [],
};

describe('why not', () => {
  it('a measure that is not available says which element of its power fails', async () => {
    const elders = { ...HARD, 'pand.medischBeroep': true };
    const sluiting = maatregel(await advies({ ...elders, ...SLUITING }), 'sluiting');
    expect(sluiting.oordeel).to.equal('uitgesloten');
    expect(sluiting.redenen[0]).to.include('ontbreekt');
    expect(sluiting.redenen.join()).to.include('Niet vervuld').and.include('geneeskunde');
  });

  it('every power that is not there has a reason, and so has every measure on it', async () => {
    const found = await advies({ ...HARD, 'pand.medischBeroep': true, 'evenement.manifestatie': true });
    for (const { id, uitkomst, redenen } of found.bevoegdheden)
      if (uitkomst !== 'bevoegd') expect(redenen, id).to.not.deep.equal([]);
    for (const { oordeel, redenen, grondslag } of found.maatregelen)
      if (oordeel === 'uitgesloten') expect(redenen, grondslag).to.have.length.above(1);
  });
});

describe('which text counts (Awb 5:4 lid 2)', () => {
  it('no text in force at the peildatum: not competent, with that reason', async () => {
    const found = bevoegdheid(await advies(HARD, null, '1998-01-01'));
    expect(found).to.include({ uitkomst: 'niet_bevoegd', versie: null, grond: null });
    expect(found.redenen[0]).to.include('peildatum (1998-01-01)').and.include('5:4');
  });

  it('a sanction also needs a text on the day of the facts', async () => {
    const found = bevoegdheid(await advies({ ...HARD, 'zaak.feitdatum': '1998-05-05' }, null, '2008-01-01'));
    expect(found.uitkomst).to.equal('niet_bevoegd');
    expect(found.redenen[0]).to.include('dag van de feiten (1998-05-05)');
  });

  it('facts under the old text, decision under the new one: both must carry the sanction', async () => {
    const old = { ...HARD, 'zaak.feitdatum': '2018-12-01' };
    expect(bevoegdheid(await advies(old, null, '2019-03-01'))).to.include({
      uitkomst: 'bevoegd',
      grond: 'lid 1 a',
    });
    const nps = { 'pand.soort': 'lokaal', 'drugs.lijstIAGram': 5, 'drugs.verkochtOfVerstrekt': true };
    expect(bevoegdheid(await advies(nps)).uitkomst).to.equal('bevoegd');
  });

  it('an order looks at the peildatum alone', async () => {
    const feiten = {
      'zaak.feitdatum': '2001-01-01',
      'openbareOrde.verstoord': true,
      'gebied.openbarePlaats': true,
      'verstoring.strafbaarFeit': true,
    };
    expect(bevoegdheid(await advies(feiten), 'apv-verblijfsontzegging').uitkomst).to.equal('bevoegd');
  });

  it('lachgas counts from the day on which it came on lijst II', async () => {
    const lachgas = { 'pand.soort': 'lokaal', 'drugs.lachgasStuks': 400 };
    const middel = (found: Advies) =>
      bevoegdheid(found).bestanddelen.find(({ id }) => id === 'middel')!.uitkomst;
    expect(middel(await advies(lachgas, null, '2023-01-01'))).to.equal('voldaan');
    expect(middel(await advies(lachgas, null, '2022-12-31'))).to.equal('onbekend');
    expect(middel(await advies({ ...lachgas, 'zaak.feitdatum': '2022-12-31' }, null, '2023-06-01'))).to.equal(
      'onbekend',
    );
  });
});

describe('the by-law and the policy of the municipality', () => {
  it('without a municipality: national law and the VNG model, no policy', async () => {
    const found = await advies(HARD);
    expect(bevoegdheid(found, 'apv-verblijfsontzegging').status).to.equal('niet_geverifieerd');
    expect(maatregel(found, 'sluiting').redenen).to.include(
      'Geen gemeente genoemd: er is geen beleid toegepast.',
    );
    expect(maatregel(found, 'sluiting').duur).to.equal(null);
  });

  it('Asten: the row for hard drugs in a home gives four months, and still at most "mogelijk"', async () => {
    const sluiting = maatregel(await advies(HARD, 'GM0743'), 'sluiting');
    expect(sluiting).to.deep.include({ oordeel: 'mogelijk', duur: { aantal: 4, eenheid: 'maand' } });
    expect(sluiting.beleid?.rij).to.equal('woning/hard/1');
    expect(sluiting.redenen.join()).to.include('Eerdere overtredingen zijn niet gebleken');
  });

  it('Asten: lokaal and hard drugs was not readable, so no row and no duration', async () => {
    const sluiting = maatregel(await advies({ ...HARD, 'pand.soort': 'lokaal' }, 'GM0743'), 'sluiting');
    expect(sluiting.duur).to.equal(null);
    expect(sluiting.redenen.join()).to.include('geen leesbare rij');
  });

  it('Asten: with an earlier violation the row is open, for how far back to look is not known', async () => {
    const eerder = { 'voorgeschiedenis.overtredingen': [{ datum: '2020-01-01', zelfdePand: true }] };
    const sluiting = maatregel(await advies({ ...HARD, ...eerder }, 'GM0743'), 'sluiting');
    expect(sluiting.duur).to.equal(null);
    expect(sluiting.redenen.join()).to.include('terugkijktermijn');
    const elders = { 'voorgeschiedenis.overtredingen': [{ zelfdePand: false, zelfdePersoon: false }] };
    expect(maatregel(await advies({ ...HARD, ...elders }, 'GM0743'), 'sluiting').duur).to.not.equal(null);
  });

  it('no row without the kind of object or the kind of drugs', async () => {
    const erf = maatregel(await advies({ ...HARD, 'pand.soort': 'erf' }, 'GM0743'), 'sluiting');
    expect(erf.redenen.join()).to.include('soort object');
    const soort = { 'pand.soort': 'woning', 'drugs.handelshoeveelheid': true };
    expect(maatregel(await advies(soort, 'GM0743'), 'sluiting').redenen.join()).to.include('soort drugs');
  });

  it('Alkmaar: title and number are known, the text is not', async () => {
    const sluiting = maatregel(await advies(HARD, 'GM0361'), 'sluiting');
    expect(sluiting.beleid).to.include({ cvdr: 'CVDR745176/1', rij: null, status: 'onbekend' });
    expect(sluiting.duur).to.equal(null);
    expect(sluiting.redenen).to.include('tekst van het beleid niet beschikbaar');
    expect(bevoegdheid(await advies(HARD, 'GM0361'), 'apv-verblijfsontzegging').status).to.equal(
      'niet_geverifieerd',
    );
  });

  it('the demonstration says whose by-law and policy it follows', async () => {
    const found = await advies(HARD, 'GM9999');
    expect(found.waarschuwingen.join()).to.include('Demonstratie');
    expect(maatregel(found, 'sluiting').duur).to.deep.equal({ aantal: 4, eenheid: 'maand' });
    expect(maatregel(found, 'sluiting').redenen.join()).to.include('volgt het Damoclesbeleid van Asten');
    expect(bevoegdheid(found, 'apv-verblijfsontzegging').grond).to.equal('artikel 2:2');
  });
});

describe('measures: the power is discretionary', () => {
  it('recommended only when every mandatory question of the weighing is answered', async () => {
    expect(maatregel(await advies({ ...HARD, ...AFGEWOGEN }, 'GM0743'), 'sluiting').oordeel).to.equal(
      'aanbevolen',
    );
    for (const vraag of Object.keys(AFGEWOGEN)) {
      const open = { ...HARD, ...AFGEWOGEN, [vraag]: null };
      expect(maatregel(await advies(open, 'GM0743'), 'sluiting').oordeel, vraag).to.equal('mogelijk');
    }
  });

  it('and never without a policy row that was read', async () => {
    expect(maatregel(await advies({ ...HARD, ...AFGEWOGEN }, 'GM0361'), 'sluiting').oordeel).to.equal(
      'mogelijk',
    );
  });

  it('a power that is open leaves its measures open, one that fails excludes them', async () => {
    expect(maatregel(await advies({ 'pand.soort': 'woning' }), 'sluiting').oordeel).to.equal('onbekend');
    expect(maatregel(await advies({ ...HARD, 'pand.soort': 'voertuig' }), 'sluiting').oordeel).to.equal(
      'uitgesloten',
    );
  });

  it('first soft drugs in a home: warn first, unless it is a serious case (ECLI:NL:RVS:2021:668)', async () => {
    const found = await advies(
      {
        ...SOFT,
        ...AFGEWOGEN,
        'drugs.aanwezigHarddrugs': false,
        'drugs.verkochtOfVerstrekt': false,
        'handel.waargenomen': false,
        'drugs.teeltBeroepsOfGrootschalig': false,
        'drugs.handelshoeveelheidHarddrugs': false,
      },
      'GM0743',
    );
    expect(codes(found)).to.include.members([
      'waarschuwing-vereist blokkerend',
      'beleid-onredelijk aandacht',
    ]);
    expect(maatregel(found, 'sluiting').oordeel).to.equal('ontraden');
    expect(maatregel(found, 'waarschuwing').oordeel).to.equal('aanbevolen');
    const ernstig = await advies({ ...SOFT, 'drugs.verkochtOfVerstrekt': true }, 'GM0743');
    expect(codes(ernstig).join()).to.not.include('waarschuwing-vereist');
    expect(codes(await advies({ ...SOFT, 'pand.soort': 'lokaal' }, 'GM0743')).join()).to.not.include(
      'waarschuwing',
    );
  });

  it('names the way to go and what follows', async () => {
    expect(maatregel(await advies(HARD), 'sluiting').procedure.join())
      .to.include('4:8')
      .and.include('5:24');
  });
});

describe('the weighing: signals fire on known facts only, and a known fact takes them away', () => {
  const weeg = async (feiten: Feiten) => codes(await advies({ ...HARD, ...feiten }));

  it('children alone ask for attention; without shelter they block', async () => {
    expect(await weeg({ 'gevolgen.minderjarigen': 2 })).to.deep.equal(['onevenredig-kinderen aandacht']);
    expect(await weeg({ 'gevolgen.minderjarigen': 2, 'gevolgen.opvangKinderen': 'geregeld' })).to.deep.equal(
      [],
    );
    expect(
      await weeg({ 'gevolgen.minderjarigenAanwezig': true, 'gevolgen.opvangKinderen': 'niet_onderzocht' }),
    ).to.include('opvang-niet-onderzocht blokkerend');
  });

  it('a medical tie blocks until there is a suitable home or the papers are refuted', async () => {
    expect(await weeg({ 'gevolgen.aangepasteWoning': true })).to.deep.equal([
      'onevenredig-medisch blokkerend',
    ]);
    expect(
      await weeg({ 'gevolgen.aangepasteWoning': true, 'gevolgen.medischeStukkenWeerlegd': true }),
    ).to.deep.equal([]);
  });

  it('who knew nothing is not blamed, unless he could have known', async () => {
    expect(await weeg({ 'betrokkene.wist': false })).to.deep.equal(['geen-verwijt aandacht']);
    expect(await weeg({ 'betrokkene.wist': false, 'betrokkene.hadKunnenWeten': true })).to.deep.equal([]);
  });

  it('time counts from the end of the violation to the start of the measure', async () => {
    const lang = { 'zaak.eindeOvertreding': '2026-01-01', 'zaak.nieuweFeitenNadien': false };
    expect(await weeg(lang)).to.deep.equal(['onvoldoende-noodzaak blokkerend', 'tijdsverloop aandacht']);
    expect(await weeg({ ...lang, 'zaak.nieuweFeitenNadien': true })).to.deep.equal([]);
    expect(await weeg({ 'zaak.eindeOvertreding': '2026-05-23' })).to.deep.equal(['tijdsverloop aandacht']);
    expect(await weeg({ 'zaak.eindeOvertreding': '2026-05-24' })).to.deep.equal([]);
  });

  it('an exculpating fact that is unknown is always asked', async () => {
    expect(gevraagd(await advies(HARD))).to.include.members([
      'gevolgen.minderjarigen',
      'gevolgen.vervangendeWoonruimte',
      'gevolgen.medischeBinding',
      'betrokkene.wist',
      'gevolgen.kanTerugkeren',
      'zaak.eindeOvertreding',
      'voornemen.lichterMiddelAfgewogen',
      'drugs.eigenGebruikAannemelijk',
      'pand.medischBeroep',
      'pand.vindplaatsIsPand',
    ]);
  });

  it('asks for the elements while nothing is known, and nothing twice', async () => {
    const feiten = gevraagd(await advies({}));
    expect(feiten).to.include.members(['pand.soort', 'openbareOrde.verstoord', 'apv.artikel']);
    expect(new Set(feiten).size).to.equal(feiten.length);
  });
});

describe('the toets of an intended measure', () => {
  const toets = async (feiten: Feiten, gemeente: string | null = null, peildatum?: string) =>
    (await advies(feiten, gemeente, peildatum)).toets!;

  it('is there only when something is intended', async () => {
    expect((await advies(HARD)).toets).to.equal(undefined);
    expect((await toets(SLUITING)).oordeel, 'nothing but the intention is known').to.equal('onbekend');
  });

  it('an element without known facts is taken as undisputed and listed', async () => {
    const found = await toets({ ...SLUITING, 'pand.soort': 'woning', 'drugs.aanwezig': true });
    expect(found).to.deep.include({ bevoegd: 'ja', oordeel: 'houdbaar', aannames: ['handel'] });
  });

  it('below the threshold with nothing more is no trade quantity; with scales it is open', async () => {
    const weinig = { ...SLUITING, 'pand.soort': 'woning', 'drugs.hennepplanten': 2 };
    expect(await toets(weinig)).to.deep.include({
      bevoegd: 'nee',
      oordeel: 'niet_houdbaar',
      signalen: ['bevoegdheid-ontbreekt', 'geen-handelshoeveelheid'],
      zwakstePunt: 'bevoegdheid-ontbreekt',
    });
    const attributen = await toets({ ...weinig, 'handel.attributen': ['weegschaal'] });
    expect(attributen).to.deep.include({ bevoegd: 'ja', aannames: ['handel'] });
  });

  it('plausible own use shifts the proof back to the burgemeester', async () => {
    const eigen = { ...SLUITING, ...SOFT, 'drugs.eigenGebruikAannemelijk': true };
    expect((await toets(eigen)).bevoegd).to.equal('nee');
    expect((await toets({ ...eigen, 'drugs.verkochtOfVerstrekt': true })).bevoegd).to.equal('ja');
  });

  it('found elsewhere without being one whole: no power', async () => {
    const elders = {
      ...SLUITING,
      ...HARD,
      'pand.vindplaatsIsPand': false,
      'pand.functioneleSamenhang': false,
    };
    expect((await toets(elders)).signalen).to.include('samenhang-onvoldoende');
  });

  it('a ground that is named is the one that is tested', async () => {
    const grond = (naam: string) => toets({ ...SLUITING, ...HARD, 'voornemen.grond': naam });
    expect((await grond('a')).bevoegd).to.equal('ja');
    expect((await grond('lid 1 b')).aannames).to.include('voorbereidingsgoed');
    expect((await grond('c')).signalen).to.include('verkeerde-grondslag');
  });

  it('a letter that the older text did not have: a is its lid 1, b is no ground', async () => {
    const grond = (naam: string) =>
      toets(
        {
          'pand.soort': 'woning',
          'openbareOrde.gedragInPand': true,
          'voornemen.maatregel': 'sluiting',
          'voornemen.grondslag': 'gemeentewet-174a',
          'voornemen.grond': naam,
        },
        null,
        '2013-02-20',
      );
    expect((await grond('a')).aannames).to.include('ernstig-verstoord');
    expect((await grond('lid 1 a')).bevoegd).to.equal('ja');
    expect((await grond('b')).signalen).to.include('verkeerde-grondslag');
  });

  it('a measure that the power does not carry, and a text that was not in force', async () => {
    const verbod = {
      ...HARD,
      'voornemen.maatregel': 'verblijfsontzegging',
      'voornemen.grondslag': 'opiumwet-13b',
    };
    expect((await toets(verbod)).signalen).to.include('verkeerde-grondslag');
    expect((await toets({ ...SLUITING, ...HARD }, null, '1998-01-01')).signalen).to.include(
      'overtreding-voor-inwerkingtreding',
    );
    const nieuw = {
      ...SLUITING,
      'zaak.feitdatum': '2018-01-01',
      'pand.soort': 'lokaal',
      'drugs.voorbereiding': '10a',
    };
    expect((await toets(nieuw, null, '2019-06-01')).signalen).to.include('overtreding-voor-inwerkingtreding');
  });

  it('without a ground every power that carries the measure is tried', async () => {
    const last = { 'voornemen.maatregel': 'last_onder_dwangsom', 'betrokkene.isOvertreder': true };
    expect((await toets({ ...last, 'apv.artikel': '2:1', 'apv.overtredingen': 1 })).bevoegd).to.equal('ja');
    expect((await toets({ 'voornemen.duur': { aantal: 3, eenheid: 'maand' }, ...HARD })).bevoegd).to.equal(
      'ja',
    );
  });

  it('gemeentewet-125: who is no overtreder gets no last', async () => {
    const last = {
      'voornemen.maatregel': 'last_onder_dwangsom',
      'voornemen.grondslag': 'gemeentewet-125',
      'betrokkene.isOvertreder': false,
    };
    expect((await toets(last)).signalen).to.include('verkeerde-overtreder');
  });

  it('a measure that no power in the rules carries is not judged, and the advice says so', async () => {
    const found = await advies({ ...HARD, 'voornemen.maatregel': 'ontheffing' });
    expect(found.toets).to.deep.include({ oordeel: 'onbekend', aannames: ['voornemen.maatregel'] });
    expect(found.waarschuwingen.join()).to.include('ontheffing');
  });

  it('to refrain needs no power', async () => {
    const opheffen = { ...HARD, 'voornemen.maatregel': 'opheffing', 'voornemen.grondslag': 'opiumwet-13b' };
    expect((await toets(opheffen)).oordeel).to.equal('houdbaar');
    expect(await toets({ ...HARD, 'voornemen.maatregel': 'geen' })).to.include({
      bevoegd: 'ja',
      oordeel: 'houdbaar',
    });
  });

  it('enough points of attention together make it doubtful', async () => {
    const drie = { 'gevolgen.minderjarigen': 1, 'gevolgen.kwetsbaarPersoon': true, 'betrokkene.wist': false };
    expect((await toets({ ...SLUITING, ...HARD, ...drie })).oordeel).to.equal('twijfel');
  });

  it('another measure than the intended one does not weigh in the toets', async () => {
    const last = {
      ...HARD,
      'voornemen.maatregel': 'last_onder_dwangsom',
      'voornemen.grondslag': 'opiumwet-13b',
    };
    const found = await advies({
      ...last,
      'gevolgen.medischeBinding': true,
      'voornemen.bedragEuro': 2500,
      'voornemen.maximumEuro': 1000,
      'voornemen.dwangsomVorm': 'per_overtreding',
    });
    expect(found.toets!.signalen).to.deep.equal(['dwangsom-te-hoog']);
    expect(codes(found)).to.include('onevenredig-medisch blokkerend');
  });

  it('a home is in principle not closed without an end; a business needs a way to reopen', async () => {
    const eeuwig = { ...SLUITING, ...HARD, 'voornemen.duur': { onbepaald: true } } as const;
    expect((await toets(eeuwig)).oordeel).to.equal('niet_houdbaar');
    const zaak = { ...eeuwig, 'pand.soort': 'lokaal' };
    expect(await toets(zaak)).to.deep.include({ oordeel: 'houdbaar', signalen: ['duur-onbepaald'] });
    expect((await toets({ ...zaak, 'voornemen.heropeningGeregeld': true })).signalen).to.deep.equal([]);
  });

  it('a ban is no wider than needed and leaves a way home', async () => {
    const verbod = {
      'voornemen.maatregel': 'verblijfsontzegging',
      'openbareOrde.verstoord': true,
      'verstoring.strafbaarFeit': true,
      'gebied.openbarePlaats': true,
    };
    expect((await toets({ ...verbod, 'gebied.woont': true })).signalen).to.deep.equal(['gebied-te-ruim']);
    expect((await toets({ ...verbod, 'gebied.woont': true })).oordeel).to.equal('houdbaar');
    expect(
      (await toets({ ...verbod, 'gebied.woont': true, 'voornemen.uitzonderingHuisWerkZorg': false })).oordeel,
    ).to.equal('niet_houdbaar');
    expect(
      (await toets({ ...verbod, 'gebied.woont': true, 'voornemen.uitzonderingHuisWerkZorg': true })).signalen,
    ).to.deep.equal([]);
    expect((await toets({ ...verbod, 'gebied.heleGemeente': true })).oordeel).to.equal('niet_houdbaar');
    expect(
      (await toets({ ...verbod, 'voornemen.duur': { aantal: 3, eenheid: 'maand' } })).oordeel,
      'the bracketed eight weeks of the model never block',
    ).to.equal('houdbaar');
  });
});

describe('the proof of what an advice was made from', () => {
  it('hashes the facts, every rule file that was used, and the advice itself', async () => {
    const { ontvangstbewijs, ...rest } = await advies(HARD, 'GM9999');
    const { adviesSha256, ...proof } = ontvangstbewijs;
    expect(proof.feitenSha256).to.equal(sha256(HARD));
    expect(adviesSha256).to.equal(
      sha256({
        ...rest,
        bevoegdheden: rest.bevoegdheden.map(sha256),
        maatregelen: rest.maatregelen.map(sha256),
        signalen: rest.signalen.map(sha256),
        volgendeVragen: rest.volgendeVragen.map(sha256),
        ontvangstbewijs: { ...proof, regels: proof.regels.map(sha256) },
      }),
    );
    const ids = proof.regels.map(({ id }) => id);
    expect(ids).to.include.members([
      'bevoegdheden/opiumwet-13b/opiumwet-13b.2025-07-01',
      'beleid/GM0743/damocles-asten-2019',
      'beleid/GM9999/gemeente',
    ]);
    expect(ids).to.deep.equal([...ids].sort());
  });

  it('another order of the facts is the same advice', async () => {
    const regels = await committedRegels();
    const turned = Object.fromEntries(Object.entries(HARD).reverse());
    expect(regels.canoniek(await advies(turned))).to.equal(regels.canoniek(await advies(HARD)));
    expect(regels.versie).to.match(/^[0-9a-f]{12}$/);
  });

  it('contradicting facts are named, the more precise one counts', async () => {
    const found = await advies({
      'pand.soort': 'woning',
      'drugs.aanwezig': false,
      'drugs.harddrugsGram': 12,
    });
    expect(bevoegdheid(found).uitkomst).to.equal('bevoegd');
    expect(found.waarschuwingen.join()).to.include('spreken elkaar tegen');
  });
});
