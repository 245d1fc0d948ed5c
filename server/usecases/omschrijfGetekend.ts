import type { BriefKaart } from '../domain/gebied/gebied.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisGebiedBrief } from './eisGebiedBrief.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';

/** The boundary in words of an area that is not saved yet. Throws InputFaults with everything that is wrong with it. */
export async function omschrijfGetekend(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly gebied: unknown },
): Promise<BriefKaart> {
  eisRol(gebruiker, 'jurist');
  const besluit = await leesBesluit(deps.store.read, invoer.besluitId);
  eisGebiedBrief(deps.brieven, besluit);
  return deps.brieven.maakKaart(besluit.model.gemeente, invoer.gebied);
}
