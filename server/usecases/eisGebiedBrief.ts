import type { Besluit } from '../domain/besluit.ts';
import { Refusal } from '../domain/fault.ts';
import type { Brieven } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';

/** Only a letter that names an area has a map of it. Throws Refusal else. */
export function eisGebiedBrief(brieven: Brieven, { soort }: Besluit): void {
  if (briefSoort(brieven, soort).velden.includes('gebied')) return;
  throw new Refusal([
    'Bij deze brief hoort geen gebied. Een kaart kan alleen bij een brief die een gebied noemt.',
  ]);
}
