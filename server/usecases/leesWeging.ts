import type { Besluit } from '../domain/besluit.ts';
import type { WegingHerkomst } from '../domain/herkomst.ts';
import { stelWegingSamen } from '../domain/stelWegingSamen.ts';
import type { Deps, Stores } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';
import { eerderVoornemen } from './eerderVoornemen.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';

/** The sentences that the newest facts and the newest advice give for the weighing of a besluit. */
export async function leesWeging(
  deps: Deps,
  stores: Stores,
  besluit: Pick<Besluit, 'zaakId' | 'betrokkeneId' | 'soort'>,
): Promise<WegingHerkomst> {
  const soort = briefSoort(deps.brieven, besluit.soort);
  const { betrokkene } = await leesBetrokkeneVan(stores, besluit.zaakId, besluit.betrokkeneId);
  const opgeslagen = await stores.adviezen.latest(besluit.zaakId, besluit.betrokkeneId);
  return stelWegingSamen({
    soort,
    betrokkene,
    feiten: await stores.feiten.list(besluit.zaakId),
    definities: deps.regels.feiten,
    advies: opgeslagen?.advies ?? null,
    voornemen: await eerderVoornemen(deps, stores, besluit, soort),
  });
}
