import { chain } from './chain.ts';
import type { Soon } from './chain.ts';
import type { Drie } from '../domain/logica.ts';
import { en, of } from '../domain/logica.ts';
import { once } from '../domain/once.ts';
import { evaluate as withEngine } from './evaluate.ts';
import type { Evaluate } from './evaluate.ts';
import type { Drempels } from './compileCondition.ts';
import type { FactView } from './factView.ts';
import { judgeElement } from './judgeElement.ts';
import type { JudgedElement } from './judgeElement.ts';
import type { RuleFile } from './readRules.ts';
import type { Condition, Element, Ground, Power, Threshold } from './ruleSchemas.ts';
import type { Versions } from './selectVersions.ts';

export interface JudgedGround {
  readonly ground: Ground;
  /** Common elements of the power first, then those of the ground. */
  readonly elements: readonly JudgedElement[];
  /** The same ground in the text of the day of the facts; null: it did not exist then (Awb 5:4 lid 2). */
  readonly earlier: readonly JudgedElement[] | null;
  readonly holds: Drie;
}

export interface JudgedPower {
  readonly versions: Versions;
  readonly file: RuleFile<Power> | null;
  readonly grounds: readonly JudgedGround[];
  readonly holds: Drie;
}

/** Thresholds of the municipality's policy take the place of those in the power's own file. */
export type ThresholdsOf = (power: Power) => Readonly<Record<string, Threshold>>;

/** Judges one power: every ground, under the text of the peildatum and, for a sanction, under that of the day of the facts. */
export function judgePower(
  versions: Versions,
  view: FactView,
  thresholdsOf: ThresholdsOf,
  evaluate: Evaluate = withEngine,
): Soon<JudgedPower> {
  const { atDecision, atFacts } = versions;
  if (!atDecision || !atFacts) return { versions, file: atDecision, grounds: [], holds: false };
  return chain(judgeGrounds(atDecision.content, view, thresholdsOf, evaluate), (now) =>
    chain(
      atFacts === atDecision ? now : judgeGrounds(atFacts.content, view, thresholdsOf, evaluate),
      (then) => underBoth(versions, atDecision, now, then),
    ),
  );
}

type Judged = ReadonlyMap<string, JudgedElement[]>;

/** Each ground of the present text, with the same ground in the text of the day of the facts. */
function underBoth(versions: Versions, file: RuleFile<Power>, now: Judged, then: Judged): JudgedPower {
  const grounds = file.content.grounds.map((ground): JudgedGround => {
    const elements = now.get(ground.id)!;
    const earlier = earlierGround(then, ground.id);
    const holds = en([holdsAll(elements), earlier === null ? false : holdsAll(earlier)]);
    return { ground, elements, earlier, holds };
  });
  return { versions, file, grounds, holds: of(grounds.map((ground) => ground.holds)) };
}

/** Before 2019 13b had one ground, `lid 1`, which lives on as `lid 1 a`. */
function earlierGround(then: Judged, id: string): JudgedElement[] | null {
  return then.get(id) ?? (id.endsWith(' a') ? then.get(id.slice(0, -2)) : undefined) ?? null;
}

const holdsAll = (elements: readonly JudgedElement[]): Drie => en(elements.map(({ holds }) => holds));

function judgeGrounds(
  power: Power,
  view: FactView,
  thresholdsOf: ThresholdsOf,
  evaluate: Evaluate,
): Soon<Judged> {
  const { conditions, grounds } = asked(power);
  const answers = evaluate(conditions, view.feiten, toDrempels(thresholdsOf(power)));
  return chain(
    answers,
    (runs) =>
      new Map(
        grounds.map(({ id, elements }) => [
          id,
          elements.map(({ element, name, unless }) =>
            judgeElement(element, runs.get(name)!, runs.get(unless), view),
          ),
        ]),
      ),
  );
}

/** What there is to evaluate of one text of a power, under which names. */
const asked = once((power: Power) => {
  const grounds = power.grounds.map((ground) => ({
    id: ground.id,
    elements: elementsOf(power, ground).map((element) => {
      const name = `${ground.id}/${element.id}`;
      return { element, name, unless: `${name}!` };
    }),
  }));
  const all = grounds.flatMap(({ elements }) => elements);
  return { grounds, conditions: new Map(all.flatMap(({ element, name }) => conditionsOf(name, element))) };
});

const elementsOf = (power: Power, ground: Ground): Element[] => [...power.elements, ...ground.elements];

function conditionsOf(name: string, { when, closedWorld }: Element): [string, Condition][] {
  return [
    [name, when],
    ...(closedWorld?.unless ? [[`${name}!`, closedWorld.unless] as [string, Condition]] : []),
  ];
}

export const toDrempels = (thresholds: Readonly<Record<string, Threshold>>): Drempels =>
  Object.fromEntries(
    Object.entries(thresholds).map(([name, { comparator, value }]) => [name, { comparator, value }]),
  );

/** The thresholds of several files as one table; a later file counts over an earlier one. */
export const mergeThresholds = (
  files: readonly { readonly thresholds: Readonly<Record<string, Threshold>> }[],
): Record<string, Threshold> =>
  Object.fromEntries(files.flatMap(({ thresholds }) => Object.entries(thresholds)));
