import { readDag } from './kalenderdag.ts';

/** What is due today for one term: the most urgent reminder, and the ones that it makes superfluous. */
export interface TeHerinneren {
  readonly nu: number;
  readonly overgeslagen: readonly number[];
}

/**
 * Which reminders are due on a day for a term that is planned on `plandatum`. After a stand-still several are due at
 * once: only the most urgent one is told, the others are noted as passed over. null: none is due yet.
 */
export function teHerinneren(
  plandatum: string,
  vandaag: string,
  reminders: readonly number[],
): TeHerinneren | null {
  const rest = readDag(plandatum) - readDag(vandaag);
  const toe = reminders.filter((dagen) => rest <= dagen).toSorted((a, b) => a - b);
  const [nu, ...overgeslagen] = toe;
  return nu === undefined ? null : { nu, overgeslagen };
}
