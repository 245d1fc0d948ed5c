/** Reads the kinds of voorval from the rules, and says everything that is wrong with the form of the files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../domain/fault.ts';
import { voorvalSchema, type VoorvalBestand } from './voorvalSchema.ts';

export interface GeladenVoorvallen {
  readonly soorten: ReadonlyMap<string, VoorvalBestand>;
  readonly faults: readonly Fault[];
}

/** Loads every file under rules/voorvallen, found by reading the folder. Never throws. */
export function loadVoorvallen(rulesDir: string): GeladenVoorvallen {
  const folder = join(rulesDir, 'voorvallen');
  const faults: Fault[] = [];
  const soorten = new Map<string, VoorvalBestand>();
  if (!existsSync(folder))
    faults.push({ pad: 'rules/voorvallen', melding: 'De map met voorvallen ontbreekt.' });
  else
    for (const file of readdirSync(folder).sort()) {
      if (file.endsWith('.json')) readOne(folder, file, soorten, faults);
    }
  return { soorten, faults };
}

function readOne(folder: string, file: string, soorten: Map<string, VoorvalBestand>, faults: Fault[]): void {
  const pad = `rules/voorvallen/${file}`;
  try {
    const result = voorvalSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!result.success)
      return void faults.push(
        ...result.error.issues.map(({ path, message }) => ({
          pad: [pad, ...path].join('.'),
          melding: message,
        })),
      );
    if (`${result.data.id}.json` !== file)
      faults.push({
        pad: `${pad}.id`,
        melding: `Het bestand heet anders dan het voorval "${result.data.id}".`,
      });
    soorten.set(result.data.id, result.data);
  } catch (error) {
    faults.push({ pad, melding: `Dit bestand is niet te lezen: ${(error as Error).message}` });
  }
}
