/** Checks every rule file, runs every example and breaks every limb of the law once to see an example fail: `npm run check-rules`. `--schemas` rewrites rules/schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputFaults } from '../server/domain/fault.ts';
import { checkHuisstijlen } from '../server/engine/checkHuisstijlen.ts';
import { checkTermijnen } from '../server/engine/checkTermijnen.ts';
import { createRegels } from '../server/engine/createRegels.ts';
import { mutateLaw } from '../server/engine/mutateLaw.ts';
import { warnPolicies } from '../server/engine/policies/warnPolicies.ts';
import { readRules } from '../server/engine/readRules.ts';
import { toJsonSchemas } from '../server/engine/toJsonSchemas.ts';
import { loadStraten } from '../server/letters/kaart/loadStraten.ts';

const rulesDir = fileURLToPath(new URL('../rules', import.meta.url));

if (process.argv.includes('--schemas')) {
  mkdirSync(join(rulesDir, 'schema'), { recursive: true });
  for (const [name, text] of toJsonSchemas()) writeFileSync(join(rulesDir, 'schema', name), text);
}

try {
  const regels = await createRegels(rulesDir);
  console.log(`De regels kloppen. Versie ${regels.versie}, ${regels.feiten.length} feiten.`);
  for (const [code, { features }] of loadStraten(rulesDir))
    console.log(`De straten van ${code} kloppen: ${features.length} onderdelen.`);
  const faults = checkTermijnen(rulesDir);
  const rules = readRules(rulesDir);
  faults.push(...checkHuisstijlen(rulesDir, [...rules.municipalities.values()]));
  const untested = rules.powers.flatMap((file) => mutateLaw(rules, file)).filter(({ noticed }) => !noticed);
  faults.push(
    ...untested.map(({ pad, broken }) => ({ pad, melding: `Geen voorbeeld merkt dit: ${broken}.` })),
  );
  for (const warning of warnPolicies(rules)) console.error(`Let op. ${warning}`);
  if (faults.length > 0) throw new InputFaults(faults);
} catch (error) {
  if (!(error instanceof InputFaults)) throw error;
  for (const { pad, melding } of error.faults) console.error(`${pad}: ${melding}`);
  process.exitCode = 1;
}
