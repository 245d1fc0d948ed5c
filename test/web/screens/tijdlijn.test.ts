import { expect } from 'chai';
import fc from 'fast-check';
import { formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import { tijdlijn, type TijdlijnRij } from '../../../server/web/screens/termijnen/tijdlijn.ts';
import { streepjes, vensterVan } from '../../../server/web/screens/termijnen/tijdlijnAs.ts';
import { termijn } from '../../support/gegevens.ts';
import { proeven } from '../../support/tools.ts';

const VANDAAG = '2026-11-23';
const dag = (aantal: number): string => formatDag(readDag(VANDAAG) + aantal);
const rij = (einde: string | null, anders: Partial<TijdlijnRij> = {}, zaakId = 'z1'): TijdlijnRij => ({
  ...termijn(`t-${einde}`, zaakId, { start: '2026-11-02', einde, veilig: einde }),
  zaakNummer: 'Z2026-0001',
  ...anders,
});
const balkenVan = (rijen: readonly TijdlijnRij[]) =>
  tijdlijn(rijen, VANDAAG)?.rijen.flatMap(({ balken }) => balken) ?? [];

describe('terms: the line of time', () => {
  it('draws one line per case, and of one case one line per term with its name', () => {
    const een = tijdlijn([rij('2026-12-14'), rij('2026-11-25')], VANDAAG);
    expect(een?.rijen.map(({ label }) => label)).to.deep.equal(['Bezwaartermijn', 'Bezwaartermijn']);
    const twee = tijdlijn([rij('2026-12-14'), rij('2026-11-25'), rij('2026-11-30', {}, 'z2')], VANDAAG);
    expect(twee?.rijen.map(({ balken }) => balken.length)).to.deep.equal([2, 1]);
  });

  it('draws a last day whole and an instant at its hour, so that a measure in hours is not a day longer', () => {
    const start = '2026-11-23T00:00:00+01:00';
    const [uur, heel] = balkenVan([
      rij('2026-11-24T12:00:00+01:00', { start }),
      rij('2026-11-24', { start: '2026-11-23' }),
    ]);
    expect(uur?.x).to.equal(heel?.x);
    expect((uur?.breedte ?? 0) / (heel?.breedte ?? 1)).to.be.closeTo(0.75, 0.01);
  });

  it('draws solid what is certain and in outline what only the other reading of the law gives', () => {
    for (const [einde, veilig] of [
      ['2026-11-30', '2026-11-27'],
      ['2026-11-27', '2026-11-30'],
    ] as const) {
      const [een] = balkenVan([rij(einde, { veilig })]);
      expect(een?.ruimte?.x).to.be.closeTo((een?.x ?? 0) + (een?.breedte ?? 0), 0.2);
      expect(een?.naam).to.include('anders gelezen');
    }
    expect(balkenVan([rij('2026-11-30')])[0]?.ruimte).to.equal(null);
  });

  it('hatches the days on which a term stands still: to the last one, or up to today when none is known', () => {
    const [bekend, open] = balkenVan([
      rij('2026-12-14', { opgeschortVan: '2026-11-10', opgeschortTot: '2026-11-23' }),
      rij('2026-12-14', { opgeschortVan: '2026-11-10', opgeschortTot: null }),
    ]);
    expect(bekend?.stil).to.deep.equal(open?.stil);
    expect(bekend?.stil?.x).to.be.greaterThan(bekend?.x ?? Infinity);
  });

  it('lets a term without a last day run on to the edge as an arrow, and leaves out what has not begun', () => {
    const tekening = tijdlijn(
      [rij(null, { eindeBij: 'tot onherroepelijk is beslist' }), rij(null, { start: null })],
      VANDAAG,
    );
    const [pijl] = tekening?.rijen.flatMap(({ balken }) => balken) ?? [];
    expect(pijl?.open).to.equal(true);
    expect((pijl?.x ?? 0) + (pijl?.breedte ?? 0)).to.be.closeTo(tekening?.rechts ?? 0, 0.2);
    expect(tekening?.nietBegonnen).to.include('1 termijn is nog niet begonnen');
    expect(tijdlijn([rij(null, { start: null })], VANDAAG)).to.equal(null);
  });

  it('cuts off among many cases what would leave nothing to see of the others, and says so', () => {
    const kort = Array.from({ length: 8 }, (_, nr) => rij(dag(nr + 10), {}, `z${nr}`));
    const tekening = tijdlijn([...kort, rij('2031-11-22', { start: '2026-11-22' }, 'lang')], VANDAAG);
    const balken = tekening?.rijen.flatMap(({ balken: delen }) => delen) ?? [];
    expect(balken.at(-1)?.afgekaptRechts).to.equal(true);
    expect(tekening?.legenda.afgekapt).to.equal(true);
    expect(balken[0]?.breedte).to.be.greaterThan(100);
    const [alleen] = balkenVan([rij('2031-11-22')]);
    expect(alleen?.afgekaptRechts, 'of one case everything is drawn').to.equal(false);
  });

  it('keeps every bar and today inside the drawing, for terms of hours up to terms of ten years', () => {
    const moment = fc.integer({ min: -3700, max: 3700 }).map(dag);
    const termijnen = fc.array(
      fc.record({
        zaakId: fc.constantFrom('z1', 'z2', 'z3'),
        start: moment,
        veilig: fc.option(moment),
        einde: fc.option(moment),
        opgeschortVan: fc.option(moment),
        opgeschortTot: fc.option(moment),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(termijnen, (delen) => {
        const tekening = tijdlijn(
          delen.map((deel) => rij(null, deel, deel.zaakId)),
          VANDAAG,
        );
        if (!tekening) return false;
        const vlakken = tekening.rijen.flatMap(({ balken }) =>
          balken.flatMap((een) => [een, een.stil, een.ruimte].filter((vlak) => vlak !== null)),
        );
        const binnen = (x: number) => x >= tekening.links - 0.2 && x <= tekening.rechts + 0.2;
        return (
          vlakken.every(({ x, breedte }) => breedte >= 4 - 0.1 && binnen(x) && binnen(x + breedte)) &&
          binnen(tekening.vandaag) &&
          tekening.rijen.flatMap(({ balken }) => balken).length === delen.length
        );
      }),
      { numRuns: proeven(300) },
    );
  });

  it('labels days, weeks, months or years: enough to read by, never over each other', () => {
    const labels = (van: string, tot: string) =>
      streepjes(vensterVan([{ start: van, eind: tot }], VANDAAG, true)).map(({ tekst }) => tekst);
    expect(labels(VANDAAG, '2026-11-25')).to.include('24 nov');
    expect(labels('2026-11-02', '2026-12-20')).to.include('30 nov');
    expect(labels('2026-11-02', '2027-08-02')).to.include('jan 2027');
    expect(labels('2026-11-02', '2036-11-02')).to.include('2030');
    for (let lengte = 1; lengte < 5000; lengte += 7) {
      const venster = vensterVan([{ start: VANDAAG, eind: dag(lengte) }], VANDAAG, true);
      const lijnen = streepjes(venster);
      expect(lijnen.length, String(lengte)).to.be.within(3, 10);
      expect(new Set(lijnen.map(({ tekst }) => tekst)).size).to.equal(lijnen.length);
      for (const { dag: plek } of lijnen) expect(plek).to.be.within(venster.begin, venster.eind);
    }
  });
});
