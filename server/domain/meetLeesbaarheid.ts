/** What is counted as hard to read, as data: rules/taal/begrippen.json. */
export interface Taalregels {
  /** Words in a sentence, on average and at most. */
  readonly maximumGemiddeld: number;
  readonly maximumZin: number;
  /** A word of this many letters or more is long. */
  readonly langWoordLetters: number;
  /** Terms of art, with an explanation in plain words to take over. */
  readonly begrippen: readonly { readonly begrip: string; readonly uitleg: string }[];
}

export interface Leesbaarheid {
  readonly zinnen: number;
  /** Words in a sentence, rounded to one decimal. */
  readonly gemiddeld: number;
  readonly teHoog: boolean;
  /** Sentences with more words than the maximum, as they stand in the letter. */
  readonly langeZinnen: readonly string[];
  /** Long words, each once, the longest first. */
  readonly langeWoorden: readonly string[];
  /** Terms that the letter uses and nowhere explains. */
  readonly onverklaard: readonly { readonly begrip: string; readonly uitleg: string }[];
}

const woordenVan = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];

/** Paragraphs and items into sentences; a heading or a name of four words is no sentence to count. */
const zinnenVan = (alineas: readonly string[]): string[] =>
  alineas
    .flatMap((alinea) => alinea.replace(/\s/g, ' ').split(/(?<=[.!?:;]) +/))
    .map((zin) => zin.trim())
    .filter((zin) => /[.!?:;]$/.test(zin) && woordenVan(zin).length > 1);

const regexVan = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A term is explained where a sentence says what it is, before or behind it: "Dit heet bestuursdwang", "Verbeurd betekent: …",
 * "… een last onder dwangsom op. Dat betekent: …".
 */
function isUitgelegd(begrip: string, tekst: string): boolean {
  const term = regexVan(begrip);
  return new RegExp(
    `(heet|heten|noemen we|dit is|dat is) (een |de |het )?${term}|${term}[^.]{0,60}\\. (Dat|Dit) (betekent|is)|${term} (betekent|is )`,
    'i',
  ).test(tekst);
}

/**
 * How hard a letter is to read: sentences, long words and terms of art that are not explained (no statute demands B1; it is the
 * aim of the templates). `alineas` are the paragraphs and items of the letter as a citizen gets it.
 */
export function meetLeesbaarheid(alineas: readonly string[], regels: Taalregels): Leesbaarheid {
  const zinnen = zinnenVan(alineas);
  const tekst = alineas.join(' ').replace(/\s/g, ' ');
  const woorden = zinnen.reduce((som, zin) => som + woordenVan(zin).length, 0);
  const gemiddeld = zinnen.length === 0 ? 0 : Math.round((woorden / zinnen.length) * 10) / 10;
  const lang = woordenVan(tekst)
    .map((woord) => woord.replace(/[.,’'-]+$/, '').toLowerCase())
    .filter((woord) => /^\p{L}+$/u.test(woord) && woord.length >= regels.langWoordLetters);
  return {
    zinnen: zinnen.length,
    gemiddeld,
    teHoog: gemiddeld > regels.maximumGemiddeld,
    langeZinnen: zinnen.filter((zin) => woordenVan(zin).length > regels.maximumZin),
    langeWoorden: [...new Set(lang)].sort((a, b) => b.length - a.length || a.localeCompare(b, 'nl')),
    onverklaard: regels.begrippen.filter(
      ({ begrip }) => tekst.toLowerCase().includes(begrip) && !isUitgelegd(begrip, tekst),
    ),
  };
}
