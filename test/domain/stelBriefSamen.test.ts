import { expect } from 'chai';
import type { Advies, Bestanddeel, Signaal } from '../../server/domain/advies.ts';
import type { FeitWaarde } from '../../server/domain/dossier.ts';
import type { FeitDefinitie } from '../../server/domain/feit.ts';
import { feitZin } from '../../server/domain/feitZin.ts';
import { stelBriefSamen, type BriefGegevens } from '../../server/domain/stelBriefSamen.ts';
import { betrokkene, feit, model, zaak } from '../support/gegevens.ts';

const definitie = (id: string, anders: Partial<FeitDefinitie> = {}): FeitDefinitie => ({
  id,
  type: 'boolean',
  soort: id.startsWith('voornemen.') ? 'voornemen' : 'waarneming',
  vraag: `Vraag over ${id}?`,
  bron: 'test',
  ...anders,
});

const bestanddeel = (anders: Partial<Bestanddeel> = {}): Bestanddeel => ({
  id: 'vondst',
  tekst: 'Er is een handelshoeveelheid gevonden.',
  aard: 'vereiste',
  uitkomst: 'voldaan',
  bron: { wet: 'Opiumwet', artikel: '13b', lid: '1' },
  feiten: ['drugs.harddrugsGram'],
  ...anders,
});

const signaal = (anders: Partial<Signaal> = {}): Signaal => ({
  code: 'onevenredig-kinderen',
  familie: 'evenwicht',
  ernst: 'aandacht',
  maatregel: 'sluiting',
  tekst: 'In de woning wonen kinderen.',
  bron: [],
  feiten: ['gevolgen.minderjarigen'],
  vraag: 'Waar kunnen de kinderen terecht?',
  neemtWeg: [],
  ...anders,
});

const advies = (anders: Partial<Advies> = {}): Advies => ({
  peildatum: '2026-11-26',
  gemeente: 'GM9999',
  waarschuwingen: [],
  bevoegdheden: [
    {
      id: 'opiumwet-13b',
      naam: 'Opiumwet 13b',
      grond: 'lid 1 a',
      versie: '2025-07-01',
      status: 'geverifieerd',
      orgaan: ['burgemeester'],
      uitkomst: 'bevoegd',
      redenen: [],
      bestanddelen: [bestanddeel(), bestanddeel({ uitkomst: 'onbekend', tekst: 'Onbekend bestanddeel.' })],
      ontbreekt: [],
    },
  ],
  maatregelen: [
    {
      maatregel: 'sluiting',
      grondslag: 'opiumwet-13b',
      oordeel: 'mogelijk',
      duur: { aantal: 3, eenheid: 'maand' },
      bedragEuro: null,
      maximumEuro: null,
      beleid: { id: 'b', titel: 'Voorbeeldbeleid', cvdr: 'CVDR1', rij: 'a', status: 'geverifieerd' },
      redenen: [],
      procedure: [],
    },
  ],
  signalen: [],
  volgendeVragen: [],
  ontvangstbewijs: { engine: '1', regels: [], feitenSha256: '', adviesSha256: '' },
  ...anders,
});

const WEGING = [
  'bevoegdheid',
  'noodzaak',
  'kinderen',
  'vervangendeWoonruimte',
  'evenwichtigheid',
  'duur',
  'beleid',
];

const gegevens = (anders: Partial<BriefGegevens> = {}): BriefGegevens => ({
  soort: {
    slug: 'sluiting-13b',
    naam: 'Besluit sluiting',
    voornemen: false,
    gericht: true,
    maatregel: 'sluiting',
    zienswijze: 'verwerkt',
    rechtsmiddelen: ['bezwaar'],
    velden: ['ingang', 'einde', 'duur', 'voorschrift'],
    gegevens: [],
    grondslag: [],
    dictum: [],
    weging: WEGING.map((id) => ({ id, kop: id, vraag: id, verplicht: false })),
  },
  zaak: zaak('1'),
  betrokkene: betrokkene('p', 'z'),
  feiten: [],
  definities: [],
  advies: null,
  huisstijl: { telefoon: '014 0000', email: 'post@voorbeeldstad.example' },
  vandaag: '2026-11-26',
  voornemen: null,
  ...anders,
});

/** Recorded facts with their definitions, as one part of the input. */
function met(waarden: Readonly<Record<string, FeitWaarde>>, soorten: Partial<FeitDefinitie> = {}) {
  const ids = Object.keys(waarden);
  return {
    feiten: ids.map((id, index) => feit(String(index), 'z', { feit: id, waarde: waarden[id] ?? null })),
    definities: ids.map((id) => definitie(id, soorten)),
  };
}

/** A map that the voornemen showed; what stands on it is tested elsewhere. */
const KAART = {
  gebied: { type: 'FeatureCollection', features: [] },
  omschrijving: '',
  straten: null,
  sha256: '',
} as const;

describe('stelBriefSamen', () => {
  it('invents nothing: what is unknown stays empty', () => {
    const leeg = stelBriefSamen(gegevens({ betrokkene: betrokkene('p', 'z', { adres: null, rol: null }) }));
    expect(leeg.feiten).to.deep.equal([]);
    expect(leeg.grondslag).to.deep.equal([]);
    expect(Object.values(leeg.weging).join('')).to.equal('');
    expect(leeg.maatregel).to.deep.equal({ ingang: null, duur: null, voorschrift: null });
    expect(leeg.object.soort).to.equal(null);
    expect(leeg.geadresseerden[0]).to.deep.include({
      rol: '',
      adres: { straat: '', postcode: '', plaats: '' },
    });
    expect(leeg.ondertekening).to.deep.include({ naam: '', functie: '' });
    expect(leeg.zienswijze.gevraagd).to.equal(false);
  });

  it('takes ground, organ and duration from the advice, each article once', () => {
    const brief = stelBriefSamen(gegevens({ advies: advies() }));
    expect(brief.grondslag).to.deep.equal(['Opiumwet, artikel 13b, lid 1']);
    expect(brief.orgaan).to.equal('burgemeester');
    expect(brief.maatregel.duur).to.deep.equal({ aantal: 3, eenheid: 'maand' });
    expect(brief.dictum[0]).to.match(
      /^Ik sluit de woning Voorbeeldstraat 1 in Voorbeeldstad voor drie maanden\./,
    );
    expect(brief.weging['bevoegdheid']).to.match(
      /^Aan deze eis van artikel 13b lid 1 van de Opiumwet is voldaan: er is een handelshoeveelheid gevonden\.\n\[nog toespitsen/,
    );
    expect(brief.weging['duur']).to.include('drie maanden').and.include('[nog afwegen');
    expect(brief.weging['beleid']).to.include('Voorbeeldbeleid (CVDR1)');
  });

  it('names no policy where there is none, and no number where it has none', () => {
    const [eerste] = advies().maatregelen;
    if (!eerste) throw new Error('no measure');
    const zonder = stelBriefSamen(
      gegevens({ advies: advies({ maatregelen: [{ ...eerste, beleid: null }] }) }),
    );
    expect([zonder.weging['beleid'], zonder.weging['duur']]).to.deep.equal(['', '']);
    const beleid = {
      id: 'b',
      titel: 'Beleid zonder nummer',
      cvdr: null,
      rij: null,
      status: 'onbekend',
    } as const;
    const kaal = stelBriefSamen(
      gegevens({ advies: advies({ maatregelen: [{ ...eerste, duur: null, beleid }] }) }),
    );
    expect(kaal.weging['beleid']).to.include('Beleid zonder nummer.');
    expect(kaal.weging['duur']).to.equal('');
  });

  it('leaves out what a partner shared for another use than a besluit', () => {
    const deling = { grondslag: 'politiegegevens', doel: 'duiding', magInBesluit: false };
    const { feiten, ...rest } = met({ 'drugs.harddrugsGram': 12.4, 'pand.bewoond': true });
    const gedeeld = feiten.map((een) =>
      een.feit === 'pand.bewoond' ? { ...een, bron: { ...een.bron, deling } } : een,
    );
    const zinnen = (lijst: typeof feiten) =>
      stelBriefSamen(gegevens({ ...rest, feiten: lijst })).feiten.map(({ tekst }) => tekst);
    expect(zinnen(feiten)).to.have.length(2);
    expect(zinnen(gedeeld)).to.deep.equal(['Vraag over drugs.harddrugsGram? 12,4.']);
    const mag = gedeeld.map((een) =>
      een.bron.deling ? { ...een, bron: { ...een.bron, deling: { ...deling, magInBesluit: true } } } : een,
    );
    expect(zinnen(mag)).to.have.length(2);
  });

  it('tells the findings that carry the power, with date and source, and not the consequences', () => {
    const vast = met({
      'drugs.harddrugsGram': 12.4,
      'gevolgen.minderjarigen': 2,
      'pand.bewoond': true,
      'zorg.verslaving': true,
    });
    const metAdvies = stelBriefSamen(gegevens({ ...vast, advies: advies() }));
    expect(metAdvies.feiten).to.deep.equal([
      {
        tekst: 'Vraag over drugs.harddrugsGram? 12,4.',
        datum: '2026-11-01',
        bron: 'Bestuurlijke rapportage, bladzijde 3',
      },
    ]);
    const zonderAdvies = stelBriefSamen(gegevens(vast));
    expect(zonderAdvies.feiten.map(({ tekst }) => tekst)).to.deep.equal([
      'Vraag over drugs.harddrugsGram? 12,4.',
      'Vraag over pand.bewoond? ja.',
    ]);
  });

  it('leaves the page out where the source has none, and a fact out that the catalogue does not know', () => {
    const bron = { soort: 'inspectie', omschrijving: 'Controle', pagina: null, datum: '2026-11-02' } as const;
    const feiten = [
      feit('1', 'z', { feit: 'pand.bewoond', waarde: true, bron }),
      feit('2', 'z', { feit: 'weg', waarde: 1 }),
    ];
    const brief = stelBriefSamen(gegevens({ feiten, definities: [definitie('pand.bewoond')] }));
    expect(brief.feiten.map((regel) => regel.bron)).to.deep.equal(['Controle']);
  });

  it('starts the weighing with what was found and leaves the weighing itself open', () => {
    const vast = met({ 'gevolgen.minderjarigen': 2, 'gevolgen.medisch': true });
    const signalen = [signaal(), signaal({ maatregel: 'waarschuwing', vraag: 'Andere maatregel?' })];
    const { weging } = stelBriefSamen(gegevens({ ...vast, advies: advies({ signalen }) }));
    expect(weging['kinderen']).to.equal(
      'Vraag over gevolgen.minderjarigen? 2.\n[nog afwegen: Waar kunnen de kinderen terecht?]',
    );
    expect(weging['evenwichtigheid'])
      .to.include('gevolgen.medisch')
      .and.include('[nog afwegen: wat betekent dit');
    expect(JSON.stringify(weging)).not.to.include('Andere maatregel');
  });

  it('puts each signal in the paragraph of its family when it has none of its own', () => {
    const families = ['bevoegdheid', 'noodzaak', 'maatvoering', 'bewijs', 'procedure', 'evenwicht'] as const;
    const signalen = families.map((familie) => signaal({ familie, feiten: [], vraag: `vraag ${familie}` }));
    const { weging } = stelBriefSamen(gegevens({ advies: advies({ signalen }) }));
    expect(weging['noodzaak']).to.include('vraag noodzaak');
    expect(weging['duur']).to.include('vraag maatvoering');
    expect(weging['bevoegdheid']).to.include('vraag bevoegdheid').and.include('vraag bewijs');
    expect(weging['evenwichtigheid']).to.include('vraag evenwicht');
    const soort = {
      ...gegevens().soort,
      weging: gegevens().soort.weging.filter(({ id }) => id === 'kinderen'),
    };
    const smal = stelBriefSamen(
      gegevens({ soort, advies: advies({ signalen: [signaal({ familie: 'maatvoering' })] }) }),
    );
    expect(smal.weging['kinderen']).to.include('Waar kunnen de kinderen');
  });

  it('knows a home when it sees one', () => {
    const soort = (waarden: Readonly<Record<string, FeitWaarde>>) =>
      stelBriefSamen(gegevens(met(waarden))).object.soort;
    expect(soort({ 'pand.soort': 'woning' })).to.equal('woning');
    expect(soort({ 'pand.soort': 'woonwagen' })).to.equal('woning');
    expect(soort({ 'pand.soort': 'lokaal' })).to.equal('lokaal');
    expect(soort({ 'pand.soort': 'erf' })).to.equal('anders');
    expect(soort({ 'pand.soort': 'vaartuig', 'pand.bewoond': true })).to.equal('woning');
    expect(soort({ 'pand.soort': 'vaartuig', 'pand.bewoond': false })).to.equal('lokaal');
    expect(soort({ 'pand.soort': 'vaartuig' })).to.equal(null);
  });

  it('takes amounts in whole cents from the intention of the jurist, and only into the fields of the letter', () => {
    const soort = {
      ...gegevens().soort,
      maatregel: 'last_onder_dwangsom',
      velden: ['bedragCent', 'maximumCent', 'dwangsomVorm', 'voorschrift'],
    };
    const waarden = {
      'voornemen.bedragEuro': 2500.5,
      'voornemen.maximumEuro': 10000,
      'voornemen.dwangsomVorm': 'per_overtreding',
      'voornemen.duur': { aantal: 1, eenheid: 'jaar' },
      'apv.artikel': '2:1',
      'voornemen.orgaan': 'college',
      'voornemen.zienswijzeGevraagd': true,
    } as const;
    const brief = stelBriefSamen(gegevens({ soort, ...met(waarden) }));
    expect(brief.maatregel).to.deep.equal({
      voorschrift: 'artikel 2:1 van de Algemene plaatselijke verordening',
      bedragCent: 250050,
      maximumCent: 1000000,
      dwangsomVorm: 'per_overtreding',
    });
    expect(brief.orgaan).to.equal('college');
    expect(brief.zienswijze.gevraagd).to.equal(true);
    expect(brief.dictum[0]).to.include('last onder dwangsom');
  });

  it('follows the ground that the jurist intends, and else the measure that the advice likes best', () => {
    const [eerste] = advies().maatregelen;
    if (!eerste) throw new Error('no measure');
    const ander = { ...eerste, grondslag: 'gemeentewet-174a', duur: { aantal: 1, eenheid: 'week' } as const };
    const beide = advies({ maatregelen: [{ ...ander, oordeel: 'ontraden' }, eerste] });
    expect(stelBriefSamen(gegevens({ advies: beide })).maatregel.duur).to.deep.equal(eerste.duur);
    const bedoeld = met({ 'voornemen.grondslag': 'gemeentewet-174a' });
    const brief = stelBriefSamen(gegevens({ advies: beide, ...bedoeld }));
    expect(brief.maatregel.duur).to.deep.equal(ander.duur);
    expect(brief.grondslag).to.deep.equal([]);
  });

  it('has the college decide only where the power is its own', () => {
    const [bevoegdheid] = advies().bevoegdheden;
    if (!bevoegdheid) throw new Error('no power');
    const orgaan = (...organen: ('burgemeester' | 'college' | 'raad')[]) =>
      stelBriefSamen(gegevens({ advies: advies({ bevoegdheden: [{ ...bevoegdheid, orgaan: organen }] }) }))
        .orgaan;
    expect(orgaan('college')).to.equal('college');
    expect(orgaan('college', 'burgemeester')).to.equal('burgemeester');
    expect(orgaan('raad')).to.equal('burgemeester');
  });

  it('gives a voornemen no bezwaarclausule, asks for a zienswijze and speaks of a plan', () => {
    const soort = {
      ...gegevens().soort,
      voornemen: true,
      zienswijze: 'vraagt' as const,
      rechtsmiddelen: ['geen' as const],
    };
    const brief = stelBriefSamen(gegevens({ soort, zaak: zaak('1', { objectAdres: null }) }));
    expect(brief.rechtsmiddelen).to.equal('geen');
    expect(brief.zienswijze.gevraagd).to.equal(true);
    expect(brief.dictum[0]).to.match(/^Ik ben van plan de woning te sluiten\./);
    const vreemd = { ...soort, maatregel: 'onbekende_maatregel' };
    expect(stelBriefSamen(gegevens({ soort: vreemd })).dictum).to.deep.equal([]);
  });

  it('cites the own by-law without the name of another municipality, and the rule that was broken', () => {
    const [bevoegdheid] = advies().bevoegdheden;
    if (!bevoegdheid) throw new Error('no power');
    const bron = { wet: 'Algemene plaatselijke verordening gemeente Anderstad (2016)', artikel: '2:1' };
    const delen = [bestanddeel({ bron, feiten: ['apv.artikel'] }), bestanddeel({ bron, feiten: ['x'] })];
    const metApv = advies({ bevoegdheden: [{ ...bevoegdheid, bestanddelen: delen }] });
    const soort = { ...gegevens().soort, grondslag: ['Gemeentewet, artikel 125'] };
    const grond = (feiten: object) =>
      stelBriefSamen(gegevens({ soort, advies: metApv, ...feiten })).grondslag;
    expect(grond(met({ 'apv.artikel': '2:48' }))).to.deep.equal([
      'Gemeentewet, artikel 125',
      'Algemene plaatselijke verordening, artikel 2:48',
      'Algemene plaatselijke verordening, artikel 2:1',
    ]);
    expect(grond({})).to.have.length(2);
  });

  it('gives each event its own line with its own day and source', () => {
    const rijen = [{ datum: '2026-10-10', bron: 'proces-verbaal' }, { eigenGedrag: true }];
    const vast = met({ 'verstoring.incidenten': rijen }, { type: 'list', zin: { anders: 'Er was iets.' } });
    expect(stelBriefSamen(gegevens(vast)).feiten).to.deep.equal([
      { tekst: 'Er was iets.', datum: '2026-10-10', bron: 'proces-verbaal' },
      { tekst: 'Er was iets.', datum: '2026-11-01', bron: 'Bestuurlijke rapportage, bladzijde 3' },
    ]);
    const geen = met({ 'verstoring.incidenten': [] }, { type: 'list', zin: { anders: 'Er was iets.' } });
    expect(stelBriefSamen(gegevens(geen)).feiten[0]?.tekst).to.equal(
      'Vraag over verstoring.incidenten? geen.',
    );
  });

  it('a ban starts with the area, its end and its exceptions; an offender is called so; the mayor signs', () => {
    const velden = ['ingang', 'einde', 'duur', 'gebied', 'uitzonderingen'];
    const soort = { ...gegevens().soort, maatregel: 'verblijfsontzegging', velden };
    const waarden = {
      'voornemen.ingangsdatum': '2026-12-14',
      'voornemen.duur': { aantal: 3, eenheid: 'maand' },
      'betrokkene.isOvertreder': true,
    } as const;
    const wie = betrokkene('p', 'z', { rol: null });
    const ondertekenaar = { naam: 'B. Voorbeeld', functie: 'burgemeester' };
    const brief = stelBriefSamen(gegevens({ soort, betrokkene: wie, ondertekenaar, ...met(waarden) }));
    expect(brief.maatregel.einde).to.equal('2027-03-13');
    expect(brief.maatregel.gebied).to.include('[nog aanvullen: straten');
    expect(brief.geadresseerden[0]?.rol).to.equal('overtreder');
    expect(brief.ondertekening).to.deep.include(ondertekenaar);
    const college = met({ 'voornemen.orgaan': 'college' });
    expect(stelBriefSamen(gegevens({ ondertekenaar, ...college })).ondertekening.naam).to.equal('');
  });

  it('tells the facts in the words of the voornemen, and only what was recorded after it anew', () => {
    const verteld = [{ tekst: 'U gooide een glas.', datum: '2026-10-31', bron: 'proces-verbaal' }];
    const eerder = { ...model, feiten: verteld, weging: { noodzaak: 'Het gebeurde twee keer.', weg: 'x' } };
    const vast = met({ 'pand.bewoond': true });
    const [eerste] = vast.feiten;
    const na = (vastgesteldOp: string) =>
      stelBriefSamen(gegevens({ ...vast, voornemen: { model: eerder, verzonden: null, vastgesteldOp } }));
    expect(na(eerste?.vastgelegdOp ?? '').feiten).to.deep.equal(verteld);
    expect(na('2000-01-01T00:00:00.000Z').feiten).to.have.length(2);
    expect(na('2000-01-01T00:00:00.000Z').weging).to.deep.include({ noodzaak: 'Het gebeurde twee keer.' });
    expect(na('2000-01-01T00:00:00.000Z').weging).to.not.have.property('weg');
  });

  it('goes on from the voornemen that was sent', () => {
    const eerder = {
      ...model,
      zienswijze: { gevraagd: true, uiterlijk: '2026-11-20', wijze: 'schriftelijk', punten: [] },
      maatregel: {
        duur: { aantal: 6, eenheid: 'maand' } as const,
        voorschrift: 'artikel 13b',
        gebied: 'centrum',
      },
    };
    const brief = stelBriefSamen(gegevens({ voornemen: { model: eerder, verzonden: '2026-11-05' } }));
    expect(brief.zienswijze).to.deep.include({
      gevraagd: true,
      gevraagdOp: '2026-11-05',
      uiterlijk: '2026-11-20',
    });
    expect(brief.maatregel).to.deep.include({
      duur: { aantal: 6, eenheid: 'maand' },
      voorschrift: 'artikel 13b',
    });
    expect(brief.maatregel).not.to.have.property('gebied');
    const met = { ...eerder, kaart: KAART };
    const overgenomen = (velden: readonly string[]) =>
      stelBriefSamen(
        gegevens({ soort: { ...gegevens().soort, velden }, voornemen: { model: met, verzonden: null } }),
      ).kaart;
    expect(overgenomen(['gebied'])).to.equal(KAART);
    expect(overgenomen(['duur'])).to.equal(undefined);
    const kaal = { ...model, zienswijze: { gevraagd: true, punten: [] } };
    const zonder = stelBriefSamen(gegevens({ voornemen: { model: kaal, verzonden: null } }));
    expect(zonder.zienswijze).to.deep.include({ gevraagdOp: null, uiterlijk: null, wijze: null });
  });
});

describe('feitZin', () => {
  const zin = (waarde: FeitWaarde, eenheid?: string) =>
    feitZin({ vraag: 'Hoeveel?', ...(eenheid ? { eenheid } : {}) }, waarde);

  it('says every kind of value in plain words', () => {
    expect(zin(12.4, 'gram')).to.equal('Hoeveel? 12,4 gram.');
    expect(zin(3)).to.equal('Hoeveel? 3.');
    expect(zin(false)).to.equal('Hoeveel? nee.');
    expect(zin('eigen_netwerk')).to.equal('Hoeveel? eigen netwerk.');
    expect(zin('2026-11-03')).to.equal('Hoeveel? 3 november 2026.');
    expect(zin(null)).to.equal('Hoeveel? onbekend.');
    expect(zin({ aantal: 3, eenheid: 'maand' })).to.equal('Hoeveel? drie maanden.');
    expect(zin({ onbepaald: true })).to.equal('Hoeveel? onbepaalde tijd.');
    expect(zin([])).to.equal('Hoeveel? geen.');
  });

  it('a fact that has its own sentence stands in the letter as that sentence', () => {
    const gram = { vraag: 'Hoeveel gram?', eenheid: 'gram', zin: 'Er is {waarde} gram gevonden.' };
    expect(feitZin(gram, 12.4)).to.equal('Er is 12,4 gram gevonden.');
    const kinderen = {
      vraag: 'Hoeveel?',
      zin: { '1': 'Er woont één kind.', anders: 'Er wonen {waarde} kinderen.' },
    };
    expect([1, 3].map((aantal) => feitZin(kinderen, aantal))).to.deep.equal([
      'Er woont één kind.',
      'Er wonen 3 kinderen.',
    ]);
    const wist = { vraag: 'Wist u het?', zin: { ja: 'U wist het.', nee: 'U wist het niet.' } };
    expect([true, false, null].map((waarde) => feitZin(wist, waarde))).to.deep.equal([
      'U wist het.',
      'U wist het niet.',
      'Wist u het? onbekend.',
    ]);
    expect(zin(['a_b', 'c'])).to.equal('Hoeveel? a b; c.');
    expect(zin([{ datum: '2026-11-03', rol: null, eigenGedrag: true }])).to.equal(
      'Hoeveel? datum 3 november 2026, eigenGedrag ja.',
    );
  });
});
