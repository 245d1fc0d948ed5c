import { AFGELEID } from '../domain/afgeleideFeiten.ts';
import type { Dossier } from '../domain/dossier.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { checkConditions } from './checkConditions.ts';
import { checkPolicies } from './checkPolicies.ts';
import { checkSentences } from './checkSentences.ts';
import { checkSources } from './checkSources.ts';
import { checkVersions } from './checkVersions.ts';
import { createFactView } from './factView.ts';
import { bestGround, explainPower } from './explainPower.ts';
import { judgePower } from './judgePower.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { readDossier } from './readDossier.ts';
import type { Examples } from './ruleSchemas.ts';
import { selectVersions } from './selectVersions.ts';

/** Computed in the engine, from the policy. */
const FROM_POLICY = ['afgeleid.beleidsrij', 'afgeleid.beleidZonderWaarschuwing'];

/** Everything a schema cannot see: names that exist, intervals that do not overlap, examples that come out. Throws InputFaults with all. */
export async function checkRules(rules: RuleSet): Promise<void> {
  const faults = [
    ...checkConditions(rules),
    ...checkVersions(rules),
    ...checkSentences(rules),
    ...checkSources(rules),
    ...checkPolicies(rules),
    ...derivedFaults(rules),
    ...municipalityFaults(rules),
  ];
  if (faults.length > 0) throw new InputFaults(faults);
  const examples = await Promise.all(rules.examples.map((file) => exampleFaults(rules, file)));
  if (examples.flat().length > 0) throw new InputFaults(examples.flat());
}

function derivedFaults({ derived }: RuleSet): Fault[] {
  const written = derived.content.feiten.map(({ id }) => id).sort();
  const computed = [...Object.keys(AFGELEID), ...FROM_POLICY].sort();
  if (written.join() === computed.join()) return [];
  return [
    {
      pad: `rules/${derived.path}`,
      melding: `Verwacht precies deze afgeleide feiten: ${computed.join(', ')}.`,
    },
  ];
}

function municipalityFaults({ municipalities, powers }: RuleSet): Fault[] {
  const regulations = new Set(powers.map(({ content }) => content.regulation));
  const followed = [...municipalities.values()].flatMap(({ path, content }) => [
    ...(content.verordening === null || regulations.has(content.verordening)
      ? []
      : [{ pad: `rules/${path}#verordening`, melding: `Onbekende verordening ${content.verordening}.` }]),
    ...content.volgt
      .filter(({ gemeente }) => !municipalities.has(gemeente))
      .map(({ gemeente }) => ({
        pad: `rules/${path}#volgt`,
        melding: `Gemeente ${gemeente} heeft geen map onder rules/beleid.`,
      })),
    ...(path.includes(`/${content.code}/`)
      ? []
      : [{ pad: `rules/${path}#code`, melding: 'De code is niet die van de map.' }]),
  ]);
  return followed;
}

/** Every example must come out, and every version needs one that fires and one that does not. */
async function exampleFaults(rules: RuleSet, file: RuleFile<Examples>): Promise<Fault[]> {
  const { examples } = file.content;
  const faults = await Promise.all(
    examples.map(async (example, index) => {
      const pad = `rules/${file.path}#examples.${index}`;
      try {
        const dossier = readDossier(example.dossier, rules);
        const melding = await mismatch(rules, file, dossier, example.expected);
        return melding === null ? [] : [{ pad, melding: `${example.name}: ${melding}` }];
      } catch (error) {
        if (!(error instanceof InputFaults)) throw error;
        return error.faults.map((fault) => ({ pad: `${pad}.dossier.${fault.pad}`, melding: fault.melding }));
      }
    }),
  );
  const fires = examples.filter(({ expected }) => expected.uitkomst === 'bevoegd').length;
  const onesided = fires === 0 || fires === examples.length;
  const need = {
    pad: `rules/${file.path}`,
    melding: 'Geef ten minste een voorbeeld dat bevoegd is en een dat dat niet is.',
  };
  return [...faults.flat(), ...(onesided ? [need] : [])];
}

async function mismatch(
  rules: RuleSet,
  file: RuleFile<Examples>,
  dossier: Dossier,
  expected: Examples['examples'][number]['expected'],
): Promise<string | null> {
  const versions = selectVersions(rules, dossier).find(({ id }) => id === file.content.power)!;
  const view = createFactView(rules, dossier);
  const power = await judgePower(versions, view, ({ thresholds }) => thresholds);
  const { uitkomst, bestanddelen } = explainPower(power, dossier, view);
  if (uitkomst !== expected.uitkomst) return `verwacht ${expected.uitkomst}, gevonden ${uitkomst}.`;
  const grond = bestGround(power)?.ground.id ?? null;
  if (expected.grond !== undefined && expected.grond !== grond)
    return `verwacht grond ${expected.grond}, gevonden ${grond}.`;
  for (const [id, wanted] of Object.entries(expected.bestanddelen ?? {})) {
    const found = bestanddelen.find((bestanddeel) => bestanddeel.id === id)?.uitkomst;
    if (found !== wanted) return `bestanddeel ${id}: verwacht ${wanted}, gevonden ${found ?? 'niets'}.`;
  }
  return null;
}
