import type { XY } from './projectie.ts';

const STREKEN = [
  'noorden',
  'noordoosten',
  'oosten',
  'zuidoosten',
  'zuiden',
  'zuidwesten',
  'westen',
  'noordwesten',
];

/** The compass direction from one point to another, with y to the north: `noordoosten`. */
export function windstreek(van: XY, naar: XY): string {
  const graden = (Math.atan2(naar[0] - van[0], naar[1] - van[1]) * 180) / Math.PI;
  return STREKEN[Math.round(((graden + 360) % 360) / 45) % 8] ?? '';
}
