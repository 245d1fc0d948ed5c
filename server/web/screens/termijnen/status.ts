import { readDag } from '../../../domain/kalenderdag.ts';

/** Whole days from one calendar day to another; negative when the second lies before the first. */
export const dagenTussen = (van: string, tot: string): number =>
  readDag(tot.slice(0, 10)) - readDag(van.slice(0, 10));

/** How near is near enough to warn: a choice of this screen, not a term of the law. */
const BINNENKORT = 3;

export type TermijnStatus = 'verlopen' | 'vandaag' | 'binnen3' | 'opschema';

/** Where a term stands on a day, counted to the day to plan on. */
export function statusVan(veilig: string, vandaag: string): TermijnStatus {
  const rest = dagenTussen(vandaag, veilig);
  if (rest < 0) return 'verlopen';
  if (rest === 0) return 'vandaag';
  return rest <= BINNENKORT ? 'binnen3' : 'opschema';
}

const dagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;

/** `3 dagen te laat`, `vandaag de laatste dag`, `11 dagen`. */
export function restTekst(veilig: string, vandaag: string): string {
  const rest = dagenTussen(vandaag, veilig);
  if (rest < 0) return `${dagen(-rest)} voorbij`;
  return rest === 0 ? 'laatste dag' : dagen(rest);
}
