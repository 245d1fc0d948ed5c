import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { zetAfhandeling, type AfhandelingInvoer } from './zetAfhandeling.ts';

/** Opens a comment again. A second time does nothing. Throws NotFound, and Refusal once the text is approved. */
export const heropenOpmerking = (
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: AfhandelingInvoer,
): Promise<void> => zetAfhandeling(deps, gebruiker, 'heropenOpmerking', invoer);
