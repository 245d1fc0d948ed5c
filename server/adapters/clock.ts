import { DateTime } from 'luxon';
import type { Clock } from '../ports.ts';

const ZONE = 'Europe/Amsterdam';

/** The only clock of the house. */
export const systemClock: Clock = {
  nu: () => new Date().toISOString(),
  vandaag: () => DateTime.now().setZone(ZONE).toFormat('yyyy-MM-dd'),
};
