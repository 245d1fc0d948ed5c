import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One example letter as a version of the code made it. */
export interface GetekendeBrief {
  /** Slug and number of the example. */
  readonly sleutel: string;
  readonly naam: string;
  readonly html: string;
  /** The file; null when this version refuses the example. */
  readonly pdf: string | null;
}

/** All example letters by the code under `root`, written into `map`. */
export function brievenVan(root: string, map: string): GetekendeBrief[] {
  const program = join(import.meta.dirname, 'tekenBrieven.ts');
  const { status } = spawnSync(process.execPath, ['--import=tsx', program, root, map], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`De brieven van ${root} kunnen niet worden gemaakt.`);
  return JSON.parse(readFileSync(join(map, 'brieven.json'), 'utf8')) as GetekendeBrief[];
}
