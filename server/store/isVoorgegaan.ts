/** `unique_violation` of PostgreSQL (SQLSTATE). */
const PG_DUBBEL = '23505';

/** Was this write refused because the row is there already, or because another process was writing? Both databases say it in their own way. */
export function isVoorgegaan(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (code === 'SQLITE_BUSY') return true;
  return code === PG_DUBBEL || (code === 'SQLITE_CONSTRAINT' && error.message.includes('UNIQUE constraint'));
}
