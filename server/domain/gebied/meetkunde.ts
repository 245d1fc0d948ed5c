import type { XY } from './projectie.ts';

/** Written out: Math.hypot guards against overflow, which costs ten times as much, and no map is that large. */
export const afstand = (a: XY, b: XY): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
export const tussen = (a: XY, b: XY, deel: number): XY => [
  a[0] + (b[0] - a[0]) * deel,
  a[1] + (b[1] - a[1]) * deel,
];

/** The edges of a line or ring, one after the other. */
export const zijdenVan = <P>(punten: readonly P[]): (readonly [P, P])[] =>
  punten.slice(1).flatMap((tot, index) => {
    const van = punten[index];
    return van === undefined ? [] : [[van, tot] as const];
  });

export const lengteVan = (punten: readonly XY[]): number =>
  zijdenVan(punten).reduce((som, [a, b]) => som + afstand(a, b), 0);

/** Signed area of a closed ring: positive when it runs against the clock with y to the north. */
export const oppervlakteVan = (ring: readonly XY[]): number =>
  zijdenVan(ring).reduce((som, [a, b]) => som + (a[0] * b[1] - b[0] * a[1]), 0) / 2;

/** The point of the edge that is nearest to `punt`, and how far along the edge (0 to 1) it lies. */
export function dichtstbij(punt: XY, [a, b]: readonly [XY, XY]): { punt: XY; deel: number } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const kwadraat = dx * dx + dy * dy;
  const deel =
    kwadraat === 0 ? 0 : Math.min(1, Math.max(0, ((punt[0] - a[0]) * dx + (punt[1] - a[1]) * dy) / kwadraat));
  return { punt: tussen(a, b, deel), deel };
}

/** Is the point inside the rings, counted even-odd, so that a hole is outside? */
export function ligtIn(punt: XY, ringen: readonly (readonly XY[])[]): boolean {
  let binnen = false;
  for (const ring of ringen)
    for (const [a, b] of zijdenVan(ring))
      if (
        a[1] > punt[1] !== b[1] > punt[1] &&
        punt[0] < ((b[0] - a[0]) * (punt[1] - a[1])) / (b[1] - a[1]) + a[0]
      )
        binnen = !binnen;
  return binnen;
}

const draai = (a: XY, b: XY, c: XY): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const omvat = (a: XY, b: XY, c: XY): boolean =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1]);

/** Do two edges have a point in common, their ends included? */
export function raakt([a, b]: readonly [XY, XY], [c, d]: readonly [XY, XY]): boolean {
  const [p, q, r, s] = [draai(a, b, c), draai(a, b, d), draai(c, d, a), draai(c, d, b)];
  if (((p > 0 && q < 0) || (p < 0 && q > 0)) && ((r > 0 && s < 0) || (r < 0 && s > 0))) return true;
  return (
    (p === 0 && omvat(a, b, c)) ||
    (q === 0 && omvat(a, b, d)) ||
    (r === 0 && omvat(c, d, a)) ||
    (s === 0 && omvat(c, d, b))
  );
}

/** Smallest rectangle around the points: west, south, east, north. */
export function omhullende(punten: readonly XY[]): readonly [number, number, number, number] {
  let [w, z, o, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of punten) {
    w = Math.min(w, x);
    z = Math.min(z, y);
    o = Math.max(o, x);
    n = Math.max(n, y);
  }
  return [w, z, o, n];
}

/** Parts of a line inside a rectangle (Liang–Barsky per edge); a line that leaves and comes back gives more than one. */
export function knipLijn(
  punten: readonly XY[],
  [w, z, o, n]: readonly [number, number, number, number],
): XY[][] {
  const stukken: XY[][] = [];
  let open: XY[] = [];
  for (const [a, b] of zijdenVan(punten)) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let [van, tot] = [0, 1];
    for (const [p, q] of [
      [-dx, a[0] - w],
      [dx, o - a[0]],
      [-dy, a[1] - z],
      [dy, n - a[1]],
    ] as const) {
      if (p === 0) tot = q < 0 ? -1 : tot;
      else if (p < 0) van = Math.max(van, q / p);
      else tot = Math.min(tot, q / p);
    }
    if (van > tot) continue;
    const [begin, einde] = [tussen(a, b, van), tussen(a, b, tot)];
    if (van > 0 || open.length === 0) {
      if (open.length > 1) stukken.push(open);
      open = [begin];
    }
    open.push(einde);
    if (tot < 1) {
      stukken.push(open);
      open = [];
    }
  }
  if (open.length > 1) stukken.push(open);
  return stukken;
}

/** A closed ring inside a rectangle (Sutherland–Hodgman); empty when nothing is left. */
export function knipRing(ring: readonly XY[], [w, z, o, n]: readonly [number, number, number, number]): XY[] {
  const randen: readonly [0 | 1, number, 1 | -1][] = [
    [0, w, 1],
    [0, o, -1],
    [1, z, 1],
    [1, n, -1],
  ];
  let punten = ring.slice(0, -1);
  for (const [as, grens, kant] of randen) {
    const over = (punt: XY): number => (punt[as] - grens) * kant;
    const vorige = punten;
    punten = [];
    vorige.forEach((punt, index) => {
      const voor = vorige.at(index - 1) ?? punt;
      if (over(voor) >= 0 !== over(punt) >= 0)
        punten.push(tussen(voor, punt, over(voor) / (over(voor) - over(punt))));
      if (over(punt) >= 0) punten.push(punt);
    });
  }
  const [eerste] = punten;
  return eerste && punten.length > 2 ? [...punten, eerste] : [];
}
