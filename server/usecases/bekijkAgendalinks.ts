import type { Agendalink } from '../domain/agendalink.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { AGENDA_ROLLEN } from './agendaRollen.ts';
import { eisRol } from './eisRol.ts';

/** A link as a screen may show it: never with its secret, which nobody knows any more. */
export interface ZichtbareAgendalink extends Agendalink {
  readonly eigenaar: string;
  /** May its owner still log in? If not, the link opens nothing either. */
  readonly eigenaarActief: boolean;
  /** Only for the owner: a beheerder sees no cases. */
  readonly zaakNummer: string | null;
}

const nummerVan = async ({ zaken }: Stores, zaakId: string | null): Promise<string | null> =>
  zaakId === null ? null : ((await zaken.byId(zaakId))?.nummer ?? null);

/** One's own links, or with `alle` those of everybody, for a beheerder. The newest first. */
export async function bekijkAgendalinks(
  deps: Deps,
  gebruiker: Gebruiker,
  { alle }: { readonly alle: boolean },
): Promise<ZichtbareAgendalink[]> {
  if (alle) eisRol(gebruiker, 'beheerder');
  else eisRol(gebruiker, ...AGENDA_ROLLEN);
  const { read } = deps.store;
  const accounts = new Map((await read.accounts.list()).map((account) => [account.id, account]));
  const links = await read.agendalinks.list(alle ? null : gebruiker.id);
  return Promise.all(
    links.map(async (link) => ({
      ...link,
      eigenaar: accounts.get(link.accountId)?.naam ?? '',
      eigenaarActief: accounts.get(link.accountId)?.actief ?? false,
      zaakNummer: alle ? null : await nummerVan(read, link.zaakId),
    })),
  );
}
