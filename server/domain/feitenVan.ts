import type { VastgelegdFeit } from './zaak.ts';

/**
 * The facts that now count for a betrokkene (null: for the whole case): the last one recorded per fact counts, his own goes
 * before the shared one. A value of null makes a fact unknown again, so it is left out.
 */
export function feitenVan(feiten: readonly VastgelegdFeit[], betrokkeneId: string | null): VastgelegdFeit[] {
  const van = (eigenaar: string | null) => feiten.filter((feit) => feit.betrokkeneId === eigenaar);
  const lagen = betrokkeneId === null ? van(null) : [...van(null), ...van(betrokkeneId)];
  const laatste = new Map(lagen.map((feit) => [feit.feit, feit]));
  return [...laatste.values()].filter(({ waarde }) => waarde !== null);
}
