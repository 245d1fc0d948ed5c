import { InputFaults } from '../fault.ts';
import { checkGebied } from './checkGebied.ts';
import { GEBIED_ROLLEN } from './gebied.ts';
import type { Gebied, GebiedDeel, GebiedRol } from './gebied.ts';
import { GeoLezer, isGroep } from './leesGeo.ts';

const LANGSTE_NAAM = 60;
const STANDAARD: Readonly<Record<GebiedDeel['geometry']['type'], GebiedRol>> = {
  Polygon: 'gebied',
  LineString: 'doorgang',
  Point: 'uitzondering',
};

/**
 * Reads an area from untrusted GeoJSON. A part without `rol` gets the one that fits its form: a polygon the area, a line a
 * passage, a point an exception. Positions are rounded to about ten centimetres and properties that mean nothing here are
 * left behind. Throws InputFaults with every fault at once.
 */
export function leesGebied(json: unknown): Gebied {
  const lezer = new GeoLezer();
  const features = lezer.delen(json, 'gebied').flatMap(({ deel, pad }): GebiedDeel[] => {
    const eigen = isGroep(deel['properties']) ? deel['properties'] : {};
    const gegeven = eigen['rol'];
    const rol = GEBIED_ROLLEN.find((bekend) => bekend === gegeven);
    if (gegeven !== undefined && gegeven !== null && rol === undefined)
      lezer.fout(`${pad}.properties.rol`, `Kies een van: ${GEBIED_ROLLEN.join(', ')}.`);
    const naam = lezer.naam(eigen['naam'], `${pad}.properties.naam`, LANGSTE_NAAM);
    return lezer.geometrie(deel['geometry'], `${pad}.geometry`).map((geometry) => ({
      type: 'Feature',
      properties: { rol: rol ?? STANDAARD[geometry.type], naam },
      geometry,
    }));
  });
  if (lezer.fouten.length > 0) throw new InputFaults(lezer.fouten);
  const gebied: Gebied = { type: 'FeatureCollection', features };
  const fouten = checkGebied(gebied);
  if (fouten.length > 0) throw new InputFaults(fouten);
  return gebied;
}
