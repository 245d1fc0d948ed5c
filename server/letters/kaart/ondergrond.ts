import type { BriefKaart, Straten, StratenDeel } from '../../domain/gebied/gebied.ts';
import type { Kaartvenster } from '../../domain/gebied/kaartvenster.ts';
import { lengteVan } from '../../domain/gebied/meetkunde.ts';
import { projectie } from '../../domain/gebied/projectie.ts';
import type { Projectie, XY } from '../../domain/gebied/projectie.ts';
import type { Plaatser } from './plaatsLabels.ts';
import { KLEUR } from './tekening.ts';
import type { Kleur, Meet, TekstVorm, Vorm } from './tekening.ts';

/** How wide a street is drawn: as about seven metres of road, within what the eye can follow. In points. */
export const straatBreedte = ({ perMeter }: Kaartvenster): number => Math.min(11, Math.max(3, 7 * perMeter));

type Gevraagd = Pick<TekstVorm, 'tekst' | 'font' | 'grootte' | 'kleur' | 'halo'>;

/** A text with its middle at a place. */
export function gecentreerd(midden: XY, hoek: number, wat: Gevraagd, meet: Meet): TekstVorm {
  const half = (meet(wat.tekst, wat.font) * wat.grootte) / 2;
  const zak = wat.grootte * 0.355;
  return {
    soort: 'tekst',
    ...wat,
    hoek,
    van: [
      midden[0] - Math.cos(hoek) * half - Math.sin(hoek) * zak,
      midden[1] - Math.sin(hoek) * half + Math.cos(hoek) * zak,
    ],
  };
}

const ringenVan = ({ geometry }: StratenDeel, { naar }: Projectie): XY[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates.map((ring) => ring.map(naar)) : [];
const lijnenVan = ({ features }: Straten, { naar }: Projectie): XY[][] =>
  features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates.map(naar)] : [],
  );

/** Water and green below, then the streets: first all edges, then all roads, so that crossings are open. */
export function ondergrond(straten: Straten, venster: Kaartvenster): Vorm[] {
  const vlak = projectie(venster);
  const dikte = straatBreedte(venster);
  const vlakken = (soort: 'water' | 'groen', kleur: Kleur, rand: Kleur): Vorm[] => {
    const ringen = straten.features
      .filter(({ properties }) => properties.soort === soort)
      .map((deel) => ringenVan(deel, vlak));
    return ringen.flatMap((deel): Vorm[] => [
      { soort: 'vlak', ringen: deel, kleur },
      { soort: 'lijn', paden: deel, kleur: rand, dikte: 0.5 },
    ]);
  };
  const paden = lijnenVan(straten, vlak);
  return [
    ...vlakken('groen', KLEUR.groen, KLEUR.groen),
    ...vlakken('water', KLEUR.water, KLEUR.waterlijn),
    { soort: 'lijn', paden, kleur: KLEUR.rand, dikte: dikte + 1.3 },
    { soort: 'lijn', paden, kleur: KLEUR.wit, dikte },
  ];
}

/** Names of the streets, the longest first; a name that has no room is left out, for its street stands in the text. */
export function straatNamen(straten: Straten, venster: Kaartvenster, plaatser: Plaatser, meet: Meet): Vorm[] {
  const vlak = projectie(venster);
  const perNaam = new Map<string, XY[][]>();
  for (const { properties, geometry } of straten.features)
    if (properties.soort === 'straat' && properties.naam !== null && geometry.type === 'LineString') {
      const lijnen = perNaam.get(properties.naam) ?? [];
      perNaam.set(properties.naam, [...lijnen, geometry.coordinates.map(vlak.naar)]);
    }
  const breed = straatBreedte(venster);
  const grootte = Math.min(8, Math.max(6.4, breed * 0.8));
  const naast = (breed + grootte) / 2 + 1.5;
  const langste = (lijnen: readonly XY[][]): number => Math.max(...lijnen.map(lengteVan));
  return [...perNaam]
    .toSorted(([, een], [, ander]) => langste(een) - langste(ander))
    .flatMap(([tekst, lijnen]) => {
      const plek = plaatser.langsLijn(lijnen, meet(tekst, 'regular') * grootte, grootte * 0.55, naast);
      if (!plek) return [];
      const wat = { tekst, font: 'regular', grootte, kleur: KLEUR.inkt, halo: 2.6 } as const;
      return [gecentreerd(plek.midden, plek.hoek, wat, meet)];
    });
}

/** Names of water and green, in italics as maps do. */
export function vlakNamen(straten: Straten, venster: Kaartvenster, plaatser: Plaatser, meet: Meet): Vorm[] {
  const vlak = projectie(venster);
  return straten.features.flatMap((deel) => {
    const { naam, soort } = deel.properties;
    if (naam === null || soort === 'straat') return [];
    const grootte = 7;
    const ringen = ringenVan(deel, vlak);
    const plek = plaatser.inVlak(ringen, meet(naam, 'italic') * grootte, grootte * 0.5);
    if (!plek) return [];
    const kleur = soort === 'water' ? KLEUR.waternaam : KLEUR.groennaam;
    return [
      gecentreerd(plek.midden, plek.hoek, { tekst: naam, font: 'italic', grootte, kleur, halo: 0 }, meet),
    ];
  });
}

const STAPPEN = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];

/** Without streets: lines of longitude and latitude with their degrees, so that the outline still has a place. */
export function graadnet({ straten }: BriefKaart, venster: Kaartvenster, meet: Meet): Vorm[] {
  if (straten !== null) return [];
  const { naar, terug, perGraad } = projectie(venster);
  const { breedte, hoogte } = venster;
  const [west, noord] = terug([0, 0]);
  const [oost, zuid] = terug([breedte, hoogte]);
  const stapVan = (graad: number): number => STAPPEN.find((stap) => stap * graad > 75) ?? 0.1;
  const [sx, sy] = [stapVan(perGraad[0]), stapVan(perGraad[1])];
  const graden = (van: number, tot: number, stap: number): number[] =>
    Array.from(
      { length: Math.floor(tot / stap) - Math.ceil(van / stap) + 1 },
      (_, nummer) => (Math.ceil(van / stap) + nummer) * stap,
    );
  const tekst = (waarde: number, naam: string): string => `${waarde.toFixed(4).replace('.', ',')}° ${naam}`;
  const bij = (wat: string, van: XY): Vorm => ({
    soort: 'tekst',
    tekst: wat,
    font: 'regular',
    grootte: 6.4,
    kleur: KLEUR.grijs,
    halo: 2,
    hoek: 0,
    van,
  });
  const lengten = graden(west, oost, sx).map((graad) => ({ graad, x: naar([graad, zuid])[0] }));
  const breedten = graden(zuid, noord, sy).map((graad) => ({ graad, y: naar([west, graad])[1] }));
  const paden = [
    ...lengten.map(({ x }): XY[] => [
      [x, 0],
      [x, hoogte],
    ]),
    ...breedten.map(({ y }): XY[] => [
      [0, y],
      [breedte, y],
    ]),
  ];
  const past = (x: number, wat: string): boolean => x + 6 + meet(wat, 'regular') * 6.4 < breedte - 40;
  return [
    { soort: 'lijn', paden, kleur: KLEUR.rand, dikte: 0.4 },
    ...lengten.flatMap(({ graad, x }) =>
      past(x, tekst(graad, 'O')) ? [bij(tekst(graad, 'O'), [x + 3, hoogte - 4])] : [],
    ),
    ...breedten.flatMap(({ graad, y }) =>
      y > 14 && y < hoogte - 14 ? [bij(tekst(graad, 'N'), [3, y - 3])] : [],
    ),
  ];
}
