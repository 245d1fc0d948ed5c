import { parseDag } from '../domain/kalenderdag.ts';

const VORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Is this an instant with a zone, such as `2026-12-10T09:00+01:00`, on a day that exists? */
export function isMoment(tekst: string): boolean {
  const match = VORM.exec(tekst);
  return match !== null && parseDag(match[1] ?? '') !== null;
}
