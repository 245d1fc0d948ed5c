import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { kijktAlleenMee } from './kijktAlleenMee.ts';

/** How many comments are open on each of these besluiten. Who sees no drafts learns nothing of them. */
export async function telOpenOpmerkingen(
  deps: Deps,
  gebruiker: Gebruiker,
  besluitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return kijktAlleenMee(gebruiker) || besluitIds.length === 0
    ? new Map()
    : deps.store.read.opmerkingen.telOpen(besluitIds);
}
