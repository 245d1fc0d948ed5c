import type { Besluit } from '../domain/besluit.ts';
import type { Aanleiding, Bewerking, Venster } from '../domain/besluitVersie.ts';
import { isZelfdeGreep } from '../domain/besluitVersie.ts';
import type { BriefModel } from '../domain/brief.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { versieVan } from '../domain/versieVan.ts';
import type { Deps, Stores } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

export interface NieuweTekst {
  readonly model: BriefModel;
  readonly aanleiding: Aanleiding;
  readonly venster?: Venster | undefined;
}

/**
 * Stores the new text of a draft and keeps the one that it replaces, unless both are one stroke of work: then neither the
 * history nor the log gets a line for every few seconds. Inside the transaction of the caller, who checked that it may.
 * Throws Conflict on a stale version.
 */
export async function bewaarTekst(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  besluit: Besluit,
  { model, aanleiding, venster }: NieuweTekst,
): Promise<Besluit> {
  const op = deps.clock.nu();
  const wie = { doorId: gebruiker.id, doorNaam: gebruiker.naam, op, aanleiding };
  const zelfde = isZelfdeGreep(besluit.bewerking, wie);
  const sinds = zelfde ? (besluit.bewerking?.sinds ?? op) : op;
  const bewerking: Bewerking = { ...wie, sinds, ...(venster ? { venster } : {}) };
  if (!zelfde) await stores.besluiten.putVersie(versieVan(besluit));
  const bewerkerIds = [...new Set([...(besluit.bewerkerIds ?? []), gebruiker.id])];
  const bewaard = await stores.besluiten.update({ ...besluit, model, bewerkerIds, bewerking });
  if (zelfde && aanleiding === 'automatisch') return bewaard;
  const inhoud = { besluitId: besluit.id, version: bewaard.version };
  await stores.gebeurtenissen.append(
    maakGebeurtenis(deps, 'bewerkConcept', gebruiker, besluit.zaakId, inhoud),
  );
  return bewaard;
}
