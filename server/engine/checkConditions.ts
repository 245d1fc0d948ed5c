import type { Fault } from '../domain/fault.ts';
import type { RuleSet } from './readRules.ts';
import type { Condition, Power } from './ruleSchemas.ts';

/** Which operator suits which type of fact, so that no rule compares a day with a number. */
const SUITS: Readonly<Record<string, readonly string[]>> = {
  is: ['boolean', 'number', 'enum', 'string'],
  isOneOf: ['enum', 'string'],
  greaterThan: ['number'],
  atLeast: ['number'],
  lessThan: ['number'],
  exceeds: ['number'],
  onOrAfter: ['date'],
  known: ['boolean', 'number', 'enum', 'date', 'strings', 'string', 'list', 'duration'],
  isEmpty: ['strings', 'string', 'list'],
  notEmpty: ['strings', 'string', 'list'],
  containsAny: ['strings'],
  hasRow: ['list'],
  indefinite: ['duration'],
  longerThan: ['duration'],
};

interface Known {
  readonly type: string;
  readonly waarden?: readonly string[] | undefined;
}
export type Facts = ReadonlyMap<string, Known>;

/** Every fact that a condition may read, with its type. */
export const factTypes = (rules: RuleSet): Facts =>
  new Map<string, Known>(
    [...rules.facts.content.feiten, ...rules.derived.content.feiten].map((feit) => [feit.id, feit]),
  );

/** Every fact, threshold, operator and enum value in every condition must exist. */
export function checkConditions(rules: RuleSet): Fault[] {
  const facts = factTypes(rules);
  const powers = rules.powers.flatMap(({ path, content }) => powerFaults(content, `rules/${path}`, facts));
  const thresholds = new Set(rules.signals.flatMap(({ content }) => Object.keys(content.thresholds)));
  const signals = rules.signals.flatMap(({ path, content }) =>
    content.signals.flatMap(({ id, when, unless }) =>
      [when, ...(unless ? [unless] : [])].flatMap((condition) =>
        conditionFaults(condition, `rules/${path}#${id}`, facts, thresholds),
      ),
    ),
  );
  return [...powers, ...signals, ...choiceFaults(rules, facts), ...referenceFaults(rules, facts)];
}

/** Conditions of precedence and of referrals. */
function choiceFaults({ choice, referrals }: RuleSet, facts: Facts): Fault[] {
  const thresholds = new Set(Object.keys(choice.content.drempels));
  const precedence = choice.content.voorrang.flatMap(({ id, when }) =>
    when ? conditionFaults(when, `rules/${choice.path}#voorrang.${id}`, facts, thresholds) : [],
  );
  const referred = referrals.content.verwijzingen.flatMap(({ id, when, unless }) =>
    [when, ...(unless ? [unless] : [])].flatMap((condition) =>
      conditionFaults(condition, `rules/${referrals.path}#${id}`, facts, new Set()),
    ),
  );
  return [...precedence, ...referred];
}

function powerFaults(power: Power, pad: string, facts: Facts): Fault[] {
  const thresholds = new Set(Object.keys(power.thresholds));
  const elements = [...power.elements, ...power.grounds.flatMap((ground) => ground.elements)];
  const conditions = [
    ...elements.flatMap(({ id, when, closedWorld }) => [
      { id, condition: when },
      { id, condition: closedWorld?.unless },
    ]),
    ...power.measures.map(({ maatregel, recommendedWhen }) => ({
      id: maatregel,
      condition: recommendedWhen,
    })),
    ...power.questions.map(({ id, appliesWhen }) => ({ id, condition: appliesWhen })),
    ...power.consequences.map(({ id, when }) => ({ id, condition: when })),
  ];
  const named = [
    ...elements.flatMap(({ trigger, closedWorld }) => [...(trigger ?? []), ...(closedWorld?.facts ?? [])]),
    ...power.grounds.flatMap(({ invokedBy }) => invokedBy),
    ...power.questions.flatMap((question) => question.facts),
    ...power.limits.map(({ fact }) => fact),
  ];
  return [
    ...conditions.flatMap(({ id, condition }) =>
      condition ? conditionFaults(condition, `${pad}#${id}`, facts, thresholds) : [],
    ),
    ...unknownFacts(named, pad, facts),
  ];
}

function referenceFaults({ derived, coherence }: RuleSet, facts: Facts): Fault[] {
  const implied = coherence.content.implicaties;
  return [
    ...unknownFacts(
      derived.content.feiten.flatMap(({ uit }) => uit),
      `rules/${derived.path}`,
      facts,
    ),
    ...implied.flatMap((row) =>
      conditionFaults(row.if as Condition, `rules/${coherence.path}`, facts, new Set()),
    ),
    ...unknownFacts(
      implied.map((row) => row.then.fact),
      `rules/${coherence.path}`,
      facts,
    ),
  ];
}

const unknownFacts = (ids: readonly string[], pad: string, facts: Facts): Fault[] =>
  [...new Set(ids)].filter((id) => !facts.has(id)).map((id) => ({ pad, melding: `Onbekend feit ${id}.` }));

/** What is wrong with one condition, at that place. */
export function conditionFaults(
  condition: Condition,
  pad: string,
  facts: Facts,
  thresholds: ReadonlySet<string>,
): Fault[] {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : null);
  if (parts) return parts.flatMap((part) => conditionFaults(part, pad, facts, thresholds));
  const fact = facts.get(condition.fact!);
  if (!fact) return [{ pad, melding: `Onbekend feit ${condition.fact}.` }];
  const suits = SUITS[condition.operator!]?.includes(fact.type);
  return [
    ...(suits
      ? []
      : [{ pad, melding: `Operator ${condition.operator} past niet bij ${condition.fact} (${fact.type}).` }]),
    ...valueFaults(condition, fact, pad, facts, thresholds),
  ];
}

function valueFaults(
  { fact: id, value, operator }: Condition,
  { waarden }: Known,
  pad: string,
  facts: Facts,
  thresholds: ReadonlySet<string>,
): Fault[] {
  const reference = (value as { fact?: string } | null)?.fact;
  if (reference?.startsWith('drempel.')) {
    const name = reference.slice('drempel.'.length);
    return thresholds.has(name) ? [] : [{ pad, melding: `Onbekende drempel ${name}.` }];
  }
  if (reference !== undefined) return unknownFacts([reference], pad, facts);
  if (!waarden || !['is', 'isOneOf'].includes(operator!)) return [];
  return [value]
    .flat()
    .filter((one) => !waarden.includes(one as string))
    .map((one) => ({ pad, melding: `${String(one)} is geen waarde van ${id}.` }));
}
