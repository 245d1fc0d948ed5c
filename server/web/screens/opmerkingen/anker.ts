/** Where the comments on a part of the letter stand on a page. */
export const anker = (onderdeel: string): string =>
  `opm-${onderdeel === '' ? 'brief' : onderdeel.replace(/[^A-Za-z0-9]+/g, '-')}`;
