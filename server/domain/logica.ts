/** Three-valued logic: what is unknown is never false. `null` stands for unknown. */
export type Drie = boolean | null;

/** The two Boolean runs of one condition: *zeker* lets unknown fail, *mogelijk* lets unknown pass. */
export interface TweeRuns {
  readonly zeker: boolean;
  readonly mogelijk: boolean;
}

const RUNS = {
  ja: { zeker: true, mogelijk: true },
  nee: { zeker: false, mogelijk: false },
  open: { zeker: false, mogelijk: true },
} as const satisfies Record<string, TweeRuns>;

/** The two runs behind an answer in three values. */
export const naarRuns = (waarde: Drie): TweeRuns =>
  waarde === null ? RUNS.open : waarde ? RUNS.ja : RUNS.nee;

/** What both runs together say: true, false or (where they differ) unknown. */
export function uitRuns({ zeker, mogelijk }: TweeRuns): Drie {
  if (zeker) return true;
  return mogelijk ? null : false;
}

/** All must hold: one false decides, else one unknown leaves it open. */
export function en(waarden: readonly Drie[]): Drie {
  if (waarden.includes(false)) return false;
  return waarden.includes(null) ? null : true;
}

/** One is enough: one true decides, else one unknown leaves it open. */
export function of(waarden: readonly Drie[]): Drie {
  if (waarden.includes(true)) return true;
  return waarden.includes(null) ? null : false;
}

/** Unknown stays unknown. */
export const niet = (waarde: Drie): Drie => (waarde === null ? null : !waarde);
