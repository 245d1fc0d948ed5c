import { zijdenVan } from '../../domain/gebied/meetkunde.ts';
import type { XY } from '../../domain/gebied/projectie.ts';

type Ringen = readonly (readonly XY[])[];
type Stuk = readonly [van: number, tot: number];
const WORTEL = Math.SQRT1_2;

/** Where a slanting line at height `v` lies inside the rings, counted even-odd. */
function stukkenOp(v: number, ringen: readonly (readonly XY[])[]): Stuk[] {
  const snij = ringen.flatMap((ring) =>
    zijdenVan(ring).flatMap(([a, b]) =>
      a[1] > v !== b[1] > v ? [a[0] + ((v - a[1]) / (b[1] - a[1])) * (b[0] - a[0])] : [],
    ),
  );
  snij.sort((een, ander) => een - ander);
  return snij.flatMap((van, index): Stuk[] => {
    const tot = snij[index + 1];
    return index % 2 === 0 && tot !== undefined ? [[van, tot]] : [];
  });
}

const zonder = (stukken: readonly Stuk[], gaten: readonly Stuk[]): Stuk[] =>
  gaten.reduce<Stuk[]>(
    (over, [begin, einde]) =>
      over.flatMap(([van, tot]): Stuk[] => {
        if (einde <= van || begin >= tot) return [[van, tot]];
        return [
          ...(begin > van ? [[van, begin] as const] : []),
          ...(einde < tot ? [[einde, tot] as const] : []),
        ];
      }),
    [...stukken],
  );

/** Hatching at 45 degrees as loose lines: inside the rings, and not inside the places that are left open. */
export function arceer(ringen: Ringen, open: readonly Ringen[], afstand: number): XY[][] {
  const draai = ([x, y]: XY): XY => [(x + y) * WORTEL, (y - x) * WORTEL];
  const terug = (u: number, v: number): XY => [(u - v) * WORTEL, (u + v) * WORTEL];
  const schuin = ringen.map((ring) => ring.map(draai));
  const gaten = open.map((vlak) => vlak.map((ring) => ring.map(draai)));
  const hoogten = schuin.flat().map(([, v]) => v);
  const [laag, hoog] = [Math.min(...hoogten), Math.max(...hoogten)];
  const lijnen: XY[][] = [];
  for (let v = Math.ceil(laag / afstand) * afstand; v < hoog; v += afstand) {
    const vrij = gaten.reduce((stukken, gat) => zonder(stukken, stukkenOp(v, gat)), stukkenOp(v, schuin));
    for (const [van, tot] of vrij) lijnen.push([terug(van, v), terug(tot, v)]);
  }
  return lijnen;
}
