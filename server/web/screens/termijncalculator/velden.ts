import type { Eenheid } from '../../../domain/dossier.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import { EENHEDEN } from '../../eenheden.ts';

/** Must a field be filled in, may it be, or has it no meaning for this term? */
export type Nodig = 'verplicht' | 'mag' | 'nee';

/** Which fields a term needs beside its start. */
export interface Velden {
  readonly tijd: Nodig;
  readonly lengte: Nodig;
  readonly eenheden: readonly Eenheid[];
  readonly opschorting: Nodig;
}

function tijdVan({ startsAt }: TermijnDefinitie): Nodig {
  if (!startsAt.includes('instant')) return 'nee';
  return startsAt.includes('date') ? 'mag' : 'verplicht';
}

function lengteVan({ inBesluit, maximum }: TermijnDefinitie): Nodig {
  if (inBesluit) return 'verplicht';
  return maximum === null ? 'nee' : 'mag';
}

/** Where the law sets a maximum any unit may be given that can be counted from such a start. */
function eenhedenVan({ inBesluit, units, startsAt }: TermijnDefinitie): readonly Eenheid[] {
  if (inBesluit) return units;
  return EENHEDEN.map(({ waarde }) => waarde).filter((eenheid) => {
    if (eenheid === 'uur') return startsAt.includes('instant');
    return eenheid !== 'werkdag' || startsAt.includes('date');
  });
}

/** The fields of a term, as the rules describe it. */
export const veldenVan = (definitie: TermijnDefinitie): Velden => ({
  tijd: tijdVan(definitie),
  lengte: lengteVan(definitie),
  eenheden: eenhedenVan(definitie),
  opschorting: definitie.counting === 'back' ? 'nee' : 'mag',
});
