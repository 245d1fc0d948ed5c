import type { Bewaker } from '../domain/termijn.ts';

const NAMEN: Readonly<Record<Bewaker, string>> = {
  jurist: 'Jurist',
  bezwaarsecretaris: 'Bezwaarsecretaris',
  toezichthouder: 'Toezichthouder',
  invordering: 'Invordering',
  wkpb_beheerder: 'Wkpb-beheerder',
  burgemeester: 'Burgemeester',
  archief: 'Archief',
  privacy: 'Privacy',
  systeem: 'Systeem',
};

/** Who watches a term, as a screen names him. */
export const bewakerNaam = (bewaker: Bewaker): string => NAMEN[bewaker];
