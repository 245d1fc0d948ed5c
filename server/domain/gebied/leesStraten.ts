import { InputFaults } from '../fault.ts';
import type { Straten, StratenDeel } from './gebied.ts';
import { GeoLezer, isGroep } from './leesGeo.ts';

const LANGSTE_NAAM = 80;
const LANGSTE_BRON = 160;
/** The streets of the largest municipality fit in easily; more is the wrong file. */
const MAX_DELEN = 60_000;
const SOORTEN = ['straat', 'water', 'groen'] as const;

/**
 * Reads the streets of a municipality: a GeoJSON FeatureCollection with `bron` (where it comes from, and of which day), lines
 * with `naam` for streets, polygons with `soort` `water` or `groen`. Throws InputFaults with every fault at once.
 */
export function leesStraten(json: unknown, pad: string): Straten {
  const lezer = new GeoLezer();
  const bron = isGroep(json) ? lezer.naam(json['bron'], `${pad}: bron`, LANGSTE_BRON) : null;
  if (bron === null)
    lezer.fout(`${pad}: bron`, 'Noem de bron en de peildatum van de straten. Zij staan op elke kaart.');
  const delen = lezer.delen(json, pad);
  if (delen.length > MAX_DELEN)
    lezer.fout(pad, `Dit bestand heeft meer dan ${MAX_DELEN} onderdelen. Neem alleen de eigen gemeente op.`);
  const features = delen.flatMap(({ deel, pad: hier }): StratenDeel[] => {
    const eigen = isGroep(deel['properties']) ? deel['properties'] : {};
    const naam = lezer.naam(eigen['naam'], `${hier}.properties.naam`, LANGSTE_NAAM);
    return lezer.geometrie(deel['geometry'], `${hier}.geometry`).flatMap((geometry): StratenDeel[] => {
      if (geometry.type === 'Point')
        return lezer.fout(`${hier}.geometry`, 'Een punt is geen straat. Haal dit onderdeel weg.') ?? [];
      const gegeven = eigen['soort'] ?? (geometry.type === 'LineString' ? 'straat' : undefined);
      const soort = SOORTEN.find((bekend) => bekend === gegeven);
      if (soort === undefined || (soort === 'straat' && geometry.type === 'Polygon'))
        return (
          lezer.fout(
            `${hier}.properties.soort`,
            'Een straat is een lijn. Een vlak heeft de soort water of groen.',
          ) ?? []
        );
      return [{ type: 'Feature', properties: { soort, naam }, geometry }];
    });
  });
  if (lezer.fouten.length > 0) throw new InputFaults(lezer.fouten);
  return { type: 'FeatureCollection', bron: bron ?? '', features };
}
