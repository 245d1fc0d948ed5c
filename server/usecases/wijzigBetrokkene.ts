import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { betrokkeneRollen, betrokkeneSchema } from './zaakSchema.ts';

/** Changes name, address or capacity of a betrokkene. A letter that is already drafted keeps what it says. */
export async function wijzigBetrokkene(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: {
    readonly zaakId: string;
    readonly betrokkeneId: string;
    readonly version: number;
    readonly [veld: string]: unknown;
  },
): Promise<Betrokkene> {
  eisRol(gebruiker, 'jurist');
  const wie = leesInvoer(betrokkeneSchema(betrokkeneRollen(deps.regels.feiten)), invoer);
  return deps.store.transaction(async (stores) => {
    const { zaak, betrokkene } = await leesBetrokkeneVan(stores, invoer.zaakId, invoer.betrokkeneId);
    eisVersie(betrokkene, invoer.version);
    const bewaard = await stores.zaken.updateBetrokkene({ ...betrokkene, ...wie });
    const inhoud = { betrokkeneId: betrokkene.id, version: bewaard.version };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'wijzigBetrokkene', gebruiker, zaak.id, inhoud));
    return bewaard;
  });
}
