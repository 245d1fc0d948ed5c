/** One item of two compared lists: in both, only in the old one or only in the new one. */
export interface Stap {
  readonly soort: 'gelijk' | 'weg' | 'nieuw';
  readonly waarde: string;
}

/** Above this many pairs the exact way is not worth its memory: then the middle is told as gone and come. */
const MEESTE_PAREN = 4_000_000;

/** Length of the longest common part of both lists from each place on. */
function lengtes(oud: readonly string[], nieuw: readonly string[]): Uint32Array[] {
  const rijen = Array.from({ length: oud.length + 1 }, () => new Uint32Array(nieuw.length + 1));
  for (let i = oud.length - 1; i >= 0; i--) {
    const [rij, onder] = [rijen[i]!, rijen[i + 1]!];
    for (let j = nieuw.length - 1; j >= 0; j--) {
      rij[j] = oud[i] === nieuw[j] ? onder[j + 1]! + 1 : Math.max(onder[j]!, rij[j + 1]!);
    }
  }
  return rijen;
}

const stappenVan = (soort: Stap['soort'], waarden: readonly string[]): Stap[] =>
  waarden.map((waarde) => ({ soort, waarde }));

/** The shortest way through lists that differ at both ends. */
function vergelijkMidden(oud: readonly string[], nieuw: readonly string[]): Stap[] {
  if (oud.length * nieuw.length > MEESTE_PAREN)
    return [...stappenVan('weg', oud), ...stappenVan('nieuw', nieuw)];
  const rijen = lengtes(oud, nieuw);
  const stappen: Stap[] = [];
  let [i, j] = [0, 0];
  while (i < oud.length || j < nieuw.length) {
    const [van, naar] = [oud[i], nieuw[j]];
    if (van !== undefined && van === naar) {
      stappen.push({ soort: 'gelijk', waarde: van });
      i++;
      j++;
    } else if (van !== undefined && (naar === undefined || rijen[i + 1]![j]! >= rijen[i]![j + 1]!)) {
      stappen.push({ soort: 'weg', waarde: van });
      i++;
    } else if (naar !== undefined) {
      stappen.push({ soort: 'nieuw', waarde: naar });
      j++;
    }
  }
  return stappen;
}

/** How many items both lists share, counted from the place that `bij` gives. */
function gemeenschappelijk(
  oud: readonly string[],
  nieuw: readonly string[],
  bij: (lijst: readonly string[], nr: number) => string | undefined,
): number {
  const meeste = Math.min(oud.length, nieuw.length);
  let aantal = 0;
  while (aantal < meeste && bij(oud, aantal) === bij(nieuw, aantal)) aantal++;
  return aantal;
}

/** The shortest way from the old list to the new one: what stays, what goes and what comes. */
export function vergelijkLijst(oud: readonly string[], nieuw: readonly string[]): Stap[] {
  const begin = gemeenschappelijk(oud, nieuw, (lijst, nr) => lijst[nr]);
  const [restOud, restNieuw] = [oud.slice(begin), nieuw.slice(begin)];
  const eind = gemeenschappelijk(restOud, restNieuw, (lijst, nr) => lijst[lijst.length - 1 - nr]);
  return [
    ...stappenVan('gelijk', oud.slice(0, begin)),
    ...vergelijkMidden(restOud.slice(0, restOud.length - eind), restNieuw.slice(0, restNieuw.length - eind)),
    ...stappenVan('gelijk', eind === 0 ? [] : oud.slice(-eind)),
  ];
}
