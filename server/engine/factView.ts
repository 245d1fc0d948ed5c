import type { Dossier, Feiten } from '../domain/dossier.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import { once } from '../domain/once.ts';
import { leidSamenhangAf } from '../domain/samenhang.ts';
import type { Implicatie } from '../domain/samenhang.ts';
import { voegAfgeleideFeitenToe } from '../domain/afgeleideFeiten.ts';
import type { RuleSet } from './readRules.ts';
import { factsIn } from './evaluate.ts';
import type { Condition } from './ruleSchemas.ts';

/** The facts of one dossier as the rules see them: completed, with the computed ones, and with what each rests on. */
export interface FactView {
  readonly feiten: Feiten;
  readonly waarschuwingen: readonly string[];
  known(id: string): boolean;
  /** The facts of the dossier behind a condition: computed facts are named by what they rest on. */
  behind(condition: Condition): readonly string[];
  with(extra: Feiten): FactView;
}

/** Completes the facts of a dossier by the samenhang and computes the derived ones. */
export function createFactView(rules: RuleSet, dossier: Dossier): FactView {
  const implicaties = rules.coherence.content.implicaties as readonly Implicatie[];
  const { feiten, waarschuwingen } = leidSamenhangAf(dossier.feiten, implicaties);
  return view(rules, voegAfgeleideFeitenToe({ ...dossier, feiten }), waarschuwingen);
}

/** Per rule set: the facts of the dossier behind each condition. */
const factsBehind = once((rules: RuleSet) => {
  const rests = new Map(rules.derived.content.feiten.map(({ id, uit }) => [id, uit]));
  return once((condition: Condition): readonly string[] => {
    const read = factsIn(condition).filter((id) => !id.startsWith('drempel.'));
    return deepFreeze([...new Set(read.flatMap((id) => rests.get(id) ?? [id]))]);
  });
});

function view(rules: RuleSet, feiten: Feiten, waarschuwingen: readonly string[]): FactView {
  return {
    feiten,
    waarschuwingen,
    known: (id) => feiten[id] != null,
    behind: factsBehind(rules),
    with: (extra) => view(rules, { ...feiten, ...extra }, waarschuwingen),
  };
}
