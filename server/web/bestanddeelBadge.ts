import type { Bestanddeel } from '../domain/advies.ts';

/** Key in BADGES for an element: an exception that is not met is good news, one that is met bars the power. */
export function bestanddeelBadge({ aard, uitkomst }: Pick<Bestanddeel, 'aard' | 'uitkomst'>): string {
  if (aard === 'vereiste') return uitkomst;
  if (uitkomst === 'voldaan') return 'uitzondering_geldt';
  return uitkomst === 'niet_voldaan' ? 'uitzondering_geldt_niet' : uitkomst;
}
