import { countDays, countInstant } from './countTermijn.ts';
import type { Kalender } from './kalender.ts';
import { formatDag, readDag } from './kalenderdag.ts';
import type { TermijnDefinitie } from './termijn.ts';

/** The last day or instant that a term may reach with all its extensions, counted from its start; null: no such limit. */
export function plafondVan(
  { ceiling, counting }: Pick<TermijnDefinitie, 'ceiling' | 'counting'>,
  start: string,
  kalender: Kalender,
): string | null {
  if (ceiling === null) return null;
  return start.includes('T')
    ? countInstant(start, ceiling, counting)
    : formatDag(countDays(readDag(start), ceiling, counting, kalender));
}
