import { afstand, dichtstbij, lengteVan, ligtIn, tussen, zijdenVan } from '../../domain/gebied/meetkunde.ts';
import type { XY } from '../../domain/gebied/projectie.ts';

/** A label as a row of discs: cheap to compare, and as good as its box at any angle. */
export interface Bezet {
  readonly schijven: readonly XY[];
  readonly straal: number;
}
export interface Plek {
  /** The middle of the text. */
  readonly midden: XY;
  readonly hoek: number;
  readonly bezet: Bezet;
}

function rij(midden: XY, hoek: number, breedte: number, straal: number): Bezet {
  const aantal = Math.max(1, Math.ceil(breedte / (straal * 1.4)));
  const schijven = Array.from({ length: aantal + 1 }, (_, nummer): XY => {
    const ver = (nummer / aantal - 0.5) * Math.max(0, breedte - straal);
    return [midden[0] + Math.cos(hoek) * ver, midden[1] + Math.sin(hoek) * ver];
  });
  return { schijven, straal };
}

type Kandidaat = Plek & { readonly straf: number };

/** What a map has no room for twice: remembers what stands where, and finds free places. */
export class Plaatser {
  private readonly bezet: Bezet[] = [];
  private readonly doos: readonly [number, number];
  /** Lines that a label rather does not cross. */
  private readonly grens: readonly (readonly [XY, XY])[];
  constructor(breedte: number, hoogte: number, grens: readonly (readonly XY[])[]) {
    this.doos = [breedte, hoogte];
    this.grens = grens.flatMap(zijdenVan);
  }

  neem(bezet: Bezet): void {
    this.bezet.push(bezet);
  }
  neemSchijf(midden: XY, straal: number): void {
    this.neem({ schijven: [midden], straal });
  }

  vrij({ schijven, straal }: Bezet): boolean {
    const [breedte, hoogte] = this.doos;
    return schijven.every(
      ([x, y]) =>
        x > straal + 2 &&
        y > straal + 2 &&
        x < breedte - straal - 2 &&
        y < hoogte - straal - 2 &&
        this.bezet.every((ander) =>
          ander.schijven.every((schijf) => afstand([x, y], schijf) > straal + ander.straal),
        ),
    );
  }

  private overGrens({ schijven, straal }: Bezet): number {
    return schijven.filter((schijf) =>
      this.grens.some((zijde) => afstand(schijf, dichtstbij(schijf, zijde).punt) < straal),
    ).length;
  }

  /** The cheapest first: once a place costs more by itself than the best so far, no later one can win. */
  private beste(plekken: readonly Kandidaat[], geldig: (plek: Plek) => boolean = () => true): Plek | null {
    let gevonden: { plek: Plek; straf: number } | null = null;
    for (const plek of plekken.toSorted((een, ander) => een.straf - ander.straf)) {
      if (plek.straf >= (gevonden?.straf ?? Infinity)) break;
      if (!this.vrij(plek.bezet) || !geldig(plek)) continue;
      const straf = plek.straf + 6 * this.overGrens(plek.bezet);
      if (straf < (gevonden?.straf ?? Infinity)) gevonden = { plek, straf };
    }
    if (gevonden) this.neem(gevonden.plek.bezet);
    return gevonden?.plek ?? null;
  }

  /**
   * A free place on one of the lines, or `naast` points beside it; a text that is longer than a line may stick out over its
   * ends a little.
   */
  langsLijn(lijnen: readonly (readonly XY[])[], breedte: number, straal: number, naast: number): Plek | null {
    return this.beste(
      lijnen.flatMap((lijn) => {
        const lengte = lengteVan(lijn);
        const uitstekend = Math.max(0, breedte - lengte);
        if (uitstekend > breedte * 0.45) return [];
        const half = Math.min(breedte, lengte) / 2;
        const stappen = Math.max(1, Math.floor((lengte - 2 * half) / 6));
        return Array.from({ length: stappen + 1 }, (_, stap) => {
          const ver = half + ((lengte - 2 * half) * stap) / stappen;
          const [a, m, b] = [opLijn(lijn, ver - half), opLijn(lijn, ver), opLijn(lijn, ver + half)];
          const hoek = leesbaar(Math.atan2(b[1] - a[1], b[0] - a[0]));
          const bocht = afstand(m, tussen(a, b, 0.5));
          const op = tussen(m, tussen(a, b, 0.5), 0.5);
          const straf =
            bocht * 3 + uitstekend / 2 + Math.abs(ver / lengte - 0.5) * 6 - Math.min(lengte, 200) / 40;
          return [0, naast, -naast].map((opzij) => {
            const midden: XY = [op[0] - Math.sin(hoek) * opzij, op[1] + Math.cos(hoek) * opzij];
            const bezet = rij(midden, hoek, breedte, straal);
            return { midden, hoek, straf: straf + (opzij === 0 ? 0 : 9), bezet };
          });
        })
          .flat()
          .filter(({ straf }) => straf < 40);
      }),
    );
  }

  /** A free place inside a polygon, level where that fits, else along its slope. */
  inVlak(ringen: readonly (readonly XY[])[], breedte: number, straal: number): Plek | null {
    const [w, h] = this.doos;
    const plekken: Kandidaat[] = [];
    for (let x = 10; x < w; x += 9)
      for (let y = 8; y < h; y += 7)
        if (ligtIn([x, y], ringen))
          for (const graden of [0, 12, -12, 25, -25, 40, -40, 65, -65, 90]) {
            const hoek = (graden * Math.PI) / 180;
            const straf = Math.abs(graden) / 6 + Math.hypot(x - w / 2, y - h / 2) / 40;
            plekken.push({ midden: [x, y], hoek, bezet: rij([x, y], hoek, breedte, straal), straf });
          }
    return this.beste(plekken, ({ bezet }) => bezet.schijven.every((schijf) => ligtIn(schijf, ringen)));
  }

  /** A free place around a point that crosses no line where that is possible, those away from `weg` first. */
  rondom(punt: XY, weg: XY, ver: number, breedte: number, straal: number): Plek {
    const eerst = Math.atan2(punt[1] - weg[1], punt[0] - weg[0]);
    const plekOp = (draai: number, afstand: number): Plek => {
      const midden: XY = [
        punt[0] + Math.cos(eerst + draai) * afstand,
        punt[1] + Math.sin(eerst + draai) * afstand,
      ];
      return { midden, hoek: 0, bezet: rij(midden, 0, breedte, straal) };
    };
    const vrij = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.3, -2.3, Math.PI]
      .flatMap((draai) => [plekOp(draai, ver), plekOp(draai, ver * 1.5)])
      .filter(({ bezet }) => this.vrij(bezet));
    const gekozen =
      vrij.toSorted((een, ander) => this.overGrens(een.bezet) - this.overGrens(ander.bezet))[0] ??
      plekOp(0, ver);
    this.neem(gekozen.bezet);
    return gekozen;
  }
}

/** Never upside down. */
const leesbaar = (hoek: number): number =>
  hoek > Math.PI / 2 ? hoek - Math.PI : hoek <= -Math.PI / 2 ? hoek + Math.PI : hoek;

/** The point at this distance along a line. */
export function opLijn(lijn: readonly XY[], ver: number): XY {
  let over = ver;
  for (const [a, b] of zijdenVan(lijn)) {
    const lengte = afstand(a, b);
    if (over <= lengte && lengte > 0) return tussen(a, b, Math.max(0, over) / lengte);
    over -= lengte;
  }
  return lijn.at(-1) as XY;
}
