/**
 * A legal date is a calendar day without a zone. Inside the computation it is a whole number: the days since
 * 1 January 1970 in the Gregorian calendar. No clock, no zone and no summer time can touch it.
 */
export type Kalenderdag = number;

/** Parts of a calendar day; `month` 1-12, `day` 1-31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** The day number of a date that is known to exist. Counts from March, so that the leap day comes last. */
export function dayOf(year: number, month: number, day: number): Kalenderdag {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / YEARS_PER_ERA);
  const yearOfEra = y - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** Year, month and day of a day number. */
export function partsOf(dag: Kalenderdag): DateParts {
  const shifted = dag + EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const doe = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const dayOfYear = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const ZERO = '0'.charCodeAt(0);

/** The number that these characters write; NaN where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Reads `2026-11-23`; null for anything that is not an existing date (so not `2027-02-29`). By hand: every term reads
 * its days here, and a regular expression costs most of its time.
 */
export function parseDag(iso: string): Kalenderdag | null {
  if (iso.length !== 10 || iso[4] !== '-' || iso[7] !== '-') return null;
  const [year, month, day] = [digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10)];
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayOf(year, month, day) : null;
}

/** As parseDag, for a date that was checked before. Throws RangeError on anything else. */
export function readDag(iso: string): Kalenderdag {
  const dag = parseDag(iso);
  if (dag === null) throw new RangeError(`not a calendar day: ${iso}`);
  return dag;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const four = (value: number): string => (value < 1000 ? String(value).padStart(4, '0') : `${value}`);

/** Writes a day as `2026-11-23`. */
export function formatDag(dag: Kalenderdag): string {
  const { year, month, day } = partsOf(dag);
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** The day before an ISO day: `tot 1 maart` is `tot en met 28 februari`. */
export const dagErvoor = (iso: string): string => formatDag(readDag(iso) - 1);

/**
 * The same day number so many months later (or earlier); where that day does not exist, the last day of the
 * month. Always counted from the anchor: 31 January + 2 months is 31 March, never 28 March.
 */
export function addMonths(dag: Kalenderdag, months: number): Kalenderdag {
  const { year, month, day } = partsOf(dag);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export const addYears = (dag: Kalenderdag, years: number): Kalenderdag => addMonths(dag, years * 12);

/** Day of the week, Monday 1 to Sunday 7. */
export const weekday = (dag: Kalenderdag): number => ((((dag + 3) % 7) + 7) % 7) + 1;
