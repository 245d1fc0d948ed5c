/** What a municipality decided: its policies and its particulars. */
import { z } from 'zod';
import { code, day, duration, seenSource, text, threshold } from './common.ts';

const policyRow = z.strictObject({
  id: text,
  object: z.enum(['woning', 'lokaal', 'any']),
  drugs: z.enum(['hard', 'soft', 'any']),
  violation: z.number().int().min(1),
  /** True: this row also counts for every later violation. */
  andLater: z.boolean(),
  measure: code,
  duration: z.union([duration, z.strictObject({ onbepaald: z.literal(true) })]),
  additionalMeasures: z.array(text),
});
export const policy = z.strictObject({
  $schema: z.string(),
  id: code,
  kind: z.enum(['damocles', 'verblijfsontzegging', 'dwangsom']),
  title: text,
  cvdr: z.string().nullable(),
  url: z.string().startsWith('https://').nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  validityNote: text,
  /** False: title and number were seen, not the text. Then there is no row and no duration. */
  textRead: z.boolean(),
  status: z.enum(['geverifieerd', 'niet_geverifieerd', 'onbekend']),
  source: seenSource,
  thresholds: z.record(z.string(), threshold),
  recidivismWindow: duration.nullable(),
  gaps: z.array(text),
  rows: z.array(policyRow),
});

export const municipality = z.strictObject({
  $schema: z.string(),
  code: z.string().regex(/^GM\d{4}$/),
  naam: text,
  demonstratie: z.boolean(),
  /** The by-law of this municipality as it stands in rules/bevoegdheden; null: not known here, so the VNG model. */
  verordening: code.nullable(),
  /** Folders whose policies this municipality follows beside its own: a visible choice of the demo. */
  volgt: z.array(z.strictObject({ gemeente: z.string().regex(/^GM\d{4}$/), soort: text, reden: text })),
  toelichting: text,
});

export type Policy = z.infer<typeof policy>;
export type PolicyRow = z.infer<typeof policyRow>;
export type Municipality = z.infer<typeof municipality>;
