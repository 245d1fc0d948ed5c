import type { Duur } from '../../domain/dossier.ts';
import { TELWOORDEN } from '../../domain/telwoorden.ts';

type Tijdseenheid = 'uur' | 'dag' | 'week' | 'maand' | 'jaar';
export interface GelezenDuur {
  readonly aantal: number;
  readonly eenheid: Tijdseenheid;
  /** As it stands in the text. */
  readonly tekst: string;
}

/** What a writer may also put in words: above twelve, and `een` without its accents. */
const GETALLEN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(TELWOORDEN.map((woord, getal) => [woord, getal])),
  ...{ een: 1, dertien: 13, veertien: 14, achttien: 18, twintig: 20, vierentwintig: 24, dertig: 30 },
};
const EENHEDEN: Readonly<Record<string, Tijdseenheid>> = {
  ...{ uur: 'uur', uren: 'uur', dag: 'dag', dagen: 'dag', week: 'week', weken: 'week' },
  ...{ maand: 'maand', maanden: 'maand', jaar: 'jaar', jaren: 'jaar' },
};
const DUUR = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,3}|${Object.keys(GETALLEN).join('|')})\\s+(?:hele\\s+)?(${Object.keys(EENHEDEN).join('|')})(?![\\p{L}])(?!\\s+(?:geleden|oud|later|eerder|daarvoor|na\\b))`,
  'giu',
);

/** A number in words or digits; null for another word. */
export function leesGetal(woord: string): number | null {
  return GETALLEN[woord.toLowerCase()] ?? (/^\d+$/.test(woord) ? Number(woord) : null);
}

/** The durations that a Dutch text names: "drie maanden", "2 weken". How long ago or how old is no duration. */
export const leesDuren = (tekst: string): GelezenDuur[] =>
  [...tekst.matchAll(DUUR)].flatMap(([heel, aantal = '', eenheid = '']) => {
    const getal = leesGetal(aantal);
    const soort = EENHEDEN[eenheid.toLowerCase()];
    return soort === undefined || getal === null ? [] : [{ aantal: getal, eenheid: soort, tekst: heel }];
  });

const KLEINER: Readonly<Record<string, readonly [number, string]>> = {
  week: [7, 'dag'],
  jaar: [12, 'maand'],
};
const kleinste = (aantal: number, eenheid: string): string => {
  const [maal, naar] = KLEINER[eenheid] ?? [1, eenheid];
  return `${aantal * maal} ${naar}`;
};

/** Four weeks are 28 days and a year is twelve months; a month is no number of days. */
export function zelfdeDuur(duur: GelezenDuur, ander: unknown): boolean {
  const { aantal, eenheid } = (ander ?? {}) as Partial<Extract<Duur, { aantal: number }>>;
  return (
    typeof aantal === 'number' &&
    typeof eenheid === 'string' &&
    kleinste(duur.aantal, duur.eenheid) === kleinste(aantal, eenheid)
  );
}
