import type { Fault } from '../fault.ts';
import type { Gebied, GebiedDeel, Positie, Ring } from './gebied.ts';
import { veelhoekenVan } from './gebied.ts';
import { ligtIn, omhullende, oppervlakteVan, raakt, tussen, zijdenVan } from './meetkunde.ts';
import { inMeters } from './projectie.ts';
import type { XY } from './projectie.ts';

/** More than this nobody can check by eye, and no reader can follow. */
const MAX_PUNTEN = 400;
const MAX_DELEN = 40;
/** In metres; a larger area is no longer a place that somebody can stay away from. */
const MAX_ZIJDE = 20_000;
/** In square metres; smaller is a slip of the hand. */
const MIN_OPPERVLAK = 20;

const vlak = (punten: unknown): Positie[] =>
  Array.isArray(punten) && typeof punten[0] === 'number'
    ? [punten as unknown as Positie]
    : (punten as unknown[]).flatMap(vlak);
/** Every position of a part. */
export const puntenVan = ({ geometry }: GebiedDeel): readonly Positie[] => vlak(geometry.coordinates);

/** The first edge that meets another than its neighbours, counted from 1; null when the rings are simple. */
function kruising(ringen: readonly (readonly XY[])[]): readonly [number, number] | null {
  const zijden = ringen.flatMap((ring, nummer) => {
    const eigen = zijdenVan(ring);
    return eigen.map((zijde, index) => ({ zijde, nummer, index, aantal: eigen.length }));
  });
  for (const [i, een] of zijden.entries())
    for (const [j, ander] of zijden.slice(i + 1).entries()) {
      const stap = Math.abs(een.index - ander.index);
      const buren = een.nummer === ander.nummer && (stap === 1 || stap === een.aantal - 1);
      if (buren ? vouwt(een.zijde, ander.zijde) : raakt(een.zijde, ander.zijde)) return [i + 1, i + j + 2];
    }
  return null;
}

const zelfde = (een: XY, ander: XY): boolean => een[0] === ander[0] && een[1] === ander[1];

/** Neighbours share one corner; they fault only when the line turns back over itself there. */
function vouwt([a, b]: readonly [XY, XY], [c, d]: readonly [XY, XY]): boolean {
  const [samen, van, naar] = zelfde(b, c) ? [b, a, d] : [a, b, c];
  const [ux, uy, vx, vy] = [van[0] - samen[0], van[1] - samen[1], naar[0] - samen[0], naar[1] - samen[1]];
  const recht = Math.abs(ux * vy - uy * vx) < 1e-6 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
  return recht && ux * vx + uy * vy > 0;
}

function veelhoekFouten(ringen: readonly (readonly XY[])[], wat: string): string[] {
  const [buiten = [], ...gaten] = ringen;
  const kruis = kruising(ringen);
  return [
    ...(kruis
      ? [
          `De grens van ${wat} kruist of raakt zichzelf: zijde ${kruis[0]} en zijde ${kruis[1]}. Verplaats een punt.`,
        ]
      : []),
    ...(Math.abs(oppervlakteVan(buiten)) < MIN_OPPERVLAK
      ? [`Het vlak van ${wat} is kleiner dan ${MIN_OPPERVLAK} vierkante meter. Teken het groter.`]
      : []),
    ...(gaten.some((gat) => !gat.every((punt) => ligtIn(punt, [buiten])))
      ? [`Een gat in ${wat} ligt niet helemaal binnen het vlak. Verplaats het.`]
      : []),
  ];
}

const ROL = {
  gebied: { naam: 'het gebied', vormen: ['Polygon'], uitleg: 'Teken het gebied als vlak.' },
  doorgang: { naam: 'de doorgang', vormen: ['LineString'], uitleg: 'Teken een doorgang als lijn.' },
  uitzondering: {
    naam: 'de uitzondering',
    vormen: ['Polygon', 'Point'],
    uitleg: 'Teken een uitzondering als vlak of als punt.',
  },
} as const;

function deelFouten(
  deel: GebiedDeel,
  wat: string,
  meters: (positie: Positie) => XY,
  gebied: readonly (readonly XY[])[],
): string[] {
  const { properties, geometry } = deel;
  const { vormen, uitleg } = ROL[properties.rol];
  if (!(vormen as readonly string[]).includes(geometry.type)) return [uitleg];
  const binnen = (punten: readonly XY[]): boolean => punten.some((punt) => ligtIn(punt, gebied));
  const buiten = [`Let op: ${wat} ligt niet in het gebied en heeft dus geen zin. Verplaats of wis dit deel.`];
  if (geometry.type === 'Point') return binnen([meters(geometry.coordinates)]) ? [] : buiten;
  if (geometry.type === 'LineString') {
    const lijn = geometry.coordinates.map(meters);
    return binnen(zijdenVan(lijn).flatMap(([a, b]) => stappen(a, b))) ? [] : buiten;
  }
  const ringen = geometry.coordinates.map((ring) => ring.map(meters));
  const fouten = veelhoekFouten(ringen, wat);
  const zijden = zijdenVan(ringen[0] ?? []).flatMap(([a, b]) => stappen(a, b));
  return properties.rol === 'gebied' || binnen(zijden) ? fouten : [...fouten, ...buiten];
}

/** Points along an edge: enough to see whether any of it lies inside. */
const stappen = (a: XY, b: XY): XY[] => Array.from({ length: 21 }, (_, stap) => tussen(a, b, stap / 20));

/** Two parts of the area may not overlap: then nobody can say where its boundary runs. */
function overlapFouten(vlakken: readonly (readonly (readonly XY[])[])[]): string[] {
  const fouten: string[] = [];
  for (const [i, een] of vlakken.entries())
    for (const [j, ander] of vlakken.slice(i + 1).entries()) {
      const snijdt = zijdenVan(een[0] ?? []).some((a) => zijdenVan(ander[0] ?? []).some((b) => raakt(a, b)));
      const [p, q] = [een[0]?.[0], ander[0]?.[0]];
      const erin = (p !== undefined && ligtIn(p, ander)) || (q !== undefined && ligtIn(q, een));
      if (snijdt || erin)
        fouten.push(
          `Vlak ${i + 1} en vlak ${i + j + 2} van het gebied overlappen. Maak er één vlak van of schuif ze uit elkaar.`,
        );
    }
  return fouten;
}

/**
 * What is wrong with an area that has the right form: crossing lines, a part outside, too large to check by eye.
 * An empty list means that it can be printed. Each fault says what to do.
 */
export function checkGebied(gebied: Gebied): Fault[] {
  const punten = gebied.features.flatMap(puntenVan);
  const [eerste] = punten;
  const fouten: string[] = [];
  if (!eerste || !gebied.features.some(({ properties }) => properties.rol === 'gebied'))
    return [
      {
        pad: 'gebied',
        melding: 'Er is nog geen gebied getekend. Teken eerst het vlak waar het verbod geldt.',
      },
    ];
  if (punten.length > MAX_PUNTEN || gebied.features.length > MAX_DELEN)
    return [
      {
        pad: 'gebied',
        melding: `De tekening heeft ${punten.length} punten en ${gebied.features.length} delen. Ten hoogste ${MAX_PUNTEN} punten en ${MAX_DELEN} delen zijn te controleren. Maak haar eenvoudiger.`,
      },
    ];
  const meters = inMeters(eerste);
  const [w, z, o, n] = omhullende(punten.map(meters));
  if (Math.max(o - w, n - z) > MAX_ZIJDE)
    return [
      {
        pad: 'gebied',
        melding: `De tekening is groter dan ${MAX_ZIJDE / 1000} kilometer. Controleer de punten.`,
      },
    ];
  const vlakken = veelhoekenVan(gebied, 'gebied').map((ringen: readonly Ring[]) =>
    ringen.map((ring) => ring.map(meters)),
  );
  const nummers: Record<string, number> = {};
  for (const deel of gebied.features) {
    const { rol } = deel.properties;
    const nummer = (nummers[rol] = (nummers[rol] ?? 0) + 1);
    const wat = rol === 'gebied' && vlakken.length === 1 ? ROL[rol].naam : `${ROL[rol].naam} ${nummer}`;
    fouten.push(...deelFouten(deel, wat, meters, vlakken.flat()));
  }
  return [...fouten, ...overlapFouten(vlakken)].map((melding) => ({ pad: 'gebied', melding }));
}
