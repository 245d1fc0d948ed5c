import type { Strip } from './strip.ts';

/** Items or rows of at most this many lines count as one line of a text: none of them stands alone on a page. */
const SHORT = 3;

const stay = (strips: readonly Strip[]): Strip[] =>
  strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keep: true } : strip));

/** The first two parts and the last two stay together, where they are short. */
export function pairEnds(parts: readonly (readonly Strip[])[]): Strip[] {
  const last = parts.length - 2;
  return parts.flatMap((strips, index) => {
    const next = parts[index + 1];
    const ends = index === 0 || index === last;
    const short = next !== undefined && strips.length <= SHORT && next.length <= SHORT;
    return ends && short ? stay(strips) : [...strips];
  });
}
