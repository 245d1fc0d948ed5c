import type { StartRule } from '../ruleSchemas.ts';
import type { FactView } from '../factView.ts';
import { addDuur } from './addDuur.ts';

/** The rule of the policy for the first day of the measure: the first whose time since the facts has not run out. */
export function startOf(rules: readonly StartRule[], { feiten }: FactView): StartRule | null {
  const facts = (feiten['zaak.feitdatum'] ?? null) as string | null;
  const decided = feiten['afgeleid.peildatum'] as string;
  const holds = ({ within }: StartRule) =>
    within === null || (facts !== null && addDuur(facts, within) >= decided);
  return rules.find(holds) ?? null;
}
