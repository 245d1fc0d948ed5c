import { addMonths, addYears, formatDag, readDag } from '../../domain/kalenderdag.ts';
import type { Eenheid } from '../../domain/dossier.ts';

type Lengte = { readonly aantal: number; readonly eenheid: Eenheid };

/**
 * The day that lies so long after (or, negative, before) an ISO day, for windows of a policy: calendar days, months and
 * years from the anchor. Hours and working days have no meaning here: RangeError.
 */
export function addDuur(iso: string, { aantal, eenheid }: Lengte, direction: 1 | -1 = 1): string {
  const start = readDag(iso);
  const amount = aantal * direction;
  if (eenheid === 'dag') return formatDag(start + amount);
  if (eenheid === 'week') return formatDag(start + amount * 7);
  if (eenheid === 'maand') return formatDag(addMonths(start, amount));
  if (eenheid === 'jaar') return formatDag(addYears(start, amount));
  throw new RangeError(`no window in ${eenheid}`);
}
