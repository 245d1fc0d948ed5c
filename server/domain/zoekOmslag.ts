import { canoniek } from './canoniek.ts';
import type { FeitWaarde, Feiten } from './dossier.ts';

/** One fact that would have to be otherwise. */
export interface Wijziging {
  readonly feit: string;
  readonly van: FeitWaarde;
  readonly naar: FeitWaarde;
}

/** A conclusion that is sought: what still stands in its way under these facts. */
export interface Doel {
  /**
   * The facts behind one thing that stands in the way, or null when the goal is reached. As long as none of them changes
   * that one thing must stay in the way, whatever else changes: on that the search is exact.
   */
  obstakel(feiten: Feiten): readonly string[] | null;
}

/** More facts than this at once is no explanation any more: then the answer is "meer dan drie". */
export const MEESTE = 3;

/**
 * The smallest sets of changes that reach one of the goals; [] when that takes more than three facts. Exact: a set that
 * works must change a fact of every obstacle, so only those are tried, and smaller sets go first.
 */
export function zoekOmslag(
  doelen: readonly Doel[],
  feiten: Feiten,
  waarden: (feit: string) => readonly FeitWaarde[],
): Wijziging[][] {
  for (let diepte = 1; diepte <= MEESTE; diepte++) {
    const gevonden = new Map<string, Wijziging[]>();
    for (const doel of doelen) zoek(doel, feiten, waarden, diepte, [], new Set(), gevonden);
    if (gevonden.size > 0) return [...gevonden.values()];
  }
  return [];
}

function zoek(
  doel: Doel,
  feiten: Feiten,
  waarden: (feit: string) => readonly FeitWaarde[],
  over: number,
  gedaan: readonly Wijziging[],
  gezien: Set<string>,
  gevonden: Map<string, Wijziging[]>,
): void {
  const obstakel = doel.obstakel(feiten);
  if (obstakel === null) {
    if (gedaan.length > 0) gevonden.set(sleutel(gedaan), [...gedaan]);
    return;
  }
  if (over === 0) return;
  for (const feit of obstakel) {
    if (gedaan.some((een) => een.feit === feit)) continue;
    const van = feiten[feit] ?? null;
    for (const naar of waarden(feit)) {
      if (canoniek(naar) === canoniek(van)) continue;
      const meer = [...gedaan, { feit, van, naar }];
      const naam = sleutel(meer);
      if (gezien.has(naam)) continue;
      gezien.add(naam);
      zoek(doel, { ...feiten, [feit]: naar }, waarden, over - 1, meer, gezien, gevonden);
    }
  }
}

/** The same changes in another order are the same set. */
const sleutel = (wijzigingen: readonly Wijziging[]): string =>
  wijzigingen
    .map(({ feit, naar }) => `${feit}=${canoniek(naar)}`)
    .sort()
    .join(';');
