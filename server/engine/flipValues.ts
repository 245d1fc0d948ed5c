import type { Dossier, Duur, FeitWaarde } from '../domain/dossier.ts';
import { canoniek } from '../domain/canoniek.ts';
import { addMonths, dagErvoor, formatDag, readDag } from '../domain/kalenderdag.ts';
import { once } from '../domain/once.ts';
import { conditionsOf } from './conditionsOf.ts';
import { leaves } from './leaves.ts';
import type { RuleSet } from './readRules.ts';

/** Amounts that are weighed move by a tenth, what is counted by one. */
const WEIGHED = ['gram', 'ml', 'milliliter', 'euro'];

/**
 * The answers worth trying for a fact: both answers of yes and no, every value of a list, and for a number, a duration
 * or a day just at and just beyond every threshold that a rule holds it against.
 */
export function flipValues(rules: RuleSet, dossier: Dossier): (feit: string) => readonly FeitWaarde[] {
  const facts = new Map(rules.facts.content.feiten.map((fact) => [fact.id, fact]));
  return (feit) => {
    const fact = facts.get(feit);
    if (!fact) return [];
    if (fact.type === 'boolean') return [true, false];
    if (fact.type === 'enum') return fact.waarden ?? [];
    if (fact.type === 'date') return daysAround(rules, feit, dossier.peildatum);
    return comparedWith(rules, feit).flatMap((one) => valuesAt(one, WEIGHED.includes(fact.eenheid ?? '')));
  };
}

interface Comparison {
  readonly operator: string;
  readonly value: unknown;
}

/** What every condition of the rules holds each fact against, thresholds filled in; no comparison twice. */
const comparisons = once((rules: RuleSet): ReadonlyMap<string, Comparison[]> => {
  const all = new Map<string, Map<string, Comparison>>();
  for (const { when, thresholds } of conditionsOf(rules)) {
    for (const { fact, operator, value } of leaves(when)) {
      const name = (value as { fact?: string } | null)?.fact?.replace('drempel.', '');
      const found = { operator: operator!, value: name === undefined ? value : thresholds[name]?.value };
      const known = all.get(fact!) ?? new Map<string, Comparison>();
      all.set(fact!, known.set(canoniek(found), found));
    }
  }
  return new Map([...all].map(([fact, found]) => [fact, [...found.values()]]));
});

/** The values worth trying for any fact, the computed ones included. */
export const testValues = once((rules: RuleSet): ((fact: string) => readonly FeitWaarde[]) => {
  const types = new Map(
    [...rules.facts.content.feiten, ...rules.derived.content.feiten].map((fact) => [fact.id, fact]),
  );
  const tried = new Map<string, readonly FeitWaarde[]>();
  const values = (fact: string): readonly FeitWaarde[] => {
    const known = types.get(fact);
    if (known?.type === 'boolean') return [true, false];
    const compared = comparedWith(rules, fact).flatMap((one) => valuesAt(one, false));
    return [...(known?.waarden ?? []), ...compared, ...(known?.type === 'enum' ? [] : others(known?.type))];
  };
  return (fact) => {
    const found = tried.get(fact) ?? values(fact);
    tried.set(fact, found);
    return found;
  };
});

/** Something that no comparison names: another text, an empty list, a list with something else. */
function others(type: string | undefined): FeitWaarde[] {
  if (type === 'date') return ['2026-01-01'];
  if (type === 'number') return [1, 2, 3];
  if (type === 'duration') return [{ aantal: 1, eenheid: 'dag' }];
  if (type === 'string') return ['', 'iets anders'];
  if (type === 'strings') return [[], ['iets anders']];
  return type === 'list' ? [[], [{}]] : [];
}

const comparedWith = (rules: RuleSet, feit: string): Comparison[] => comparisons(rules).get(feit) ?? [];

function valuesAt({ operator, value }: Comparison, weighed: boolean): FeitWaarde[] {
  if (typeof value === 'number') {
    const step = weighed ? 0.1 : 1;
    return [value - step, value, value + step].map(rounded).filter((one) => one >= 0);
  }
  if (operator === 'longerThan') return around(value as { aantal: number; eenheid: 'dag' });
  if (operator === 'indefinite') return [{ onbepaald: true }];
  if (operator === 'containsAny') return [[], [(value as string[])[0]!]];
  if (operator === 'hasRow') return [[], [value as Record<string, string>]];
  if (operator === 'onOrAfter') return [value as string, dagErvoor(value as string)];
  return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
}

const around = (term: { aantal: number; eenheid: 'dag' }): Duur[] => [
  term,
  { ...term, aantal: term.aantal + 1 },
];
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Days that put a number of months since the event just at or just beyond a threshold. */
function daysAround(rules: RuleSet, feit: string, peildatum: string): string[] {
  const today = readDag(peildatum);
  const computed = rules.derived.content.feiten.filter(({ uit }) => uit.includes(feit)).map(({ id }) => id);
  const months = computed
    .flatMap((id) => comparedWith(rules, id))
    .map(({ value }) => value)
    .filter((value) => typeof value === 'number');
  const days = months.flatMap((count) => [
    addMonths(today, -count),
    addMonths(today, -count) + 1,
    addMonths(today, -count - 1),
  ]);
  return [...new Set([...days, today])].map(formatDag);
}
