/** The bare arithmetic of a term: from a start and a length to the last day or instant, before the Atw. */
import { DateTime } from 'luxon';
import { gewoneDagNa } from './algemeneTermijnenwet.ts';
import { AMSTERDAM } from './datumTekst.ts';
import type { Eenheid } from './dossier.ts';
import type { Kalender } from './kalender.ts';
import { addMonths, addYears, partsOf, type Kalenderdag } from './kalenderdag.ts';
import type { Lengte, Telling } from './termijn.ts';

/** Days count forward, or back from an event for `back`. */
const directionOf = (counting: Telling): 1 | -1 => (counting === 'back' ? -1 : 1);

/** The day that lies a length away. Hours have no meaning on calendar days: RangeError. */
function addLengte(start: Kalenderdag, lengte: Lengte, counting: Telling, kalender: Kalender): Kalenderdag {
  const amount = lengte.aantal * directionOf(counting);
  switch (lengte.eenheid) {
    case 'dag':
      return start + amount;
    case 'week':
      return start + amount * 7;
    case 'maand':
      return addMonths(start, amount);
    case 'jaar':
      return addYears(start, amount);
    case 'werkdag':
      return gewoneDagNa(start, lengte.aantal, kalender);
    case 'uur':
      throw new RangeError('hours are counted from an instant, not from a day');
  }
}

/** Did a month without that day cut the date short (29 February 2028 and two years is 28 February 2030)? */
const isClamped = (start: Kalenderdag, away: Kalenderdag, { eenheid }: Lengte): boolean =>
  (eenheid === 'maand' || eenheid === 'jaar') && partsOf(away).day < partsOf(start).day;

/** The last day: the day of the event does not count, unless the law says that it is the first one. */
export function countDays(
  start: Kalenderdag,
  lengte: Lengte,
  counting: Telling,
  kalender: Kalender,
): Kalenderdag {
  const away = addLengte(start, lengte, counting, kalender);
  return counting !== 'first_day_counts' || isClamped(start, away, lengte) ? away : away - 1;
}

const LUXON_UNITS: Readonly<
  Record<Exclude<Eenheid, 'werkdag'>, 'hours' | 'days' | 'weeks' | 'months' | 'years'>
> = {
  uur: 'hours',
  dag: 'days',
  week: 'weeks',
  maand: 'months',
  jaar: 'years',
};

/**
 * The instant that lies a length away, with Amsterdam offset. Hours are elapsed time; days, weeks and months keep the
 * wall clock, months clamped to the last day of the month.
 */
export function countInstant(start: string, lengte: Lengte, counting: Telling, extraDays = 0): string {
  if (lengte.eenheid === 'werkdag') throw new RangeError('working days are counted from a day');
  const from = DateTime.fromISO(start, { zone: AMSTERDAM });
  const end = from.plus({ [LUXON_UNITS[lengte.eenheid]]: lengte.aantal * directionOf(counting) });
  return formatInstant(end.plus({ days: extraDays }));
}

/** The last instant of a calendar day in Amsterdam, in UTC: a term ends at 24.00 local time of its last day. */
export function endOfDay(iso: string): string {
  return DateTime.fromISO(iso, { zone: AMSTERDAM }).endOf('day').toUTC().toISO() ?? '';
}

const formatInstant = (moment: DateTime): string => moment.toISO({ suppressMilliseconds: true }) ?? '';
