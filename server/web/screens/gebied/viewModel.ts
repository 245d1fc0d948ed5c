import type { Gebied, Positie, Ring, Straten, StratenDeel } from '../../../domain/gebied/gebied.ts';
import { afstand, lengteVan, omhullende, tussen, zijdenVan } from '../../../domain/gebied/meetkunde.ts';
import { inMeters, projectie } from '../../../domain/gebied/projectie.ts';
import type { Beeldvlak, XY } from '../../../domain/gebied/projectie.ts';

const n = (waarde: number): string => String(Math.round(waarde * 10) / 10);
const pad = (punten: readonly XY[], dicht: boolean): string =>
  punten.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('') + (dicht ? 'Z' : '');

const posities = (delen: readonly { geometry: { coordinates: unknown } }[]): Positie[] =>
  delen.flatMap(({ geometry }) => vlak(geometry.coordinates));
const vlak = (punten: unknown): Positie[] =>
  Array.isArray(punten) && typeof punten[0] === 'number'
    ? [punten as unknown as Positie]
    : (punten as unknown[]).flatMap(vlak);

/** Metres of free ground around what is drawn. */
const RAND = 80;

/** The plane of the screen: one unit is one metre, and it shows all streets and the whole area. Null when there is nothing. */
function beeldvlak(alle: readonly Positie[]): Beeldvlak | null {
  const [eerste] = alle;
  if (!eerste) return null;
  const [west, zuid, oost, noord] = omhullende(alle);
  const meters = inMeters([west, zuid])([oost, noord]);
  return {
    midden: [(west + oost) / 2, (zuid + noord) / 2],
    breedte: meters[0] + 2 * RAND,
    hoogte: meters[1] + 2 * RAND,
    perMeter: 1,
  };
}

interface Naam {
  readonly tekst: string;
  readonly x: string;
  readonly y: string;
  readonly hoek: string;
  readonly lengte: string;
}

/** A name in the middle of the longest line of its street, along it and never upside down. */
function naamVan(tekst: string, lijnen: readonly XY[][]): Naam[] {
  const [lijn] = lijnen.toSorted((een, ander) => lengteVan(ander) - lengteVan(een));
  if (!lijn) return [];
  let over = lengteVan(lijn) / 2;
  for (const [a, b] of zijdenVan(lijn)) {
    const lengte = afstand(a, b);
    if (over > lengte) {
      over -= lengte;
      continue;
    }
    const [x, y] = tussen(a, b, over / (lengte || 1));
    const graden = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const hoek = graden > 90 ? graden - 180 : graden <= -90 ? graden + 180 : graden;
    return [{ tekst, x: n(x), y: n(y), hoek: n(hoek), lengte: n(lengteVan(lijn)) }];
  }
  return [];
}

function namenVan({ features }: Straten, naar: (positie: Positie) => XY): Naam[] {
  const perNaam = new Map<string, XY[][]>();
  for (const { properties, geometry } of features)
    if (properties.soort === 'straat' && properties.naam !== null && geometry.type === 'LineString')
      perNaam.set(properties.naam, [...(perNaam.get(properties.naam) ?? []), geometry.coordinates.map(naar)]);
  return [...perNaam].flatMap(([tekst, lijnen]) => naamVan(tekst, lijnen));
}

/** Everything that the outline on the screen shows: ground, streets, names, and the area for who has no script. */
export function tekenvlak(straten: Straten | null, gebied: Gebied | null) {
  const alle = [...posities(straten?.features ?? []), ...posities(gebied?.features ?? [])];
  const vlak = beeldvlak(alle);
  if (vlak === null) return null;
  const { naar, perGraad } = projectie(vlak);
  const paden = ({ geometry }: StratenDeel): string =>
    geometry.type === 'LineString'
      ? pad(geometry.coordinates.map(naar), false)
      : geometry.coordinates.map((ring: Ring) => pad(ring.map(naar), true)).join('');
  const soort = (welke: string): string =>
    (straten?.features ?? [])
      .filter(({ properties }) => properties.soort === welke)
      .map(paden)
      .join('');
  const delen = (gebied?.features ?? []).map(({ properties, geometry }) => ({
    rol: properties.rol,
    d:
      geometry.type === 'Point'
        ? pad([naar(geometry.coordinates), naar(geometry.coordinates)], false)
        : geometry.type === 'LineString'
          ? pad(geometry.coordinates.map(naar), false)
          : geometry.coordinates.map((ring) => pad(ring.map(naar), true)).join(''),
  }));
  return {
    breedte: n(vlak.breedte),
    hoogte: n(vlak.hoogte),
    lengte0: String(vlak.midden[0]),
    breedte0: String(vlak.midden[1]),
    perLengte: String(perGraad[0]),
    perBreedte: String(perGraad[1]),
    letter: n(vlak.breedte / 75),
    water: soort('water'),
    groen: soort('groen'),
    wegen: soort('straat'),
    namen: straten ? namenVan(straten, naar) : [],
    delen,
  };
}
