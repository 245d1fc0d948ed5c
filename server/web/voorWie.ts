import type { BriefAard } from '../domain/briefsoort.ts';

const VOOR_IEDEREEN: readonly BriefAard[] = ['besluit_algemeen', 'publicatie'];

/** For whom a letter is, beside its name: what is for everybody is not about the person beside whose facts it was drafted. */
export const voorWie = (
  slug: string,
  soorten: readonly { readonly slug: string; readonly aard: BriefAard }[],
  betrokkene: string,
): string => {
  const aard = soorten.find((soort) => soort.slug === slug)?.aard;
  return aard !== undefined && VOOR_IEDEREEN.includes(aard) ? 'voor iedereen' : betrokkene;
};
