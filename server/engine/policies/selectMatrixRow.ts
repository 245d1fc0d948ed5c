import type { Uitwerking } from '../../domain/advies.ts';
import type { Drie } from '../../domain/logica.ts';
import { compileCondition } from '../compileCondition.ts';
import type { Values } from '../compileCondition.ts';
import { factsIn } from '../evaluate.ts';
import type { FactView } from '../factView.ts';
import { toDrempels } from '../judgePower.ts';
import type { MatrixRow, PolicyOf } from '../ruleSchemas.ts';
import { adjustTerm } from './adjustTerm.ts';
import { countViolations } from './countViolations.ts';
import { drugClasses } from './drugClasses.ts';
import type { DrugClass } from './drugClasses.ts';
import { givesTerms } from './givesTerms.ts';
import { judgeIndicators } from './judgeIndicators.ts';
import { objectKinds } from './objectKinds.ts';
import { noRow } from './policyChoice.ts';
import type { RowChoice } from './policyChoice.ts';
import { startOf } from './startOf.ts';

type Matrix = PolicyOf<'damocles'>;

/** Chooses the row of a Damocles matrix: kind of object, class of drugs, which violation it is, serious or not. */
export function selectMatrixRow(policy: Matrix, view: FactView): RowChoice {
  const objects = objectKinds(policy, view);
  if (objects === null) return noRow('Voor dit soort object is geen rij van het beleid te kiezen.');
  const classes = drugClasses(view);
  if (classes.length === 0)
    return noRow('Geen rij van het beleid te kiezen: het soort drugs is niet bekend.');
  const violation = countViolations(policy.recidivism, view);
  if (violation.number === null) return noRow(...violation.redenen);
  const values = { feiten: view.feiten, drempels: toDrempels({ ...policy.actsFrom, ...policy.thresholds }) };
  const serious = policy.seriousCase && judgeIndicators(policy.seriousCase, values).holds;
  const candidates = policy.rows
    .filter(
      (row) => countsFor(row, violation.number!) && (row.object === 'any' || objects.includes(row.object)),
    )
    .filter((row) => row.serious === undefined || row.serious === (serious === true));
  const found = firstFitting(candidates, classes, values);
  if (found === null)
    return noRow(
      `Het beleid heeft geen leesbare rij voor ${objects[0]} en ${className(classes[0]!)}.`,
      ...policy.gaps,
    );
  if ('open' in found) return noRow(whyOpen(found.open));
  return chosen(policy, found.row, { view, values, redenen: violation.redenen, serious });
}

const countsFor = ({ violation, andLater }: MatrixRow, number: number): boolean =>
  violation === number || (andLater && violation < number);

/** `hard` and `soft` are written with drugs, the others have a name of their own. */
const className = (drugs: DrugClass): string =>
  drugs === 'hard' || drugs === 'soft' ? `${drugs}drugs` : drugs;

type Found = { readonly row: MatrixRow } | { readonly open: MatrixRow };

/** The gravest class first, rows in the order of the policy. A row that may fit stands in the way of those behind it. */
function firstFitting(
  rows: readonly MatrixRow[],
  classes: readonly DrugClass[],
  values: Values,
): Found | null {
  for (const drugs of classes) {
    for (const row of rows) {
      if (row.drugs !== 'any' && row.drugs !== drugs) continue;
      const holds: Drie = row.when ? compileCondition(row.when)(values) : true;
      if (holds === true) return { row };
      if (holds === null) return { open: row };
    }
  }
  return null;
}

const whyOpen = ({ id, condition, when }: MatrixRow): string =>
  `Of rij ${id} geldt hangt nog af van: ${condition ?? factsIn(when!).join(', ')}.`;

interface Circumstances {
  readonly view: FactView;
  readonly values: Values;
  readonly redenen: readonly string[];
  readonly serious: Drie;
}

function chosen(
  policy: Matrix,
  row: MatrixRow,
  { view, values, redenen, serious }: Circumstances,
): RowChoice {
  const term = givesTerms(policy, row) ? adjustTerm(policy, row, values) : null;
  return {
    ...noRow(),
    row,
    measure: row.measure,
    duur: term?.duur ?? null,
    uitwerking: policy.textRead ? detailsOf(policy, row, view) : null,
    zonderWaarschuwing: isWithoutWarning(policy, row),
    redenen: [
      `Rij ${row.id} van ${policy.title}.`,
      ...(row.condition === null || row.when
        ? []
        : [`Voorwaarde van deze rij, door een mens te beoordelen: ${row.condition}.`]),
      ...redenen,
      ...(serious === null && row.serious === false ? [NOT_SERIOUS] : []),
      ...(term === null && row.duration !== null ? [UNREAD] : (term?.redenen ?? [])),
    ],
  };
}

const NOT_SERIOUS = 'Een ernstig geval is niet gebleken: uitgegaan van het gewone geval.';
const UNREAD = 'De duur van deze rij is niet uit het beleid zelf gelezen en wordt daarom niet geadviseerd.';

function detailsOf(
  policy: Matrix,
  { alternatives, additionalMeasures }: MatrixRow,
  view: FactView,
): Uitwerking | null {
  const start = startOf(policy.start, view);
  if (alternatives.length === 0 && additionalMeasures.length === 0 && start === null) return null;
  return {
    ...(alternatives.length > 0
      ? { alternatieven: alternatives.map(({ measure, reason }) => ({ maatregel: measure, reden: reason })) }
      : {}),
    ...(additionalMeasures.length > 0 ? { daarnaast: additionalMeasures } : {}),
    ...(start ? { ingang: { vanaf: start.from, tekst: start.tekst } } : {}),
  };
}

/** Read by the policy as a whole: nothing lighter for a first soft-drug violation in a home. */
export const isWithoutWarning = (policy: Matrix, row: MatrixRow): boolean =>
  isFirstSoftInHome(row) &&
  row.measure === 'sluiting' &&
  row.serious !== true &&
  !policy.rows.some(
    (other) => isFirstSoftInHome(other) && (other.alternatives.length > 0 || LIGHTER.includes(other.measure)),
  );

const LIGHTER = ['waarschuwing', 'last_onder_dwangsom'];
const SOFT = ['soft', 'hennepteelt', 'any'];
const isFirstSoftInHome = ({ object, drugs, violation }: MatrixRow): boolean =>
  (object === 'woning' || object === 'any') && SOFT.includes(drugs) && violation === 1;
