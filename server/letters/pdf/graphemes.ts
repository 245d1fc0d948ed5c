/** What a reader sees as one letter: a base with its marks. Intl.Segmenter copies the whole text for each of them. */
export const graphemes = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
