/** Reads the terms and the calendar from the rules, and says everything that is wrong with the form of the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from '../domain/fault.ts';
import { createKalender, type Kalender } from '../domain/kalender.ts';
import { parseDag, readDag } from '../domain/kalenderdag.ts';
import {
  algemeneTermijnenwetSchema,
  feestdagenSchema,
  koninklijkBesluitSchema,
  termijnSchema,
  type TermijnBestand,
} from './termijnSchema.ts';

export interface GeladenTermijnen {
  readonly definities: ReadonlyMap<string, TermijnBestand>;
  /** null when a calendar file is faulty. */
  readonly kalender: Kalender | null;
  readonly faults: readonly Fault[];
}

function readFileAs<Schema extends z.ZodType>(
  rulesDir: string,
  path: string,
  schema: Schema,
  faults: Fault[],
): z.infer<Schema> | null {
  const place = `rules/${path}`;
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(join(rulesDir, path), 'utf8')));
    if (result.success) return result.data;
    for (const { path: keys, message } of result.error.issues) {
      faults.push({ pad: [place, ...keys].join('.'), melding: message });
    }
  } catch (error) {
    faults.push({ pad: place, melding: `Dit bestand is niet te lezen: ${(error as Error).message}` });
  }
  return null;
}

function readKalender(rulesDir: string, faults: Fault[]): Kalender | null {
  const feestdagen = readFileAs(rulesDir, 'kalender/feestdagen.json', feestdagenSchema, faults);
  const decree = readFileAs(rulesDir, 'kalender/koninklijk-besluit.json', koninklijkBesluitSchema, faults);
  const atw = readFileAs(rulesDir, 'kalender/algemene-termijnenwet.json', algemeneTermijnenwetSchema, faults);
  if (!feestdagen || !decree || !atw) return null;
  const impossible = [decree.geldigVan, decree.geldigTot, ...decree.dagen].filter(
    (iso) => parseDag(iso) === null,
  );
  for (const iso of impossible) {
    faults.push({
      pad: 'rules/kalender/koninklijk-besluit.json',
      melding: `${iso} is geen bestaande datum.`,
    });
  }
  if (impossible.length > 0) return null;
  const { geldigVan, geldigTot, dagen } = decree;
  const days = { geldigVan: readDag(geldigVan), geldigTot: readDag(geldigTot), dagen: dagen.map(readDag) };
  return createKalender(feestdagen.feestdagen, days, atw);
}

/** Loads every file under rules/termijnen, found by reading the folder, and the calendar. Never throws. */
export function loadTermijnen(rulesDir: string): GeladenTermijnen {
  const faults: Fault[] = [];
  const kalender = readKalender(rulesDir, faults);
  const definities = new Map<string, TermijnBestand>();
  for (const file of listJson(join(rulesDir, 'termijnen'), faults)) {
    const definitie = readFileAs(rulesDir, `termijnen/${file}`, termijnSchema, faults);
    if (definitie === null) continue;
    if (`${definitie.id}.json` !== file) {
      faults.push({
        pad: `rules/termijnen/${file}.id`,
        melding: `Het bestand heet anders dan de termijn "${definitie.id}".`,
      });
    }
    definities.set(definitie.id, definitie);
  }
  return { definities, kalender, faults };
}

function listJson(folder: string, faults: Fault[]): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    faults.push({ pad: 'rules/termijnen', melding: 'De map met termijnen ontbreekt.' });
    return [];
  }
}
