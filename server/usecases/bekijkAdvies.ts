import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** A stored advice of this case. */
export async function bekijkAdvies(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly adviesId: string },
): Promise<OpgeslagenAdvies> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const advies = await deps.store.read.adviezen.byId(invoer.adviesId);
  if (!advies || advies.zaakId !== invoer.zaakId) throw new NotFound('Dit advies is er niet.');
  return advies;
}
