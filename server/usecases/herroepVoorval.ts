import { z } from 'zod';
import { Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesVoorval } from './legVoorvalVast.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { gewijzigd, werkTermijnenBij, type Verschuiving } from './werkTermijnenBij.ts';

const schema = z.object({
  zaakId: z.string(),
  voorvalId: z.string(),
  reden: z
    .string({ error: 'Schrijf op waarom dit niet klopt.' })
    .trim()
    .min(1, 'Schrijf op waarom dit niet klopt.')
    .max(500, 'Gebruik ten hoogste 500 tekens.'),
});

/**
 * Takes back a voorval that was recorded by mistake. It stays on file with the reason; the terms stand again as if it had
 * not happened, and their history says why. A second time does nothing. Throws Refusal for a bekendmaking: its proof is
 * part of the besluit.
 */
export async function herroepVoorval(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: unknown,
): Promise<{ wijzigingen: readonly Verschuiving[] }> {
  eisRol(gebruiker, 'jurist');
  const { zaakId, voorvalId, reden } = leesInvoer(schema, invoer);
  return deps.store.transaction(async (stores) => {
    const voorval = await leesVoorval(stores, zaakId, voorvalId);
    if (voorval.bekendmakingId !== null)
      throw new Refusal(['Een bekendmaking hoort bij de brief en kunt u hier niet herroepen.']);
    if (voorval.herroepen !== null) return { wijzigingen: [] };
    const op = deps.clock.nu();
    await stores.voorvallen.herroep({ voorvalId, reden, doorId: gebruiker.id, op });
    const wat = `Vastlegging herroepen (${reden})`;
    const aanleiding = () => ({ datum: deps.clock.vandaag(), voorvalId, wat, artikel: '' });
    const wijzigingen = gewijzigd(await werkTermijnenBij(deps, stores, zaakId, aanleiding));
    const inhoud = {
      voorvalId,
      termijnen: wijzigingen.map(({ na: { id, einde, status } }) => ({ id, einde, status })),
    };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'herroepVoorval', gebruiker, zaakId, inhoud));
    return { wijzigingen };
  });
}
