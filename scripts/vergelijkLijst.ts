/** One item of two compared lists: in both, only in the old one or only in the new one. */
export interface Stap {
  readonly soort: 'gelijk' | 'weg' | 'nieuw';
  readonly waarde: string;
}

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

/** The shortest way from the old list to the new one: what stays, what goes and what comes. */
export function vergelijkLijst(oud: readonly string[], nieuw: readonly string[]): Stap[] {
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
