import type { Besluit } from '../domain/besluit.ts';
import {
  gesprekkenVan,
  onderdelenVan,
  openOpmerkingen,
  openVanAnderen,
  opmerkingenStand,
  redenenTegenOpmerken,
  type Gesprek,
  type Onderdeel,
} from '../domain/opmerking.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';

/** What is said about a letter, as whoever may see the besluit reads it. */
export interface OpmerkingenBeeld {
  readonly besluit: Besluit;
  readonly onderdelen: readonly Onderdeel[];
  readonly gesprekken: readonly Gesprek[];
  readonly open: number;
  /** How many of the open ones are of somebody who did not write the letter. */
  readonly openVanAnderen: number;
  /** What an approval must name, to show that no comment was missed. */
  readonly stand: number;
  readonly magSchrijven: boolean;
}

/** The comments on a besluit. Who may see the draft may see them; nobody else. Throws NotFound. */
export async function bekijkOpmerkingen(
  deps: Deps,
  gebruiker: Gebruiker,
  { besluitId }: { readonly besluitId: string },
): Promise<OpmerkingenBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const besluit = await leesBesluit(deps.store.read, besluitId);
  const opmerkingen = await deps.store.read.opmerkingen.byBesluit(besluitId);
  const soort = deps.brieven.soorten().find(({ slug }) => slug === besluit.soort);
  return {
    besluit,
    onderdelen: onderdelenVan(soort ?? { weging: [], zienswijze: 'geen' }),
    gesprekken: gesprekkenVan(opmerkingen),
    open: openOpmerkingen(opmerkingen).length,
    openVanAnderen: openVanAnderen(opmerkingen, besluit).length,
    stand: opmerkingenStand(opmerkingen),
    magSchrijven: redenenTegenOpmerken(besluit).length === 0,
  };
}
