import type { Besluit } from '../domain/besluit.ts';
import { Refusal } from '../domain/fault.ts';
import { redenenTegenOpmerken, type Opmerking } from '../domain/opmerking.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

interface Handeling {
  /** Name of the use case. */
  readonly soort: string;
  readonly besluitId: string;
  /** Ids only: what was said stands in its own table. */
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/**
 * One change of the comments on a besluit, with its event. The event goes first: the chain of events lets one writer in at a
 * time, so whoever holds it sees an approval that was given before, and an approval after it sees this comment. Throws Refusal
 * when the text is approved.
 */
export async function metOpmerkingen<T>(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  { soort, besluitId, inhoud }: Handeling,
  werk: (besluit: Besluit, opmerkingen: readonly Opmerking[]) => Promise<T>,
): Promise<T> {
  const { zaakId } = await leesBesluit(stores, besluitId);
  await stores.gebeurtenissen.append(
    maakGebeurtenis(deps, soort, gebruiker, zaakId, { besluitId, ...inhoud }),
  );
  const besluit = await leesBesluit(stores, besluitId);
  const redenen = redenenTegenOpmerken(besluit);
  if (redenen.length > 0) throw new Refusal(redenen);
  return werk(besluit, await stores.opmerkingen.byBesluit(besluitId));
}
