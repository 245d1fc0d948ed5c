import type { Drie } from './logica.ts';
import type { Duur, FeitRij } from './dossier.ts';

/** How a threshold counts: "more than 5" is not "5 or more". Kept with the number, in the rule files. */
export interface Drempel {
  readonly comparator: 'greaterThan' | 'atLeast';
  readonly value: number;
}

type Operator = (waarde: never, maat: never) => Drie;

/** A day is a day; a month is the mean of four years. Only for telling which of two durations is longer. */
const DAGEN = { uur: 1 / 24, dag: 1, werkdag: 7 / 5, week: 7, maand: 1461 / 48, jaar: 1461 / 4 };

function dagen(duur: Duur): number {
  return 'onbepaald' in duur ? Infinity : duur.aantal * DAGEN[duur.eenheid];
}

/** A known value against a known measure; either one unknown gives unknown. */
function bekend<W, M>(vergelijk: (waarde: W, maat: M) => Drie): Operator {
  return (waarde: W | null | undefined, maat: M | null | undefined) =>
    waarde == null || maat == null ? null : vergelijk(waarde, maat);
}

function rijPast(rij: FeitRij, patroon: FeitRij): Drie {
  let past: Drie = true;
  for (const [veld, gezocht] of Object.entries(patroon)) {
    const gevonden = rij[veld] ?? null;
    if (gevonden === null) past = null;
    else if (gevonden !== gezocht) return false;
  }
  return past;
}

/** A list that is present is complete; a field that is missing in an item is unknown. */
function heeftRij(rijen: FeitRij[], patroon: FeitRij): Drie {
  const uitkomsten = rijen.map((rij) => rijPast(rij, patroon));
  if (uitkomsten.includes(true)) return true;
  return uitkomsten.includes(null) ? null : false;
}

/**
 * The operators of the rule files. Each one answers true, false or unknown (`null`).
 * json-rules-engine knows only true and false, and gets the two readings of this answer.
 */
export const OPERATOREN: Readonly<Record<string, Operator>> = {
  is: bekend((waarde: unknown, maat: unknown) => waarde === maat),
  isOneOf: bekend((waarde: unknown, maat: unknown[]) => maat.includes(waarde)),
  greaterThan: bekend((waarde: number, maat: number) => waarde > maat),
  atLeast: bekend((waarde: number, maat: number) => waarde >= maat),
  lessThan: bekend((waarde: number, maat: number) => waarde < maat),
  exceeds: bekend((waarde: number, maat: Drempel) =>
    maat.comparator === 'greaterThan' ? waarde > maat.value : waarde >= maat.value,
  ),
  onOrAfter: bekend((waarde: string, maat: string) => waarde >= maat),
  known: bekend(() => true),
  isEmpty: bekend((waarde: string | unknown[]) => waarde.length === 0),
  notEmpty: bekend((waarde: string | unknown[]) => waarde.length > 0),
  containsAny: bekend((waarde: string[], maat: string[]) => maat.some((item) => waarde.includes(item))),
  hasRow: bekend(heeftRij),
  indefinite: bekend((waarde: Duur) => 'onbepaald' in waarde),
  longerThan: bekend((waarde: Duur, maat: Duur) => dagen(waarde) > dagen(maat)),
};

/** The operator of that name; throws on a name that is not there. */
export function operatorVan(naam: string): Operator {
  const operator = Object.hasOwn(OPERATOREN, naam) ? OPERATOREN[naam] : undefined;
  if (!operator) throw new Error(`unknown operator: ${naam}`);
  return operator;
}

/** Runs one operator. `undefined` and `null` are unknown. */
export const pasToe = (naam: string, waarde: unknown, maat: unknown): Drie =>
  operatorVan(naam)(waarde as never, maat as never);
