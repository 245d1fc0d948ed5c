import { AFGELEID } from '../domain/afgeleideFeiten.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { checkConditions } from './checkConditions.ts';
import { checkLogic } from './checkLogic.ts';
import { checkPolicies } from './checkPolicies.ts';
import { checkSentences } from './checkSentences.ts';
import { checkSources } from './checkSources.ts';
import { checkVersions } from './checkVersions.ts';
import { exampleMismatch } from './exampleMismatch.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { readDossier } from './readDossier.ts';
import type { Examples } from './ruleSchemas.ts';

/** Computed in the engine, from the policy. */
const FROM_POLICY = ['afgeleid.beleidsrij', 'afgeleid.beleidZonderWaarschuwing'];

/** Everything a schema cannot see: names that exist, intervals that do not overlap, examples that come out. Throws InputFaults with all. */
export function checkRules(rules: RuleSet): void {
  const faults = [
    ...checkConditions(rules),
    ...checkVersions(rules),
    ...checkSentences(rules),
    ...checkSources(rules),
    ...checkPolicies(rules),
    ...checkLogic(rules),
    ...derivedFaults(rules),
    ...municipalityFaults(rules),
  ];
  if (faults.length > 0) throw new InputFaults(faults);
  const examples = rules.examples.flatMap((file) => exampleFaults(rules, file));
  if (examples.length > 0) throw new InputFaults(examples);
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
function exampleFaults(rules: RuleSet, file: RuleFile<Examples>): Fault[] {
  const { examples } = file.content;
  const faults = examples.map((example, index) => {
    const pad = `rules/${file.path}#examples.${index}`;
    try {
      const dossier = readDossier(example.dossier, rules);
      const melding = exampleMismatch(rules, {
        power: file.content.power,
        dossier,
        expected: example.expected,
      });
      return melding === null ? [] : [{ pad, melding: `${example.name}: ${melding}` }];
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return error.faults.map((fault) => ({ pad: `${pad}.dossier.${fault.pad}`, melding: fault.melding }));
    }
  });
  const fires = examples.filter(({ expected }) => expected.uitkomst === 'bevoegd').length;
  const onesided = fires === 0 || fires === examples.length;
  const need = {
    pad: `rules/${file.path}`,
    melding: 'Geef ten minste een voorbeeld dat bevoegd is en een dat dat niet is.',
  };
  return [...faults.flat(), ...(onesided ? [need] : [])];
}
