import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { betrokkeneRollen, betrokkeneSchema } from './zaakSchema.ts';

/** One more person (natural or legal) whom the case concerns, with a dossier of his own. */
export async function voegBetrokkeneToe(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly [veld: string]: unknown },
): Promise<Betrokkene> {
  eisRol(gebruiker, 'jurist');
  const wie = leesInvoer(betrokkeneSchema(betrokkeneRollen(deps.regels.feiten)), invoer);
  return deps.store.transaction(async (stores) => {
    const zaak = await leesZaakVan(stores, invoer.zaakId);
    const betrokkene: Betrokkene = { id: deps.ids.next(), zaakId: zaak.id, ...wie, version: 1 };
    await stores.zaken.insertBetrokkene(betrokkene);
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'voegBetrokkeneToe', gebruiker, zaak.id, { betrokkeneId: betrokkene.id }),
    );
    return betrokkene;
  });
}
