import { PAGE } from './strip.ts';
import type { Placed, Strip } from './strip.ts';

/** Strips that must stay together: up to and including the first that lets go. */
function chunksOf(strips: readonly Strip[]): Strip[][] {
  const chunks: Strip[][] = [];
  let current: Strip[] = [];
  for (const strip of strips) {
    if (strip.newPage && current.length > 0) {
      chunks.push(current);
      current = [];
    }
    current.push(strip);
    if (strip.keep) continue;
    chunks.push(current);
    current = [];
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

const heightOf = (chunk: readonly Strip[]): number =>
  chunk.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before), 0);

/** Puts strips on pages. A chunk that does not fit moves on as a whole; only one taller than a page is cut. */
export function paginate(strips: readonly Strip[]): Placed[][] {
  const pages: Placed[][] = [[]];
  let y: number = PAGE.firstTop;

  const turn = (): void => {
    pages.push([]);
    y = PAGE.top;
  };
  const place = (strip: Strip): void => {
    const page = pages.at(-1) ?? [];
    const fresh = page.length === 0;
    const repeatAt = fresh && pages.length > 1 && strip.repeat ? y : null;
    if (repeatAt !== null) y += strip.repeat?.height ?? 0;
    else if (!fresh) y += strip.before;
    if (pages.length === 1 && strip.minTop !== undefined) y = Math.max(y, strip.minTop);
    page.push({ strip, y, repeatAt });
    y += strip.height;
  };
  const topOf = (strip: Strip): number => {
    const fresh = pages.at(-1)?.length === 0;
    const top = fresh ? y : y + strip.before;
    return pages.length === 1 ? Math.max(top, strip.minTop ?? 0) : top;
  };

  for (const chunk of chunksOf(strips)) {
    const [first] = chunk;
    if (!first) continue;
    const fits = topOf(first) + heightOf(chunk) <= PAGE.bottom;
    const hopeless = heightOf(chunk) + (first.repeat?.height ?? 0) > PAGE.bottom - PAGE.top;
    const filled = (pages.at(-1)?.length ?? 0) > 0;
    if (filled && (first.newPage || (!fits && !hopeless))) turn();
    for (const strip of chunk) {
      if (hopeless && topOf(strip) + strip.height > PAGE.bottom) turn();
      place(strip);
    }
  }
  return pages;
}
