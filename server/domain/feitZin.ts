import { datumTekst } from './datumTekst.ts';
import type { Duur, FeitRij, FeitWaarde } from './dossier.ts';
import { duurTekst } from './duurTekst.ts';
import type { FeitDefinitie } from './feit.ts';

const DAG = /^\d{4}-\d{2}-\d{2}$/;
const woorden = (waarde: string): string =>
  DAG.test(waarde) ? datumTekst(waarde) : waarde.replaceAll('_', ' ');

function enkel(waarde: boolean | number | string | null): string {
  if (waarde === null) return 'onbekend';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'number' ? String(waarde).replace('.', ',') : woorden(waarde);
}

const isDuur = (waarde: object): waarde is Duur => 'eenheid' in waarde || 'onbepaald' in waarde;
const rij = (velden: FeitRij): string =>
  Object.entries(velden)
    .filter(([, waarde]) => waarde !== null)
    .map(([veld, waarde]) => `${veld} ${enkel(waarde)}`)
    .join(', ');

/** A value of a fact in plain words: `ja`, `12,4`, `3 november 2026`, `drie maanden`. */
function waardeInWoorden(waarde: FeitWaarde): string {
  if (waarde === null || typeof waarde !== 'object') return enkel(waarde);
  if (!Array.isArray(waarde)) return isDuur(waarde) ? duurTekst(waarde) : '';
  if (waarde.length === 0) return 'geen';
  return waarde.map((deel) => (typeof deel === 'string' ? woorden(deel) : rij(deel))).join('; ');
}

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
