import type { BriefModel } from './brief.ts';

/**
 * The day of sending that the letter names (Awb 3:41, 6:8): what the writer filled in, else the day of the letter itself.
 * No term runs from it: terms run from the bekendmaking, and a bekendmaking on another day is shown as such.
 */
export const verzenddatumVan = ({ verzenddatum, dagtekening }: BriefModel): string =>
  verzenddatum ?? dagtekening;
