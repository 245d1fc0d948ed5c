/** Three ways in which the law counts the days that a clock stood still. One function for all would get two of them wrong. */
import { readDag } from './kalenderdag.ts';

/**
 * Awb 4:15: from the day after the invitation until (not including) the day of completion. Whole days, never negative.
 */
export const opschortingAwb = (uitnodiging: string, aanvulling: string): number =>
  Math.max(0, readDag(aanvulling) - readDag(uitnodiging) - 1);

/** Wet Bibob 31: the day of the request and the day of receipt both count. */
export const opschortingBibob = (aanvraag: string, ontvangst: string): number =>
  Math.max(0, readDag(ontvangst) - readDag(aanvraag) + 1);

/** Wet Bibob 15 lid 2: from the day of the question, until (not including) the day on which the answer came. */
export const opschortingVraag = (vraag: string, antwoord: string): number =>
  Math.max(0, readDag(antwoord) - readDag(vraag));
