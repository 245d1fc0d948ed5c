import type { Verwijzing } from '../domain/advies.ts';
import { toBron } from './cite.ts';
import { compileCondition } from './compileCondition.ts';
import type { FactView } from './factView.ts';
import type { ReferralFile } from './ruleSchemas.ts';

/** The ways that are no sanction and that the known facts point to. Those that take the place of a sanction come first. */
export function findReferrals({ verwijzingen }: ReferralFile, view: FactView): Verwijzing[] {
  const values = { feiten: view.feiten, drempels: {} };
  return verwijzingen
    .filter(({ when }) => compileCondition(when)(values) === true)
    .filter(({ unless }) => unless === undefined || compileCondition(unless)(values) !== true)
    .map(({ id, naam, deur, tekst, inPlaatsVanSanctie, when, bron, status }) => ({
      id,
      naam,
      deur,
      tekst,
      inPlaatsVanSanctie,
      bron: bron.map(toBron),
      feiten: view.behind(when).filter((feit) => view.known(feit)),
      status,
    }))
    .sort((a, b) => Number(b.inPlaatsVanSanctie) - Number(a.inPlaatsVanSanctie));
}
