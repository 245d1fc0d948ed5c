import type { Besluit } from '../domain/besluit.ts';
import type { BriefKaart, Straten } from '../domain/gebied/gebied.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisGebiedBrief } from './eisGebiedBrief.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';

/** What the drawing screen needs: the draft, its map and the streets of the municipality. */
export interface GebiedBeeld {
  readonly besluit: Besluit;
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  readonly kaart: BriefKaart | null;
  readonly straten: Straten | null;
}

/** The area of a draft. Throws NotFound, or Refusal when this kind of letter has no area. */
export async function bekijkGebied(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string },
): Promise<GebiedBeeld> {
  eisRol(gebruiker, 'jurist');
  const besluit = await leesBesluit(deps.store.read, invoer.besluitId);
  eisGebiedBrief(deps.brieven, besluit);
  const { zaak, betrokkene } = await leesBetrokkeneVan(deps.store.read, besluit.zaakId, besluit.betrokkeneId);
  const { kaart, gemeente } = besluit.model;
  return { besluit, zaak, betrokkene, kaart: kaart ?? null, straten: deps.brieven.straten(gemeente) };
}
