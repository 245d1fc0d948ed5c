/** The sum of a term as plain Dutch steps: trigger, rule with its article, what moved it, result. */
import type { TermijnDagen } from './computeDays.ts';
import { momentTekst, tekstVanDag as day } from './datumTekst.ts';
import { duurTekst } from './duurTekst.ts';
import type { Kalender } from './kalender.ts';
import type { Kalenderdag } from './kalenderdag.ts';
import type { AtwStap } from './algemeneTermijnenwet.ts';
import type { Lengte, TermijnDefinitie } from './termijn.ts';

const WET = 'Algemene termijnenwet';

const TELREGELS: Readonly<Record<TermijnDefinitie['counting'], string>> = {
  day_after_start: 'De eerste dag van de termijn is de dag daarna.',
  first_day_counts: 'Deze dag telt mee als eerste dag.',
  elapsed_hours: 'De uren tellen door, ook als de klok wordt verzet.',
  wall_clock: 'De maatregel eindigt op dezelfde tijd van de dag als waarop hij begon.',
  back: 'Vanaf hier wordt teruggeteld.',
};

const isSame = (a: Lengte, b: Lengte | null): boolean => a.aantal === b?.aantal && a.eenheid === b.eenheid;

/** Who set the length: the decision, the law, or a notice within what the law allows. */
function sourceOfLength({ inBesluit, length, maximum, artikel }: TermijnDefinitie, lengte: Lengte): string {
  if (inBesluit) return `De lengte staat in het besluit of de brief (${artikel})`;
  return maximum === null || isSame(lengte, length ?? maximum)
    ? `De wet bepaalt de lengte (${artikel})`
    : `De wet laat ten hoogste ${duurTekst(maximum)} toe (${artikel}), en hier is het`;
}

function suspensionStep({ opschortingDagen, nominaal }: TermijnDagen): string[] {
  if (opschortingDagen === 0) return [];
  const days = duurTekst({ aantal: opschortingDagen, eenheid: 'dag' });
  return [`De termijn heeft ${days} stilgestaan. Die tijd komt erbij: ${day(nominaal)}.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Vrijdag 25 december 2026 (Eerste Kerstdag) en zaterdag 26 december 2026 (Tweede Kerstdag) zijn vrije dagen`. */
function skippedDays({ van, naar }: AtwStap, kalender: Kalender): string {
  const days = Array.from({ length: naar - van }, (_, index) => van + index);
  const names = days.map((dag) => {
    const why = kalender.redenVrij(dag) ?? '';
    return kalender.isWeekend(dag) && why.startsWith('een ') ? day(dag) : `${day(dag)} (${why})`;
  });
  const last = names.pop() ?? '';
  const all = names.length === 0 ? last : `${names.join(', ')} en ${last}`;
  return capital(`${all} ${names.length === 0 ? 'is een vrije dag' : 'zijn vrije dagen'}`);
}

function atwStep(step: AtwStap, kalender: Kalender): string {
  if (step.artikel === '1.1') {
    return (
      `${skippedDays(step, kalender)}. Daarom schuift het einde op naar de eerste dag die geen zaterdag, zondag ` +
      `of feestdag is (artikel 1 lid 1 ${WET}): ${day(step.naar)}.`
    );
  }
  const { minimumDays, ordinaryDays } = kalender.atw;
  return (
    `Een termijn van ${duurTekst({ aantal: minimumDays, eenheid: 'dag' })} of meer moet ten minste ` +
    `${duurTekst({ aantal: ordinaryDays, eenheid: 'dag' })} bevatten die geen zaterdag, zondag of feestdag zijn ` +
    `(artikel 2 ${WET}). Daarom wordt het ${day(step.naar)}.`
  );
}

function atwSteps(definitie: TermijnDefinitie, dagen: TermijnDagen, kalender: Kalender): string[] {
  const { applies, grond, ownRule } = definitie.atw;
  if (applies === false)
    return [`De ${WET} geldt hier niet: ${grond}. ${ownRule ?? 'Het einde schuift dus niet op'}.`];
  const moved = dagen.stappen.map((step) => atwStep(step, kalender));
  const stays =
    `${capital(day(dagen.nominaal))} is geen zaterdag, zondag of feestdag. ` +
    `Het einde schuift niet op (artikel 1 lid 1 ${WET}).`;
  const steps = moved.length > 0 ? moved : [stays];
  return applies === 'arguable' ? arguableSteps(definitie, dagen, steps) : steps;
}

/** Both readings where the law allows two: the one we follow, what the other would give, and the day to plan on. */
function arguableSteps({ atw }: TermijnDefinitie, dagen: TermijnDagen, steps: string[]): string[] {
  const doubt = `Of de ${WET} hier geldt, is niet zeker: ${atw.grond}.`;
  const moved = dagen.stappen.at(-1)?.naar;
  if (moved === undefined) return [`${doubt} Voor deze datum maakt dat niet uit.`, ...steps];
  const plan = `Plan op de veilige datum: ${day(dagen.veilig)}.`;
  return atw.lezing === 'wel'
    ? [`${doubt} Wij volgen de wet wel.`, ...steps, plan]
    : [
        `${doubt} Wij volgen de wet niet: het blijft ${day(dagen.nominaal)}. Volgens de andere lezing is het ${day(moved)}.`,
        plan,
      ];
}

const ceilingStep = (definitie: TermijnDefinitie, text: string): string =>
  `Ook met verlengingen loopt dit nooit langer dan ${definitie.ceiling ? duurTekst(definitie.ceiling) : ''} ` +
  `vanaf het begin: ${text}.`;

function resultStep(definitie: TermijnDefinitie, einde: Kalenderdag): string {
  if (definitie.counting === 'back') return `Uiterlijk op ${day(einde)}.`;
  if (definitie.result === 'first_day_after') return `De eerste dag na de termijn is ${day(einde + 1)}.`;
  // A measure from day to day lasts until the hour of its begin, which the decision names; a term to act in has a whole last day.
  if (definitie.counting === 'wall_clock') return `De maatregel eindigt op ${day(einde)}.`;
  return `De laatste dag is ${day(einde)}, tot 24.00 uur.`;
}

/** The steps of a term on calendar days. */
export function explainDays(
  definitie: TermijnDefinitie,
  dagen: TermijnDagen,
  kalender: Kalender,
  ceiling: Kalenderdag | null,
): string[] {
  return [
    `Begin: ${definitie.start}, ${day(dagen.start)}. ${TELREGELS[definitie.counting]}`,
    `${sourceOfLength(definitie, dagen.lengte)}: ${duurTekst(dagen.lengte)}. Dat is ${day(dagen.geteld)}.`,
    ...suspensionStep(dagen),
    ...atwSteps(definitie, dagen, kalender),
    resultStep(definitie, dagen.einde),
    ...(ceiling === null ? [] : [ceilingStep(definitie, day(ceiling))]),
  ];
}

export interface TermijnMoment {
  readonly start: string;
  readonly lengte: Lengte;
  readonly extraDays: number;
  readonly einde: string;
  readonly ceiling: string | null;
}

/** The steps of a term or measure from instant to instant. */
export function explainInstant(definitie: TermijnDefinitie, moment: TermijnMoment): string[] {
  const counting =
    definitie.counting === 'back' || moment.lengte.eenheid !== 'uur' ? definitie.counting : 'elapsed_hours';
  const rule =
    counting === 'day_after_start'
      ? TELREGELS.wall_clock.replace('De maatregel', 'De termijn')
      : TELREGELS[counting];
  return [
    `Begin: ${definitie.start}, ${momentTekst(moment.start)}. ${rule}`,
    `${sourceOfLength(definitie, moment.lengte)}: ${duurTekst(moment.lengte)}.`,
    ...(moment.extraDays === 0
      ? []
      : [
          `De termijn heeft ${duurTekst({ aantal: moment.extraDays, eenheid: 'dag' })} stilgestaan. Die tijd komt erbij.`,
        ]),
    `De ${WET} geldt hier niet: ${definitie.atw.grond}. Het einde schuift dus niet op.`,
    `${counting === 'back' ? 'Uiterlijk' : 'Einde'}: ${momentTekst(moment.einde)}.`,
    ...(moment.ceiling === null ? [] : [ceilingStep(definitie, momentTekst(moment.ceiling))]),
  ];
}
