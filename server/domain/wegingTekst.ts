import type { BriefModel } from './brief.ts';
import type { WegingHerkomst, WegingZin } from './herkomst.ts';

/** Sentences as a paragraph: each on its own line, what belongs together behind each other. */
export const zinnenTekst = (zinnen: readonly Pick<WegingZin, 'tekst' | 'vervolg'>[]): string =>
  zinnen.map(({ tekst, vervolg }, i) => `${i === 0 ? '' : vervolg ? ' ' : '\n'}${tekst}`).join('');

/** The weighing of a letter as it is generated; what the words of the voornemen replaced is left out. */
export const wegingTekst = (weging: WegingHerkomst): BriefModel['weging'] =>
  Object.fromEntries(
    Object.entries(weging).map(([id, zinnen]) => [
      id,
      zinnenTekst(zinnen.filter(({ vervangen }) => vervangen !== true)),
    ]),
  );
