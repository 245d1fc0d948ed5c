import { expect } from 'chai';
import { warnPolicies } from '../../../server/engine/policies/warnPolicies.ts';
import type { MatrixRow, PolicyOf, Step } from '../../../server/engine/ruleSchemas.ts';
import { committedRegels } from '../../support/regels.ts';
import { faultsOf, policy, rowFor, rules } from './support.ts';

const GEZIEN = { mark: 'S', seenIn: 'voorbeeld voor de toets', status: 'niet_geverifieerd' } as const;
const maanden = (aantal: number) => ({ aantal, eenheid: 'maand' }) as const;

/** An invented matrix that was read as a whole: only to show what can be expressed. */
function matrix(over: Partial<PolicyOf<'damocles'>>): PolicyOf<'damocles'> {
  return { ...policy('damocles-asten-2019', 'damocles'), ...over };
}
const rij = (over: Partial<MatrixRow>): MatrixRow => ({
  ...GEZIEN,
  id: 'rij/een',
  object: 'any',
  drugs: 'any',
  violation: 1,
  andLater: true,
  condition: null,
  measure: 'sluiting',
  duration: maanden(3),
  alternatives: [],
  additionalMeasures: [],
  ...over,
});
const stap = (over: Partial<Step>): Step => ({
  ...GEZIEN,
  id: 'stap-een',
  order: 1,
  trigger: 'ordeverstoring',
  categories: null,
  priors: { atLeast: 0, within: null },
  requiresWarning: false,
  measure: 'verblijfsontzegging',
  duration: { aantal: 24, eenheid: 'uur' },
  maximum: { aantal: 24, eenheid: 'uur' },
  repeats: null,
  window: null,
  ...over,
});
function ladder(over: Partial<PolicyOf<'verblijfsontzegging'>>): PolicyOf<'verblijfsontzegging'> {
  return { ...policy('heemstede-2024', 'verblijfsontzegging'), ...over };
}
const WONING = { 'pand.soort': 'woning', 'pand.bewoond': true } as const;
const HARD = { ...WONING, 'drugs.harddrugsGram': 12 } as const;
const SOFT = { ...WONING, 'drugs.softdrugsGram': 30 } as const;
const eerder = (...datums: string[]) =>
  datums.map((datum) => ({ datum, zelfdePand: true, zelfdePersoon: false, zelfdeGebied: true }));

describe('what a policy of a municipality must be able to say', () => {
  it('1. durations in hours, days, weeks, months and without end, and a cap', () => {
    for (const eenheid of ['uur', 'dag', 'week', 'maand'] as const) {
      const duration = { aantal: 2, eenheid };
      expect(rowFor(matrix({ rows: [rij({ duration })] }), HARD).duur).to.deep.equal(duration);
    }
    const zonderEind = matrix({ rows: [rij({ duration: { onbepaald: true } })] });
    expect(rowFor(zonderEind, HARD).duur).to.deep.equal({ onbepaald: true });
    const begrensd = { ...zonderEind, caps: [{ object: 'any' as const, duration: maanden(24) }] };
    expect(rowFor(begrensd, HARD).duur).to.deep.equal(maanden(24));
    expect(rowFor(begrensd, HARD).redenen.join()).to.include('hoogste duur van 24 maanden');
  });

  it('2. a window for repetition, counted by address, by person, or both', () => {
    const rows = [1, 2, 3].map((n) =>
      rij({ id: `rij/${n}`, violation: n, andLater: n === 3, duration: maanden(n) }),
    );
    const telt = (
      counts: 'adres' | 'persoon' | 'adres_of_persoon' | 'adres_en_persoon',
      ...datums: string[]
    ) =>
      rowFor(
        matrix({
          rows,
          recidivism: { window: { aantal: 3, eenheid: 'jaar' }, from: 'vorige_overtreding', counts },
        }),
        { ...HARD, 'zaak.feitdatum': '2026-10-01', 'voorgeschiedenis.overtredingen': eerder(...datums) },
      ).row?.id;
    expect(telt('adres', '2023-10-01')).to.equal('rij/2');
    expect(telt('adres', '2023-09-30')).to.equal('rij/1');
    expect(telt('persoon', '2023-10-01')).to.equal('rij/1');
    expect(telt('adres_of_persoon', '2025-01-01', '2022-06-01')).to.equal('rij/3');
    expect(telt('adres_of_persoon', '2025-01-01', '2021-12-31')).to.equal('rij/2');
    expect(telt('adres_en_persoon', '2025-01-01')).to.equal('rij/1');
  });

  it('2. an earlier violation of which day or address is unknown leaves the number open', () => {
    const beleid = matrix({
      rows: [rij({})],
      recidivism: { window: maanden(12), from: 'deze_overtreding', counts: 'adres' },
    });
    const zonderDag = { ...HARD, 'voorgeschiedenis.overtredingen': [{ zelfdePand: true }] };
    expect(rowFor(beleid, zonderDag).row).to.equal(null);
    expect(rowFor(beleid, zonderDag).redenen.join()).to.include('niet bekend');
  });

  it('3. a threshold for each substance with its own comparator', () => {
    const { thresholds } = policy('voorst-2023', 'damocles');
    expect(
      Object.entries(thresholds).map(([naam, { comparator, value }]) => [naam, comparator, value]),
    ).to.deep.equal([
      ['harddrugsGram', 'greaterThan', 0.5],
      ['harddrugsStuks', 'greaterThan', 1],
      ['ghbMl', 'greaterThan', 5],
      ['softdrugsGram', 'greaterThan', 5],
      ['hennepplanten', 'greaterThan', 5],
    ]);
    const { actsFrom } = policy('zeeland-2017', 'damocles');
    expect(actsFrom['hennepplanten']).to.include({ comparator: 'atLeast', value: 20 });
  });

  it('4. a home in which nobody lives counts as a lokaal where the policy says so', () => {
    const rows = [
      rij({ id: 'rij/woning', object: 'woning' }),
      rij({ id: 'rij/lokaal', object: 'lokaal', duration: maanden(6) }),
    ];
    const leeg = { ...HARD, 'pand.bewoond': false };
    expect(rowFor(matrix({ rows, uninhabitedHome: 'lokaal' }), leeg).row?.id).to.equal('rij/lokaal');
    expect(rowFor(matrix({ rows, uninhabitedHome: 'woning' }), leeg).row?.id).to.equal('rij/woning');
    const onbekend = { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12 };
    expect(rowFor(matrix({ rows, uninhabitedHome: 'lokaal' }), onbekend).row).to.equal(null);
  });

  it('5. warn first, unless a serious case is shown; and a warning on a policy that knows only closure', () => {
    const seriousCase = {
      atLeast: 1,
      of: [
        {
          id: 'wapen',
          tekst: 'Er is een wapen gevonden.',
          when: { fact: 'wapen.aangetroffen', operator: 'is', value: true },
        },
      ],
    };
    const rows = [
      rij({
        id: 'woning/soft/1',
        object: 'woning',
        drugs: 'soft',
        serious: false,
        measure: 'waarschuwing',
        duration: null,
      }),
      rij({ id: 'woning/soft/1/ernstig', object: 'woning', drugs: 'soft', serious: true }),
    ];
    const beleid = matrix({ rows, seriousCase });
    expect(rowFor(beleid, SOFT).measure).to.equal('waarschuwing');
    expect(rowFor(beleid, SOFT).redenen.join()).to.include('ernstig geval is niet gebleken');
    expect(rowFor(beleid, { ...SOFT, 'wapen.aangetroffen': true }).measure).to.equal('sluiting');
    expect(rowFor(beleid, { ...SOFT, 'wapen.aangetroffen': true }).zonderWaarschuwing).to.equal(false);
    expect(rowFor(policy('damocles-asten-2019', 'damocles'), SOFT).zonderWaarschuwing).to.equal(true);
    expect(rowFor(policy('rvs-2021-668', 'damocles'), SOFT).zonderWaarschuwing).to.equal(true);
    expect(rowFor(policy('hoorn-2024', 'damocles'), SOFT).zonderWaarschuwing).to.equal(false);
    expect(warnPolicies(rules).join()).to.include('damocles-asten-2019.json#rows.woning/soft/1');
  });

  it('6. a base term that gets longer or shorter', () => {
    const één = (id: string, fact: string) => ({
      atLeast: 1,
      of: [{ id, tekst: id, when: { fact, operator: 'is', value: true } }],
    });
    const beleid = matrix({
      rows: [rij({})],
      modifiers: [
        {
          ...GEZIEN,
          id: 'wapens',
          tekst: 'Wapens: drie maanden erbij.',
          kind: 'verzwarend',
          shown: één('wapen', 'wapen.aangetroffen'),
          rows: null,
          effect: { op: 'plus', duration: maanden(3) },
        },
        {
          ...GEZIEN,
          id: 'verwijt',
          tekst: 'Geen verwijt: een maand eraf.',
          kind: 'verzachtend',
          shown: één('niets-geweten', 'betrokkene.nieuweEigenaar'),
          rows: null,
          effect: { op: 'min', duration: maanden(1) },
        },
      ],
    });
    expect(faultsOf(beleid)).to.deep.equal([]);
    expect(rowFor(beleid, HARD).duur).to.deep.equal(maanden(3));
    expect(rowFor(beleid, HARD).redenen.join()).to.include('Nog open');
    expect(rowFor(beleid, { ...HARD, 'wapen.aangetroffen': true }).duur).to.deep.equal(maanden(6));
    const beide = { ...HARD, 'wapen.aangetroffen': true, 'betrokkene.nieuweEigenaar': true };
    expect(rowFor(beleid, beide).duur).to.deep.equal(maanden(5));
  });

  it('7. twelve months instead of six only when two of three indicators are shown (compare ECLI:NL:RVS:2020:2879)', () => {
    const of = ['wapen.aangetroffen', 'handel.waargenomen', 'pand.bekendInCircuit'].map((fact, i) => ({
      id: `aanwijzing-${i}`,
      tekst: fact,
      when: { fact, operator: 'is', value: true },
    }));
    const beleid = matrix({
      rows: [rij({ duration: maanden(6) })],
      modifiers: [
        {
          ...GEZIEN,
          id: 'zwaar',
          tekst: 'Twee van drie aanwijzingen: twaalf maanden.',
          kind: 'verzwarend',
          shown: { atLeast: 2, of },
          rows: ['rij/een'],
          effect: { op: 'wordt', duration: maanden(12) },
        },
      ],
    });
    const een = { ...HARD, 'wapen.aangetroffen': true };
    expect(rowFor(beleid, een).duur).to.deep.equal(maanden(6));
    expect(rowFor(beleid, { ...een, 'handel.waargenomen': true }).duur).to.deep.equal(maanden(12));
    const dicht = { ...een, 'handel.waargenomen': false, 'pand.bekendInCircuit': false };
    expect(rowFor(beleid, dicht).redenen.join()).to.not.include('Nog open');
  });

  it('8. alternatives beside the default, each with its reason', () => {
    const { uitwerking } = rowFor(policy('hoorn-2024', 'damocles'), HARD);
    expect(uitwerking?.alternatieven?.map(({ maatregel }) => maatregel)).to.deep.equal([
      'last_onder_dwangsom',
      'waarschuwing',
    ]);
    for (const { reden } of uitwerking!.alternatieven!) expect(reden).to.include('lichtere maatregel');
  });

  it('9. more measures in the same row', () => {
    const lokaal = { 'pand.soort': 'lokaal', 'drugs.softdrugsGram': 30 };
    const beleid = matrix({ recidivism: { window: maanden(36), from: 'deze_overtreding', counts: 'adres' } });
    const derde = {
      ...lokaal,
      'zaak.feitdatum': '2026-10-01',
      'voorgeschiedenis.overtredingen': eerder('2025-01-01', '2026-01-01'),
    };
    const { row, uitwerking } = rowFor(beleid, derde);
    expect(row?.id).to.equal('lokaal/soft/3');
    expect(uitwerking?.daarnaast?.join()).to.include('exploitatievergunning');
  });

  it('10. categories of offences; one that is not listed goes by overtreding and misdrijf', () => {
    const categories = [
      { id: '1', naam: 'licht', feiten: ['hinderlijk gedrag'] },
      { id: '3', naam: 'zwaar', feiten: ['openlijke geweldpleging'] },
    ];
    const beleid = ladder({
      categories,
      unlisted: {
        overtreding: '1',
        misdrijf: '3',
        tekst: 'Naar de indeling van het Wetboek van Strafrecht.',
      },
      rows: [
        stap({ categories: ['1'] }),
        stap({ id: 'stap-twee', order: 2, categories: ['3'], duration: { aantal: 8, eenheid: 'week' } }),
      ],
    });
    const duur = (feiten: Record<string, string | boolean>) => rowFor(beleid, feiten).duur;
    expect(duur({ 'verstoring.gedraging': 'Hinderlijk gedrag' })).to.deep.equal({
      aantal: 24,
      eenheid: 'uur',
    });
    const anders = { 'verstoring.gedraging': 'iets anders' };
    expect(duur({ ...anders, 'verstoring.misdrijf': true })).to.deep.equal({ aantal: 8, eenheid: 'week' });
    expect(duur({ ...anders, 'verstoring.misdrijf': false })).to.deep.equal({ aantal: 24, eenheid: 'uur' });
    expect(duur(anders)).to.equal(null);
  });

  it('11. the area by where it happened, and what stays free', async () => {
    const beleid = ladder({
      rows: [stap({})],
      corridor: ['woning', 'werk', 'zorg'],
      areasBy: [{ setting: 'horecagebied', tekst: 'Het horecagebied van het centrum.' }],
    });
    const { uitwerking } = rowFor(beleid, { 'gebied.soort': 'horecagebied' });
    expect(uitwerking).to.deep.include({
      gebied: 'Het horecagebied van het centrum.',
      vrijTeLaten: ['woning', 'werk', 'zorg'],
    });
    const regels = await committedRegels();
    const advies = async (peildatum: string, extra = {}) => {
      const feiten = { 'openbareOrde.persoonErnstigVerstoord': true, ...extra };
      const found = await regels.adviseer(regels.leesDossier({ gemeente: 'GM0361', peildatum, feiten }));
      return found.maatregelen.find(
        ({ maatregel, grondslag }) =>
          maatregel === 'verblijfsontzegging' && grondslag === 'apv-verblijfsontzegging',
      );
    };
    const gebieden = (await advies('2026-11-23'))?.uitwerking?.aangewezenGebieden?.map(({ naam }) => naam);
    expect(gebieden).to.include('Spoorbuurt en omgeving').and.have.length(5);
    const winkel = (await advies('2026-11-23', { 'gebied.soort': 'winkelgebied' }))?.uitwerking;
    expect(winkel?.aangewezenGebieden?.map(({ cvdr }) => cvdr)).to.deep.equal(['CVDR682012/1']);
  });

  it('12. where the measure starts: decision, hand-over, or the offence with the elapsed time deducted', () => {
    const hoorn = policy('hoorn-2005', 'verblijfsontzegging');
    const op = (feitdatum: string) =>
      rowFor(hoorn, { 'verstoring.feitcategorie': '1', 'zaak.feitdatum': feitdatum }, '2010-06-15').uitwerking
        ?.ingang?.vanaf;
    expect(op('2010-06-01')).to.equal('feit');
    expect(op('2010-05-31')).to.equal('uitreiking');
    const beleid = matrix({
      rows: [rij({})],
      start: [
        {
          from: 'feitelijke_sluiting',
          within: null,
          tekst: 'De termijn loopt vanaf de feitelijke sluiting.',
        },
      ],
    });
    expect(rowFor(beleid, HARD).uitwerking?.ingang?.vanaf).to.equal('feitelijke_sluiting');
  });

  it('13. mandates per function and power; what artikel 177 lid 2 Gemeentewet bars is refused', async () => {
    const mandaat = policy('mandaat-alkmaar', 'mandaat');
    expect(faultsOf(mandaat)).to.deep.equal([]);
    mandaat.rows[0]!.grondslagen = ['gemeentewet-172a', 'gemeentewet-174a'];
    const faults = faultsOf(mandaat);
    expect(faults).to.have.length(2);
    expect(faults.join()).to.include('#rows.politie.grondslagen').and.include('gemeentewet-172a');
    mandaat.rows[1]!.grondslagen = ['gemeentewet-172a'];
    mandaat.rows[0]!.grondslagen = ['apv-verblijfsontzegging'];
    expect(faultsOf(mandaat), 'the bar is on the police alone').to.deep.equal([]);
    const regels = await committedRegels();
    const advies = await regels.adviseer(
      regels.leesDossier({ gemeente: 'GM0361', peildatum: '2026-11-23', feiten: {} }),
    );
    const apv = advies.bevoegdheden.find(({ id }) => id === 'apv-verblijfsontzegging')!;
    expect(apv.mandaat?.map(({ functie, gelezen }) => [functie, gelezen])).to.deep.equal([
      ['politie', false],
      ['unit Veiligheid, team Handhaving', false],
    ]);
  });

  it('14. penalties: per violation or unit of time, maximum, warning first, body, and a higher follow-up', () => {
    const heuvelland = policy('heuvelland-2022', 'dwangsom');
    const dealen = { 'apv.artikel': '2:74' };
    expect(rowFor(heuvelland, { ...dealen, 'voorgeschiedenis.waarschuwingGegeven': true })).to.include({
      bedragEuro: 5000,
      maximumEuro: 20000,
    });
    const nooitGewaarschuwd = rowFor(heuvelland, {
      ...dealen,
      'voorgeschiedenis.waarschuwingGegeven': false,
    });
    expect(nooitGewaarschuwd.bedragEuro).to.equal(null);
    expect(nooitGewaarschuwd.redenen.join()).to.include('eerst een waarschuwing');
    expect(rowFor(heuvelland, { 'apv.artikel': '2:44' })).to.include({
      bedragEuro: 2500,
      maximumEuro: 10000,
    });
    expect(rowFor(heuvelland, { 'apv.artikel': '2:1' }).row).to.equal(null);
    const [eerste] = heuvelland.rows;
    const trap: PolicyOf<'dwangsom'> = {
      ...heuvelland,
      recidivism: { window: maanden(12), from: 'deze_overtreding', counts: 'persoon' },
      rows: [
        {
          ...eerste!,
          precededBy: null,
          andLater: false,
          form: 'per_tijdseenheid',
          per: { aantal: 1, eenheid: 'week' },
        },
        {
          ...eerste!,
          id: 'vervolg',
          violation: 2,
          precededBy: null,
          euro: 10000,
          maximumEuro: 40000,
          body: ['burgemeester'],
        },
      ],
    };
    expect(faultsOf(trap)).to.deep.equal([]);
    expect(rowFor(trap, dealen).uitwerking).to.deep.include({
      dwangsomVorm: 'per_tijdseenheid',
      per: { aantal: 1, eenheid: 'week' },
    });
    const weer = {
      ...dealen,
      'zaak.feitdatum': '2026-10-01',
      'voorgeschiedenis.overtredingen': [{ datum: '2026-02-01', zelfdePersoon: true }],
    };
    expect(rowFor(trap, weer)).to.include({ bedragEuro: 10000, maximumEuro: 40000 });
    expect(rowFor(trap, weer).uitwerking?.orgaan).to.deep.equal(['burgemeester']);
  });

  it('15. every policy and by-law is dated, and article numbers differ per municipality', async () => {
    const regels = await committedRegels();
    const advies = async (gemeente: string) =>
      regels.adviseer(regels.leesDossier({ gemeente, peildatum: '2026-11-23', feiten: {} }));
    const artikel = ({ bevoegdheden }: Awaited<ReturnType<typeof advies>>) =>
      bevoegdheden.find(({ id }) => id === 'apv-verblijfsontzegging')!.bestanddelen[0]!.bron.artikel;
    expect(artikel(await advies('GM0361'))).to.equal('2:2');
    expect(artikel(await advies('GM0743'))).to.equal('2:78');
    const hoorn = policy('hoorn-2005', 'verblijfsontzegging');
    expect([hoorn.validFrom, hoorn.validTo]).to.deep.equal(['2005-03-31', '2012-02-29']);
  });
});

describe('a ladder of area bans: what is not shown is not held against the person', () => {
  const beleid = ladder({
    rows: [
      stap({}),
      stap({
        id: 'stap-twee',
        order: 2,
        priors: { atLeast: 1, within: maanden(6) },
        duration: { aantal: 8, eenheid: 'week' },
        maximum: { aantal: 8, eenheid: 'week' },
      }),
    ],
  });
  const na = (datum: string, maatregel = 'verblijfsontzegging', zelfdePersoon: boolean | null = true) =>
    rowFor(beleid, {
      'zaak.feitdatum': '2026-10-01',
      'voorgeschiedenis.overtredingen': [{ datum, maatregel, zelfdePersoon }],
    }).row?.id;

  it('a ban within six months leads to the second step, one before that does not', () => {
    expect(na('2026-04-01')).to.equal('stap-twee');
    expect(na('2026-03-31')).to.equal('stap-een');
    expect(na('2026-09-01', 'waarschuwing')).to.equal('stap-een');
    expect(na('2026-09-01', 'verblijfsontzegging', false)).to.equal('stap-een');
  });

  it('nothing known, or not whose ban it was: the first step, and the advice says what could matter', () => {
    expect(rowFor(beleid, {}).row?.id).to.equal('stap-een');
    expect(rowFor(beleid, {}).redenen.join()).to.include('Niet gebleken: stap 2');
    expect(na('2026-09-01', 'verblijfsontzegging', null)).to.equal('stap-een');
  });

  it('Heerhugowaard: no ban without the warning that the policy asks for', () => {
    const heerhugowaard = policy('heerhugowaard-2013', 'verblijfsontzegging');
    const licht = { 'verstoring.feitcategorie': 'licht' };
    expect(rowFor(heerhugowaard, licht).row).to.equal(null);
    expect(
      rowFor(heerhugowaard, { ...licht, 'voorgeschiedenis.waarschuwingGegeven': true }).row?.id,
    ).to.equal('stap-1');
  });
});
