/**
 * The area of a decision as GeoJSON (RFC 7946): WGS84, longitude before latitude. An area-ban must say exactly where it
 * holds (Awb 3:46; Gemeentewet 172a), so the drawing, the words and the printed map come from this one form.
 */
export type Positie = readonly [lengte: number, breedte: number];
export type Ring = readonly Positie[];

/** `gebied`: where the ban holds; `doorgang`: a route through it that stays open; `uitzondering`: a place in it that stays open. */
export const GEBIED_ROLLEN = ['gebied', 'doorgang', 'uitzondering'] as const;
export type GebiedRol = (typeof GEBIED_ROLLEN)[number];

export interface Veelhoek {
  readonly type: 'Polygon';
  /** The outer ring, then the holes; each ring ends where it began. */
  readonly coordinates: readonly Ring[];
}
export interface Lijn {
  readonly type: 'LineString';
  readonly coordinates: readonly Positie[];
}
export interface Punt {
  readonly type: 'Point';
  readonly coordinates: Positie;
}

interface Deel<G, P> {
  readonly type: 'Feature';
  readonly properties: P;
  readonly geometry: G;
}
/** One part of the area; a MultiPolygon is read as several parts. */
export type GebiedDeel = Deel<
  Veelhoek | Lijn | Punt,
  { readonly rol: GebiedRol; readonly naam: string | null }
>;
export interface Gebied {
  readonly type: 'FeatureCollection';
  readonly features: readonly GebiedDeel[];
}

/** A street (the middle of the road), or water or green as ground. Without `naam` it is drawn and never named. */
export type StratenDeel = Deel<
  Veelhoek | Lijn,
  { readonly soort: 'straat' | 'water' | 'groen'; readonly naam: string | null }
>;
/** The streets that a municipality imported, with where they come from and of which day they are. */
export interface Straten {
  readonly type: 'FeatureCollection';
  readonly bron: string;
  readonly features: readonly StratenDeel[];
}

/** The map of a letter: everything that is printed, frozen with the letter. */
export interface BriefKaart {
  readonly gebied: Gebied;
  /** The boundary in words: sections with a blank line between, each a head and its lines. */
  readonly omschrijving: string;
  /** The streets within the frame of the map; null when the municipality imported none. */
  readonly straten: Straten | null;
  /** SHA-256 in hex of the canonical JSON of the other three. */
  readonly sha256: string;
}

/** The parts of an area that are polygons, of one role. */
export const veelhoekenVan = ({ features }: Gebied, rol: GebiedRol): readonly (readonly Ring[])[] =>
  features.flatMap(({ properties, geometry }) =>
    properties.rol === rol && geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
