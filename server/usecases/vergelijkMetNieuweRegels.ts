import type { Advies } from '../domain/advies.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { bekijkAdvies } from './bekijkAdvies.ts';
import { gewijzigdeRegels } from './gewijzigdeRegels.ts';

/** A stored advice beside the one that the rules of now give on the same facts. */
export interface AdviesNaast {
  readonly oud: OpgeslagenAdvies;
  readonly nieuw: Advies;
  /** Rule files with another text than the stored advice was made from. */
  readonly gewijzigd: readonly string[];
}

/** What the rules of now would say of the facts of a stored advice. Nothing is stored. */
export async function vergelijkMetNieuweRegels(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly adviesId: string },
): Promise<AdviesNaast> {
  const oud = await bekijkAdvies(deps, gebruiker, invoer);
  const nieuw = await deps.regels.adviseer(oud.dossier);
  return { oud, nieuw, gewijzigd: gewijzigdeRegels(oud.advies, deps.regels) };
}
