import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { bekijkOpmerkingen } from '../../../usecases/bekijkOpmerkingen.ts';
import { opmerkingenPagina, type Omgeving, type OpmerkingenPagina } from './viewModel.ts';

/** The comments on a besluit as a screen shows them. */
export async function opmerkingenBij(
  deps: Deps,
  gebruiker: Gebruiker,
  besluitId: string,
  omgeving: Omit<Omgeving, 'sleutel'>,
): Promise<OpmerkingenPagina> {
  const beeld = await bekijkOpmerkingen(deps, gebruiker, { besluitId });
  return opmerkingenPagina(beeld, { ...omgeving, sleutel: () => deps.ids.next() });
}
