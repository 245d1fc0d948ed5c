import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import type { Clock, DemoTijd } from '../ports.ts';

const DAG_MS = 24 * 60 * 60_000;

function lees(path: string): number {
  try {
    const { dagen } = JSON.parse(readFileSync(path, 'utf8')) as { dagen: unknown };
    return typeof dagen === 'number' && Number.isInteger(dagen) ? dagen : 0;
  } catch {
    return 0;
  }
}

/**
 * The clock of the demonstration: whole days ahead of or behind the real one, so that one can walk through a case. The
 * hour of the day runs on. The shift is kept in a file, so that it survives a restart.
 */
export function createDemoClock(echt: Clock, path: string): Clock & DemoTijd {
  let dagen = lees(path);
  const nu = (): string => new Date(Date.parse(echt.nu()) + dagen * DAG_MS).toISOString();
  return {
    nu,
    // counted in days: so many hours further would be another day where the clock changes in between
    vandaag: () => formatDag(readDag(echt.vandaag()) + dagen),
    echt: () => echt.vandaag(),
    async zet(dag) {
      dagen = dag === null ? 0 : readDag(dag) - readDag(echt.vandaag());
      const draft = `${path}.nieuw`;
      await writeFile(draft, JSON.stringify({ dagen, dag: formatDag(readDag(echt.vandaag()) + dagen) }));
      await rename(draft, path);
    },
  };
}
