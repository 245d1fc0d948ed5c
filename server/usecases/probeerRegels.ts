import type { Advies } from '../domain/advies.ts';
import type { Feiten } from '../domain/dossier.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** The advice on facts that belong to no case, to see what the rules do with them. Nothing is stored. */
export function probeerRegels(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly peildatum: string; readonly gemeente: string; readonly feiten: Feiten },
): Promise<Advies> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  return deps.regels.adviseer(deps.regels.leesDossier(invoer));
}
