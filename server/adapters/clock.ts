import { DateTime } from 'luxon';
import type { Clock } from '../ports.ts';

const ZONE = 'Europe/Amsterdam';

/** The day in the Netherlands that was asked for last, with its first and its last millisecond. */
let dag = { naam: '', van: 0, tot: -1 };

function vandaag(): string {
  const nu = Date.now();
  if (nu < dag.van || nu > dag.tot) {
    const begin = DateTime.fromMillis(nu, { zone: ZONE }).startOf('day');
    dag = { naam: begin.toFormat('yyyy-MM-dd'), van: begin.toMillis(), tot: begin.endOf('day').toMillis() };
  }
  return dag.naam;
}

/** The only clock of the house. */
export const systemClock: Clock = { nu: () => new Date().toISOString(), vandaag };
