import type { Positie, Straten } from './gebied.ts';
import { afstand, dichtstbij, tussen, zijdenVan } from './meetkunde.ts';
import type { XY } from './projectie.ts';

/** A stretch of a boundary: along one named street, or straight through the field. */
export interface GrensDeel {
  readonly van: XY;
  readonly tot: XY;
  /** In metres, along the line. */
  readonly lengte: number;
  readonly straat: string | null;
  /** How the boundary lies beside the middle of the road: nearest and farthest, in metres, and where at its middle. */
  readonly naast: {
    readonly dichtst: number;
    readonly verst: number;
    /** The boundary lies now on one side of the road, now on the other. */
    readonly kruist: boolean;
    readonly grens: XY;
    readonly weg: XY;
  } | null;
}

/** Named streets as edges in metres. */
export interface Zijde {
  readonly naam: string;
  readonly zijde: readonly [XY, XY];
}

/** How far from the middle of the road a boundary still counts as running along that street, in metres. */
const NAAST = 16;
/** How far the directions of boundary and street may differ, as the sine of the angle (about 14 degrees). */
const SCHEEF = 0.25;
const STAP = 4;
/** Up to this distance, in metres, the boundary lies on the middle of the road. */
export const OP_DE_WEG = 3;
/** A shorter stretch, in metres, is a bend or a crossing and goes with its neighbour. */
const KORT = 14;
/** A drawn edge that is near a street for less than this, and then leaves it, does not follow that street. */
const TERLOOPS = 66;

export function zijdenVanStraten(straten: Straten, meters: (positie: Positie) => XY): Zijde[] {
  return straten.features.flatMap(({ properties: { soort, naam }, geometry }) =>
    soort === 'straat' && naam !== null && geometry.type === 'LineString'
      ? zijdenVan(geometry.coordinates.map(meters)).map((zijde) => ({ naam, zijde }))
      : [],
  );
}

/** A quick look: can any point of this edge be so near? */
const binnenBereik = ([x, y]: XY, [a, b]: readonly [XY, XY], grens: number): boolean =>
  x >= Math.min(a[0], b[0]) - grens &&
  x <= Math.max(a[0], b[0]) + grens &&
  y >= Math.min(a[1], b[1]) - grens &&
  y <= Math.max(a[1], b[1]) + grens;

/** The nearest named street at a point, of those that run in this direction when one is given. */
export function naasteStraat(punt: XY, richting: XY | null, straten: readonly Zijde[], grens: number) {
  let beste: { naam: string; afstand: number; weg: XY } | null = null;
  for (const { naam, zijde } of straten) {
    if (!binnenBereik(punt, zijde, grens)) continue;
    if (richting !== null) {
      const [dx, dy] = [zijde[1][0] - zijde[0][0], zijde[1][1] - zijde[0][1]];
      const scheef = Math.abs(dx * richting[1] - dy * richting[0]) / (Math.hypot(dx, dy) || 1);
      if (scheef > SCHEEF) continue;
    }
    const { punt: weg } = dichtstbij(punt, zijde);
    const ver = afstand(punt, weg);
    if (ver <= grens && ver < (beste?.afstand ?? Infinity)) beste = { naam, afstand: ver, weg };
  }
  return beste;
}

interface Stukje {
  readonly van: XY;
  readonly tot: XY;
  /** Number of the edge of the line that was drawn. */
  readonly zijde: number;
  straat: string | null;
}

function stukjesVan(lijn: readonly XY[], straten: readonly Zijde[]): Stukje[] {
  return zijdenVan(lijn).flatMap(([a, b], zijde) => {
    const lengte = afstand(a, b);
    const aantal = Math.max(1, Math.round(lengte / STAP));
    const richting: XY = [(b[0] - a[0]) / (lengte || 1), (b[1] - a[1]) / (lengte || 1)];
    return Array.from({ length: aantal }, (_, nummer): Stukje => {
      const [van, tot] = [tussen(a, b, nummer / aantal), tussen(a, b, (nummer + 1) / aantal)];
      const straat = naasteStraat(tussen(van, tot, 0.5), richting, straten, NAAST)?.naam ?? null;
      return { van, tot, zijde, straat };
    });
  });
}

/** The cosine of the sharpest bend (about 40 degrees) that is still going on along the same street. */
const BOCHT = 0.76;
function rechtdoor(een: Stukje, ander: Stukje): boolean {
  const [ax, ay] = [een.tot[0] - een.van[0], een.tot[1] - een.van[1]];
  const [bx, by] = [ander.tot[0] - ander.van[0], ander.tot[1] - ander.van[1]];
  return ax * bx + ay * by >= BOCHT * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

/** Neighbours on the same drawn edge, or that go on along the same street; a corner always begins a new stretch. */
function reeksen(stukjes: readonly Stukje[]): Stukje[][] {
  const gevonden: Stukje[][] = [];
  for (const stukje of stukjes) {
    const vorige = gevonden.at(-1)?.at(-1);
    const hoort =
      vorige?.straat === stukje.straat &&
      (vorige.zijde === stukje.zijde || (stukje.straat !== null && rechtdoor(vorige, stukje)));
    if (hoort) gevonden.at(-1)?.push(stukje);
    else gevonden.push([stukje]);
  }
  return gevonden;
}

const lang = (reeks: readonly Stukje[]): number =>
  reeks.reduce((som, { van, tot }) => som + afstand(van, tot), 0);

const deeltZijde = (een: readonly Stukje[], ander: readonly Stukje[]): boolean =>
  een.some(({ zijde }) => ander.some((stukje) => stukje.zijde === zijde));

/**
 * The shortest stretch of each round takes the street of a neighbour, first of one on the same drawn edge, until none is too
 * short to name. A short edge that was drawn as such and follows no street stays what it is.
 */
function zonderSnippers(stukjes: readonly Stukje[]): Stukje[][] {
  const werk = stukjes.map((stukje) => ({ ...stukje }));
  for (;;) {
    const nu = reeksen(werk);
    const naar = ({ reeks, index }: { reeks: Stukje[]; index: number }): string | null | undefined => {
      const voorkeur = (buur: readonly Stukje[]): number => (deeltZijde(buur, reeks) ? 1e9 : 0) + lang(buur);
      const buren = [nu[index - 1], nu[index + 1]].flatMap((buur) => (buur ? [buur] : []));
      const gekozen = buren.toSorted((een, ander) => voorkeur(ander) - voorkeur(een))[0];
      const opgetekend = reeks[0]?.straat === null && gekozen && !deeltZijde(gekozen, reeks);
      return opgetekend ? null : gekozen?.[0]?.straat;
    };
    const [kort] = nu
      .map((reeks, index) => ({ reeks, lengte: lang(reeks), straat: naar({ reeks, index }) }))
      .filter(
        ({ reeks, lengte, straat }) =>
          lengte < (straat === null ? TERLOOPS : KORT) && straat !== undefined && straat !== reeks[0]?.straat,
      )
      .toSorted((een, ander) => een.lengte - ander.lengte);
    if (!kort) return nu;
    for (const stukje of kort.reeks) stukje.straat = kort.straat ?? null;
  }
}

/** Short ways without a street between two stretches of one street: a crossing, no boundary of its own. */
function overKruisingen(stukjes: readonly Stukje[]): Stukje[] {
  const nu = reeksen(stukjes);
  return nu.flatMap((reeks, index) => {
    const [voor, na] = [nu[index - 1]?.[0]?.straat, nu[index + 1]?.[0]?.straat];
    const tussenin = reeks[0]?.straat === null && voor != null && voor === na && lang(reeks) < 2 * KORT;
    return tussenin ? reeks.map((stukje) => ({ ...stukje, straat: voor })) : reeks;
  });
}

function naastVan(reeks: readonly Stukje[], straten: readonly Zijde[]): GrensDeel['naast'] {
  const straat = reeks[0]?.straat ?? null;
  const eigen = straten.filter(({ naam }) => naam === straat);
  const alle = reeks.flatMap(({ van, tot }) => {
    const grens = tussen(van, tot, 0.5);
    const gevonden = naasteStraat(grens, null, eigen, Infinity);
    if (!gevonden) return [];
    const { weg } = gevonden;
    const kant = (tot[0] - van[0]) * (weg[1] - grens[1]) - (tot[1] - van[1]) * (weg[0] - grens[0]);
    const langs = (tot[0] - van[0]) * (weg[0] - grens[0]) + (tot[1] - van[1]) * (weg[1] - grens[1]);
    const haaks = Math.abs(langs) <= 0.3 * gevonden.afstand * afstand(van, tot) + 0.01;
    return [{ grens, weg, haaks, afstand: gevonden.afstand, kant: Math.sign(kant) }];
  });
  // past the end of a street its nearest point lies behind, and the distance to it says nothing of the road
  const metingen = alle.some(({ haaks }) => haaks) ? alle.filter(({ haaks }) => haaks) : alle;
  const midden = metingen[Math.floor(metingen.length / 2)];
  if (straat === null || !midden) return null;
  const afstanden = metingen.map(({ afstand }) => afstand);
  const ver = metingen.filter(({ afstand }) => afstand > OP_DE_WEG);
  return {
    dichtst: Math.min(...afstanden),
    verst: Math.max(...afstanden),
    kruist: ver.some(({ kant }) => kant > 0) && ver.some(({ kant }) => kant < 0),
    grens: midden.grens,
    weg: midden.weg,
  };
}

function deelVan(reeks: readonly Stukje[], straten: readonly Zijde[]): GrensDeel[] {
  const [eerste, laatste] = [reeks[0], reeks.at(-1)];
  if (!eerste || !laatste) return [];
  const naast = naastVan(reeks, straten);
  return [{ van: eerste.van, tot: laatste.tot, lengte: lang(reeks), straat: eerste.straat, naast }];
}

/** Cuts a line into stretches along named streets and straight ways between them, in the order in which it was drawn. */
export function grensDelen(lijn: readonly XY[], straten: readonly Zijde[]): GrensDeel[] {
  const stukjes = overKruisingen(stukjesVan(lijn, straten));
  return zonderSnippers(stukjes).flatMap((reeks) => deelVan(reeks, straten));
}
