/** Dates and moments as a reader of a letter writes them, in Dutch, the same on every machine. */
import { DateTime } from 'luxon';
import { partsOf, readDag, weekday, type Kalenderdag } from './kalenderdag.ts';

export const AMSTERDAM = 'Europe/Amsterdam';

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const KORTE_MAANDEN = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** `maandag`. */
export const weekdagNaam = (dag: Kalenderdag): string => WEEKDAGEN[weekday(dag) - 1] ?? '';

function datumVan(dag: Kalenderdag): string {
  const { year, month, day } = partsOf(dag);
  return `${day} ${MAANDEN[month - 1]} ${year}`;
}

/** `2027-01-04` → `4 januari 2027`. Throws RangeError for a date that does not exist. */
export const datumTekst = (iso: string): string => datumVan(readDag(iso));

/** A day number as `maandag 4 januari 2027`. */
export const tekstVanDag = (dag: Kalenderdag): string => `${weekdagNaam(dag)} ${datumVan(dag)}`;

/** `2027-01-04` → `maandag 4 januari 2027`. */
export const dagTekst = (iso: string): string => tekstVanDag(readDag(iso));

/** `2027-01-04` → `ma 4 jan 2027`, for a narrow column. */
export function kortDagTekst(iso: string): string {
  const dag = readDag(iso);
  const { year, month, day } = partsOf(dag);
  return `${weekdagNaam(dag).slice(0, 2)} ${day} ${KORTE_MAANDEN[month - 1]} ${year}`;
}

/** An instant with offset (or in UTC) → `maandag 7 december 2026, 12.00 uur`, in Dutch local time. */
export function momentTekst(instant: string): string {
  const moment = DateTime.fromISO(instant, { zone: AMSTERDAM });
  if (!moment.isValid) throw new RangeError(`not an instant: ${instant}`);
  return `${dagTekst(moment.toFormat('yyyy-MM-dd'))}, ${moment.toFormat('HH.mm')} uur`;
}

/** A calendar day or an instant, whichever it is, as a reader writes it. */
export const tijdstipTekst = (value: string): string =>
  value.includes('T') ? momentTekst(value) : dagTekst(value);
