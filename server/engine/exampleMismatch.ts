import type { Dossier } from '../domain/dossier.ts';
import { evaluateAtOnce } from './evaluate.ts';
import { bestGround, explainPower } from './explainPower.ts';
import { createFactView } from './factView.ts';
import { judgePower } from './judgePower.ts';
import type { JudgedPower } from './judgePower.ts';
import type { RuleSet } from './readRules.ts';
import type { Examples } from './ruleSchemas.ts';
import { selectVersions } from './selectVersions.ts';

/** An example of a power with its dossier read. */
export interface ReadExample {
  readonly power: string;
  readonly dossier: Dossier;
  readonly expected: Examples['examples'][number]['expected'];
}

/** What comes out otherwise than the example says; null when all is as expected. */
export function exampleMismatch(
  rules: RuleSet,
  { power: id, dossier, expected }: ReadExample,
): string | null {
  const versions = selectVersions(rules, dossier).find((one) => one.id === id)!;
  const view = createFactView(rules, dossier);
  const power = judgePower(versions, view, ({ thresholds }) => thresholds, evaluateAtOnce) as JudgedPower;
  const { uitkomst, bestanddelen } = explainPower(power, dossier, view);
  if (uitkomst !== expected.uitkomst) return `verwacht ${expected.uitkomst}, gevonden ${uitkomst}.`;
  const grond = bestGround(power)?.ground.id ?? null;
  if (expected.grond !== undefined && expected.grond !== grond)
    return `verwacht grond ${expected.grond}, gevonden ${grond}.`;
  for (const [name, wanted] of Object.entries(expected.bestanddelen ?? {})) {
    const found = bestanddelen.find((bestanddeel) => bestanddeel.id === name)?.uitkomst;
    if (found !== wanted) return `bestanddeel ${name}: verwacht ${wanted}, gevonden ${found ?? 'niets'}.`;
  }
  return null;
}
