/** Which days of the calendar a computed term covers: for the drawing only, the term itself comes from the engine. */
import { readDag, type Kalenderdag } from '../../../domain/kalenderdag.ts';
import { localDay } from '../../../domain/localDay.ts';
import type { Berekening } from '../../../usecases/berekenTermijn.ts';

export interface Reeks {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
}

/** The days that the drawing marks. */
export interface TermijnDagen {
  readonly begin: Kalenderdag;
  readonly einde: Kalenderdag;
  readonly nominaal: Kalenderdag;
  readonly veilig: Kalenderdag;
  /** The days of the term itself. */
  readonly loop: Reeks;
  /** The days that a suspension added, at the end of the count; null without one. */
  readonly erbij: Reeks | null;
}

const dagVan = (moment: string): Kalenderdag => readDag(localDay(moment));

/** Is the day of the event a day of the term itself? */
const teltBeginMee = ({ definitie, vraag }: Berekening): boolean =>
  vraag.start.includes('T') || ['first_day_counts', 'wall_clock'].includes(definitie.counting);

/** The days of a term on the calendar; back from an event it runs up to that event. */
export function dagenVan(berekening: Berekening): TermijnDagen {
  const { definitie, vraag, uitkomst } = berekening;
  const begin = dagVan(vraag.start);
  const einde = dagVan(uitkomst.einde);
  const nominaal = dagVan(uitkomst.nominaal);
  const veilig = dagVan(uitkomst.veilig);
  const mee = teltBeginMee(berekening) ? 0 : 1;
  if (definitie.counting === 'back')
    return { begin, einde, nominaal, veilig, loop: { van: einde, tot: begin - mee }, erbij: null };
  // the first day after a term is no day of it
  const erna = definitie.result === 'first_day_after' ? 1 : 0;
  const stil = vraag.opschortingDagen ?? 0;
  const laatste = nominaal - erna;
  return {
    ...{ begin, einde, nominaal, veilig },
    loop: { van: begin + mee, tot: Math.max(einde, veilig) - erna },
    erbij: stil === 0 ? null : { van: laatste - stil + 1, tot: laatste },
  };
}

export const ligtIn = (dag: Kalenderdag, reeks: Reeks | null): boolean =>
  reeks !== null && reeks.van <= dag && dag <= reeks.tot;
