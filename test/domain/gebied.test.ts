import { expect } from 'chai';
import fc from 'fast-check';
import { InputFaults } from '../../server/domain/fault.ts';
import type { Positie } from '../../server/domain/gebied/gebied.ts';
import { KADER, knipStraten, vensterVan } from '../../server/domain/gebied/kaartvenster.ts';
import { leesGebied } from '../../server/domain/gebied/leesGebied.ts';
import { leesStraten } from '../../server/domain/gebied/leesStraten.ts';
import { knipLijn, knipRing, ligtIn } from '../../server/domain/gebied/meetkunde.ts';
import {
  altVanKaart,
  delenVanTekst,
  omschrijfGebied,
  omschrijvingTekst,
} from '../../server/domain/gebied/omschrijfGebied.ts';
import { metersPerGraad, projectie } from '../../server/domain/gebied/projectie.ts';
import { straatNaam } from '../../server/domain/gebied/straatNaam.ts';
import {
  binnenstad,
  blok,
  collectie,
  deel,
  lijn,
  op,
  punt,
  straten,
  stratenJson,
  vlak,
} from '../support/gebieden.ts';
import type { Meters } from '../support/gebieden.ts';
import { proeven } from '../support/tools.ts';

function fouten(json: unknown): string[] {
  try {
    leesGebied(json);
    return [];
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    return error.faults.map(({ pad, melding }) => `${pad}: ${melding}`);
  }
}
const tekst = (json: unknown): string => omschrijvingTekst(omschrijfGebied(leesGebied(json), straten));
const namen = new Set(straten.features.flatMap(({ properties }) => properties.naam ?? []));

const positie: fc.Arbitrary<Positie> = fc.tuple(
  fc.double({ min: 3.2, max: 7.2, noNaN: true }),
  fc.double({ min: 50.8, max: 53.6, noNaN: true }),
);

describe('the projection of a map', () => {
  it('there and back again is the same place, to a millimetre', () => {
    fc.assert(
      fc.property(
        positie,
        fc.tuple(
          fc.double({ min: -0.05, max: 0.05, noNaN: true }),
          fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        ),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (midden, [dx, dy], perMeter) => {
          const { naar, terug } = projectie({ midden, breedte: 453.5, hoogte: 330, perMeter });
          const plaats: Positie = [midden[0] + dx, midden[1] + dy];
          const [lengte, breedte] = terug(naar(plaats));
          expect(Math.abs(lengte - plaats[0])).to.be.below(1e-8);
          expect(Math.abs(breedte - plaats[1])).to.be.below(1e-8);
        },
      ),
      { numRuns: proeven(300) },
    );
  });

  it('measures a degree as the ellipsoid of WGS84 has it', () => {
    const [oost, noord] = metersPerGraad(52);
    expect(oost).to.be.closeTo(68_677.6, 1);
    expect(noord).to.be.closeTo(111_267.4, 1);
  });

  it('puts north up and east to the right', () => {
    const { naar } = projectie({ midden: [5, 52], breedte: 100, hoogte: 100, perMeter: 1 });
    expect(naar([5, 52])).to.deep.equal([50, 50]);
    expect(naar([5.0001, 52.0001])[0]).to.be.above(50);
    expect(naar([5.0001, 52.0001])[1]).to.be.below(50);
  });

  it('shows every area whole, at a round scale, with streets around it', () => {
    const venster = vensterVan(binnenstad());
    const { naar } = projectie(venster);
    expect(venster.schaal).to.equal(4000);
    for (const { geometry } of binnenstad().features)
      if (geometry.type === 'Polygon')
        for (const [x, y] of geometry.coordinates.flat().map(naar)) {
          expect(x).to.be.within(KADER.breedte * 0.13, KADER.breedte * 0.87);
          expect(y).to.be.within(KADER.hoogte * 0.13, KADER.hoogte * 0.87);
        }
  });

  it('keeps of the streets only what the frame shows', () => {
    const venster = vensterVan(binnenstad());
    const { naar } = projectie(venster);
    const deelVan = knipStraten(straten, binnenstad());
    expect(deelVan.features.length).to.be.above(20).and.below(straten.features.length);
    for (const { geometry } of deelVan.features)
      for (const [x, y] of (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates)
        .flat()
        .map(naar)) {
        expect(x).to.be.within(-13, KADER.breedte + 13);
        expect(y).to.be.within(-13, KADER.hoogte + 13);
      }
  });

  it('cuts lines and polygons at the frame: nothing outside, nothing of the inside lost', () => {
    const getal = fc.double({ min: -50, max: 150, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(getal, getal), { minLength: 4, maxLength: 12 }), (punten) => {
        const doos = [0, 0, 100, 100] as const;
        const stukken = [...knipLijn(punten, doos), knipRing([...punten, punten[0] as Meters], doos)];
        for (const [x, y] of stukken.flat()) {
          expect(x).to.be.within(-1e-6, 100 + 1e-6);
          expect(y).to.be.within(-1e-6, 100 + 1e-6);
        }
        for (const [x, y] of punten.slice(1, -1))
          if (x > 0 && x < 100 && y > 0 && y < 100)
            expect(stukken.flat().some(([a, b]) => Math.hypot(a - x, b - y) < 1e-6)).to.equal(true);
      }),
      { numRuns: proeven(300) },
    );
  });
});

describe('an area from outside', () => {
  it('gets one answer with every fault, each with its place and what to do', () => {
    const gevonden = fouten(
      collectie(
        { type: 'Feature', properties: { rol: 'verbod' }, geometry: vlak(blok(0, 0, 50, 50)) },
        deel('gebied', {
          type: 'Polygon',
          coordinates: [
            [
              [52.9, 3.5],
              [52.8, 3.5],
              [52.8, 3.4],
              [52.9, 3.5],
            ],
          ],
        }),
        deel('gebied', {
          type: 'Polygon',
          coordinates: [[op([0, 0]), op([50, 0]), op([50, 50]), op([0, 50])]],
        }),
        deel('doorgang', { type: 'LineString', coordinates: [op([0, 0])] }),
        deel('gebied', { type: 'GeometryCollection' }),
        deel('uitzondering', punt([0, 0]), 'x'.repeat(80)),
      ),
    ).join('\n');
    for (const zin of [
      'gebied.features[0].properties.rol: Kies een van: gebied, doorgang, uitzondering.',
      'Geef eerst de lengte (ongeveer 3 tot 7), dan de breedte',
      'gebied.features[2].geometry.coordinates[0]: De lijn sluit niet.',
      'gebied.features[3].geometry.coordinates: Geef ten minste 2 verschillende punten.',
      '“GeometryCollection” kan hier niet.',
      'gebied.features[5].properties.naam: Deze naam is langer dan 60 tekens.',
    ])
      expect(gevonden).to.include(zin);
  });

  for (const [wat, json, zin] of [
    ['nothing at all', collectie(), 'Er is nog geen gebied getekend'],
    [
      'a crossing boundary',
      collectie(
        deel(
          'gebied',
          vlak([
            [0, 0],
            [60, 60],
            [60, 0],
            [0, 60],
          ]),
        ),
      ),
      'kruist of raakt zichzelf',
    ],
    [
      'a spike that folds back over itself',
      collectie(
        deel(
          'gebied',
          vlak([
            [0, 0],
            [60, 0],
            [60, 90],
            [60, 60],
            [0, 60],
          ]),
        ),
      ),
      'kruist of raakt zichzelf',
    ],
    [
      'a slip of the hand',
      collectie(deel('gebied', vlak(blok(0, 0, 2, 2)))),
      'kleiner dan 20 vierkante meter',
    ],
    ['a whole province', collectie(deel('gebied', vlak(blok(0, 0, 30_000, 100)))), 'groter dan 20 kilometer'],
    [
      'a hole outside',
      collectie(deel('gebied', vlak(blok(0, 0, 50, 50), blok(60, 0, 90, 40)))),
      'niet helemaal binnen het vlak',
    ],
    [
      'two areas over one another',
      collectie(deel('gebied', vlak(blok(0, 0, 50, 50))), deel('gebied', vlak(blok(40, 0, 90, 50)))),
      'overlappen',
    ],
    [
      'a passage beside the area',
      collectie(deel('gebied', vlak(blok(0, 0, 50, 50))), deel('doorgang', lijn([60, 0], [90, 0]))),
      'ligt niet in het gebied',
    ],
    [
      'an exception beside the area',
      collectie(deel('gebied', vlak(blok(0, 0, 50, 50))), deel('uitzondering', punt([60, 0]))),
      'ligt niet in het gebied',
    ],
    ['an area that is a line', collectie(deel('gebied', lijn([0, 0], [50, 0]))), 'Teken het gebied als vlak'],
    [
      'too many points to check',
      collectie(
        deel(
          'gebied',
          vlak(
            Array.from({ length: 500 }, (_, nr): Meters => [
              Math.cos(nr / 79.6) * 200,
              Math.sin(nr / 79.6) * 200,
            ]),
          ),
        ),
      ),
      'Maak haar eenvoudiger',
    ],
  ] as const)
    it(`is refused with a reason: ${wat}`, () => {
      expect(fouten(json).join('\n')).to.include(zin);
    });

  it('with a hole, a passage and exceptions is accepted, and a MultiPolygon is several parts', () => {
    expect(binnenstad().features).to.have.length(4);
    const [een, ander] = [vlak(blok(0, 0, 50, 50)), vlak(blok(60, 0, 90, 50))];
    const gelezen = leesGebied({ type: 'MultiPolygon', coordinates: [een.coordinates, ander.coordinates] });
    expect(gelezen.features.map(({ properties }) => properties.rol)).to.deep.equal(['gebied', 'gebied']);
  });

  it('in its hole one is outside', () => {
    const ringen = [blok(0, 0, 100, 100), blok(40, 40, 60, 60)].map((ring) => [...ring, ring[0] as Meters]);
    expect(ligtIn([20, 20], ringen)).to.equal(true);
    expect(ligtIn([50, 50], ringen)).to.equal(false);
    expect(ligtIn([120, 50], ringen)).to.equal(false);
  });
});

describe('the boundary of an area in words', () => {
  it('names the street of every side, in order, with direction and length', () => {
    const { delen, grensstraten } = omschrijfGebied(binnenstad(), straten);
    expect(grensstraten.slice(0, 5)).to.deep.equal([
      'Noordersingel',
      'Lindelaan',
      'Molenstraat',
      'Noordkade',
      'Bakkerstraat',
    ]);
    expect(delen[0]?.regels[0]).to.equal(
      'Van punt 1 naar punt 2: langs de Noordersingel naar het oosten, ongeveer 330 meter. De grens ligt hier op het midden van de weg.',
    );
    expect(delen[0]?.regels.at(-1)).to.match(/naar punt 1: langs de Bakkerstraat naar het noorden/);
    expect(delen.map(({ kop }) => kop)).to.deep.equal([
      'De grens van het gebied',
      'Dit deel binnen de grens hoort niet bij het gebied',
      'Straten in het gebied',
      'Doorgang D1: naar de kade',
      'Uitzondering U1: school',
      'Uitzondering U2: apotheek',
      'Coördinaten van de punten (WGS84, noorderbreedte en oosterlengte)',
    ]);
  });

  it('beside a street says how far, on which side, and whether the street is in', () => {
    const binnen = tekst(
      collectie(
        deel(
          'gebied',
          vlak([
            [-55, 45],
            [55, 43],
            [53, -33],
            [-57, -35],
          ]),
        ),
      ),
    );
    expect(binnen).to.include('ten noorden van het midden van de weg. De weg hoort bij het gebied.');
    const buiten = tekst(
      collectie(
        deel(
          'gebied',
          vlak([
            [-36, 24],
            [36, 23],
            [34, -14],
            [-36, -15],
          ]),
        ),
      ),
    );
    expect(buiten).to.include('ten zuiden van het midden van de weg. De weg hoort niet bij het gebied.');
  });

  it('is the same from whichever corner and in whichever direction it was drawn', () => {
    const hoeken: Meters[] = [
      [-54, 45],
      [55, 43],
      [110, 22],
      [110, -5],
      [51, -33],
      [-55, -35],
    ];
    const eerste = tekst(collectie(deel('gebied', vlak(hoeken))));
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.boolean(), (begin, om) => {
        const gedraaid = [...hoeken.slice(begin), ...hoeken.slice(0, begin)];
        const ring = om ? gedraaid.toReversed() : gedraaid;
        expect(tekst(collectie(deel('gebied', vlak(ring))))).to.equal(eerste);
      }),
      { numRuns: 24 },
    );
  });

  it('never names a street that the municipality did not import, wherever the area lies', () => {
    const plek = fc.integer({ min: -600, max: 560 });
    fc.assert(
      fc.property(
        plek,
        plek,
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 20, max: 400 }),
        (x, y, b, h) => {
          const gebied = leesGebied(collectie(deel('gebied', vlak(blok(x, y, x + b, y + h)))));
          const { grensstraten, delen } = omschrijfGebied(gebied, straten);
          for (const straat of grensstraten) expect(namen.has(straat), straat).to.equal(true);
          for (const zin of delen[0]?.regels ?? [])
            for (const [, genoemd = ''] of zin.matchAll(/: langs (?:de |het )?(.+?) naar het /g))
              expect(namen.has(genoemd), zin).to.equal(true);
        },
      ),
      { numRuns: proeven(60) },
    );
  });

  it('does not call a way that only passes near a street a way along it', () => {
    const dwars = tekst(
      collectie(
        deel(
          'gebied',
          vlak([
            [-300, 242],
            [-60, 195],
            [-60, 140],
            [-300, 190],
          ]),
        ),
      ),
    );
    expect(dwars).not.to.match(/langs de Noordersingel/);
  });

  it('without streets gives every corner with its coordinates, and says that there are no streets', () => {
    const { delen } = omschrijfGebied(binnenstad(), null);
    expect(delen[0]?.regels[0]).to.include('geen straten ingelezen');
    expect(delen[1]?.regels).to.have.length(13);
    for (const zin of delen[1]?.regels ?? [])
      expect(zin).to.match(
        /^Van punt \d+ \(52,\d{5} noorderbreedte, 3,\d{5} oosterlengte\) naar punt \d+: in een rechte lijn/,
      );
    expect(omschrijvingTekst({ delen })).not.to.match(/straat\b|laan\b|steeg\b/);
    expect(altVanKaart(binnenstad(), null)).to.match(/De grens gaat langs \d+ punten met coördinaten\./);
  });

  it('is stored as one text and read back in the same parts', () => {
    const { delen } = omschrijfGebied(binnenstad(), straten);
    expect(delenVanTekst(omschrijvingTekst({ delen }))).to.deep.equal(delen);
  });

  it('gives a street its article only where that is sure', () => {
    expect(
      ['Kerkstraat', 'Marktplein', 'Molenpad', 'Oude Steegje', 'De Ruijterkade', 'Rokin'].map(straatNaam),
    ).to.deep.equal([
      'de Kerkstraat',
      'het Marktplein',
      'het Molenpad',
      'het Oude Steegje',
      'De Ruijterkade',
      'Rokin',
    ]);
  });
});

describe('the streets that a municipality imports', () => {
  const lees = (json: unknown): string[] => {
    try {
      leesStraten(json, 'straten');
      return [];
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return error.faults.map(({ pad, melding }) => `${pad}: ${melding}`);
    }
  };

  it('those of Voorbeeldstad say that they are invented, and lie where nobody lives', () => {
    const json = stratenJson() as unknown as { toelichting: string };
    expect(json.toelichting).to.include('verzonnen').and.include('Noordzee');
    expect(lees(json)).to.deep.equal([]);
  });

  it('are refused with every fault: no source, a point, a polygon without a kind, no names', () => {
    const gevonden = lees(
      collectie(deel('x', punt([0, 0])), {
        type: 'Feature',
        properties: {},
        geometry: vlak(blok(0, 0, 9, 9)),
      }),
    ).join('\n');
    for (const zin of [
      'Noem de bron en de peildatum',
      'Een punt is geen straat',
      'Een vlak heeft de soort water of groen',
    ])
      expect(gevonden).to.include(zin);
    expect(lees('tekst')).not.to.be.empty;
  });
});
