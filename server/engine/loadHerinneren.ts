import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Herinneren } from '../domain/bericht.ts';
import { InputFaults } from '../domain/fault.ts';
import { statusSchema } from './termijnSchema.ts';

const days = z.int().nonnegative();

export const herinnerenSchema = z.strictObject({
  source: z.string().min(1),
  status: statusSchema,
  escalateAfterDays: days.describe('nobody took it up for so many days: it goes to who leads'),
  escalateLatestDaysBefore: days.describe('at the latest so many days before the day itself'),
  lateDays: days.describe('how long after its day a term is still told of'),
  attempts: z.int().positive(),
  retryMinutes: z.int().positive(),
  claimMinutes: z.int().positive(),
});

/** How the application reminds (rules/bewaking/herinneren.json). Throws InputFaults. */
export function loadHerinneren(rulesDir: string): Herinneren {
  const pad = 'rules/bewaking/herinneren.json';
  try {
    return herinnerenSchema.parse(
      JSON.parse(readFileSync(join(rulesDir, 'bewaking/herinneren.json'), 'utf8')),
    );
  } catch (error) {
    throw new InputFaults([{ pad, melding: `Dit bestand is niet te lezen: ${(error as Error).message}` }]);
  }
}
