import { duurTekst } from '../domain/duurTekst.ts';
import type { Duur } from '../domain/dossier.ts';
import type { Voorwaarde } from '../domain/regelBoek.ts';
import type { Condition, Threshold } from './ruleSchemas.ts';

/** What a fact is called: its question, or the text of a computed fact. */
export type NameOf = (fact: string) => string;
export type Thresholds = Readonly<Record<string, Threshold>>;

/** A condition in words that a jurist can check against the article. */
export function conditionText(condition: Condition, nameOf: NameOf, thresholds: Thresholds): Voorwaarde {
  const parts = (list: readonly Condition[]) => list.map((part) => conditionText(part, nameOf, thresholds));
  if (condition.all) return { soort: 'alle', delen: parts(condition.all) };
  if (condition.any) return { soort: 'een', delen: parts(condition.any) };
  if (condition.not) return { soort: 'niet', delen: parts([condition.not]) };
  return { soort: 'regel', tekst: sentence(condition, nameOf, thresholds) };
}

const plain = (value: unknown): string => {
  if (value === true) return 'ja';
  if (value === false) return 'nee';
  if (Array.isArray(value)) return value.map(plain).join(' of ');
  if (typeof value === 'object' && value !== null && ('aantal' in value || 'onbepaald' in value))
    return duurTekst(value as Duur);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([field, one]) => `${field}: ${plain(one)}`)
      .join(', ');
  return String(value).replaceAll('_', ' ');
};

/** The words of each operator; a test holds this against the operators that exist. */
export const WORDS: Readonly<Record<string, (value: string) => string>> = {
  is: (value) => `is ${value}`,
  isOneOf: (value) => `is ${value}`,
  greaterThan: (value) => `is meer dan ${value}`,
  atLeast: (value) => `is ten minste ${value}`,
  lessThan: (value) => `is minder dan ${value}`,
  exceeds: (value) => `is ${value}`,
  onOrAfter: (value) => `is op of na ${value}`,
  known: () => 'is bekend',
  isEmpty: () => 'er zijn er geen',
  notEmpty: () => 'er is er ten minste een',
  containsAny: (value) => `bevat ${value}`,
  hasRow: (value) => `heeft een regel met ${value}`,
  indefinite: () => 'is onbepaald',
  longerThan: (value) => `is langer dan ${value}`,
};

function sentence({ fact, operator, value }: Condition, nameOf: NameOf, thresholds: Thresholds): string {
  const reference = (value as { fact?: string } | null)?.fact;
  const measure = reference === undefined ? plain(value) : referred(reference, nameOf, thresholds);
  return `${nameOf(fact!)} → ${WORDS[operator!]!(measure)}`;
}

function referred(reference: string, nameOf: NameOf, thresholds: Thresholds): string {
  if (!reference.startsWith('drempel.')) return `het antwoord op “${nameOf(reference)}”`;
  const { comparator, value, unit } = thresholds[reference.slice('drempel.'.length)]!;
  return `${comparator === 'greaterThan' ? 'meer dan' : 'ten minste'} ${String(value).replace('.', ',')} ${unit}`;
}
