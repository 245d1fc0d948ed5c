import type { TermijnStand } from './voorval.ts';

/** That a Bibob investigation runs is itself Bibob material (Wet Bibob 28): also a term that it only suspended tells so. */
export const noemtBibob = ({
  termijn,
  uitleg,
  geschiedenis,
}: Pick<TermijnStand, 'termijn' | 'uitleg' | 'geschiedenis'>): boolean =>
  [termijn, ...uitleg, ...geschiedenis.flatMap(({ wat, artikel }) => [wat, artikel])].some((tekst) =>
    /bibob/i.test(tekst),
  );
