import type { FeitWaarde } from '../domain/dossier.ts';
import { Conflict } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { VastgelegdFeit } from '../domain/zaak.ts';
import type { Deps, Stores } from '../ports.ts';
import { controleerFeiten } from './controleerFeiten.ts';
import { eisRol } from './eisRol.ts';
import { leesBetrokkeneVan, leesZaakVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

interface Invoer {
  readonly zaakId: string;
  /** null: facts that all betrokkenen of the case share. */
  readonly betrokkeneId: string | null;
  readonly feiten: unknown;
  /** Id of the last fact of the case that the user saw, or null when there was none. */
  readonly laatstGezien: string | null;
}

async function eisNietsNieuws(stores: Stores, { zaakId, laatstGezien }: Invoer): Promise<void> {
  const laatste = (await stores.feiten.list(zaakId)).at(-1)?.id ?? null;
  if (laatste !== laatstGezien) throw new Conflict();
}

const leesZaak = async (stores: Stores, { zaakId, betrokkeneId }: Invoer) =>
  betrokkeneId === null
    ? leesZaakVan(stores, zaakId)
    : (await leesBetrokkeneVan(stores, zaakId, betrokkeneId)).zaak;

/**
 * Records facts, each with its source and its author; nothing is ever overwritten, the last one recorded counts.
 * Throws InputFaults with every fault, Conflict when somebody recorded a fact since.
 */
export async function registreerFeiten(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: Invoer,
): Promise<VastgelegdFeit[]> {
  eisRol(gebruiker, 'jurist');
  const zaak = await leesZaak(deps.store.read, invoer);
  const gelezen = controleerFeiten(deps.regels, zaak.gemeente, deps.clock.vandaag(), invoer.feiten);
  const feiten: VastgelegdFeit[] = gelezen.map((regel) => ({
    id: deps.ids.next(),
    zaakId: zaak.id,
    betrokkeneId: invoer.betrokkeneId,
    ...regel,
    waarde: regel.waarde as FeitWaarde,
    auteurId: gebruiker.id,
    auteurNaam: gebruiker.naam,
    vastgelegdOp: deps.clock.nu(),
  }));
  const inhoud = { betrokkeneId: invoer.betrokkeneId, feiten: feiten.map(({ id, feit }) => ({ id, feit })) };
  await deps.store.transaction(async (stores) => {
    // the chain of events lets one writer in at a time: whoever holds it sees every fact that was recorded before
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'registreerFeiten', gebruiker, zaak.id, inhoud));
    await eisNietsNieuws(stores, invoer);
    await stores.feiten.append(feiten);
  });
  return feiten;
}
