import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { AGENDA_ROLLEN } from './agendaRollen.ts';
import { eisRol } from './eisRol.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

/**
 * Takes a link back: from now on it opens nothing. One's own, or as beheerder anybody's; the link of somebody else is NotFound.
 * A second click does no harm.
 */
export async function trekAgendalinkIn(
  deps: Deps,
  gebruiker: Gebruiker,
  { id }: { readonly id: string },
): Promise<void> {
  eisRol(gebruiker, ...AGENDA_ROLLEN, 'beheerder');
  await deps.store.transaction(async ({ agendalinks, gebeurtenissen }) => {
    const link = await agendalinks.byId(id);
    const mag = link?.accountId === gebruiker.id || gebruiker.rollen.includes('beheerder');
    if (!link || !mag) throw new NotFound('Deze link is er niet.');
    if (!(await agendalinks.trekIn(id, deps.clock.nu(), gebruiker.id))) return;
    await gebeurtenissen.append(
      maakGebeurtenis(deps, 'trekAgendalinkIn', gebruiker, link.zaakId, { linkId: id }),
    );
  });
}
