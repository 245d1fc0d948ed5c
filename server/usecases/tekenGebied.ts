import type { Besluit } from '../domain/besluit.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { bewerkConcept } from './bewerkConcept.ts';
import { eisGebiedBrief } from './eisGebiedBrief.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';

const BIJLAGE = 'Kaart van het gebied';

/** The list of annexes names the map exactly when there is one. */
function metBijlage(bijlagen: readonly string[], kaart: unknown): readonly string[] {
  if (kaart === null) return bijlagen.filter((bijlage) => bijlage !== BIJLAGE);
  return bijlagen.some((bijlage) => /\bkaart\b/i.test(bijlage)) ? bijlagen : [BIJLAGE, ...bijlagen];
}

/**
 * Saves the area of a draft, with its map and its boundary in words; without an area the map goes. It is a change of the text
 * like any other: the same check of status and version, one event. Throws InputFaults, Conflict or Refusal.
 */
export async function tekenGebied(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number; readonly gebied: unknown },
): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  const besluit = await leesBesluit(deps.store.read, invoer.besluitId);
  eisGebiedBrief(deps.brieven, besluit);
  const { model } = besluit;
  const kaart = invoer.gebied === null ? null : deps.brieven.maakKaart(model.gemeente, invoer.gebied);
  // the version is checked in the transaction: what was read here is then still what is stored
  return bewerkConcept(deps, gebruiker, {
    besluitId: invoer.besluitId,
    version: invoer.version,
    model: { ...model, kaart, bijlagen: metBijlage(model.bijlagen, kaart) },
  });
}
