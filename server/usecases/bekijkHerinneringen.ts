import type { Gebruiker } from '../domain/rol.ts';
import type { BerichtRij, Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** More than anybody reads on one page. */
const MEESTE = 200;

export interface Herinneringen {
  readonly open: readonly BerichtRij[];
  readonly opgepakt: readonly BerichtRij[];
  /** Is this person mailed, and if not: why. */
  readonly email: string | null;
  readonly mailActief: boolean;
}

/** What this user was told of and has not taken up, and what he took up before. */
export async function bekijkHerinneringen(deps: Deps, gebruiker: Gebruiker): Promise<Herinneringen> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const vraag = { accountId: gebruiker.id, aantal: MEESTE };
  const [open, opgepakt, { emails }] = await Promise.all([
    deps.store.views.berichten({ ...vraag, open: true }),
    deps.store.views.berichten({ ...vraag, open: false }),
    deps.store.read.berichten.bewaking(),
  ]);
  return { open, opgepakt, email: emails[gebruiker.id] ?? null, mailActief: deps.mailer.actief };
}
