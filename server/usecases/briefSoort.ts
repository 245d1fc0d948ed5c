import { InputFaults } from '../domain/fault.ts';
import type { Brieven } from '../ports.ts';

/** What a kind of letter is and asks. */
export type BriefSoort = ReturnType<Brieven['soorten']>[number];

/** The kind of letter with this slug. Throws InputFaults when there is none. */
export function briefSoort(brieven: Brieven, slug: string): BriefSoort {
  const soort = brieven.soorten().find((kandidaat) => kandidaat.slug === slug);
  if (!soort) throw new InputFaults([{ pad: 'soort', melding: 'Kies een soort brief uit de lijst.' }]);
  return soort;
}
