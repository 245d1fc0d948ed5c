import { puntenVan } from './checkGebied.ts';
import type { Gebied, Positie, Straten, StratenDeel } from './gebied.ts';
import { knipLijn, knipRing, omhullende } from './meetkunde.ts';
import { projectie } from './projectie.ts';
import type { Beeldvlak, Projectie, XY } from './projectie.ts';

/** Points of print in a metre of paper. */
const PUNTEN_PER_METER = (72 / 25.4) * 1000;
/** Round scales that a reader can use with a ruler. */
const SCHALEN = [
  500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 25_000, 50_000,
  100_000, 200_000,
];
/** Around the area one still sees where it lies: this part of the frame stays free on each side. */
const RAND = 0.14;

/** The frame of the printed map, in points. */
export const KADER = { breedte: 453.5, hoogte: 330 } as const;

/** A plane with a scale: one unit of it is this many in the field. */
export interface Kaartvenster extends Beeldvlak {
  readonly schaal: number;
}

/** The frame of a map that shows all of these positions at the largest round scale. */
export function kaartvenster(posities: readonly Positie[]): Kaartvenster {
  const [west, zuid, oost, noord] = omhullende(posities);
  const midden: Positie = [(west + oost) / 2, (zuid + noord) / 2];
  const { naar } = projectie({ midden, breedte: 0, hoogte: 0, perMeter: 1 });
  const [w, n, o, z] = omhullende(posities.map(naar));
  const past = (schaal: number): boolean => {
    const perMeter = PUNTEN_PER_METER / schaal;
    return (
      (o - w) * perMeter <= KADER.breedte * (1 - 2 * RAND) &&
      (z - n) * perMeter <= KADER.hoogte * (1 - 2 * RAND)
    );
  };
  const schaal = SCHALEN.find(past) ?? SCHALEN.at(-1) ?? 1;
  return { midden, ...KADER, schaal, perMeter: PUNTEN_PER_METER / schaal };
}

/** The frame of the printed map of an area. */
export const vensterVan = (gebied: Gebied): Kaartvenster => kaartvenster(gebied.features.flatMap(puntenVan));

const RAND_STRATEN = 12;
const rond = (graden: number): number => Math.round(graden * 1e6) / 1e6;

/** Rounded as every stored position is, without the doubles that rounding makes; too short to be one, it is left out. */
function afgerond(punten: readonly XY[], { terug }: Projectie, minstens: number): Positie[][] {
  const posities = punten
    .map(terug)
    .map(([lengte, breedte]): Positie => [rond(lengte), rond(breedte)])
    .filter(([lengte, breedte], index, alle) => {
      const vorige = alle[index - 1];
      return vorige?.[0] !== lengte || vorige[1] !== breedte;
    });
  return posities.length < minstens ? [] : [posities];
}

function knip(deel: StratenDeel, venster: Kaartvenster): StratenDeel[] {
  const vlak = projectie(venster);
  const [van, breedte, hoogte] = [
    -RAND_STRATEN,
    venster.breedte + RAND_STRATEN,
    venster.hoogte + RAND_STRATEN,
  ];
  const doos = [van, van, breedte, hoogte] as const;
  const { geometry } = deel;
  if (geometry.type === 'LineString')
    return knipLijn(geometry.coordinates.map(vlak.naar), doos)
      .flatMap((lijn) => afgerond(lijn, vlak, 2))
      .map((coordinates) => ({ ...deel, geometry: { type: 'LineString', coordinates } }));
  const coordinates = geometry.coordinates.flatMap((ring) =>
    afgerond(knipRing(ring.map(vlak.naar), doos), vlak, 4),
  );
  return coordinates.length === 0 ? [] : [{ ...deel, geometry: { type: 'Polygon', coordinates } }];
}

/** The streets that are seen on the map of this area: what stands beside the frame is no part of the letter. */
export function knipStraten(straten: Straten, gebied: Gebied): Straten {
  const venster = vensterVan(gebied);
  return { ...straten, features: straten.features.flatMap((deel) => knip(deel, venster)) };
}
