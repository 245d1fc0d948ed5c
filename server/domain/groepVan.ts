import { formatDag, readDag } from './kalenderdag.ts';
import { localDay } from './localDay.ts';
import type { TermijnStand } from './voorval.ts';

/** No day is known yet: as a day to plan on it comes after every term that has one. */
export const OOIT = '9999-12-31';

/** How many days ahead is near enough to warn: a choice of this house, not a term of the law. */
const BINNENKORT = 3;

/** How a running term stands on a day, the most urgent first. Each running term is in exactly one. */
export const TERMIJN_GROEPEN = [
  'verlopen',
  'vandaag',
  'binnen3',
  'opschema',
  'opgeschort',
  'wacht',
  'totUitspraak',
] as const;
export type TermijnGroep = (typeof TERMIJN_GROEPEN)[number];

/** When somebody looks: the day in the Netherlands and the instant in UTC. */
export interface Peilmoment {
  readonly vandaag: string;
  readonly nu: string;
}

/** The last day that still counts as near. */
export const laatsteNabijeDag = (vandaag: string): string => formatDag(readDag(vandaag) + BINNENKORT);

/** Does it stand still on this day? A suspension of which the end is known is over after its last day. */
const staatStil = (
  { status, opgeschortVan, opgeschortTot }: Pick<TermijnStand, 'status' | 'opgeschortVan' | 'opgeschortTot'>,
  vandaag: string,
): boolean =>
  status === 'opgeschort' ||
  (opgeschortVan !== null && opgeschortTot !== null && opgeschortVan <= vandaag && vandaag <= opgeschortTot);

/** The instant in UTC at which a term in hours ends; null for a term that ends with a whole day. */
export const eindeMoment = (veilig: string | null): string | null =>
  veilig?.includes('T') ? new Date(veilig).toISOString() : null;

/** How near an end is. A day is over when it has passed whole; an instant at that instant. */
export function groepVanEinde(veilig: string, { vandaag, nu }: Peilmoment): TermijnGroep {
  const dag = localDay(veilig);
  const moment = eindeMoment(veilig);
  if (dag < vandaag || (moment !== null && moment <= nu)) return 'verlopen';
  if (dag === vandaag) return 'vandaag';
  return dag <= laatsteNabijeDag(vandaag) ? 'binnen3' : 'opschema';
}

/** Where a running term stands. The overview counts by the same definition in the database. */
export function groepVan(
  stand: Pick<TermijnStand, 'status' | 'veilig' | 'opgeschortVan' | 'opgeschortTot'>,
  peil: Peilmoment,
): TermijnGroep {
  if (stand.status === 'wacht') return 'wacht';
  if (staatStil(stand, peil.vandaag)) return 'opgeschort';
  return stand.veilig === null ? 'totUitspraak' : groepVanEinde(stand.veilig, peil);
}
