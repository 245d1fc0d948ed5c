import type { FeitRij } from '../../domain/dossier.ts';
import type { Drie } from '../../domain/logica.ts';
import { en, of } from '../../domain/logica.ts';
import type { FactView } from '../factView.ts';
import type { Recidivism } from '../ruleSchemas.ts';
import { addDuur } from './addDuur.ts';

/** Which violation this is under a policy; null with a reason when the facts leave it open. */
export interface ViolationCount {
  readonly number: number | null;
  readonly redenen: readonly string[];
}

/** In the absence of a rule of the policy: the same address or the same person. */
const DEFAULT: Recidivism = { window: null, from: 'deze_overtreding', counts: 'adres_of_persoon' };

/**
 * Counts this violation among the earlier ones. Recidive is for the body to show: while nothing is known of earlier
 * violations this is the first one. An unknown day, address or person leaves the number open when it could matter.
 */
export function countViolations(recidivism: Recidivism | null, { feiten }: FactView): ViolationCount {
  const rule = recidivism ?? DEFAULT;
  const earlier = feiten['voorgeschiedenis.overtredingen'] as FeitRij[] | null | undefined;
  if (earlier == null) {
    return {
      number: 1,
      redenen: ['Eerdere overtredingen zijn niet gebleken: uitgegaan van een eerste overtreding.'],
    };
  }
  const day = feiten['afgeleid.feitdag'] as string;
  const same = earlier
    .map((rij) => ({ counts: sameWhat(rij, rule.counts), on: (rij['datum'] ?? null) as string | null }))
    .filter(({ counts }) => counts !== false);
  if (same.length === 0) return { number: 1, redenen: [] };
  if (rule.window === null) return open('de terugkijktermijn van het beleid niet bekend is');
  if (same.some(({ counts, on }) => counts === null || on === null))
    return open('van een eerdere overtreding de dag, het adres of de persoon niet bekend is');
  const days = same.map(({ on }) => on!).filter((on) => on <= day);
  return { number: 1 + within(days, day, rule), redenen: [explain(days, day, rule)] };
}

const open = (why: string): ViolationCount => ({
  number: null,
  redenen: [`Er zijn eerdere overtredingen; de rij is niet te kiezen omdat ${why}.`],
});

/** Does this earlier violation count: same address, same person, one of both, or both? */
function sameWhat(rij: FeitRij, counts: Recidivism['counts']): Drie {
  const ask = (veld: string) => (rij[veld] ?? null) as Drie;
  if (counts === 'adres') return ask('zelfdePand');
  if (counts === 'persoon') return ask('zelfdePersoon');
  if (counts === 'gebied') return ask('zelfdeGebied');
  const both = [ask('zelfdePand'), ask('zelfdePersoon')];
  return counts === 'adres_en_persoon' ? en(both) : of(both);
}

/** How many fall within the window: of this violation, or each of the one that came after it. */
function within(days: readonly string[], day: string, { window, from }: Recidivism): number {
  const reaches = (on: string, until: string) => addDuur(on, window!) >= until;
  if (from === 'deze_overtreding') return days.filter((on) => reaches(on, day)).length;
  const latestFirst = [...days].sort().reverse();
  const broken = latestFirst.findIndex((on, i) => !reaches(on, latestFirst[i - 1] ?? day));
  return broken === -1 ? latestFirst.length : broken;
}

const explain = (days: readonly string[], day: string, rule: Recidivism): string => {
  const { aantal, eenheid } = rule.window!;
  const found = within(days, day, rule);
  return `Van ${days.length} eerdere overtreding(en) telt of tellen er ${found} mee (terugkijktermijn: ${aantal} ${eenheid}).`;
};
