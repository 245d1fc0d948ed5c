import type { FactView } from '../factView.ts';
import type { MatrixRow, PolicyOf } from '../ruleSchemas.ts';

export type ObjectKind = Exclude<MatrixRow['object'], 'any'>;

/**
 * The rows of a matrix that this object may fall under, the nearest first; null when the kind is unknown or no policy
 * speaks of it. Where a policy takes a home in which nobody lives as a lokaal, unknown habitation leaves the kind open.
 */
export function objectKinds(
  { uninhabitedHome }: PolicyOf<'damocles'>,
  { feiten }: FactView,
): ObjectKind[] | null {
  const soort = feiten['afgeleid.objectsoort'];
  if (soort === 'lokaal') return premises(feiten['pand.publiekToegankelijk'], feiten['pand.coffeeshop']);
  if (soort !== 'woning') return null;
  if (uninhabitedHome === 'woning' || feiten['pand.bewoond'] === true) return ['woning'];
  return feiten['pand.bewoond'] === false ? premises(false, false) : null;
}

function premises(open: unknown, coffeeshop: unknown): ObjectKind[] {
  if (coffeeshop === true) return ['coffeeshop', 'lokaalPubliek', 'lokaal'];
  if (open === true) return ['lokaalPubliek', 'lokaal'];
  return open === false ? ['lokaalNietPubliek', 'lokaal'] : ['lokaal'];
}
