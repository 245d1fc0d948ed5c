import type { Briefsoort } from '../domain/briefsoort.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Brieven } from '../ports.ts';

/** The kind of letter with this slug. Throws InputFaults when there is none. */
export function briefSoort(brieven: Brieven, slug: string): Briefsoort {
  const soort = brieven.soorten().find((kandidaat) => kandidaat.slug === slug);
  if (!soort) throw new InputFaults([{ pad: 'soort', melding: 'Kies een soort brief uit de lijst.' }]);
  return soort;
}
