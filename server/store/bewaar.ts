import { Conflict } from '../domain/fault.ts';
import type { Db } from './openDatabase.ts';

/**
 * Optimistic locking: writes the columns only when `version` is still the stored one, and counts it up.
 * Throws Conflict when somebody else saved first, or when the row is not there.
 */
export async function bewaar(
  db: Db,
  table: string,
  { id, version }: { readonly id: string; readonly version: number },
  columns: Readonly<Record<string, unknown>>,
): Promise<number> {
  const changed = await db(table)
    .where({ id, version })
    .update({ ...columns, version: version + 1 });
  if (changed !== 1) throw new Conflict();
  return version + 1;
}
