import { countInstant } from './countTermijn.ts';
import type { Duur } from './dossier.ts';

/**
 * The moment at which a measure ends that begins at a moment and lasts a duration, on the wall clock (hours on the
 * absolute time line): the one engine, for the draft of a letter and for its check (L14). A day in gives a day. null
 * where it cannot be told: no begin, no duration, for an indefinite time, working days, or hours from a day.
 */
export function eindeVanDuur(
  ingang: string | null | undefined,
  duur: Duur | null | undefined,
): string | null {
  if (!ingang || !duur || 'onbepaald' in duur || duur.eenheid === 'werkdag') return null;
  if (duur.eenheid === 'uur' && !ingang.includes('T')) return null;
  const einde = countInstant(ingang, duur, 'wall_clock');
  return ingang.includes('T') ? einde : einde.slice(0, 10);
}
