import { Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { bewaarAdvies } from './bewaarAdvies.ts';
import { eisRol } from './eisRol.ts';
import { vergelijkMetNieuweRegels } from './vergelijkMetNieuweRegels.ts';

/**
 * Moves a case to the rules of now: stores the advice on the same facts under them, beside the earlier one. Until
 * somebody does this, a case keeps the advice that it has.
 */
export async function gaOverOpNieuweRegels(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly adviesId: string },
): Promise<OpgeslagenAdvies> {
  eisRol(gebruiker, 'jurist');
  const { oud, nieuw, gewijzigd } = await vergelijkMetNieuweRegels(deps, gebruiker, invoer);
  if (gewijzigd.length === 0) throw new Refusal(['Dit advies is al met de regels van nu gemaakt.']);
  const laatste = await deps.store.read.adviezen.latest(oud.zaakId, oud.betrokkeneId);
  if (laatste?.id !== oud.id)
    throw new Refusal(['Er is al een nieuwer advies in deze zaak. Bekijk dat eerst.']);
  return bewaarAdvies(deps, gebruiker, oud, nieuw);
}
