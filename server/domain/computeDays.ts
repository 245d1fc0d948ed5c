/** The days of a term as day numbers, under both readings of the Algemene termijnenwet. */
import { applyAtw, type AtwStap } from './algemeneTermijnenwet.ts';
import { countDays } from './countTermijn.ts';
import type { Kalender } from './kalender.ts';
import type { Kalenderdag } from './kalenderdag.ts';
import type { Lengte, TermijnDefinitie } from './termijn.ts';

/** The days of a term, as day numbers: what the explanation and the formatted result are made of. */
export interface TermijnDagen {
  readonly start: Kalenderdag;
  readonly lengte: Lengte;
  readonly opschortingDagen: number;
  /** The last day before suspension. */
  readonly geteld: Kalenderdag;
  readonly nominaal: Kalenderdag;
  /** What the Atw did or would do under the reading that follows it. */
  readonly stappen: readonly AtwStap[];
  readonly einde: Kalenderdag;
  readonly veilig: Kalenderdag;
}

/** Is the end the one that the Atw gives? Where that is arguable, the data choose the reading. */
const followsAtw = ({ atw }: TermijnDefinitie): boolean =>
  atw.applies === 'arguable' ? atw.lezing === 'wel' : atw.applies;

/** The day to plan on: the earlier of both readings, or the later where a waiting time protects someone else. */
function safeDay(
  { atw }: TermijnDefinitie,
  einde: Kalenderdag,
  nominaal: Kalenderdag,
  moved: Kalenderdag,
): Kalenderdag {
  if (atw.applies !== 'arguable') return einde;
  return atw.safe === 'later' ? moved : nominaal;
}

/**
 * Computes the days of a term. Suspension is added before the Atw is applied (Awb 4:15). A term that matters by the
 * first day after it (`first_day_after`) gives that day.
 */
export function computeDays(
  definitie: TermijnDefinitie,
  start: Kalenderdag,
  lengte: Lengte,
  opschortingDagen: number,
  kalender: Kalender,
): TermijnDagen {
  const geteld = countDays(start, lengte, definitie.counting, kalender);
  const nominaal = geteld + opschortingDagen;
  const termDays = lengte.eenheid === 'werkdag' ? lengte.aantal : geteld - start;
  const stappen = definitie.atw.applies === false ? [] : applyAtw(start, nominaal, termDays, kalender);
  const moved = stappen.at(-1)?.naar ?? nominaal;
  const einde = followsAtw(definitie) ? moved : nominaal;
  const veilig = safeDay(definitie, einde, nominaal, moved);
  return { start, lengte, opschortingDagen, geteld, nominaal, stappen, einde, veilig };
}
