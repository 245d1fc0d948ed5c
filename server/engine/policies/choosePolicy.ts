import type { Dossier } from '../../domain/dossier.ts';
import type { FactView } from '../factView.ts';
import type { RuleFile, RuleSet } from '../readRules.ts';
import type { Policy } from '../ruleSchemas.ts';
import { policiesFor } from './policiesFor.ts';
import { noRow } from './policyChoice.ts';
import type { PolicyChoice, RowChoice } from './policyChoice.ts';
import { selectMatrixRow } from './selectMatrixRow.ts';
import { selectPenalty } from './selectPenalty.ts';
import { selectStep } from './selectStep.ts';

/** Kinds of policy that hold a row for a measure. */
export type ChoosingKind = 'damocles' | 'verblijfsontzegging' | 'dwangsom';

const without = (reden: string): PolicyChoice => ({ ...noRow(reden), file: null, beleid: null });

/** Chooses the row of the municipality's policy of this kind that fits this case. No row, no duration and no amount. */
export function choosePolicy(
  rules: RuleSet,
  dossier: Dossier,
  view: FactView,
  kind: ChoosingKind,
): PolicyChoice {
  if (dossier.gemeente === null) return without('Geen gemeente genoemd: er is geen beleid toegepast.');
  const found = policiesFor(rules, dossier, kind);
  const choices = found.map(({ file, reden }) => describe(file, reden, selectRow(file.content, view)));
  const first = choices.find(({ row }) => row !== null) ?? choices[0];
  return first ?? without('Voor deze maatregel is geen beleidsregel van deze gemeente bekend.');
}

/** The row of one policy for these facts. */
export function selectRow(policy: Policy, view: FactView): RowChoice {
  if (!policy.textRead && policy.rows.length === 0) return noRow('tekst van het beleid niet beschikbaar');
  if (policy.kind === 'damocles') return selectMatrixRow(policy, view);
  if (policy.kind === 'verblijfsontzegging') return selectStep(policy, view);
  return policy.kind === 'dwangsom' ? selectPenalty(policy, view) : noRow();
}

function describe(file: RuleFile<Policy>, reden: string | null, choice: RowChoice): PolicyChoice {
  const { id, title, cvdr, status, validityNote } = file.content;
  return {
    ...choice,
    file,
    beleid: { id, titel: title, cvdr, rij: choice.row?.id ?? null, status },
    redenen: [...choice.redenen, validityNote, ...(reden === null ? [] : [reden])],
  };
}
