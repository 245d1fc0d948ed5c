import type { Advies } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, OpgeslagenAdvies } from '../ports.ts';
import { bewaarRegelversies } from './bewaarRegelversies.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

/** Stores an advice with its dossier, its receipt and the texts of the rules behind it: all of it or nothing. */
export async function bewaarAdvies(
  deps: Deps,
  gebruiker: Gebruiker,
  over: { readonly zaakId: string; readonly betrokkeneId: string; readonly dossier: Dossier },
  advies: Advies,
): Promise<OpgeslagenAdvies> {
  const { zaakId, betrokkeneId, dossier } = over;
  const opgeslagen: OpgeslagenAdvies = {
    id: deps.ids.next(),
    zaakId,
    betrokkeneId,
    dossier,
    advies,
    gevraagdDoorId: gebruiker.id,
    gevraagdOp: deps.clock.nu(),
  };
  const { feitenSha256, adviesSha256 } = advies.ontvangstbewijs;
  const inhoud = { adviesId: opgeslagen.id, betrokkeneId, feitenSha256, adviesSha256 };
  await deps.store.transaction(async (stores) => {
    await bewaarRegelversies(deps, stores, advies);
    await stores.adviezen.insert(opgeslagen);
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'vraagAdvies', gebruiker, zaakId, inhoud));
  });
  return opgeslagen;
}
