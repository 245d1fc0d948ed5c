import { DateTime } from 'luxon';
import overview from './overview.bench.ts';
import { join } from 'node:path';
import { computeDays } from '../../server/domain/computeDays.ts';
import { computeTermijn } from '../../server/domain/computeTermijn.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { TermijnDefinitie } from '../../server/domain/termijn.ts';
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

/** Terms per second: plain Luxon, our engine from ISO to ISO, and our engine with the whole explanation. */
export default async function bench(): Promise<void> {
  const { definities, kalender } = loadTermijnen(join(import.meta.dirname, '../../rules'));
  const definitie = definities.get('bezwaar') as TermijnDefinitie;
  const lengte = definitie.length;
  if (!kalender || !lengte) throw new Error('the rules do not load');
  const first = readDag('2023-01-01');
  const starts = Array.from({ length: COUNT }, (_, nr) => formatDag(first + ((nr * 37) % 2000)));
  const ours = (start: string): string =>
    formatDag(computeDays(definitie, readDag(start), lengte, 0, kalender).einde);
  const explained = (start: string): string =>
    computeTermijn(definitie, { id: 'x', termijn: 'bezwaar', start }, kalender).einde;

  const different = starts.filter((start) => {
    const expected = withLuxon(start, lengte.aantal);
    return ours(start) !== expected || explained(start) !== expected;
  });
  console.log(`results equal: ${different.length === 0} (${COUNT} terms)`);

  const all = (compute: (start: string) => string) => () =>
    starts.reduce((n, start) => n + compute(start).length, 0);
  const times = await measureInTurn({
    luxon: all((start) => withLuxon(start, lengte.aantal)),
    ours: all(ours),
    explained: all(explained),
  });
  for (const [name, { median, min }] of Object.entries(times)) {
    const perSecond = Math.round(COUNT / (median / 1000)).toLocaleString('en');
    console.log(
      `${name.padEnd(10)} median ${median.toFixed(1)} ms, min ${min.toFixed(1)} ms, ${perSecond} terms/s`,
    );
  }
  console.log(`ours / luxon: ${(times.luxon.median / times.ours.median).toFixed(1)}x (medians)`);
  console.log(`explained / luxon: ${(times.luxon.median / times.explained.median).toFixed(1)}x (medians)`);
  if (different.length > 0) process.exitCode = 1;
  await overview();
}
