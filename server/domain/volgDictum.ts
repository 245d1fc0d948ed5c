import type { BriefModel } from './brief.ts';
import type { Briefsoort } from './briefsoort.ts';
import { vulDictum } from './vulDictum.ts';

type Soort = Pick<Briefsoort, 'gegevens' | 'dictum'>;

const zelfde = (een: readonly string[], ander: readonly string[]): boolean =>
  een.join('\n') === ander.join('\n');

/** The operative part of this letter when it is still the proposal of its kind; null when a writer made it his own. */
export const dictumVoorstel = (soort: Soort, model: BriefModel): readonly string[] | null =>
  soort.dictum.length > 0 && zelfde(model.dictum, vulDictum(soort, model)) ? model.dictum : null;

/**
 * The operative part after the answers changed. As long as nobody wrote in the proposal that he saw, it says what the answers
 * say: a request that is now refused gets the sentence of a refusal. What a writer changed himself stays, word for word.
 */
export const volgDictum = (
  soort: Soort,
  gezien: readonly string[] | null,
  nieuw: BriefModel,
): readonly string[] =>
  soort.dictum.length > 0 && gezien !== null && zelfde(nieuw.dictum, gezien)
    ? vulDictum(soort, nieuw)
    : nieuw.dictum;
