/** The feestdagen of Algemene termijnenwet art. 3, computed for any year from rules that are data. */
import { dayOf, weekday, type Kalenderdag } from './kalenderdag.ts';

/** How a feestdag falls: on a fixed date, so many days from Easter Sunday, or on a date that moves off a Sunday. */
export type FeestdagRegel =
  | { readonly naam: string; readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly naam: string; readonly kind: 'easter'; readonly offset: number }
  | {
      readonly naam: string;
      readonly kind: 'fixed_not_sunday';
      readonly month: number;
      readonly day: number;
      /** Days to move when the date is a Sunday. */
      readonly shift: number;
    };

const SUNDAY = 7;

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): Kalenderdag {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return dayOf(year, 3, 1) + 27 + moon - sunday;
}

function dayOfRegel(regel: FeestdagRegel, year: number): Kalenderdag {
  if (regel.kind === 'easter') return easterSunday(year) + regel.offset;
  const dag = dayOf(year, regel.month, regel.day);
  return regel.kind === 'fixed_not_sunday' && weekday(dag) === SUNDAY ? dag + regel.shift : dag;
}

/** Day → name of every feestdag of one year. */
export const feestdagenVan = (year: number, regels: readonly FeestdagRegel[]): Map<Kalenderdag, string> =>
  new Map(regels.map((regel) => [dayOfRegel(regel, year), regel.naam]));
