import type { Besluit } from '../domain/besluit.ts';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { bewerkConcept } from './bewerkConcept.ts';
import { eisRol } from './eisRol.ts';

/**
 * Puts an earlier text back as a new one: the text that it replaces stays in the history, so that this too can be undone.
 * Throws NotFound for a version that is not there, else as bewerkConcept.
 */
export async function herstelVersie(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number; readonly terug: number },
): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  const oud = await deps.store.read.besluiten.versie(invoer.besluitId, invoer.terug);
  if (!oud) throw new NotFound();
  const { besluitId, version } = invoer;
  return bewerkConcept(deps, gebruiker, { besluitId, version, model: oud.model, aanleiding: 'hersteld' });
}
