/** Control characters, lone surrogates and the marks that reverse the reading direction: they can hide or forge text. */
const VERBODEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const LOSSE_SURROGATEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const MAANDEN = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/**
 * What a reader takes as one thing stays on one line: an amount, a time, a day with its month, a postcode, an article, a
 * street with its number, the groups of a telephone number.
 */
const SAMEN = new RegExp(
  `(€|\\d{2}\\.\\d{2}(?= uur)|\\b\\d{1,2}(?= (?:${MAANDEN})\\b)|\\b\\d{4}(?= [A-Z]{2}\\b)|\\b[Aa]rtikel(?= \\d)|\\b\\d+(?= gram\\b)|\\b\\p{Lu}\\p{Ll}{2,}(?= \\d{1,4}[A-Z]?\\b(?! (?:${MAANDEN})\\b)(?![.,:]\\d))|\\b0\\d{1,3}(?= \\d{3})) `,
  'gu',
);
/** An account number, in groups of four. */
const REKENING = /\b[A-Z]{2}\d{2}(?: [A-Z0-9]{4})+(?: \d{1,3})?\b/g;

/** Text without characters that a reader cannot see, composed (NFC). */
export function zichtbareTekst(tekst: string): string {
  return tekst
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(VERBODEN, '')
    .replace(LOSSE_SURROGATEN, '')
    .normalize('NFC');
}

/** Text as it may stand in a letter: only what can be seen, and what belongs together on one line. */
export function schoneTekst(tekst: string): string {
  return zichtbareTekst(tekst)
    .replace(SAMEN, '$1\u00a0')
    .replace(REKENING, (groepen) => groepen.replaceAll(' ', '\u00a0'));
}
