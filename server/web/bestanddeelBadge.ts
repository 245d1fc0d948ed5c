import type { Bestanddeel } from '../domain/advies.ts';

/** Key in BADGES for an element: an exception that is not met is good news, one that is met bars the power. */
export function bestanddeelBadge({ aard, uitkomst }: Pick<Bestanddeel, 'aard' | 'uitkomst'>): string {
  if (aard === 'vereiste') return uitkomst;
  if (uitkomst === 'voldaan') return 'uitzondering_geldt';
  return uitkomst === 'niet_voldaan' ? 'uitzondering_geldt_niet' : uitkomst;
}

const UITZONDERING = {
  voldaan: 'Geldt hier: dan is er geen bevoegdheid.',
  niet_voldaan: 'Geldt hier niet.',
  onbekend: 'Nog onbekend of dit geldt.',
  niet_gebleken: 'Niet gebleken.',
} as const;

/** The sentence of an exception reads as if it were so: it is announced as one, with what came of it. */
export function bestanddeelTekst({
  aard,
  uitkomst,
  tekst,
}: Pick<Bestanddeel, 'aard' | 'uitkomst' | 'tekst'>): {
  titel: string;
  detail: string | null;
} {
  if (aard === 'vereiste') return { titel: tekst, detail: null };
  return { titel: `Uitzondering: ${tekst}`, detail: UITZONDERING[uitkomst] };
}
