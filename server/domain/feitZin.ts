import type { FeitWaarde } from './dossier.ts';
import type { FeitDefinitie } from './feit.ts';
import { waardeInWoorden } from './waardeInWoorden.ts';

/** The sentence that the fact itself has for this answer, if any. */
function eigenZin(zin: FeitDefinitie['zin'], waarde: FeitWaarde): string | undefined {
  if (zin === undefined || waarde === null || (Array.isArray(waarde) && waarde.length === 0))
    return undefined;
  if (typeof zin === 'string') return zin;
  if (typeof waarde === 'object') return zin['anders'];
  const antwoord = typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde);
  return Object.hasOwn(zin, antwoord) ? zin[antwoord] : zin['anders'];
}

/** A fact as a sentence for a letter; where the fact has none, question and answer for the writer to turn into one. */
export function feitZin(
  definitie: Pick<FeitDefinitie, 'vraag' | 'eenheid' | 'zin'>,
  waarde: FeitWaarde,
): string {
  const zin = eigenZin(definitie.zin, waarde);
  if (zin !== undefined) return zin.replace('{waarde}', () => waardeInWoorden(waarde));
  const eenheid = typeof waarde === 'number' && definitie.eenheid ? ` ${definitie.eenheid}` : '';
  return `${definitie.vraag} ${waardeInWoorden(waarde)}${eenheid}.`;
}
