/** The Algemene termijnenwet: which terms it covers and how it moves the end of one. */
import type { AtwRegels, Kalender } from './kalender.ts';
import type { Kalenderdag } from './kalenderdag.ts';
import type { Lengte } from './termijn.ts';

export interface AtwStap {
  readonly artikel: '1.1' | '2';
  readonly van: Kalenderdag;
  readonly naar: Kalenderdag;
}

/** Art. 4: is a term of this length outside the law? Exactly twelve weeks, 90 days or three months is inside. */
export function isUitgezonderd(lengte: Lengte, regels: AtwRegels): boolean {
  if (regels.excludedUnits.includes(lengte.eenheid)) return true;
  return regels.longerThan.some(
    ({ aantal, eenheid }) => eenheid === lengte.eenheid && lengte.aantal > aantal,
  );
}

/** The first day from `dag` on that is no Saturday, Sunday or feestdag (art. 1 lid 1). */
function eersteGewoneDag(dag: Kalenderdag, kalender: Kalender): Kalenderdag {
  let day = dag;
  while (kalender.isVrij(day)) day++;
  return day;
}

/** The n-th day after `start` that is no Saturday, Sunday or feestdag. */
export function gewoneDagNa(start: Kalenderdag, nth: number, kalender: Kalender): Kalenderdag {
  let day = start;
  for (let found = 0; found < nth; found++) day = eersteGewoneDag(day + 1, kalender);
  return day;
}

/**
 * Moves the end of a term that runs from the day after `start` up to and including `nominaal`.
 * First art. 1 (not on a free day), then art. 2 (a term of at least three days holds two ordinary days).
 * `termDays` is the length of the term itself, without suspension. Returns the steps that moved it; none when the end stays.
 */
export function applyAtw(
  start: Kalenderdag,
  nominaal: Kalenderdag,
  termDays: number,
  kalender: Kalender,
): AtwStap[] {
  const steps: AtwStap[] = [];
  const rolled = eersteGewoneDag(nominaal, kalender);
  if (rolled !== nominaal) steps.push({ artikel: '1.1', van: nominaal, naar: rolled });
  const { minimumDays, ordinaryDays } = kalender.atw;
  if (termDays >= minimumDays) {
    const enough = gewoneDagNa(start, ordinaryDays, kalender);
    if (enough > rolled) steps.push({ artikel: '2', van: rolled, naar: enough });
  }
  return steps;
}
