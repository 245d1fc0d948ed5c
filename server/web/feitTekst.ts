import type { FeitRij, FeitWaarde } from '../domain/dossier.ts';
import { duurTekst } from '../domain/duurTekst.ts';
import type { FeitDefinitie } from '../domain/feit.ts';
import { getalInVeld } from './leesGetal.ts';
import { ONDERWERPEN, waardeTekst } from './screens/feiten/onderwerpen.ts';
import { toon } from './toon.ts';

function enkel(waarde: boolean | number | string | null): string {
  if (waarde === null) return 'onbekend';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return getalInVeld(waarde);
  return /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? toon.datumZonderDag(waarde) : waardeTekst(waarde);
}

const rijTekst = (rij: FeitRij): string =>
  Object.entries(rij)
    .map(([veld, waarde]) => `${(ONDERWERPEN.velden[veld] ?? veld).toLowerCase()} ${enkel(waarde)}`)
    .join(', ');

function lijstTekst(items: readonly (string | FeitRij)[]): string {
  if (items.length === 0) return 'geen';
  return items.map((item) => (typeof item === 'string' ? item : rijTekst(item))).join('; ');
}

/** The answer to a question as people read it. */
export function feitTekst(definitie: Pick<FeitDefinitie, 'eenheid'> | undefined, waarde: FeitWaarde): string {
  if (Array.isArray(waarde)) return lijstTekst(waarde);
  if (waarde !== null && typeof waarde === 'object') return duurTekst(waarde);
  const tekst = enkel(waarde);
  return typeof waarde === 'number' && definitie?.eenheid ? `${tekst} ${definitie.eenheid}` : tekst;
}
