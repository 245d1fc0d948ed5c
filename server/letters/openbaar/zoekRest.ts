import type { OpenbaarRest } from '../../domain/openbareVersie.ts';
import { PATRONEN } from './patronen.ts';
import { vouw } from './tokens.ts';
import { kaal } from './vindGegevens.ts';
import type { Zoekopdracht } from './vindGegevens.ts';
import type { Zoekterm } from './zoekterm.ts';

/** A place where a text may hide: the page, an address of a link, the properties of a file. */
export interface Plek {
  readonly waar: string;
  readonly tekst: string;
}

const veilig = (teken: string): string => teken.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Written in another way than the search itself, so that a fault in one is no fault in both: sign by sign, whatever stands between. */
const TUSSEN = '[^\\p{L}\\p{N}]{0,6}';

function vormVan({ runs, alleenHoofdletter }: Zoekterm): RegExp {
  const tekens = [...runs.join('')].map(veilig);
  const heel = alleenHoofdletter || tekens.length < 5 ? tekens.join('') : tekens.join(TUSSEN);
  const vlag = alleenHoofdletter ? 'u' : 'iu';
  const begin = alleenHoofdletter ? heel.replace(/^./u, (eerste) => eerste.toUpperCase()) : heel;
  return new RegExp(`(?<![\\p{L}\\p{N}])${begin}(?![\\p{L}\\p{N}])`, vlag);
}

/** Accents off, capitals kept: a short name counts only with a capital. */
const zonderAccent = (tekst: string): string =>
  [...tekst.normalize('NFC')]
    .map((teken) => (/\p{Lu}/u.test(teken) ? vouw(teken).toUpperCase() : vouw(teken)))
    .join('');

/** What is left of a name, an address or a number, and where. The value itself is never told. */
export function zoekRest(opdracht: Zoekopdracht, plekken: readonly Plek[]): OpenbaarRest[] {
  const { termen, vervanging, publiek } = opdracht;
  const vormen = termen.map((term) => ({ vorm: vormVan(term), wat: term.vervanging }));
  const gevonden = plekken.flatMap(({ waar, tekst }) => {
    const vlak = zonderAccent(tekst);
    const waarden = vormen.filter(({ vorm }) => vorm.test(vlak)).map(({ wat }) => ({ waar, wat }));
    const vorm = PATRONEN.filter(({ vorm: patroon, klopt }) =>
      [...tekst.matchAll(patroon)].some(
        ([deel]) => (klopt?.(deel) ?? true) && !publiek.some((ding) => ding.includes(kaal(deel))),
      ),
    ).map(({ soort }) => ({ waar, wat: vervanging(soort) }));
    return [...waarden, ...vorm];
  });
  return [...new Map(gevonden.map((rest) => [`${rest.waar} ${rest.wat}`, rest])).values()];
}
