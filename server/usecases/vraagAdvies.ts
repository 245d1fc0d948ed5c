import { dossierVanZaak } from '../domain/dossierVanZaak.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { bewaarAdvies } from './bewaarAdvies.ts';
import { eisRol } from './eisRol.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';

/** Asks the advice on one betrokkene and stores it with its dossier and receipt. Throws InputFaults on an impossible day. */
export async function vraagAdvies(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly betrokkeneId: string; readonly peildatum: string },
): Promise<OpgeslagenAdvies> {
  eisRol(gebruiker, 'jurist');
  const { zaak, betrokkene } = await leesBetrokkeneVan(deps.store.read, invoer.zaakId, invoer.betrokkeneId);
  const feiten = await deps.store.read.feiten.list(zaak.id);
  const dossier = deps.regels.leesDossier(dossierVanZaak(zaak, betrokkene, feiten, invoer.peildatum));
  const over = { zaakId: zaak.id, betrokkeneId: betrokkene.id, dossier };
  return bewaarAdvies(deps, gebruiker, over, await deps.regels.adviseer(dossier));
}
