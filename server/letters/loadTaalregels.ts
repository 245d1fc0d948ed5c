import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Taalregels } from '../domain/meetLeesbaarheid.ts';

const Taal = z.strictObject({
  bron: z.string().min(1),
  status: z.enum(['geverifieerd', 'niet_geverifieerd']),
  maximumGemiddeld: z.int().min(1),
  maximumZin: z.int().min(1),
  langWoordLetters: z.int().min(1),
  begrippen: z.array(z.strictObject({ begrip: z.string().min(1), uitleg: z.string().min(1) })),
});

/** What counts as hard to read (rules/taal/begrippen.json). Throws with every fault of the file. */
export function loadTaalregels(rulesDir: string): Taalregels {
  const parsed = Taal.safeParse(JSON.parse(readFileSync(join(rulesDir, 'taal/begrippen.json'), 'utf8')));
  if (!parsed.success) throw new Error(`rules/taal/begrippen.json:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
