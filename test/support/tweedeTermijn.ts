/**
 * A second, independent way to compute terms, only to disagree with the first: dates as whole numbers YYYYMMDD that are
 * stepped day by day, another Easter, another weekday, the EU rule for summer time. Shares no code with the product.
 */
const lastDay = (y: number, m: number): number =>
  m === 2 ? (y % 400 === 0 || (y % 4 === 0 && y % 100 !== 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

export const toNumber = (iso: string): number => Number(iso.replaceAll('-', ''));
export const toIso = (n: number): string =>
  String(n)
    .padStart(8, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const split = (n: number): [number, number, number] => [
  Math.trunc(n / 10_000),
  Math.trunc(n / 100) % 100,
  n % 100,
];
const join = (y: number, m: number, d: number): number => y * 10_000 + m * 100 + d;

const nextDay = (n: number): number => {
  const [y, m, d] = split(n);
  if (d < lastDay(y, m)) return n + 1;
  return m < 12 ? join(y, m + 1, 1) : join(y + 1, 1, 1);
};
const dayBefore = (n: number): number => {
  const [y, m, d] = split(n);
  if (d > 1) return n - 1;
  return m > 1 ? join(y, m - 1, lastDay(y, m - 1)) : join(y - 1, 12, 31);
};
export function step(n: number, days: number): number {
  let result = n;
  for (let left = Math.abs(days); left > 0; left--) result = days > 0 ? nextDay(result) : dayBefore(result);
  return result;
}

/** Zeller: 0 is Saturday, 1 is Sunday. */
function zeller(n: number): number {
  const [year, month, d] = split(n);
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  return (
    (d + Math.trunc((13 * (m + 1)) / 5) + y + Math.trunc(y / 4) - Math.trunc(y / 100) + Math.trunc(y / 400)) %
    7
  );
}

/** Easter Sunday after Meeus, Jones and Butcher. */
function easter(y: number): number {
  const [a, b, c] = [y % 19, Math.trunc(y / 100), y % 100];
  const g = Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.trunc(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return join(y, Math.trunc(n / 31), (n % 31) + 1);
}

const EQUATED = [
  20230428, 20230519, 20240510, 20241227, 20250530, 20260102, 20260515, 20270507, 20280428, 20280526,
];
const holidays = new Map<number, number[]>();
/** The feestdagen of Atw art. 3 in one year. */
export function holidaysOf(y: number): number[] {
  const known = holidays.get(y);
  if (known) return known;
  const sunday = easter(y);
  const king = zeller(join(y, 4, 27)) === 1 ? join(y, 4, 26) : join(y, 4, 27);
  const days = [join(y, 1, 1), step(sunday, -2), step(sunday, 1), king, join(y, 5, 5), step(sunday, 39)];
  const all = [...days, step(sunday, 50), join(y, 12, 25), join(y, 12, 26)];
  holidays.set(y, all);
  return all;
}
export const free = (n: number): boolean =>
  zeller(n) < 2 || EQUATED.includes(n) || holidaysOf(Math.trunc(n / 10_000)).includes(n);

export interface Question {
  readonly start: number;
  readonly aantal: number;
  readonly eenheid: string;
  readonly counting: string;
  readonly opschorting: number;
}

function months(n: number, count: number): number {
  const [y, m, d] = split(n);
  const zero = y * 12 + m - 1 + count;
  const [year, month] = [Math.trunc(zero / 12), (zero % 12) + 1];
  return join(year, month, Math.min(d, lastDay(year, month)));
}

function workdays(n: number, count: number): number {
  let result = n;
  for (let left = count; left > 0;) {
    result = nextDay(result);
    if (!free(result)) left--;
  }
  return result;
}

/** The end before the Atw, and how many days the term itself has. */
export function nominalEnd({ start, aantal, eenheid, counting, opschorting }: Question): number {
  const n = counting === 'back' ? -aantal : aantal;
  const away =
    eenheid === 'dag'
      ? step(start, n)
      : eenheid === 'week'
        ? step(start, 7 * n)
        : eenheid === 'maand'
          ? months(start, n)
          : eenheid === 'jaar'
            ? months(start, 12 * n)
            : workdays(start, n);
  if (counting !== 'first_day_counts') return step(away, opschorting);
  // the day before the first day after it: a day that does not exist is the first of the next month
  const cut = ['maand', 'jaar'].includes(eenheid) && split(away)[2] < split(start)[2];
  return step(cut ? away : dayBefore(away), opschorting);
}

/** The end under the Atw: to the first ordinary day, and until a term of three days or more holds two of them. */
export function legalEnd(question: Question): number {
  let end = nominalEnd(question);
  while (free(end)) end = nextDay(end);
  const days = { dag: 1, week: 7, werkdag: 1, maand: 28, jaar: 365 }[question.eenheid] ?? 0;
  if (question.aantal * days < 3) return end;
  let ordinary = 0;
  for (let day = nextDay(question.start); day <= end && ordinary < 2; day = nextDay(day)) {
    ordinary += free(day) ? 0 : 1;
  }
  for (; ordinary < 2; ordinary++)
    do end = nextDay(end);
    while (free(end));
  return end;
}

const MINUTES_A_DAY = 1440;
/** Days since 1 January 2000, by counting years and months. */
function daysSince2000(n: number): number {
  const [y, m, d] = split(n);
  let days = d - 1 + 365 * (y - 2000);
  for (let leap = 2000; leap < y; leap += 4) days += lastDay(leap, 2) - 28;
  for (let month = 1; month < m; month++) days += lastDay(y, month);
  return days;
}
/** The day so many days after 1 January 2000. */
function dayAfter2000(days: number): number {
  let y = 2000 + Math.floor(days / 366);
  while (daysSince2000(join(y + 1, 1, 1)) <= days) y++;
  return step(join(y, 1, 1), days - daysSince2000(join(y, 1, 1)));
}
function lastSunday(y: number, m: number): number {
  let day = join(y, m, 31);
  while (zeller(day) !== 1) day = dayBefore(day);
  return day;
}
/** Offset of Amsterdam in minutes at so many minutes after 1 January 2000 in UTC: summer time changes at 01.00 UTC. */
function offsetAt(utc: number): number {
  const year = Math.trunc(dayAfter2000(Math.floor(utc / MINUTES_A_DAY)) / 10_000);
  const change = (m: number): number => daysSince2000(lastSunday(year, m)) * MINUTES_A_DAY + 60;
  return utc >= change(3) && utc < change(10) ? 120 : 60;
}
const two = (n: number): string => String(n).padStart(2, '0');
/** Minutes since 1 January 2000 UTC → ISO with the offset of Amsterdam. */
export function amsterdamIso(utc: number): string {
  const offset = offsetAt(utc);
  const local = utc + offset;
  const minute = ((local % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const day = toIso(dayAfter2000(Math.floor(local / MINUTES_A_DAY)));
  return `${day}T${two(Math.trunc(minute / 60))}:${two(minute % 60)}:00+${two(offset / 60)}:00`;
}
export const minutesOfNight = (year: number, month: number): number =>
  daysSince2000(lastSunday(year, month)) * MINUTES_A_DAY;

/** The articles of the Algemene termijnenwet that moved the end: 1 off a free day, 2 until two ordinary days are in it. */
export function articlesOf(question: Question): string[] {
  const nominal = nominalEnd(question);
  let rolled = nominal;
  while (free(rolled)) rolled = nextDay(rolled);
  const end = legalEnd(question);
  return [...(rolled === nominal ? [] : ['1.1']), ...(end === rolled ? [] : ['2'])];
}

/** ISO with offset → minutes since 1 January 2000 UTC. */
export function minutesOf(iso: string): number {
  const [, day, hour, minute, sign, zoneHour, zoneMinute] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):\d\d([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute));
  return daysSince2000(toNumber(day ?? '')) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute) - offset;
}

/**
 * The same local time so many days, weeks or months later. An hour that is skipped is an hour later; in the hour that
 * comes twice both are the same time of the clock, so both are given.
 */
export function wallClock(utc: number, aantal: number, eenheid: string): string[] {
  const local = amsterdamIso(utc);
  const day = toNumber(local.slice(0, 10));
  const away =
    eenheid === 'dag'
      ? step(day, aantal)
      : eenheid === 'week'
        ? step(day, 7 * aantal)
        : months(day, aantal * (eenheid === 'jaar' ? 12 : 1));
  return atLocalTime(away, Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)));
}

/** The instants at which the clock stands so many minutes after midnight of a day: none is an hour later, two is both. */
export function atLocalTime(day: number, minuteOfDay: number): string[] {
  const minutes = daysSince2000(day) * MINUTES_A_DAY + minuteOfDay;
  const fits = [120, 60].filter((offset) => offsetAt(minutes - offset) === offset);
  return fits.length > 0
    ? fits.map((offset) => amsterdamIso(minutes - offset))
    : [amsterdamIso(minutes - 60)];
}
