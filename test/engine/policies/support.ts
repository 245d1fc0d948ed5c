import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feiten } from '../../../server/domain/dossier.ts';
import { checkPolicies } from '../../../server/engine/checkPolicies.ts';
import { createFactView } from '../../../server/engine/factView.ts';
import type { FactView } from '../../../server/engine/factView.ts';
import { selectRow } from '../../../server/engine/policies/choosePolicy.ts';
import { readRules } from '../../../server/engine/readRules.ts';
import type { RuleFile, RuleSet } from '../../../server/engine/readRules.ts';
import type { Policy, PolicyKind, PolicyOf } from '../../../server/engine/ruleSchemas.ts';
import { ruleSchemas } from '../../../server/engine/ruleSchemas.ts';

export const rulesDir = fileURLToPath(new URL('../../../rules', import.meta.url));
const folder = fileURLToPath(new URL('../../data/beleid/', import.meta.url));

export const rules: RuleSet = readRules(rulesDir);

/** Policies of real municipalities that have no folder of their own, beside those under rules/. */
export const policies: ReadonlyMap<string, Policy> = new Map([
  ...rules.policies.map(({ content }) => [content.id, content] as const),
  ...readdirSync(folder).map((name) => {
    const content = ruleSchemas.beleid.parse(JSON.parse(readFileSync(folder + name, 'utf8')));
    return [content.id, content] as const;
  }),
]);

export function policy<K extends PolicyKind>(id: string, kind: K): PolicyOf<K> {
  const found = policies.get(id);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${id}`);
  return structuredClone(found) as PolicyOf<K>;
}

export const viewOf = (feiten: Feiten, peildatum = '2026-11-23'): FactView =>
  createFactView(rules, { gemeente: null, peildatum, feiten });

/** The row of this policy for these facts. */
export const rowFor = (content: Policy, feiten: Feiten, peildatum?: string) =>
  selectRow(content, viewOf(feiten, peildatum));

/** The faults of one policy file among the other rules. */
export const faultsOf = (content: Policy): string[] => {
  const file: RuleFile<Policy> = { path: 'beleid/GM0001/beleid.json', sha256: '', content };
  return checkPolicies({ ...rules, policies: [file] }).map(({ pad, melding }) => `${pad}: ${melding}`);
};
