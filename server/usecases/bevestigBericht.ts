import { z } from 'zod';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

const schema = z.object({ berichtId: z.string() });

/** "I take this up": the receiver acknowledges a message of his own. A second time does nothing. Throws NotFound. */
export async function bevestigBericht(deps: Deps, gebruiker: Gebruiker, invoer: unknown): Promise<void> {
  const { berichtId } = leesInvoer(schema, invoer);
  await deps.store.transaction(async (stores) => {
    const bericht = await stores.berichten.byId(berichtId);
    if (bericht?.accountId !== gebruiker.id) throw new NotFound();
    if (!(await stores.berichten.bevestig(berichtId, deps.clock.nu()))) return;
    const inhoud = { berichtId, termijnId: bericht.termijnId };
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'bevestigBericht', gebruiker, bericht.zaakId, inhoud),
    );
  });
}
