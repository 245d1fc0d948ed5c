import type { Signaal } from '../domain/advies.ts';
import type { Besluit } from '../domain/besluit.ts';
import type { Gebrek } from '../domain/brief.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';
import { signalenBij } from './signalenBij.ts';

/** A besluit as its writer and its reader see it. */
export interface BesluitBeeld {
  readonly besluit: Besluit;
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  /** The letter as an HTML fragment. */
  readonly html: string;
  readonly gebreken: readonly Gebrek[];
  /** What the latest advice signals about this measure. */
  readonly signalen: readonly Signaal[];
}

/** One besluit with its letter and what is still wrong with it. With `model`: a preview of text that is not saved. */
export async function bekijkBesluit(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly model?: unknown },
): Promise<BesluitBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { read } = deps.store;
  const besluit = await leesBesluit(read, invoer.besluitId);
  const { zaak, betrokkene } = await leesBetrokkeneVan(read, besluit.zaakId, besluit.betrokkeneId);
  const model = invoer.model === undefined ? besluit.model : deps.brieven.leesModel(invoer.model);
  const { signalen } = await signalenBij(deps, read, besluit);
  return {
    besluit,
    zaak,
    betrokkene,
    html: deps.brieven.html(model),
    gebreken: deps.brieven.toets(model),
    signalen,
  };
}
