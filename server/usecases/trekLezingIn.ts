import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** Takes the reading of a ruling back: it counts as unread again. A second click does no harm. */
export async function trekLezingIn(
  deps: Deps,
  gebruiker: Gebruiker,
  { ecli }: { readonly ecli: string },
): Promise<void> {
  eisRol(gebruiker, 'jurist');
  await deps.store.transaction(async ({ lezingen }) => {
    if (!(await lezingen.latest()).some((lezing) => lezing.ecli === ecli)) return;
    await lezingen.insert({
      ecli,
      rechtsoverweging: null,
      toelichting: null,
      doorId: gebruiker.id,
      op: deps.clock.nu(),
    });
  });
}
