import type { Gebruiker } from '../domain/rol.ts';
import type { Zaak } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { zaakSchema } from './zaakSchema.ts';

/** Changes the title or the object of a case. Throws InputFaults, Conflict or NotFound. */
export async function wijzigZaak(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string; readonly version: number; readonly [veld: string]: unknown },
): Promise<Zaak> {
  eisRol(gebruiker, 'jurist');
  const { titel, objectOmschrijving, object } = leesInvoer(zaakSchema, invoer);
  return deps.store.transaction(async (stores) => {
    const zaak = await leesZaakVan(stores, invoer.zaakId);
    eisVersie(zaak, invoer.version);
    const bewaard = await stores.zaken.update({ ...zaak, titel, objectOmschrijving, objectAdres: object });
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'wijzigZaak', gebruiker, zaak.id, { zaakId: zaak.id, version: bewaard.version }),
    );
    return bewaard;
  });
}
