import type { Feiten, FeitWaarde } from '../domain/dossier.ts';
import { compileCondition } from './compileCondition.ts';
import { factsIn } from './evaluate.ts';
import type { FactView } from './factView.ts';
import type { JudgedSignal } from './findSignals.ts';
import { testValues } from './flipValues.ts';
import { toDrempels } from './judgePower.ts';
import type { JudgedElement } from './judgeElement.ts';
import type { JudgedGround, JudgedPower } from './judgePower.ts';
import type { RuleSet } from './readRules.ts';
import type { Condition } from './ruleSchemas.ts';

/**
 * Unknown facts of which one answer alone would settle an open power or make a blocking signal certain, found by trying
 * the answers on the conditions. They are asked first: any other answer still leaves something open.
 */
export function decisiveFacts(
  rules: RuleSet,
  view: FactView,
  powers: readonly JudgedPower[],
  signals: readonly JudgedSignal[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const valuesOf = testValues(rules);
  const tryAll = (
    when: Condition,
    drempels: Parameters<typeof toDrempels>[0],
    settles: (answer: boolean) => boolean,
  ) => {
    const judge = compileCondition(when);
    const values = toDrempels(drempels);
    for (const fact of factsIn(when)) {
      if (found.has(fact) || view.known(fact) || fact.startsWith('drempel.')) continue;
      const settled = valuesOf(fact).some((value) => {
        const answer = judge({ feiten: withOne(view.feiten, fact, value), drempels: values });
        return answer !== null && settles(answer);
      });
      if (settled) found.add(fact);
    }
  };
  for (const power of powers) {
    if (power.holds !== null) continue;
    for (const ground of power.grounds)
      for (const judged of openIn(ground))
        tryAll(judged.element.when, power.file!.content.thresholds, (answer) =>
          settlesPower(power, ground, judged, answer),
        );
  }
  for (const { rule, thresholds, couldFire } of signals)
    if (couldFire && rule.ernst === 'blokkerend') tryAll(rule.when, thresholds, (answer) => answer);
  return found;
}

/** The same facts with one more, without copying them. */
function withOne(feiten: Feiten, fact: string, value: FeitWaarde): Feiten {
  const probe = Object.create(feiten) as Record<string, FeitWaarde>;
  probe[fact] = value;
  return probe;
}

const openIn = ({ elements }: JudgedGround): JudgedElement[] =>
  elements.filter(({ holds }) => holds === null);

/** Held up: this ground was waiting for this element alone. Brought down: no other ground can carry the power. */
function settlesPower(
  power: JudgedPower,
  ground: JudgedGround,
  { element }: JudgedElement,
  answer: boolean,
): boolean {
  const stands = element.aard === 'vereiste' ? answer : !answer;
  if (stands)
    return [...ground.elements, ...(ground.earlier ?? [])].every(
      (other) => other.element.id === element.id || other.holds === true,
    );
  return power.grounds.every((other) => other === ground || other.holds === false);
}
