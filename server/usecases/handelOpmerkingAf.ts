import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { zetAfhandeling, type AfhandelingInvoer } from './zetAfhandeling.ts';

/** Calls a comment dealt with. A second time does nothing. Throws NotFound, and Refusal once the text is approved. */
export const handelOpmerkingAf = (
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: AfhandelingInvoer,
): Promise<void> => zetAfhandeling(deps, gebruiker, 'handelOpmerkingAf', invoer);
