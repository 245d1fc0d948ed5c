/** What every kind of rule file is made of. */
import { z } from 'zod';
import { OPERATOREN } from '../../domain/operatoren.ts';

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);
export const text = z.string().min(3);
export const factId = z.string().regex(/^[A-Za-z0-9]+\.[A-Za-z0-9]+$/);
export const verification = z.enum(['geverifieerd', 'niet_geverifieerd']);
/** How the text was seen: S in a stored source, S* as a summary by someone else, K own knowledge. */
export const mark = z.enum(['S', 'S*', 'K']);

/** Of a text that was corrected after an advice used it: 2, 3 … Absent: the first. */
export const herziening = z.number().int().min(2).optional();

export const source = z.strictObject({
  wet: text.optional(),
  artikel: z.string().min(1).optional(),
  lid: z.string().min(1).optional(),
  jci: z.string().startsWith('jci').optional(),
  ecli: z
    .string()
    .regex(/^ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+$/)
    .optional(),
  url: z.string().startsWith('https://').optional(),
  status: z.enum(['gelezen', 'niet_gelezen', 'geverifieerd', 'niet_geverifieerd']),
});

export const duration = z.strictObject({
  aantal: z.number().positive(),
  eenheid: z.enum(['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar']),
});

/** json-rules-engine's own condition JSON, with our operators. `value` may name a threshold or another fact. */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  fact?: string | undefined;
  operator?: string | undefined;
  value?: unknown;
}

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      fact: factId,
      operator: z.enum(Object.keys(OPERATOREN) as [string, ...string[]]),
      value: z.unknown(),
    }),
  ]),
);

export const threshold = z.strictObject({
  comparator: z.enum(['greaterThan', 'atLeast']),
  value: z.number(),
  unit: text,
  source,
});

/** Where a text was seen, with the mark of how: on every file that carries law or policy. */
export const seenSource = z.strictObject({ ...source.shape, mark, seenIn: text });

export type Source = z.infer<typeof source>;
export type Threshold = z.infer<typeof threshold>;
