import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { Deps } from '../../server/ports.ts';

const DAG_MS = 24 * 60 * 60_000;

export interface DemoTijd {
  /** The ports on a day that many days from today: what the use cases write then carries that day. */
  op(dagen: number): Deps;
  /** The calendar day that many days from today. */
  dag(dagen: number): string;
}

/** The demonstration shows terms that run: its cases began in the weeks before today, whenever today is. */
export function createDemoTijd(deps: Deps): DemoTijd {
  const vandaag = deps.clock.vandaag();
  const nu = Date.parse(deps.clock.nu());
  const dag = (dagen: number): string => formatDag(readDag(vandaag) + dagen);
  return {
    dag,
    op: (dagen) => ({
      ...deps,
      clock: { nu: () => new Date(nu + dagen * DAG_MS).toISOString(), vandaag: () => dag(dagen) },
    }),
  };
}
