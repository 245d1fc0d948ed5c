/** Control characters, lone surrogates and the marks that reverse the reading direction: they can hide or forge text. */
const VERBODEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const LOSSE_SURROGATEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in a letter: composed (NFC), without characters that a reader cannot see. */
export function schoneTekst(tekst: string): string {
  return tekst
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(VERBODEN, '')
    .replace(LOSSE_SURROGATEN, '')
    .normalize('NFC');
}
