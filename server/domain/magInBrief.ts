import type { VastgelegdFeit } from './zaak.ts';

/**
 * May this fact stand in a letter? What a partner shared for another use than a besluit never does (Wpg, WGS), and neither does
 * what is known about somebody's care: it serves to refer him, and the reader of a besluit has nothing to do with it.
 */
export const magInBrief = ({ feit, bron }: Pick<VastgelegdFeit, 'feit' | 'bron'>): boolean =>
  bron.deling?.magInBesluit !== false && !feit.startsWith('zorg.');
