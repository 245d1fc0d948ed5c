import { NotFound } from '../domain/fault.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Stores } from '../ports.ts';

/** The case, or NotFound. */
export async function leesZaakVan(stores: Stores, zaakId: string): Promise<Zaak> {
  const zaak = await stores.zaken.byId(zaakId);
  if (!zaak) throw new NotFound('Deze zaak is er niet.');
  return zaak;
}

/** The case with this betrokkene of it, or NotFound. */
export async function leesBetrokkeneVan(
  stores: Stores,
  zaakId: string,
  betrokkeneId: string,
): Promise<{ zaak: Zaak; betrokkene: Betrokkene }> {
  const zaak = await leesZaakVan(stores, zaakId);
  const betrokkene = (await stores.zaken.betrokkenen(zaakId)).find(({ id }) => id === betrokkeneId);
  if (!betrokkene) throw new NotFound('Deze betrokkene is er niet.');
  return { zaak, betrokkene };
}
