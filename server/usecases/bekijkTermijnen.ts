import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, TermijnRij } from '../ports.ts';
import { magTermijnZien } from './magTermijnZien.ts';
import { eisRol } from './eisRol.ts';

/** Every running term of every case, for the overview of the desk and the list of the street. */
export async function bekijkTermijnen(deps: Deps, gebruiker: Gebruiker): Promise<TermijnRij[]> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const rijen = await deps.store.views.termijnen({ open: true });
  return rijen.filter((rij) => magTermijnZien(gebruiker, rij));
}
