import type { Positie } from './gebied.ts';

/** A point in a flat plane. In metres y grows to the north, on paper and screen downwards. */
export type XY = readonly [x: number, y: number];

const rad = (graden: number): number => (graden * Math.PI) / 180;

/** Metres in one degree of longitude and of latitude at this latitude, on the ellipsoid of WGS84 (to some centimetres). */
export function metersPerGraad(breedte: number): XY {
  const hoek = rad(breedte);
  return [
    111_412.84 * Math.cos(hoek) - 93.5 * Math.cos(3 * hoek),
    111_132.92 - 559.82 * Math.cos(2 * hoek) + 1.175 * Math.cos(4 * hoek),
  ];
}

/** What a flat drawing needs to know: the position in its middle, its size and how many of its units make a metre. */
export interface Beeldvlak {
  readonly midden: Positie;
  readonly breedte: number;
  readonly hoogte: number;
  readonly perMeter: number;
}
export interface Projectie {
  readonly naar: (positie: Positie) => XY;
  readonly terug: (punt: XY) => Positie;
  /** Units per degree, for a screen that projects by itself. */
  readonly perGraad: XY;
}

/**
 * The one projection of the house: equirectangular around the middle, y downwards. Within a municipality the error is far
 * below the width of a line. The PDF, the preview and the drawing screen all use it.
 */
export function projectie({ midden, breedte, hoogte, perMeter }: Beeldvlak): Projectie {
  const [x, y] = metersPerGraad(midden[1]);
  const perGraad: XY = [x * perMeter, y * perMeter];
  return {
    perGraad,
    naar: ([lengte, noord]) => [
      breedte / 2 + (lengte - midden[0]) * perGraad[0],
      hoogte / 2 - (noord - midden[1]) * perGraad[1],
    ],
    terug: ([px, py]) => [
      midden[0] + (px - breedte / 2) / perGraad[0],
      midden[1] - (py - hoogte / 2) / perGraad[1],
    ],
  };
}

/** Positions as metres east and north of a position. */
export function inMeters(nul: Positie): (positie: Positie) => XY {
  const [x, y] = metersPerGraad(nul[1]);
  return ([lengte, breedte]) => [(lengte - nul[0]) * x, (breedte - nul[1]) * y];
}
