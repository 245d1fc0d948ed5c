import type { BriefModel, Gebrek } from '../domain/brief.ts';
import type { Brieven, Stores } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';

/** The lint of a letter with what the application knows: which rulings somebody recorded as read. */
export async function toetsBrief(
  brieven: Brieven,
  { lezingen }: Stores,
  model: BriefModel,
): Promise<Gebrek[]> {
  const gelezenUitspraken = (await lezingen.latest()).map(({ ecli }) => ecli);
  const taken = briefSoort(brieven, model.soort).termijnen;
  return [...brieven.toets({ ...model, context: { ...model.context, gelezenUitspraken, taken } })];
}
