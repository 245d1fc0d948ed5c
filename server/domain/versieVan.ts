import type { Besluit } from './besluit.ts';
import type { BesluitVersie } from './besluitVersie.ts';

/** The text of a besluit as a line of its history. One from before the history was kept has its drafter as writer. */
export const versieVan = ({ id, version, model, bewerking, opstellerNaam }: Besluit): BesluitVersie => ({
  besluitId: id,
  version,
  model,
  doorNaam: bewerking?.doorNaam ?? opstellerNaam,
  op: bewerking?.op ?? null,
  aanleiding: bewerking?.aanleiding ?? 'opgesteld',
});
