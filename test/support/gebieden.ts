/** Areas in the fictional Voorbeeldstad, in metres east and north of the middle of its square. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gebied, Positie, Straten } from '../../server/domain/gebied/gebied.ts';
import { leesGebied } from '../../server/domain/gebied/leesGebied.ts';
import { leesStraten } from '../../server/domain/gebied/leesStraten.ts';
import { metersPerGraad } from '../../server/domain/gebied/projectie.ts';

const NUL: Positie = [3.5, 52.9];
const PER_GRAAD = metersPerGraad(NUL[1]);
export type Meters = readonly [oost: number, noord: number];

export const op = ([oost, noord]: Meters): Positie => [
  NUL[0] + oost / PER_GRAAD[0],
  NUL[1] + noord / PER_GRAAD[1],
];
const ring = (punten: readonly Meters[]): Positie[] =>
  [...punten, punten[0] ?? [0, 0]].map((punt) => op(punt));

export const deel = (rol: string, geometry: unknown, naam?: string) => ({
  type: 'Feature',
  properties: { rol, ...(naam === undefined ? {} : { naam }) },
  geometry,
});
export const vlak = (...ringen: (readonly Meters[])[]) => ({
  type: 'Polygon',
  coordinates: ringen.map(ring),
});
export const lijn = (...punten: readonly Meters[]) => ({ type: 'LineString', coordinates: punten.map(op) });
export const punt = (waar: Meters) => ({ type: 'Point', coordinates: op(waar) });
export const collectie = (...features: readonly object[]) => ({ type: 'FeatureCollection', features });
export const blok = (west: number, zuid: number, oost: number, noord: number): Meters[] => [
  [west, noord],
  [oost, noord],
  [oost, zuid],
  [west, zuid],
];

const bestand = join(import.meta.dirname, '../../rules/beleid/GM9999/straten.geojson');
export const stratenJson = (): { features: { properties: { naam?: string } }[] } =>
  JSON.parse(readFileSync(bestand, 'utf8')) as never;
export const straten: Straten = leesStraten(stratenJson(), 'straten');

/** Along four streets, with a hole, a passage and two exceptions. */
export const binnenstadJson = () =>
  collectie(
    deel(
      'gebied',
      vlak(
        [
          ...([
            [-196, -6],
            [-190, 80],
            [-182, 170],
            [-178, 252],
            [-16, 250],
            [152, 262],
          ] as const),
          ...([
            [140, 180],
            [126, 90],
            [120, 10],
            [122, -48],
            [2, -50],
            [-80, -50],
            [-200, -56],
          ] as const),
        ],
        blok(-40, 80, -20, 110),
      ),
    ),
    deel(
      'doorgang',
      lijn([-16, 250], [-14, 200], [-8, 120], [-2, 31], [42, 30], [38, -20], [44, -48]),
      'naar de kade',
    ),
    deel('uitzondering', vlak(blok(60, 150, 100, 180)), 'school'),
    deel('uitzondering', punt([-38, 36]), 'apotheek'),
  );
export const binnenstad = (): Gebied => leesGebied(binnenstadJson());
