import { MAANDEN } from '../../domain/datumTekst.ts';

/** A thing that is recognised by its form alone, whoever it belongs to. */
export interface Patroon {
  readonly soort: string;
  readonly vorm: RegExp;
  /** For a form that many other numbers share: is it really one? */
  readonly klopt?: (gevonden: string) => boolean;
}

const cijfers = (tekst: string): number[] => [...tekst.replace(/\D/g, '')].map(Number);

/** The test of a burgerservicenummer: the sum of the weighed digits is a multiple of eleven. */
export function isBsn(tekst: string): boolean {
  const nummer = cijfers(tekst);
  if (nummer.length !== 9 || nummer.every((cijfer) => cijfer === 0)) return false;
  const som = nummer.reduce((totaal, cijfer, index) => totaal + cijfer * (index === 8 ? -1 : 9 - index), 0);
  return som % 11 === 0;
}

/** The control digits of an account number (ISO 13616): modulo 97. */
function isIban(tekst: string): boolean {
  const plat = tekst.replace(/\s/g, '').toUpperCase();
  const getallen = (plat.slice(4) + plat.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...getallen].reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0) === 1;
}

/** Three groups, letters or digits, six signs in all: every series of Dutch number plates. */
function isKenteken(tekst: string): boolean {
  const groepen = tekst.split(/[- ]/);
  const eenSoort = groepen.every((groep) => /^[A-Z]+$/.test(groep) || /^\d+$/.test(groep));
  return eenSoort && groepen.join('').length === 6 && /[A-Z]/.test(tekst) && /\d/.test(tekst);
}

const DATUM = `(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:${MAANDEN.join('|')})\\s+\\d{4})`;
const STRAAT =
  'straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|pad|hof|park|plantsoen|wal|markt|baan|haven|hoek|kamp|veld|burg';

/** In the order in which they are looked for; what stands earlier takes the text. */
export const PATRONEN: readonly Patroon[] = [
  { soort: 'email', vorm: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { soort: 'iban', vorm: /\b[A-Z]{2}\d{2}\s?(?:[A-Z0-9]{4}\s?){2,7}[A-Z0-9]{0,4}\b/gi, klopt: isIban },
  { soort: 'iban', vorm: /\bNL\d{2}\s?[A-Z]{4}\s?\d{4}\s?\d{4}\s?\d{2}\b/gi },
  {
    soort: 'geboortedatum',
    vorm: new RegExp(`(?<=\\bgeb(?:oren|oortedatum|\\.)?(?:\\s+op|\\s+is)?:?\\s+)${DATUM}`, 'giu'),
  },
  { soort: 'leeftijd', vorm: /\b\d{1,3}(?:[- ]jarige?\b| jaar oud\b)/giu },
  { soort: 'kvk', vorm: /(?<=\b(?:kvk|kamer van koophandel)[^\d\n]{0,20})\d{8}\b/giu },
  {
    soort: 'bsn',
    vorm: /(?<![\d.])\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)|(?<!\d)\d{4}[. ]\d{2}[. ]\d{3}(?!\d)/g,
    klopt: isBsn,
  },
  { soort: 'bsn', vorm: /(?<=\b(?:bsn|burgerservicenummer|sofinummer)[^\d\n]{0,12})\d[\d. ]{6,10}\d/giu },
  { soort: 'telefoon', vorm: /(?<![\d.])(?:\+|00)31[\s()-]*(?:0\)?[\s-]*)?[1-9](?:[\s-]?\d){8}(?!\d)/g },
  {
    soort: 'telefoon',
    vorm: /(?<![\d.])0[1-9]\d{0,2}[\s-]{0,3}\d(?:\s?\d){5,7}(?!\d)/g,
    klopt: (gevonden) => cijfers(gevonden).length === 10,
  },
  { soort: 'kenteken', vorm: /\b[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}\b/g, klopt: isKenteken },
  { soort: 'kenteken', vorm: /(?<=\bkenteken:?\s+)[A-Z0-9]{2,3}[- ]?[A-Z0-9]{2,3}[- ]?[A-Z0-9]{1,3}\b/giu },
  {
    soort: 'adres',
    vorm: new RegExp(
      `\\b\\p{Lu}[\\p{L}'’.-]{0,30}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,30}){0,3}(?:${STRAAT})[ \u00a0]+\\d{1,5}(?:[ \u00a0]?[a-zA-Z]\\b)?(?:-\\d{1,4})?\\b`,
      'gu',
    ),
  },
  { soort: 'postcode', vorm: /\b[1-9]\d{3}\s?[A-Z]{2}\b/g },
  { soort: 'kenmerk', vorm: /\b(?:PL|BVH|LIEC|RIEC|OM|CJIB)[- ]?\d[\d-]{4,}\d\b/g },
  {
    soort: 'kenmerk',
    vorm: /(?<=\b(?:kenmerk|zaaknummer|dossiernummer|parketnummer|registratienummer|nummer):?\s+)(?=[\w/.-]*\d{3})[A-Z0-9][\w/.-]*\d/giu,
  },
];
