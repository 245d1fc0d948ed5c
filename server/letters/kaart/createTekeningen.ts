import type { BriefKaart } from '../../domain/gebied/gebied.ts';
import type { LetterFonts } from '../pdf/letterFonts.ts';
import { createMeet } from './createMeet.ts';
import { tekenKaart } from './tekenKaart.ts';
import type { Meet, Tekening } from './tekening.ts';

/** Maps at work at one time; the oldest goes first. */
const BEWAARD = 32;

/**
 * Draws the map of a letter, once for each map: while a letter is written its preview is made over and over, and the hash of a
 * map says all that it is.
 */
export function createTekeningen(
  fonts: () => LetterFonts,
): (kaart: BriefKaart | null | undefined) => Tekening | null {
  const bewaard = new Map<string, Tekening>();
  let meet: Meet | null = null;
  return (kaart) => {
    if (!kaart) return null;
    const bekend = bewaard.get(kaart.sha256);
    if (bekend) return bekend;
    meet ??= createMeet(fonts());
    const tekening = tekenKaart(kaart, meet);
    if (bewaard.size >= BEWAARD) bewaard.delete([...bewaard.keys()][0] ?? '');
    bewaard.set(kaart.sha256, tekening);
    return tekening;
  };
}
