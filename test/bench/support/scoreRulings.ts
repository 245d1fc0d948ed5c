import type { Toets } from '../../../server/domain/advies.ts';

/** What the court found; null where the source does not tell. */
export interface Uitspraak {
  readonly bevoegd: boolean | null;
  readonly oordeel: 'houdbaar' | 'niet_houdbaar' | null;
  /** Families of the grounds that decided. */
  readonly families: readonly string[];
  readonly gewicht: number;
}

/** One ruling beside what the engine said of it. */
export interface Scored {
  readonly id: string;
  readonly uitspraak: Uitspraak;
  readonly bevoegd: Toets['bevoegd'];
  readonly oordeel: Toets['oordeel'];
  /** Families of the first four codes, gravest first. */
  readonly families: readonly string[];
  readonly blocked: boolean;
}

/** The figures of one benchmark. Null where no ruling tells. */
export interface Figures {
  readonly competence: number | null;
  readonly verdict: number | null;
  readonly recall: number | null;
  readonly informedness: number | null;
  readonly falseAlarms: number | null;
  readonly noise: number | null;
}

/** A family counts in the informedness from this many lost cases on: fewer say nothing. */
const LEAST_LOST = 3;

const weigh = (cases: readonly Scored[], share: (one: Scored) => number): number | null => {
  const total = cases.reduce((sum, { uitspraak }) => sum + uitspraak.gewicht, 0);
  return total === 0 ? null : cases.reduce((sum, one) => sum + one.uitspraak.gewicht * share(one), 0) / total;
};

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const lost = ({ uitspraak }: Scored): boolean => uitspraak.oordeel === 'niet_houdbaar';
const stood = ({ uitspraak }: Scored): boolean => uitspraak.oordeel === 'houdbaar';

/** The share of right answers of each answer that the court gave, averaged: a guess that never varies gets a half. */
function balanced<T>(
  cases: readonly Scored[],
  truth: (one: Scored) => T,
  share: (one: Scored) => number,
): number | null {
  const kinds = [...new Set(cases.map(truth))];
  return mean(
    kinds.map((kind) =>
      weigh(
        cases.filter((one) => truth(one) === kind),
        share,
      ),
    ),
  );
}

/** Doubt and silence are half right, whatever the court found. */
const verdictShare = ({ oordeel, uitspraak }: Scored): number =>
  oordeel === uitspraak.oordeel ? 1 : oordeel === 'twijfel' || oordeel === 'onbekend' ? 0.5 : 0;

const found =
  (family: string) =>
  (one: Scored): number =>
    one.families.includes(family) ? 1 : 0;

/** Scores the engine on rulings: does it know the power, the outcome, and what decides, without crying wolf? */
export function scoreRulings(cases: readonly Scored[]): Figures {
  const tellsPower = cases.filter(({ uitspraak }) => uitspraak.bevoegd !== null);
  const tellsVerdict = cases.filter(({ uitspraak }) => uitspraak.oordeel !== null);
  const lostCases = tellsVerdict.filter(lost);
  const stoodCases = tellsVerdict.filter(stood);
  const decided = lostCases.filter(({ uitspraak }) => uitspraak.families.length > 0);
  const families = [...new Set(decided.flatMap(({ uitspraak }) => uitspraak.families))];
  const often = families.filter(
    (family) => decided.filter(({ uitspraak }) => uitspraak.families.includes(family)).length >= LEAST_LOST,
  );
  return {
    competence: balanced(
      tellsPower,
      ({ uitspraak }) => uitspraak.bevoegd,
      (one) => ((one.bevoegd === 'ja') === one.uitspraak.bevoegd ? 1 : 0),
    ),
    verdict: balanced(tellsVerdict, ({ uitspraak }) => uitspraak.oordeel, verdictShare),
    recall: weigh(decided, (one) => mean(one.uitspraak.families.map((family) => found(family)(one)))!),
    informedness: mean(
      often.map((family) => {
        const where = decided.filter(({ uitspraak }) => uitspraak.families.includes(family));
        return weigh(where, found(family))! - (weigh(stoodCases, found(family)) ?? 0);
      }),
    ),
    falseAlarms: weigh(stoodCases, ({ blocked }) => (blocked ? 1 : 0)),
    noise: weigh(stoodCases, ({ families: all }) => new Set(all).size),
  };
}
