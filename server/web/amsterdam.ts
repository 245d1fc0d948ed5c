import { DateTime } from 'luxon';

const ZONE = 'Europe/Amsterdam';

/** A day and an hour in the Netherlands as an instant with offset: `2026-12-10T09:00+01:00`. An hour that the clock skips is no instant. */
export function momentInAmsterdam(dag: string, tijd: string): string | null {
  const moment = DateTime.fromISO(`${dag}T${tijd}`, { zone: ZONE });
  return moment.isValid && moment.toFormat('HH:mm') === tijd ? moment.toFormat("yyyy-MM-dd'T'HH:mmZZ") : null;
}

/** The day and the hour of a calendar day (no hour) or an instant, as the clock here shows them. */
export function dagEnTijd(iso: string): { dag: string; tijd: string } {
  if (iso.length === 10) return { dag: iso, tijd: '' };
  const moment = DateTime.fromISO(iso, { zone: ZONE });
  return { dag: moment.toFormat('yyyy-MM-dd'), tijd: moment.toFormat('HH:mm') };
}

/** Does this hour come twice on this day, because the clock goes back? `momentInAmsterdam` then takes the second, in winter time. */
export const komtTweeKeer = (dag: string, tijd: string): boolean =>
  DateTime.fromISO(`${dag}T${tijd}`, { zone: ZONE }).getPossibleOffsets().length > 1;
