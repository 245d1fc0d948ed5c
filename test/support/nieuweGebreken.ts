import type { BriefModel } from '../../server/domain/brief.ts';
import { brieven, model } from './brieven.ts';

export type Wijziging = Readonly<Record<string, unknown>>;
export type Wijzig = (goed: BriefModel) => Wijziging;

/** What the lint says of an example of a kind after a change and did not say before: `L50/E the text`. */
export async function nieuweGebreken(slug: string, wijzig: Wijzig, voorbeeld = 0): Promise<string[]> {
  const made = await brieven();
  const json = made.voorbeelden(slug)[voorbeeld];
  const goed = voorbeeld === 0 ? await model(slug) : made.leesModel(json);
  const toets = (een: unknown) =>
    made.toets(made.leesModel(een)).map(({ regel, ernst, tekst }) => `${regel}/${ernst} ${tekst}`);
  const eerst = new Set(toets(goed));
  return toets({ ...goed, ...wijzig(goed) }).filter((gebrek) => !eerst.has(gebrek));
}

/** Only the numbers: `L50/E`. */
export const regelsVan = (gevonden: readonly string[]): string[] =>
  gevonden.map((gebrek) => gebrek.split(' ')[0] ?? '');

/** Other answers to the questions of this kind. */
export const gegevens =
  (changes: Wijziging): Wijzig =>
  (goed) => ({ gegevens: { ...goed.gegevens, ...changes } });
