import { exampleMismatch } from './exampleMismatch.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { readDossier } from './readDossier.ts';
import type { Condition, Element, Power } from './ruleSchemas.ts';

/** A limb of the law that was broken, and whether an example noticed. */
export interface Mutant {
  /** File, element and place of the limb. */
  readonly pad: string;
  readonly broken: 'weggelaten' | 'omgekeerd';
  readonly noticed: boolean;
}

/**
 * Breaks each limb of each element of one text of a power, one at a time, and runs its examples: a limb that can be left
 * out or turned around without any example failing is not tested.
 */
export function mutateLaw(rules: RuleSet, file: RuleFile<Power>): Mutant[] {
  const examples = examplesOf(rules, file);
  const { content } = file;
  const elements = [
    ...content.elements.map((element) => ({ element, place: 'elements' })),
    ...content.grounds.flatMap(({ id, elements: own }) => own.map((element) => ({ element, place: id }))),
  ];
  return elements.flatMap(({ element, place }) =>
    breakings(element.when).map(({ when, broken, limb }) => {
      const changed = withElement(content, element, { ...element, when });
      const other: RuleSet = {
        ...rules,
        powers: rules.powers.map((one) => (one === file ? { ...file, content: changed } : one)),
      };
      return {
        pad: `rules/${file.path}#${place}.${element.id}${limb}`,
        broken,
        noticed: examples.some((example) => exampleMismatch(other, example) !== null),
      };
    }),
  );
}

function examplesOf(rules: RuleSet, file: RuleFile<Power>) {
  const name = file.path.replace(/\/([^/]+)$/, '/voorbeelden/$1');
  const found = rules.examples.find(({ path }) => path === name);
  return (found?.content.examples ?? []).map((example) => ({
    power: file.content.id,
    dossier: readDossier(example.dossier, rules),
    expected: example.expected,
  }));
}

function withElement(power: Power, old: Element, changed: Element): Power {
  const swap = (elements: readonly Element[]) => elements.map((one) => (one === old ? changed : one));
  return {
    ...power,
    elements: swap(power.elements),
    grounds: power.grounds.map((ground) => ({ ...ground, elements: swap(ground.elements) })),
  };
}

interface Breaking {
  readonly when: Condition;
  readonly broken: Mutant['broken'];
  readonly limb: string;
}

/** Every limb of a list left out, and every single comparison turned around. */
function breakings(when: Condition, limb = ''): Breaking[] {
  const key = when.all ? 'all' : when.any ? 'any' : null;
  if (when.not) return breakings(when.not, `${limb}.not`).map((one) => ({ ...one, when: { not: one.when } }));
  if (key === null) return [{ when: { not: when }, broken: 'omgekeerd', limb }];
  const parts = when[key]!;
  const without =
    parts.length < 2
      ? []
      : parts.map((_part, i): Breaking => ({
          when: { [key]: parts.filter((_other, j) => j !== i) },
          broken: 'weggelaten',
          limb: `${limb}.${key}.${i}`,
        }));
  const inside = parts.flatMap((part, i) =>
    breakings(part, `${limb}.${key}.${i}`).map((one) => ({
      ...one,
      when: { [key]: parts.map((other, j) => (j === i ? one.when : other)) },
    })),
  );
  return [...without, ...inside];
}
