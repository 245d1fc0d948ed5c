/** A run of letters or a run of digits, as it sounds: without capitals and accents. */
export interface Token {
  readonly tekst: string;
  readonly isGetal: boolean;
  readonly begin: number;
  readonly eind: number;
}

const VOUW: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ĳ: 'ij', ŀ: 'l', ŋ: 'n' },
};

/** Capitals, accents and ligatures make no other name of it. */
export const vouw = (tekst: string): string =>
  tekst
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđðæœıþĳŀŋ]/g, (teken) => VOUW[teken] ?? teken);

const RUN = /[\p{L}\p{M}]+|\p{N}+/gu;

/** The words and numbers of a text, each with its place. Signs between them carry no name. */
export const tokensVan = (tekst: string): Token[] =>
  [...tekst.matchAll(RUN)].map((match) => ({
    tekst: vouw(match[0]),
    isGetal: /^\p{N}/u.test(match[0]),
    begin: match.index,
    eind: match.index + match[0].length,
  }));
