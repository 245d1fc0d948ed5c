import type { Deps, LopendeTermijn, Stores } from '../ports.ts';
import { bewakersVan } from './bewakersVan.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { maakBericht } from './maakBericht.ts';

/** Tells the watchers of a term that it moved without anything having happened in its case, and why: once. */
export async function zetVerschuivingKlaar(
  deps: Deps,
  stores: Stores,
  termijn: LopendeTermijn,
  reden: string,
): Promise<void> {
  if (termijn.plandatum === null) return;
  const { behandelaarId, nummer: zaakNummer } = await leesZaakVan(stores, termijn.zaakId);
  const bewaking = await stores.berichten.bewaking();
  const bewaakt = { ...termijn, behandelaarId, zaakNummer };
  for (const account of bewakersVan(bewaakt, bewaking, await stores.accounts.list())) {
    const onderscheid = deps.termijnen.stand.regels;
    const wat = { soort: 'verschuiving', reden, onderscheid } as const;
    await stores.berichten.voegToe([maakBericht(deps, bewaking, bewaakt, account, wat)]);
  }
}
