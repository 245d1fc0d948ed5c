import type { BoekBeleid, Paar } from './regelBoek.ts';

/** One row or heading in two policies beside each other; null: it stands in one of them only. */
export interface BeleidVerschil {
  readonly naam: string;
  readonly een: readonly Paar[] | null;
  readonly ander: readonly Paar[] | null;
  readonly gelijk: boolean;
}

/** Two policies of one kind side by side, the heading first, rows by their id, each marked when it differs. */
export function vergelijkBeleid(een: BoekBeleid, ander: BoekBeleid): BeleidVerschil[] {
  const ids = [...new Set([...een.rijen, ...ander.rijen].map(({ id }) => id))];
  const rij = (beleid: BoekBeleid, id: string) => beleid.rijen.find((one) => one.id === id)?.delen ?? null;
  return [
    verschil('Algemeen', een.kop, ander.kop),
    ...ids.map((id) => verschil(id, rij(een, id), rij(ander, id))),
  ];
}

const verschil = (
  naam: string,
  een: readonly Paar[] | null,
  ander: readonly Paar[] | null,
): BeleidVerschil => ({
  naam,
  een,
  ander,
  gelijk: JSON.stringify(een) === JSON.stringify(ander),
});
