import { expect } from 'chai';
import { join } from 'node:path';
import type { TermijnStand, Voorval } from '../../server/domain/voorval.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';

const RULES = join(import.meta.dirname, '../../rules');
const EIGENAAR = 'eigenaar';

/** One step of a case. */
function stap(soort: string, datum: string, velden: Voorval['velden'] = {}, anders: Partial<Voorval> = {}) {
  const vast = { id: `${soort} ${datum}`, soort, datum, velden, herroepen: null, betreftId: null };
  return { ...vast, geadresseerde: EIGENAAR, ...anders } satisfies Voorval;
}
const zaak = { geadresseerde: '' };
const besluit = (datum: string, ...termijnen: Readonly<Record<string, unknown>>[]) =>
  stap('bekendmaking', datum, { voornemen: false, termijnen });

describe('chains of terms, from the first letter to the last day', () => {
  let termijnen: Termijnen;
  before(async () => {
    termijnen = await createTermijnen(RULES);
  });

  /** The newest term of this kind after these steps; nothing in them may be refused. */
  function na(stappen: readonly Voorval[], termijn: string): TermijnStand {
    const { termijnen: standen, gebreken } = termijnen.verloop(stappen);
    expect(gebreken.filter(({ ernst }) => ernst === 'refuse')).to.deep.equal([]);
    const stand = standen.findLast((een) => een.termijn === termijn);
    if (stand === undefined) throw new Error(`no term ${termijn}`);
    return stand;
  }
  const einde = (stappen: readonly Voorval[], termijn: string) => na(stappen, termijn).einde;
  const geweigerd = (stappen: readonly Voorval[]): string[] =>
    termijnen
      .verloop(stappen)
      .gebreken.filter(({ ernst, voorvalId }) => ernst === 'refuse' && voorvalId === stappen.at(-1)?.id)
      .map(({ melding }) => melding);

  describe('a last onder dwangsom: begunstiging, recheck, verbeurte, payment, verjaring', () => {
    const last = [besluit('2026-11-23', { termijn: 'begunstigingstermijn_lod', einde: '2026-12-07' })];
    const verbeurd = [
      ...last,
      stap('hercontrole', '2026-12-08', { uitkomst: 'niet_voldaan' }),
      stap('verbeurte', '2026-12-08'),
    ];

    it('nothing is forfeited on the last day of the begunstigingstermijn', () => {
      expect(geweigerd([...last, stap('verbeurte', '2026-12-07')])).to.have.length(1);
    });

    it('the day after, both the six weeks to pay and the year of verjaring begin', () => {
      expect(einde(verbeurd, 'betaling_5_33')).to.equal('2027-01-19');
      expect(einde(verbeurd, 'verjaring_5_35')).to.equal('2027-12-08');
    });

    it('the decision to collect, the aanmaning and the dwangbevel each give a new year', () => {
      const besloten = [...verbeurd, stap('invorderingsbeschikking', '2027-12-08')];
      expect(einde(besloten, 'stuiting')).to.equal('2028-12-08');
      const aangemaand = [...besloten, stap('aanmaning_verzonden', '2028-02-01')];
      expect(einde(aangemaand, 'aanmaning')).to.equal('2028-02-15');
      expect(einde(aangemaand, 'stuiting')).to.equal('2029-02-01');
      expect(geweigerd([...aangemaand, stap('dwangbevel_betekend', '2028-02-15')])).to.have.length(1);
      const bevel = [...aangemaand, stap('dwangbevel_betekend', '2028-02-16')];
      expect(einde(bevel, 'stuiting')).to.equal('2029-02-16');
      expect(na([...bevel, stap('betaald', '2028-06-01')], 'stuiting').status).to.equal('afgehandeld');
    });

    it('one day after the verjaring nothing can be collected any more', () => {
      expect(geweigerd([...verbeurd, stap('invorderingsbeschikking', '2027-12-09')])).to.have.length(1);
    });

    it('each verbeurte has its own year, and paying one leaves the other', () => {
      const eerste = 'verbeurte 2026-12-08';
      const twee = [
        ...verbeurd,
        stap('verbeurte', '2026-12-15'),
        stap('betaald', '2027-01-04', {}, { betreftId: eerste }),
      ];
      const verjaringen = termijnen
        .verloop(twee)
        .termijnen.filter(({ termijn }) => termijn === 'verjaring_5_35')
        .map(({ einde: dag, status }) => [dag, status]);
      expect(verjaringen).to.deep.equal([
        ['2027-12-08', 'afgehandeld'],
        ['2027-12-15', 'lopend'],
      ]);
    });
  });

  describe('a closure in its three variants, until the registration is right again', () => {
    const duur = { aantal: 3, eenheid: 'maand' };
    const sluiten = stap('sluiting_uitgevoerd', '2026-12-14T10:00:00+01:00', { vanafNu: true }, zaak);

    it('fixed dates in the decision stay, also when the door closes later', () => {
      const vast = [
        besluit('2026-11-23', {
          ...{ termijn: 'sluiting_duur', start: '2026-11-30T12:00:00+01:00', object: true },
          einde: '2027-02-28T12:00:00+01:00',
        }),
        { ...sluiten, velden: { vanafNu: false } },
      ];
      expect(einde(vast, 'sluiting_duur')).to.equal('2027-02-28T12:00:00+01:00');
    });

    it('three months from the actual closing begin at that hour', () => {
      const open = [
        besluit('2026-11-23', { termijn: 'sluiting_duur', lengte: duur, object: true, wacht: true }),
      ];
      expect(na(open, 'sluiting_duur').status).to.equal('wacht');
      expect(einde([...open, sluiten], 'sluiting_duur')).to.equal('2027-03-14T10:00:00+01:00');
    });

    it('a closure that waits for the judge begins at the ruling', () => {
      const wacht = [
        besluit('2026-11-23', {
          ...{ termijn: 'sluiting_duur', start: '2026-12-07T12:00:00+01:00', lengte: duur, object: true },
        }),
        stap('vovo_verzocht', '2026-11-30', { wachten: true }),
      ];
      expect(na(wacht, 'sluiting_duur').status).to.equal('wacht');
      const uitspraak = { uitkomst: 'afgewezen', ingang: '2026-12-21T12:00:00+01:00' };
      expect(einde([...wacht, stap('vovo_uitspraak', '2026-12-18', uitspraak)], 'sluiting_duur')).to.equal(
        '2027-03-21T12:00:00+01:00',
      );
    });

    it('after the end and the seal, the limitation has to leave the registration in four days, two of them working days', () => {
      const gesloten = [
        besluit(
          '2026-11-23',
          {
            ...{ termijn: 'sluiting_duur', start: '2026-11-30T12:00:00+01:00', object: true },
            einde: '2027-03-24T12:00:00+01:00',
          },
          { termijn: 'wkpb', object: true },
        ),
      ];
      expect(einde(gesloten, 'wkpb')).to.equal('2026-11-27');
      const ontzegeld = [...gesloten, stap('sluiting_beeindigd', '2027-03-24T12:00:00+01:00', {}, zaak)];
      // Wednesday 24 March and four days is Easter Sunday; Good Friday and Easter Monday are no working days either
      expect(einde(ontzegeld, 'wkpb_wijziging')).to.equal('2027-03-30');
      const uit = stap('wkpb_verwerkt', '2027-03-30', { wat: 'verwijderd' }, zaak);
      expect(na([...ontzegeld, uit], 'wkpb_wijziging').status).to.equal('afgehandeld');
    });
  });

  it('a suspension by the court until six weeks after the decision on bezwaar lets the begunstiging stand still until then', () => {
    const geschorst = [
      besluit(
        '2026-11-23',
        { termijn: 'begunstigingstermijn_lob', lengte: { aantal: 4, eenheid: 'week' } },
        {
          termijn: 'bezwaar',
        },
      ),
      stap('bezwaar_ontvangen', '2026-11-30', { tegen: 'last', commissie: false }),
      stap('vovo_uitspraak', '2026-12-07', {
        uitkomst: 'tot_na_bob',
        lengte: { aantal: 6, eenheid: 'week' },
      }),
    ];
    expect(na(geschorst, 'begunstigingstermijn_lob').status).to.equal('opgeschort');
    const beslist = [...geschorst, stap('beslissing_op_bezwaar', '2027-01-11', { tegen: 'last' })];
    expect(einde(beslist, 'schorsing_na_bob')).to.equal('2027-02-22');
    // 7 December up to and including 22 February are 78 days
    expect(einde(beslist, 'begunstigingstermijn_lob')).to.equal('2027-03-09');
  });

  it('an area ban can be extended within its time, three times, and ends after a year at the latest', () => {
    const drie = { lengte: { aantal: 3, eenheid: 'maand' } };
    const bevel = [stap('bevel_172a', '2026-11-30', drie)];
    expect(einde(bevel, 'gebied_172a_a')).to.equal('2027-02-28');
    expect(geweigerd([...bevel, stap('bevel_172a_verlengd', '2027-03-01', drie)])).to.have.length(1);
    const verlengd = [
      ...bevel,
      stap('bevel_172a_verlengd', '2027-02-28', drie),
      stap('bevel_172a_verlengd', '2027-05-03', drie),
      stap('bevel_172a_verlengd', '2027-08-02', drie),
    ];
    // from the first day, so that the short month of February does not take days away
    expect(einde(verlengd, 'gebied_172a_a')).to.equal('2027-11-30');
    expect(geweigerd([...verlengd, stap('bevel_172a_verlengd', '2027-11-01', drie)])).not.to.be.empty;
  });

  it('a zienswijze, longer on request, is over when the decision is made known', () => {
    const voornemen = [
      stap('bekendmaking', '2026-11-23', {
        ...{
          voornemen: true,
          termijnen: [{ termijn: 'zienswijze', lengte: { aantal: 2, eenheid: 'week' } }],
        },
      }),
      stap('zienswijze_verlengd', '2026-12-01', { einde: '2026-12-14' }),
    ];
    expect(einde(voornemen, 'zienswijze')).to.equal('2026-12-14');
    const genomen = [...voornemen, besluit('2026-12-15', { termijn: 'bezwaar' })];
    expect(na(genomen, 'zienswijze').status).to.equal('afgehandeld');
    expect(einde(genomen, 'bezwaar')).to.equal('2027-01-26');
  });

  describe('advice of the Bureau Bibob and the term to decide', () => {
    const gevraagd = [stap('aanvraag_ontvangen', '2026-10-05'), stap('bibob_advies_gevraagd', '2026-10-26')];

    it('stands still on the day of the request and on the day of receipt', () => {
      // 26 October up to and including 30 November are 36 days
      expect(einde([...gevraagd, stap('bibob_advies_ontvangen', '2026-11-30')], 'beslis_aanvraag')).to.equal(
        '2027-01-05',
      );
    });

    it('ends with the term of the Bureau, also when that was extended and nobody reports anything', () => {
      // eight weeks: 56 days
      expect(einde(gevraagd, 'beslis_aanvraag')).to.equal('2027-01-25');
      // twelve weeks: 84 days
      const langer = [...gevraagd, stap('bibob_advies_verlengd', '2026-12-14', { einde: '2027-01-18' })];
      expect(einde(langer, 'beslis_aanvraag')).to.equal('2027-02-22');
      expect(
        geweigerd([...gevraagd, stap('bibob_advies_verlengd', '2026-12-14', { einde: '2027-01-19' })]),
      ).to.have.length(1);
    });

    it('lasts longer when the Bureau had to wait for data', () => {
      const gewacht = [
        ...gevraagd,
        stap('bibob_gegevens_gevraagd', '2026-11-02'),
        stap('bibob_gegevens_ontvangen', '2026-11-09'),
      ];
      expect(einde(gewacht, 'bibob_advies')).to.equal('2026-12-28');
      expect(einde(gewacht, 'beslis_aanvraag')).to.equal('2027-02-01');
    });
  });

  describe('when something is recorded late, twice on a day, or by mistake', () => {
    it('an extension that was recorded late still counts from the day on which it was sent', () => {
      const laat = [
        stap('aanvraag_beslist', '2026-12-20'),
        stap('beslistermijn_verlengd', '2026-11-30', { einde: '2027-01-11' }),
        stap('aanvraag_ontvangen', '2026-10-05'),
      ];
      expect(na(laat, 'beslis_aanvraag')).to.include({ einde: '2027-01-11', status: 'afgehandeld' });
    });

    it('asked and received on one day: the term did not stand still', () => {
      const zelfdeDag = [
        stap('aanvraag_ontvangen', '2026-10-05'),
        stap('aanvulling_gevraagd', '2026-10-12', { uiterlijk: '2026-10-26' }),
        stap('aanvulling_ontvangen', '2026-10-12'),
      ];
      expect(einde(zelfdeDag, 'beslis_aanvraag')).to.equal('2026-11-30');
    });

    it('a decision to collect that is taken back gives no new year', () => {
      const terug = [
        stap('verbeurte', '2026-12-08'),
        stap('invorderingsbeschikking', '2027-02-01', {}, { herroepen: 'naar het verkeerde adres' }),
      ];
      expect(einde(terug, 'verjaring_5_35')).to.equal('2027-12-08');
      expect(termijnen.verloop(terug).termijnen.map(({ termijn }) => termijn)).not.to.include('stuiting');
    });
  });

  describe('a claim that a procedure keeps alive', () => {
    const verbeurd = [stap('verbeurte', '2026-12-08')];
    const bezwaar = (geadresseerde: string) =>
      stap('bezwaar_ontvangen', '2027-11-01', { tegen: 'last', commissie: false }, { geadresseerde });

    it('is open as long as that procedure is, and not because of a procedure of somebody else', () => {
      expect(na([...verbeurd, bezwaar(EIGENAAR)], 'verjaring_5_35').eindeBij).to.be.a('string');
      expect(einde([...verbeurd, bezwaar('huurder')], 'verjaring_5_35')).to.equal('2027-12-08');
    });

    it('a request of anyone to collect keeps it alive, until the municipality decides to collect', () => {
      const verzocht = [...verbeurd, stap('verzoek_invordering_ontvangen', '2027-12-01', {}, zaak)];
      expect(na(verzocht, 'verjaring_5_35').eindeBij).to.be.a('string');
      const afgewezen = [...verzocht, stap('verzoek_invordering_afgewezen', '2027-12-15', {}, zaak)];
      // open until the term for bezwaar has passed unused: six weeks after 15 December
      expect(einde(afgewezen, 'verjaring_5_35')).to.equal('2028-01-26');
      const alsnog = [...afgewezen, stap('invorderingsbeschikking', '2028-01-10')];
      expect(na(alsnog, 'stuiting')).to.include({ einde: '2029-01-10', eindeBij: null });
    });
  });
});
