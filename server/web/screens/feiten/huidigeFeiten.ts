import type { FeitWaarde } from '../../../domain/dossier.ts';
import type { FeitBron } from '../../../domain/feit.ts';
import type { VastgelegdFeit } from '../../../domain/zaak.ts';

export interface HuidigFeit {
  readonly waarde: FeitWaarde;
  readonly bron: FeitBron;
  readonly motivering: string | null;
  readonly auteurNaam: string;
  /** True when the fact was recorded for all betrokkenen of the case. */
  readonly gedeeld: boolean;
}

/**
 * What now counts for a betrokkene (null: for the whole case): the last recorded value per fact,
 * his own before the shared one.
 */
export function huidigeFeiten(
  feiten: readonly VastgelegdFeit[],
  betrokkeneId: string | null,
): ReadonlyMap<string, HuidigFeit> {
  const van = (eigenaar: string | null) => feiten.filter((feit) => feit.betrokkeneId === eigenaar);
  const lagen = betrokkeneId === null ? van(null) : [...van(null), ...van(betrokkeneId)];
  return new Map(
    lagen.map(({ feit, waarde, bron, motivering, auteurNaam, betrokkeneId: eigenaar }) => [
      feit,
      { waarde, bron, motivering, auteurNaam, gedeeld: eigenaar === null },
    ]),
  );
}
