import type { FactView } from '../factView.ts';
import type { MatrixRow } from '../ruleSchemas.ts';

export type DrugClass = Exclude<MatrixRow['drugs'], 'any'>;

const amount = ({ feiten }: FactView, ...ids: string[]): boolean =>
  ids.some((id) => typeof feiten[id] === 'number' && feiten[id] > 0);
const yes = ({ feiten }: FactView, ...ids: string[]): boolean => ids.some((id) => feiten[id] === true);
const prepares = ({ feiten }: FactView, ground: string): boolean =>
  ((feiten['afgeleid.voorbereidingGronden'] ?? []) as string[]).includes(ground);

/** How each class is shown, the gravest first. Hemp and nitrous oxide are soft drugs too, for a policy that does not name them. */
const SHOWN: readonly (readonly [DrugClass, (view: FactView) => boolean])[] = [
  ['hard', (view) => yes(view, 'drugs.aanwezigHarddrugs', 'drugs.handelshoeveelheidHarddrugs')],
  ['nps', (view) => amount(view, 'drugs.lijstIAGram', 'drugs.lijstIAStuks')],
  [
    'hennepteelt',
    (view) => yes(view, 'hennep.kwekerij') || amount(view, 'drugs.hennepplanten', 'drugs.hennepstekken'),
  ],
  ['lachgas', (view) => amount(view, 'drugs.lachgasStuks', 'drugs.lachgasGram')],
  [
    'soft',
    (view) =>
      yes(view, 'drugs.aanwezigSoftdrugs', 'drugs.handelshoeveelheidSoftdrugs', 'hennep.kwekerij') ||
      amount(view, 'drugs.hennepplanten', 'drugs.hennepstekken'),
  ],
  ['voorbereidingHard', (view) => prepares(view, '10a')],
  ['voorbereidingSoft', (view) => prepares(view, '11a')],
];

/** The classes that are known to be there, the gravest first; [] when nothing is known. */
export const drugClasses = (view: FactView): DrugClass[] =>
  SHOWN.filter(([, isShown]) => isShown(view)).map(([drugs]) => drugs);
