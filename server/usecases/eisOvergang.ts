import { redenenTegen, type Besluit, type Overgang } from '../domain/besluit.ts';
import { Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';

/** Refuses a move that this user may not make now, with every reason, those of the caller included. */
export function eisOvergang(
  overgang: Overgang,
  besluit: Besluit,
  gebruiker: Gebruiker,
  andereRedenen: readonly string[] = [],
): void {
  const redenen = [...redenenTegen(overgang, besluit, gebruiker), ...andereRedenen];
  if (redenen.length > 0) throw new Refusal(redenen);
}
