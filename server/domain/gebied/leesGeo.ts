import type { Fault } from '../fault.ts';
import type { Lijn, Positie, Punt, Ring, Veelhoek } from './gebied.ts';

/**
 * European Netherlands with its part of the North Sea, roughly: enough to catch longitude and latitude in the wrong order.
 * The Gemeentewet does not apply in the Caribbean Netherlands.
 */
const NEDERLAND = { west: 2.5, oost: 7.3, zuid: 50.7, noord: 56 };
/** Decimals of a degree that are kept: about ten centimetres. */
const DECIMALEN = 1e6;

export const isGroep = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

const rond = (graden: number): number => Math.round(graden * DECIMALEN) / DECIMALEN;

/** Collects faults while GeoJSON is read, so that one reading names them all. */
export class GeoLezer {
  readonly fouten: Fault[] = [];

  fout(pad: string, melding: string): null {
    this.fouten.push({ pad, melding });
    return null;
  }

  private positie(waarde: unknown, pad: string): Positie | null {
    const [lengte, breedte] = Array.isArray(waarde) ? (waarde as unknown[]) : [];
    if (
      typeof lengte !== 'number' ||
      typeof breedte !== 'number' ||
      !Number.isFinite(lengte) ||
      !Number.isFinite(breedte)
    )
      return this.fout(pad, 'Geef een punt als [lengte, breedte], bijvoorbeeld [4.75, 52.63].');
    const { west, oost, zuid, noord } = NEDERLAND;
    if (lengte < west || lengte > oost || breedte < zuid || breedte > noord)
      return this.fout(
        pad,
        `Het punt [${lengte}, ${breedte}] ligt niet in Nederland. Geef eerst de lengte (ongeveer 3 tot 7), dan de breedte (ongeveer 51 tot 54).`,
      );
    return [rond(lengte), rond(breedte)];
  }

  private posities(waarde: unknown, pad: string, minstens: number): Positie[] | null {
    if (!Array.isArray(waarde)) return this.fout(pad, 'Geef een lijst van punten.');
    const gelezen = waarde.map((item, index) => this.positie(item, `${pad}[${index}]`));
    if (gelezen.includes(null)) return null;
    const punten = (gelezen as Positie[]).filter((punt, index) => !gelijk(punt, gelezen[index - 1]));
    if (punten.length < minstens)
      return this.fout(pad, `Geef ten minste ${minstens} verschillende punten. Hier staan er te weinig.`);
    return punten;
  }

  private ring(waarde: unknown, pad: string): Ring | null {
    const punten = this.posities(waarde, pad, 4);
    if (punten && !gelijk(punten[0] as Positie, punten.at(-1)))
      return this.fout(pad, 'De lijn sluit niet. Laat het laatste punt gelijk zijn aan het eerste.');
    return punten;
  }

  private veelhoek(waarde: unknown, pad: string): Veelhoek[] {
    if (!Array.isArray(waarde) || waarde.length === 0) {
      this.fout(pad, 'Geef een lijst van ringen: eerst de buitenkant, dan de gaten.');
      return [];
    }
    const ringen = waarde.map((ring, index) => this.ring(ring, `${pad}[${index}]`));
    return ringen.includes(null) ? [] : [{ type: 'Polygon', coordinates: ringen as Ring[] }];
  }

  private lijn(waarde: unknown, pad: string): Lijn[] {
    const coordinates = this.posities(waarde, pad, 2);
    return coordinates ? [{ type: 'LineString', coordinates }] : [];
  }

  /** A geometry as simple ones: what has `Multi` in its name becomes several. */
  geometrie(waarde: unknown, pad: string): (Veelhoek | Lijn | Punt)[] {
    if (!isGroep(waarde)) return this.fout(pad, 'De geometrie ontbreekt.') ?? [];
    const { type, coordinates } = waarde;
    const hier = `${pad}.coordinates`;
    const elk = <T>(lees: (deel: unknown, pad: string) => T[]): T[] =>
      Array.isArray(coordinates)
        ? coordinates.flatMap((deel, index) => lees(deel, `${hier}[${index}]`))
        : (this.fout(hier, 'Geef een lijst.') ?? []);
    if (type === 'Polygon') return this.veelhoek(coordinates, hier);
    if (type === 'MultiPolygon') return elk((deel, pad) => this.veelhoek(deel, pad));
    if (type === 'LineString') return this.lijn(coordinates, hier);
    if (type === 'MultiLineString') return elk((deel, pad) => this.lijn(deel, pad));
    if (type === 'Point') {
      const positie = this.positie(coordinates, hier);
      return positie ? [{ type, coordinates: positie }] : [];
    }
    const soort = typeof type === 'string' ? `“${type}”` : 'Dit';
    return this.fout(`${pad}.type`, `${soort} kan hier niet. Gebruik een vlak, een lijn of een punt.`) ?? [];
  }

  /** The features of a collection; a lone feature or geometry counts as a collection of one. */
  delen(json: unknown, pad: string): { deel: Readonly<Record<string, unknown>>; pad: string }[] {
    if (!isGroep(json)) return this.fout(pad, 'Dit is geen GeoJSON.') ?? [];
    if (json['type'] === 'Feature') return [{ deel: json, pad }];
    if (json['type'] !== 'FeatureCollection') return [{ deel: { geometry: json, properties: {} }, pad }];
    const { features } = json;
    if (!Array.isArray(features)) return this.fout(`${pad}.features`, 'Geef een lijst van onderdelen.') ?? [];
    return features.flatMap((deel: unknown, index) => {
      const hier = `${pad}.features[${index}]`;
      if (isGroep(deel)) return [{ deel, pad: hier }];
      return this.fout(hier, 'Dit onderdeel is geen Feature.') ?? [];
    });
  }

  /** A name of one line, without what a reader cannot see. */
  naam(waarde: unknown, pad: string, langst: number): string | null {
    if (waarde === undefined || waarde === null || waarde === '') return null;
    if (typeof waarde !== 'string') return this.fout(pad, 'Geef de naam als tekst.');
    const naam = waarde
      .replace(/\p{C}+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (naam.length > langst)
      return this.fout(pad, `Deze naam is langer dan ${langst} tekens. Maak haar korter.`);
    return naam || null;
  }
}

const gelijk = (een: Positie, ander: Positie | null | undefined): boolean =>
  ander != null && een[0] === ander[0] && een[1] === ander[1];
