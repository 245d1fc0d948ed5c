import { dagEnTijd } from '../../amsterdam.ts';
import { groepVan, groepVanEinde, type Peilmoment, type TermijnGroep } from '../../../domain/groepVan.ts';
import { readDag } from '../../../domain/kalenderdag.ts';
import { localDay } from '../../../domain/localDay.ts';
import type { TermijnStand } from '../../../domain/voorval.ts';

/** Whole days from one calendar day to another; negative when the second lies before the first. */
export const dagenTussen = (van: string, tot: string): number =>
  readDag(localDay(tot)) - readDag(localDay(van));

/** How a term is shown on a day: its badge. */
export type TermijnBadge = TermijnGroep | 'afgehandeld' | 'vervallen';

type Stand = Pick<TermijnStand, 'status' | 'veilig' | 'opgeschortVan' | 'opgeschortTot'>;

/** Who knows only the day looks at its begin: a term in hours that ends today has not ended yet. */
const peilVan = (vandaag: string, nu = ''): Peilmoment => ({ vandaag, nu });

/** How near a day is. */
export const dagStatus = (dag: string, vandaag: string): TermijnBadge => groepVanEinde(dag, peilVan(vandaag));

/** Where a term stands on a day (and at an instant, where it ends at one), counted to the day to plan on. */
export function statusVan(stand: Stand, vandaag: string, nu?: string): TermijnBadge {
  const { status } = stand;
  return status === 'afgehandeld' || status === 'vervallen' ? status : groepVan(stand, peilVan(vandaag, nu));
}

const dagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;

/** `3 dagen voorbij`, `laatste dag`, `11 dagen`. */
export function restTekst(veilig: string | null, vandaag: string): string {
  if (veilig === null) return '';
  const rest = dagenTussen(vandaag, veilig);
  if (rest < 0) return `${dagen(-rest)} voorbij`;
  return rest === 0 ? 'laatste dag' : dagen(rest);
}

/** Below this many hours a measure is counted in hours: a choice of this screen. */
const IN_UREN = 72;
const MINUUT = 60_000;

const duurInUren = (minuten: number): string => {
  const [uren, rest] = [Math.floor(minuten / 60), minuten % 60];
  const delen = [
    uren > 0 ? `${uren} uur` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'minuut' : 'minuten'}` : '',
  ];
  return delen.filter((deel) => deel !== '').join(' en ') || 'minder dan een minuut';
};

/** What is left at an instant: hours and minutes of a term in hours, else days. Over a change of the clock no hour too many. */
export function restOpMoment(veilig: string | null, { vandaag, nu }: Peilmoment): string {
  if (!veilig?.includes('T')) return restTekst(veilig, vandaag);
  const minuten = Math.floor((Date.parse(veilig) - Date.parse(nu)) / MINUUT);
  if (Date.parse(veilig) <= Date.parse(nu))
    return localDay(veilig) === vandaag
      ? `voorbij sinds ${dagEnTijd(veilig).tijd.replace(':', '.')} uur`
      : restTekst(veilig, vandaag);
  return minuten < IN_UREN * 60 ? duurInUren(minuten) : restTekst(veilig, vandaag);
}
