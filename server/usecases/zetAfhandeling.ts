import { NotFound } from '../domain/fault.ts';
import type { Opmerking } from '../domain/opmerking.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { metOpmerkingen } from './metOpmerkingen.ts';

export interface AfhandelingInvoer {
  readonly besluitId: string;
  readonly opmerkingId: string;
}

async function leesBegin(stores: Stores, { besluitId, opmerkingId }: AfhandelingInvoer): Promise<Opmerking> {
  const opmerking = (await stores.opmerkingen.byBesluit(besluitId)).find(
    ({ id, antwoordOp }) => id === opmerkingId && antwoordOp === null,
  );
  if (!opmerking) throw new NotFound('Deze opmerking is er niet.');
  return opmerking;
}

/** Calls a comment dealt with, or opens it again. One that is so already stays as it is. Throws Refusal after the approval. */
export async function zetAfhandeling(
  deps: Deps,
  gebruiker: Gebruiker,
  soort: 'handelOpmerkingAf' | 'heropenOpmerking',
  invoer: AfhandelingInvoer,
): Promise<void> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { besluitId, opmerkingId } = invoer;
  const afgehandeld = soort === 'handelOpmerkingAf';
  await deps.store.transaction(async (stores) => {
    if (((await leesBegin(stores, invoer)).afgehandeldOp !== null) === afgehandeld) return;
    const handeling = { soort, besluitId, inhoud: { opmerkingId } };
    await metOpmerkingen(deps, stores, gebruiker, handeling, () =>
      stores.opmerkingen.voegAfhandelingToe({
        ...{ opmerkingId, afgehandeld, op: deps.clock.nu() },
        ...{ doorId: gebruiker.id, doorNaam: gebruiker.naam },
      }),
    );
  });
}
