/** The free days that move the end of a legal term, and the scope of the law that says so: all of it data. */
import type { Lengte } from './termijn.ts';
import { feestdagenVan, type FeestdagRegel } from './feestdagen.ts';
import { weekdagNaam } from './datumTekst.ts';
import { partsOf, weekday, type Kalenderdag } from './kalenderdag.ts';

/** Rules of the Algemene termijnenwet that hold numbers (rules/kalender/algemene-termijnenwet.json). */
export interface AtwRegels {
  /** Art. 1: days of the week on which no term ends, Monday 1 to Sunday 7. */
  readonly freeWeekdays: readonly number[];
  /** Art. 2: a term of at least so many days must hold so many ordinary days. */
  readonly minimumDays: number;
  readonly ordinaryDays: number;
  /** Art. 4: terms in these units, and terms longer than these lengths, are excluded. */
  readonly excludedUnits: readonly string[];
  readonly longerThan: readonly Lengte[];
}

/** Days equated by royal decree (art. 3 lid 3): a dated table, never a formula. */
export interface KoninklijkBesluitDagen {
  readonly geldigVan: Kalenderdag;
  readonly geldigTot: Kalenderdag;
  readonly dagen: readonly Kalenderdag[];
}

/** The kinds of free day. A feestdag on a Saturday or Sunday is a feestdag. */
export type VrijeDag = 'feestdag' | 'weekend' | 'gelijkgesteld';

export interface Kalender {
  readonly atw: AtwRegels;
  readonly koninklijkBesluit: KoninklijkBesluitDagen;
  readonly feestdagen: readonly FeestdagRegel[];
  /** Saturday, Sunday, feestdag or equated day: no legal term under the Atw ends here. */
  isVrij(dag: Kalenderdag): boolean;
  isWeekend(dag: Kalenderdag): boolean;
  /** Why a day is free, in Dutch: `Tweede Kerstdag`; null for an ordinary day. */
  redenVrij(dag: Kalenderdag): string | null;
  /** Which kind of free day it is; null for an ordinary day. */
  soortVrij(dag: Kalenderdag): VrijeDag | null;
}

const GELIJKGESTELD = 'een dag die bij koninklijk besluit met een feestdag gelijk is gesteld';

/** Builds the calendar once; the feestdagen of a year are computed when first asked for. */
export function createKalender(
  feestdagen: readonly FeestdagRegel[],
  koninklijkBesluit: KoninklijkBesluitDagen,
  atw: AtwRegels,
): Kalender {
  const years = new Map<number, ReadonlyMap<Kalenderdag, string>>();
  const equated = new Set(koninklijkBesluit.dagen);
  const freeWeekdays = new Set(atw.freeWeekdays);
  const namesOf = (year: number): ReadonlyMap<Kalenderdag, string> => {
    const known = years.get(year) ?? feestdagenVan(year, feestdagen);
    years.set(year, known);
    return known;
  };
  const feestdagOf = (dag: Kalenderdag): string | undefined => namesOf(partsOf(dag).year).get(dag);
  const soortVrij = (dag: Kalenderdag): VrijeDag | null => {
    if (feestdagOf(dag) !== undefined) return 'feestdag';
    if (freeWeekdays.has(weekday(dag))) return 'weekend';
    return equated.has(dag) ? 'gelijkgesteld' : null;
  };
  return {
    atw,
    koninklijkBesluit,
    feestdagen,
    isWeekend: (dag) => freeWeekdays.has(weekday(dag)),
    isVrij: (dag) => freeWeekdays.has(weekday(dag)) || equated.has(dag) || feestdagOf(dag) !== undefined,
    redenVrij: (dag) =>
      feestdagOf(dag) ??
      (freeWeekdays.has(weekday(dag)) ? `een ${weekdagNaam(dag)}` : equated.has(dag) ? GELIJKGESTELD : null),
    soortVrij,
  };
}
