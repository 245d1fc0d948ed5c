import type { Duur } from '../../domain/dossier.ts';

type Tijdseenheid = 'uur' | 'dag' | 'week' | 'maand' | 'jaar';
export interface GelezenDuur {
  readonly aantal: number;
  readonly eenheid: Tijdseenheid;
  /** As it stands in the text. */
  readonly tekst: string;
}

const GETALLEN: Readonly<Record<string, number>> = {
  ...{
    een: 1,
    één: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    elf: 11,
  },
  ...{
    twaalf: 12,
    dertien: 13,
    veertien: 14,
    achttien: 18,
    twintig: 20,
    vierentwintig: 24,
    dertig: 30,
    anderhalf: 1.5,
  },
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
  const getal = GETALLEN[woord.toLowerCase()] ?? (/^\d+$/.test(woord) ? Number(woord) : null);
  return getal !== null && Number.isInteger(getal) ? getal : null;
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
