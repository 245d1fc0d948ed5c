import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../server/domain/dossier.ts';
import { canoniek } from '../../server/domain/canoniek.ts';
import { advise } from '../../server/engine/advise.ts';
import { evaluate, evaluateAtOnce } from '../../server/engine/evaluate.ts';
import type { Evaluate } from '../../server/engine/evaluate.ts';
import { readDossier } from '../../server/engine/readDossier.ts';
import { readRules } from '../../server/engine/readRules.ts';
import type { RuleSet } from '../../server/engine/readRules.ts';
import { measureInTurn } from '../support/measure.ts';
import { createClosureEvaluate } from './evaluators/closureEvaluate.ts';
import { recorder } from './evaluators/recordConditions.ts';
import { stockEvaluate } from './evaluators/stockEvaluate.ts';
import { createZenEvaluate } from './evaluators/zenEvaluate.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Real rulings, as dossiers. */
function readDossiers(rules: RuleSet): Dossier[] {
  const folder = join(ROOT, 'test/data/uitspraken');
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { dossier: unknown })
    .map(({ dossier }) => readDossier(dossier, rules));
}

/**
 * One explained advice over the whole rule set, by five evaluators behind the same seam: everything else is the same code,
 * so the advices must be equal to the byte before anything is measured.
 */
export default async function bench(): Promise<void> {
  const rules = readRules(join(ROOT, 'rules'));
  const dossiers = readDossiers(rules);
  const { evaluate: record, asked } = recorder();
  for (const dossier of dossiers) await advise(rules, dossier, record);
  const evaluators: Record<string, Evaluate> = {
    'bulk path': evaluateAtOnce,
    'one at a time': evaluate,
    'stock engine': stockEvaluate,
    'zen-engine': createZenEvaluate(asked),
    closures: createClosureEvaluate(asked),
  };
  const wrong = await compare(rules, dossiers, evaluators);
  console.log(
    `${rules.powers.length} texts of powers, ${asked.powers.size + asked.weighing.size} conditions, ${dossiers.length} dossiers`,
  );
  console.log(
    `advices equal to the byte: ${wrong.length === 0}${wrong.length > 0 ? `; different: ${wrong.join(', ')}` : ''}`,
  );
  if (wrong.length > 0) process.exitCode = 1;

  const works = Object.fromEntries(
    Object.entries(evaluators).map(([name, one]) => [
      name,
      async () => {
        for (const dossier of dossiers) await advise(rules, dossier, one);
      },
    ]),
  );
  const times = await measureInTurn(works);
  const ours = times['bulk path']!;
  for (const [name, { median, min }] of Object.entries(times)) {
    const each = (ms: number) => (ms / dossiers.length).toFixed(3);
    console.log(
      `${name.padEnd(14)} median ${each(median)} ms, min ${each(min)} ms an advice; ${(median / ours.median).toFixed(2)}x the bulk path (medians)`,
    );
  }
}

async function compare(
  rules: RuleSet,
  dossiers: readonly Dossier[],
  evaluators: Readonly<Record<string, Evaluate>>,
): Promise<string[]> {
  const wrong = new Set<string>();
  for (const dossier of dossiers) {
    const expected = canoniek(await advise(rules, dossier, evaluateAtOnce));
    for (const [name, one] of Object.entries(evaluators)) {
      if (canoniek(await advise(rules, dossier, one)) !== expected) wrong.add(name);
    }
  }
  return [...wrong];
}
