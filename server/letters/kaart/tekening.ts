import type { XY } from '../../domain/gebied/projectie.ts';

/** A colour as three components of sRGB between 0 and 1. */
export type Kleur = readonly [number, number, number];

export interface VlakVorm {
  readonly soort: 'vlak';
  readonly ringen: readonly (readonly XY[])[];
  readonly kleur: Kleur;
}
export interface LijnVorm {
  readonly soort: 'lijn';
  readonly paden: readonly (readonly XY[])[];
  readonly kleur: Kleur;
  readonly dikte: number;
  readonly streep?: readonly number[];
}
export interface CirkelVorm {
  readonly soort: 'cirkel';
  readonly midden: XY;
  readonly straal: number;
  readonly vulling: Kleur;
  readonly rand: Kleur;
  readonly dikte: number;
}
export interface TekstVorm {
  readonly soort: 'tekst';
  readonly tekst: string;
  readonly font: 'regular' | 'bold' | 'italic';
  readonly grootte: number;
  /** Where the baseline begins. */
  readonly van: XY;
  /** Radians, with the clock on a page whose y grows downwards. */
  readonly hoek: number;
  readonly kleur: Kleur;
  /** A white edge around the letters, in points; 0 for none. */
  readonly halo: number;
}
export type Vorm = VlakVorm | LijnVorm | CirkelVorm | TekstVorm;

/** A map as shapes in points, y downwards: the PDF and the screen draw the very same ones. */
export interface Tekening {
  readonly breedte: number;
  readonly hoogte: number;
  /** Clipped to a frame at the top, as wide as the drawing. */
  readonly kader: { readonly hoogte: number; readonly vormen: readonly Vorm[] };
  /** The frame itself, and scale and legend under it. */
  readonly vormen: readonly Vorm[];
}

/** The width of a text of size 1. */
export type Meet = (tekst: string, font: TekstVorm['font']) => number;

export const KLEUR = {
  inkt: [0.12, 0.13, 0.15],
  grijs: [0.36, 0.38, 0.42],
  lijn: [0.6, 0.61, 0.63],
  wit: [1, 1, 1],
  grond: [0.949, 0.937, 0.91],
  rand: [0.72, 0.7, 0.66],
  water: [0.76, 0.86, 0.93],
  waterlijn: [0.42, 0.6, 0.74],
  waternaam: [0.12, 0.33, 0.5],
  groen: [0.83, 0.9, 0.77],
  groennaam: [0.2, 0.37, 0.17],
  gebied: [0.62, 0.05, 0.1],
  open: [0.03, 0.27, 0.53],
} as const satisfies Record<string, Kleur>;
