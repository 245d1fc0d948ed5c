/** A term while the voorvallen of its case are gone through: what its end is computed from, not the end itself. */
import type { Lengte, TermijnDefinitie } from '../termijn.ts';
import type { TermijnMutatie } from '../voorval.ts';
import type { Lezing, Stilstand } from '../voorvalSoort.ts';

/** The end of another term: it moves when that one moves. */
export interface EindeVan {
  readonly loop: Loop;
  readonly reading: Lezing;
}

/** One time in which the clock stood still. */
export interface Schorsing {
  readonly van: string;
  /** Last day that belongs to it (for `awb_4_15`: the day of completion); null: not known yet. */
  tot: string | EindeVan | null;
  readonly counting: Stilstand;
  credit: 'days' | 'unless_fixed_end';
  /** It lasts no longer than this other term. */
  readonly cap: Loop | null;
  readonly artikel: string;
}

/** Time that only counts when the term would have ended within it (Awb 5:37a lid 4). */
export interface Verlengtijd {
  readonly van: string;
  readonly tot: string;
  readonly artikel: string;
}

export interface Loop {
  readonly sleutel: string;
  readonly voorvalId: string;
  /** The voorval that the whole chain is about: which verbeurte, which application. */
  readonly wortel: string;
  readonly geadresseerde: string;
  readonly definitie: TermijnDefinitie;
  /** null: it waits for a voorval. */
  begin: string | EindeVan | null;
  lengte: Lengte | null;
  /** The end that a letter or a notice names; the sum is only beside it. */
  genoemd: { readonly einde: string; readonly bron: string } | null;
  readonly schorsingen: Schorsing[];
  extraDagen: number;
  readonly verlengtijden: Verlengtijd[];
  verlengd: number;
  klaar: 'afgehandeld' | 'vervallen' | null;
  readonly toelichting: string[];
  readonly mutaties: TermijnMutatie[];
}

export const nieuweLoop = (
  vast: Pick<Loop, 'sleutel' | 'voorvalId' | 'wortel' | 'geadresseerde' | 'definitie' | 'begin'>,
  anders: Partial<Pick<Loop, 'lengte' | 'genoemd'>> = {},
): Loop => ({
  ...vast,
  lengte: null,
  genoemd: null,
  schorsingen: [],
  extraDagen: 0,
  verlengtijden: [],
  verlengd: 0,
  klaar: null,
  toelichting: [],
  mutaties: [],
  ...anders,
});
