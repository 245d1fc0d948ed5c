import { dossierVanZaak } from '../domain/dossierVanZaak.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

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
  const opgeslagen: OpgeslagenAdvies = {
    id: deps.ids.next(),
    zaakId: zaak.id,
    betrokkeneId: betrokkene.id,
    dossier,
    advies: await deps.regels.adviseer(dossier),
    gevraagdDoorId: gebruiker.id,
    gevraagdOp: deps.clock.nu(),
  };
  const { feitenSha256, adviesSha256 } = opgeslagen.advies.ontvangstbewijs;
  const inhoud = { adviesId: opgeslagen.id, betrokkeneId: betrokkene.id, feitenSha256, adviesSha256 };
  await deps.store.transaction(async (stores) => {
    await stores.adviezen.insert(opgeslagen);
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'vraagAdvies', gebruiker, zaak.id, inhoud));
  });
  return opgeslagen;
}
