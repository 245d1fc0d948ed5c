import type { Advies } from '../domain/advies.ts';
import type { Regels } from '../ports.ts';

/** The rule files behind an advice that have another text now, or are gone: the advice still stands on the old text. */
export function gewijzigdeRegels({ ontvangstbewijs }: Advies, { bestanden }: Regels): string[] {
  const nu = new Map(bestanden.map(({ id, sha256 }) => [id, sha256]));
  return ontvangstbewijs.regels.filter(({ id, sha256 }) => nu.get(id) !== sha256).map(({ id }) => id);
}
