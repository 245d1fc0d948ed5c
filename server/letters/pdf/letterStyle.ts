import type { Huisstijl } from '../../ports.ts';

/** How a municipality makes its letters look; everything may be absent. */
export type LetterStyle = Pick<Huisstijl, 'hoofd' | 'kleuren' | 'logo'>;
