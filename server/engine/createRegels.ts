import { canoniek } from '../domain/canoniek.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { FeitDefinitie } from '../domain/feit.ts';
import type { RegelBestand, Regels } from '../ports.ts';
import { advise } from './advise.ts';
import { chainAll } from './chain.ts';
import { checkRules } from './checkRules.ts';
import { describeRules } from './describeRules.ts';
import { evaluateAtOnce } from './evaluate.ts';
import { findFlips } from './findFlips.ts';
import { readDossier } from './readDossier.ts';
import { readRules } from './readRules.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import { toLine } from './receipt.ts';
import { sha256 } from './sha256.ts';

/**
 * Reads and checks the rules once. Throws InputFaults with every fault of every rule file: with faulty law
 * there is no start.
 */
export const createRegels = (rulesDir: string): Promise<Regels> =>
  Promise.resolve().then(() => {
    const rules = readRules(rulesDir);
    checkRules(rules);
    return withRules(rules);
  });

function withRules(rules: RuleSet): Regels {
  return {
    feiten: rules.facts.content.feiten as readonly FeitDefinitie[],
    versie: versionOf(rules),
    boek: describeRules(rules),
    bestanden: allFiles(rules).map(describeFile),
    leesDossier: (json: unknown): Dossier => readDossier(json, rules),
    adviseer: async (dossier: Dossier) => advise(rules, dossier),
    adviseerAlle: async (dossiers) =>
      chainAll(dossiers.map((dossier) => advise(rules, dossier, evaluateAtOnce))),
    zoekOmslag: (dossier: Dossier) => findFlips(rules, dossier),
    canoniek,
  };
}

/** The first digits of the hash over all rule files: another text anywhere is another version. */
const versionOf = (rules: RuleSet): string =>
  sha256(allFiles(rules).map((file) => [file.path, file.sha256])).slice(0, 12);

const allFiles = (rules: RuleSet): RuleFile<object>[] => [
  rules.facts,
  rules.derived,
  rules.coherence,
  rules.choice,
  rules.referrals,
  rules.rulings,
  rules.regulations,
  ...rules.powers,
  ...rules.signals,
  ...rules.policies,
  ...rules.municipalities.values(),
];

const describeFile = (file: RuleFile<object>): RegelBestand => ({
  ...toLine(file),
  inhoud: canoniek(file.content),
});
