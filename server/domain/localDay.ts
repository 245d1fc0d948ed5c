import { DateTime } from 'luxon';
import { AMSTERDAM } from './datumTekst.ts';

/** The calendar day in the Netherlands of a day or an instant: `2026-10-25T23:30:00Z` lies on 26 October. */
export const localDay = (moment: string): string =>
  moment.includes('T') ? DateTime.fromISO(moment, { zone: AMSTERDAM }).toFormat('yyyy-MM-dd') : moment;
