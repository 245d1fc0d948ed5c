import { datumTekst } from './datumTekst.ts';
import type { Duur, FeitRij, FeitWaarde } from './dossier.ts';
import { duurTekst } from './duurTekst.ts';

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
export function waardeInWoorden(waarde: FeitWaarde): string {
  if (waarde === null || typeof waarde !== 'object') return enkel(waarde);
  if (!Array.isArray(waarde)) return isDuur(waarde) ? duurTekst(waarde) : '';
  if (waarde.length === 0) return 'geen';
  return waarde.map((deel) => (typeof deel === 'string' ? woorden(deel) : rij(deel))).join('; ');
}
