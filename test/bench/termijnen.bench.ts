import { DateTime } from 'luxon';
import overview from './overview.bench.ts';
import { join } from 'node:path';
import { computeDays } from '../../server/domain/computeDays.ts';
import { computeTermijn } from '../../server/domain/computeTermijn.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { TermijnDefinitie } from '../../server/domain/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import { loadTermijnen } from '../../server/engine/loadTermijnen.ts';
import { measureInTurn } from '../support/measure.ts';
import { holidaysOf, toIso } from '../support/tweedeTermijn.ts';

const COUNT = 20_000;
const EQUATED =
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26';
const equated = new Set(EQUATED.split(' '));
const memo = new Map<number, Set<string>>();
const holidays = (year: number): Set<string> => {
  const known = memo.get(year) ?? new Set(holidaysOf(year).map(toIso));
  memo.set(year, known);
  return known;
};

/** Plain Luxon, as one would write it: whole objects all the way, holidays looked up in a set per year. */
function withLuxon(start: string, weeks: number): string {
  let end = DateTime.fromISO(start, { zone: 'Europe/Amsterdam' }).plus({ weeks });
  for (;;) {
    const iso = end.toISODate() ?? '';
    if (end.weekday < 6 && !holidays(end.year).has(iso) && !equated.has(iso)) return iso;
    end = end.plus({ days: 1 });
  }
}

/**
 * Terms per second: plain Luxon, which only finds the end; our engine, which finds the end alone; the engine with the
 * articles and the whole sum in words; and the public way in, which checks the input too.
 */
export default async function bench(): Promise<void> {
  const rulesDir = join(import.meta.dirname, '../../rules');
  const { definities, kalender } = loadTermijnen(rulesDir);
  const termijnen = await createTermijnen(rulesDir);
  const definitie = definities.get('bezwaar') as TermijnDefinitie;
  const lengte = definitie.length;
  if (!kalender || !lengte) throw new Error('the rules do not load');
  const first = readDag('2023-01-01');
  const starts = Array.from({ length: COUNT }, (_, nr) => formatDag(first + ((nr * 37) % 2000)));
  const ways = {
    'plain Luxon': (start: string) => withLuxon(start, lengte.aantal),
    'the end alone': (start: string) =>
      formatDag(computeDays(definitie, readDag(start), lengte, 0, kalender).einde),
    'with the sum in words': (start: string) =>
      computeTermijn(definitie, { id: 'x', termijn: 'bezwaar', start }, kalender).einde,
    'checked, with the sum': (start: string) =>
      termijnen.berekenEen({ id: 'x', termijn: 'bezwaar', start }).einde,
  };

  const different = starts.filter((start) => {
    const expected = withLuxon(start, lengte.aantal);
    return Object.values(ways).some((way) => way(start) !== expected);
  });
  console.log(`results equal: ${different.length === 0} (${COUNT} terms)`);

  const all = (way: (start: string) => string) => () => starts.reduce((n, start) => n + way(start).length, 0);
  const works = Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, all(way)]));
  const times = await measureInTurn(works);
  const luxon = times['plain Luxon']?.median ?? NaN;
  for (const [name, { median, min }] of Object.entries(times)) {
    const perSecond = Math.round(COUNT / (median / 1000)).toLocaleString('en');
    const ratio = `${(luxon / median).toFixed(1)}x`;
    console.log(
      `${name.padEnd(22)} median ${median.toFixed(1)} ms, min ${min.toFixed(1)} ms, ${perSecond} terms/s, ${ratio}`,
    );
  }
  if (different.length > 0) process.exitCode = 1;
  await overview();
}
