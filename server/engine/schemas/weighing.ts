/** The weighing: signals, each on its ruling or article. */
import { z } from 'zod';
import { code, condition, day, source, text, threshold, herziening } from './common.ts';

const signal = z.strictObject({
  id: code,
  code,
  ernst: z.enum(['blokkerend', 'aandacht']),
  grondslagen: z.array(code).min(1),
  maatregelen: z.array(code).min(1),
  /** Fires when this holds for certain … */
  when: condition,
  /** … unless this holds for certain: the facts in it are what takes the signal away. */
  unless: condition.optional(),
  tekst: text,
  bron: z.array(source).min(1),
  vraag: text,
});
export const family = z.enum(['bevoegdheid', 'noodzaak', 'evenwicht', 'maatvoering', 'bewijs', 'procedure']);
export const signals = z.strictObject({
  $schema: z.string(),
  id: code,
  familie: family,
  validFrom: day,
  herziening,
  validTo: day.nullable(),
  thresholds: z.record(z.string(), threshold),
  signals: z.array(signal).min(1),
});

export type Signal = z.infer<typeof signal>;
export type SignalFile = z.infer<typeof signals>;
