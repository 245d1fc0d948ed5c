import type { Drie } from '../../domain/logica.ts';
import { en } from '../../domain/logica.ts';
import { compileCondition } from '../compileCondition.ts';
import type { FactView } from '../factView.ts';
import type { Penalty, PolicyOf } from '../ruleSchemas.ts';
import { countViolations } from './countViolations.ts';
import { givesTerms } from './givesTerms.ts';
import { noRow } from './policyChoice.ts';
import type { RowChoice } from './policyChoice.ts';

/** Chooses the row of a penalty table: the norm, and how often it was breached. Amounts in whole euros (Awb 5:32b). */
export function selectPenalty(policy: PolicyOf<'dwangsom'>, view: FactView): RowChoice {
  const { number, redenen } = countViolations(policy.recidivism, view);
  if (number === null) return noRow(...redenen);
  const rows = policy.rows.filter(
    ({ violation, andLater }) => violation === number || (andLater && violation < number),
  );
  const row = rows.find((candidate) => isOnNorm(candidate, view) === true);
  if (!row) return noRow('Het beleid heeft voor deze norm geen leesbaar bedrag.', ...policy.gaps);
  const warning = missingWarning(row, view);
  const read = givesTerms(policy, row) && warning === null;
  return {
    ...noRow(),
    row,
    measure: 'last_onder_dwangsom',
    bedragEuro: read ? row.euro : null,
    maximumEuro: read ? row.maximumEuro : null,
    uitwerking: read ? detailsOf(row) : null,
    redenen: [
      `Rij ${row.id} van ${policy.title}: ${row.norm}.`,
      ...redenen,
      ...(givesTerms(policy, row)
        ? []
        : ['Het bedrag is niet uit het beleid zelf gelezen en wordt niet geadviseerd.']),
      ...(warning === null ? [] : [warning]),
    ],
  };
}

function isOnNorm({ articles, when }: Penalty, view: FactView): Drie {
  const article = (view.feiten['apv.artikel'] ?? null) as string | null;
  return en([
    articles.length === 0 || (article === null ? null : articles.includes(article)),
    when ? compileCondition(when)({ feiten: view.feiten, drempels: {} }) : articles.length > 0,
  ]);
}

/** No amount before the warning that the policy asks for. */
function missingWarning({ precededBy }: Penalty, { feiten }: FactView): string | null {
  const warned = feiten['voorgeschiedenis.waarschuwingGegeven'] ?? null;
  if (precededBy === null || warned === true) return null;
  return warned === false
    ? 'Het beleid vraagt eerst een waarschuwing: die is er niet, dus nog geen last onder dwangsom.'
    : 'Het beleid vraagt eerst een waarschuwing: leg vast of die is gegeven.';
}

const detailsOf = ({ form, per, payment, body }: Penalty) => ({
  ...(form ? { dwangsomVorm: form } : {}),
  ...(per ? { per } : {}),
  ...(payment ? { betaaltermijn: payment } : {}),
  orgaan: body,
});
