import type { BriefModel } from './brief.ts';
import type { Briefsoort } from './briefsoort.ts';
import { vulDictum } from './vulDictum.ts';

const zelfde = (een: readonly string[], ander: readonly string[]): boolean =>
  een.join('\n') === ander.join('\n');

/**
 * The operative part after the answers changed. As long as nobody wrote in it, it says what the answers say: a request that is
 * now refused gets the sentence of a refusal. What a writer changed himself stays, word for word.
 */
export function volgDictum(
  soort: Pick<Briefsoort, 'gegevens' | 'dictum'>,
  eerder: BriefModel,
  nieuw: BriefModel,
): readonly string[] {
  if (soort.dictum.length === 0 || !zelfde(nieuw.dictum, eerder.dictum)) return nieuw.dictum;
  return zelfde(eerder.dictum, vulDictum(soort, eerder)) ? vulDictum(soort, nieuw) : nieuw.dictum;
}
