import type { OpenbaarDeel } from '../../domain/openbareVersie.ts';
import { PATRONEN } from './patronen.ts';
import { lengteVan } from './zoekterm.ts';
import type { Zoekterm } from './zoekterm.ts';
import { tokensVan, vouw } from './tokens.ts';

/** What is looked for in every text of one letter. */
export interface Zoekopdracht {
  readonly termen: readonly Zoekterm[];
  /** What stands in its place, by kind, for what is recognised by its form. */
  readonly vervanging: (soort: string) => string;
  /** Public: the particulars of the municipality and the kenmerk of this letter. Folded, without signs. */
  readonly publiek: readonly string[];
}

interface Vondst {
  readonly begin: number;
  readonly eind: number;
  readonly soort: string;
  readonly vervanging: string;
}

/** Without signs between, so that a number is the same however it is written. */
export const kaal = (tekst: string): string => vouw(tekst).replace(/[^\p{L}\p{N}]+/gu, '');

function opVorm(tekst: string, { vervanging, publiek }: Zoekopdracht): Vondst[] {
  return PATRONEN.flatMap(({ soort, vorm, klopt }) =>
    [...tekst.matchAll(vorm)]
      .filter(
        ([gevonden]) => (klopt?.(gevonden) ?? true) && !publiek.some((deel) => deel.includes(kaal(gevonden))),
      )
      .map((match) => ({
        begin: match.index,
        eind: match.index + match[0].length,
        soort,
        vervanging: vervanging(soort),
      })),
  );
}

/** Initials and the small words of a surname, just before it. */
const VOORLETTERS = /(?<!\p{L})(?:\p{Lu}\p{Ll}?\.\s?){1,6}(?:(?:van|der|den|de|ten|ter|te|'t|’t)\s+){0,3}$/u;
const LANGSTE_VOORLETTERS = 40;
const voorletters = (tekst: string, tot: number): number =>
  VOORLETTERS.exec(tekst.slice(Math.max(0, tot - LANGSTE_VOORLETTERS), tot))?.[0].length ?? 0;

function opWaarde(tekst: string, { termen }: Zoekopdracht): Vondst[] {
  const tokens = tokensVan(tekst);
  return tokens.flatMap((token, index) => {
    const [beste] = termen
      .map((term) => ({ term, lengte: lengteVan(term, tokens, index, tekst) }))
      .filter(({ lengte }) => lengte > 0)
      .sort((a, b) => b.lengte - a.lengte);
    const laatste = beste && tokens[index + beste.lengte - 1];
    if (!beste || !laatste) return [];
    const { soort, vervanging } = beste.term;
    const begin = soort === 'naam' ? token.begin - voorletters(tekst, token.begin) : token.begin;
    return [{ begin, eind: laatste.eind, soort, vervanging }];
  });
}

/** The text in pieces: what may be read by everybody, and what is replaced. Joined, the originals are the text itself. */
export function vindGegevens(tekst: string, opdracht: Zoekopdracht): OpenbaarDeel[] {
  // What is known wins from what only looks like it; of those that begin at one place the longest.
  const vondsten = [...opWaarde(tekst, opdracht), ...opVorm(tekst, opdracht)].sort(
    (a, b) => a.begin - b.begin || b.eind - a.eind,
  );
  const delen: OpenbaarDeel[] = [];
  let at = 0;
  const vrij = (tot: number): void => {
    const stuk = tekst.slice(at, tot);
    if (stuk !== '') delen.push({ tekst: stuk, openbaar: stuk, soort: null });
  };
  for (const { begin, eind, soort, vervanging } of vondsten) {
    if (eind <= at) continue;
    // The rest of a find that another one took the beginning of goes too.
    const start = Math.max(begin, at);
    vrij(start);
    const vorige = delen.at(-1);
    const stuk = tekst.slice(start, eind);
    const zelfde = vorige?.openbaar === vervanging && vorige.soort !== null && start === at;
    if (zelfde) delen[delen.length - 1] = { ...vorige, tekst: vorige.tekst + stuk };
    else if (start !== begin && vorige?.soort)
      delen[delen.length - 1] = { ...vorige, tekst: vorige.tekst + stuk };
    else delen.push({ tekst: stuk, openbaar: vervanging, soort });
    at = eind;
  }
  vrij(tekst.length);
  return delen;
}

export const openbareTekst = (delen: readonly OpenbaarDeel[]): string =>
  delen.map(({ openbaar }) => openbaar).join('');
