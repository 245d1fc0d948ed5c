/** The time axis of the drawing: where a moment lies, and where the labels stand. From a few days to tens of years. */
import { dagEnTijd } from '../../amsterdam.ts';
import { dayOf, formatDag, partsOf, readDag, weekday } from '../../../domain/kalenderdag.ts';
import { toon } from '../../toon.ts';

/** Where a moment lies, in days since 1970 by the calendar and the clock here; a day lies at its begin. */
export function plekVan(moment: string): number {
  const { dag, tijd } = dagEnTijd(moment);
  const [uur = 0, minuut = 0] = tijd ? tijd.split(':').map(Number) : [];
  return readDag(dag) + (uur * 60 + minuut) / 1440;
}

/** Where it ends: a last day counts whole, an instant ends at once. */
export const eindPlekVan = (moment: string): number => plekVan(moment) + (moment.includes('T') ? 0 : 1);

const MINST_DAGEN = 14;
/** A term of years among terms of weeks would leave nothing to see of these: beyond this many times the rest it is cut off. */
const VEEL_LANGER = 3;

export interface Venster {
  readonly begin: number;
  readonly eind: number;
}

interface Deel {
  readonly start: string;
  readonly eind: string | null;
}

const kwartiel = (getallen: readonly number[], deel: number): number =>
  [...getallen].sort((a, b) => a - b)[Math.floor((getallen.length - 1) * deel)] ?? 0;

/** The days that are drawn: everything of one case; of many cases what most of them need. Today is always in it. */
export function vensterVan(delen: readonly Deel[], vandaag: string, alles: boolean): Venster {
  const nu = readDag(vandaag);
  const einden = delen.map(({ eind }) => (eind === null ? nu + MINST_DAGEN : eindPlekVan(eind)));
  const starts = delen.map(({ start }) => plekVan(start));
  const [vroegst, laatst] = [Math.min(nu, ...starts), Math.max(nu + 1, ...einden)];
  const meeste = nu + Math.max(MINST_DAGEN, kwartiel(einden, 0.8) - nu);
  const veelLater = !alles && laatst - nu > VEEL_LANGER * (meeste - nu);
  const eind = veelLater ? nu + Math.ceil((meeste - nu) * 1.25) : laatst;
  const terug = Math.max(4 * MINST_DAGEN, (eind - nu) * VEEL_LANGER);
  const begin = alles ? vroegst : Math.max(vroegst, nu - terug);
  const lengte = Math.max(MINST_DAGEN, eind - begin);
  return { begin: Math.floor(begin - lengte * 0.02), eind: Math.ceil(begin + lengte * 1.03) };
}

type Stap = { readonly eenheid: 'dag' | 'maand' | 'jaar'; readonly aantal: number; readonly dagen: number };
const LANGST: Stap = { eenheid: 'jaar', aantal: 5, dagen: 1826 };
const STAPPEN: readonly Stap[] = [
  { eenheid: 'dag', aantal: 1, dagen: 1 },
  { eenheid: 'dag', aantal: 2, dagen: 2 },
  { eenheid: 'dag', aantal: 7, dagen: 7 },
  { eenheid: 'dag', aantal: 14, dagen: 14 },
  { eenheid: 'maand', aantal: 1, dagen: 30.4 },
  { eenheid: 'maand', aantal: 2, dagen: 60.9 },
  { eenheid: 'maand', aantal: 3, dagen: 91.3 },
  { eenheid: 'maand', aantal: 6, dagen: 182.6 },
  { eenheid: 'jaar', aantal: 1, dagen: 365.2 },
  { eenheid: 'jaar', aantal: 2, dagen: 730.5 },
  LANGST,
];
/** More labels than this would stand over each other. */
const MEEST = 9;

/** The first of a step on or after a day: a Monday, the first of a month, the first of January. */
function eersteVan({ eenheid, aantal }: Stap, begin: number): number {
  const { year, month, day } = partsOf(begin);
  if (eenheid === 'jaar')
    return dayOf(Math.ceil((year + (month === 1 && day === 1 ? 0 : 1)) / aantal) * aantal, 1, 1);
  if (eenheid === 'dag') return aantal < 7 ? begin : begin + ((8 - weekday(begin)) % 7);
  const maand = Math.ceil((month - 1 + (day === 1 ? 0 : 1)) / aantal) * aantal;
  return dayOf(year + Math.floor(maand / 12), (maand % 12) + 1, 1);
}

function volgende({ eenheid, aantal }: Stap, dag: number): number {
  const { year, month } = partsOf(dag);
  if (eenheid === 'dag') return dag + aantal;
  const maanden = month - 1 + (eenheid === 'jaar' ? 12 * aantal : aantal);
  return dayOf(year + Math.floor(maanden / 12), (maanden % 12) + 1, 1);
}

/** `23 nov`, `nov 2026`, `2027`. */
function label({ eenheid }: Stap, dag: number): string {
  const [, nummer, maand, jaar] = toon.datumKort(formatDag(dag)).split(' ');
  if (eenheid === 'jaar') return String(jaar);
  return eenheid === 'maand' ? `${maand} ${jaar}` : `${nummer} ${maand}`;
}

/** The lines of the axis with their labels: days, weeks (on Mondays), months or years, whichever leaves room to read. */
export function streepjes({ begin, eind }: Venster): { dag: number; tekst: string }[] {
  const lengte = eind - begin;
  const stap = STAPPEN.find(({ dagen }) => lengte / dagen <= MEEST) ?? LANGST;
  const gevonden: { dag: number; tekst: string }[] = [];
  for (let dag = eersteVan(stap, begin); dag < eind; dag = volgende(stap, dag))
    // a label at the very edge would fall off the paper
    if (dag > begin + lengte * 0.025 && dag < eind - lengte * 0.025)
      gevonden.push({ dag, tekst: label(stap, dag) });
  return gevonden;
}
