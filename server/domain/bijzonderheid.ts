/** Why somebody else must get a letter too: a minor, or somebody whose money is under bewind. */
export const BIJZONDERHEDEN = ['minderjarig', 'onder_bewind'] as const;
export type Bijzonderheid = (typeof BIJZONDERHEDEN)[number];
