import type { AangewezenGebied } from '../../domain/advies.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { RuleSet } from '../readRules.ts';
import type { FactView } from '../factView.ts';
import { mayApply, policiesFor } from './policiesFor.ts';

/**
 * The areas that the municipality designated for a power and that are in force on the peildatum, of the kind where the
 * conduct was when that is known. An unknown interval does not exclude an area; the advice says that it was not seen.
 */
export function areasInForce(
  rules: RuleSet,
  dossier: Dossier,
  view: FactView,
  grondslag: string,
): AangewezenGebied[] {
  const setting = view.feiten['gebied.soort'] ?? null;
  return policiesFor(rules, dossier, 'gebieden')
    .flatMap(({ file }) => file.content.rows)
    .filter((area) => area.grondslagen.includes(grondslag) && mayApply(area, dossier.peildatum))
    .filter((area) => setting === null || area.setting === setting)
    .map(({ naam, cvdr, validFrom, validTo, artikel }) => ({
      naam,
      cvdr,
      artikel,
      vanaf: validFrom,
      tot: validTo,
    }));
}
