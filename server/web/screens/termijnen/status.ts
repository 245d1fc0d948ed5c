import { readDag } from '../../../domain/kalenderdag.ts';
import type { TermijnStand } from '../../../domain/voorval.ts';

/** Whole days from one calendar day to another; negative when the second lies before the first. */
export const dagenTussen = (van: string, tot: string): number =>
  readDag(tot.slice(0, 10)) - readDag(van.slice(0, 10));

/** How near is near enough to warn: a choice of this screen, not a term of the law. */
const BINNENKORT = 3;

/** How a term is shown on a day: its badge. */
export type TermijnBadge =
  | 'verlopen'
  | 'vandaag'
  | 'binnen3'
  | 'opschema'
  | 'opgeschort'
  | 'wacht'
  | 'totUitspraak'
  | 'afgehandeld'
  | 'vervallen';

type Stand = Pick<TermijnStand, 'status' | 'veilig' | 'opgeschortVan' | 'opgeschortTot'>;

/** Does it stand still on this day? A suspension of which the end is known is over after its last day. */
const staatStil = ({ status, opgeschortVan, opgeschortTot }: Stand, vandaag: string): boolean =>
  status === 'opgeschort' ||
  (opgeschortVan !== null && opgeschortTot !== null && opgeschortVan <= vandaag && vandaag <= opgeschortTot);

/** How near a day is. */
export function dagStatus(dag: string, vandaag: string): TermijnBadge {
  const rest = dagenTussen(vandaag, dag);
  if (rest < 0) return 'verlopen';
  if (rest === 0) return 'vandaag';
  return rest <= BINNENKORT ? 'binnen3' : 'opschema';
}

/** Where a term stands on a day, counted to the day to plan on. */
export function statusVan(stand: Stand, vandaag: string): TermijnBadge {
  const { status, veilig } = stand;
  if (status === 'afgehandeld' || status === 'vervallen' || status === 'wacht') return status;
  if (staatStil(stand, vandaag)) return 'opgeschort';
  if (veilig === null) return 'totUitspraak';
  return dagStatus(veilig, vandaag);
}

const dagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;

/** `3 dagen te laat`, `vandaag de laatste dag`, `11 dagen`. */
export function restTekst(veilig: string | null, vandaag: string): string {
  if (veilig === null) return '';
  const rest = dagenTussen(vandaag, veilig);
  if (rest < 0) return `${dagen(-rest)} voorbij`;
  return rest === 0 ? 'laatste dag' : dagen(rest);
}
