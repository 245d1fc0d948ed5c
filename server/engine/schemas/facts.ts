/** The fact catalogue: questions, computed facts and what follows from what. */
import { z } from 'zod';
import type { FeitWaarde } from '../../domain/dossier.ts';
import { factId, herziening, text } from './common.ts';

const fact = z.strictObject({
  id: factId,
  type: z.enum(['boolean', 'number', 'enum', 'date', 'strings', 'string', 'list', 'duration']),
  soort: z.enum(['waarneming', 'oordeel', 'voornemen']),
  vraag: text,
  bron: text,
  /** The fact as a sentence of a letter: one with {waarde}, or one per answer. */
  zin: z.union([text, z.record(z.string(), text)]).optional(),
  waarden: z.array(z.string()).min(1).optional(),
  eenheid: z.string().optional(),
  minimum: z.number().optional(),
  /** No rule reads it: for the file and the letter only. */
  alleenDossier: z.literal(true).optional(),
  velden: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});
export const facts = z.strictObject({
  $schema: z.string(),
  herziening,
  toelichting: text,
  feiten: z.array(fact).min(1),
});

export const derived = z.strictObject({
  $schema: z.string(),
  herziening,
  toelichting: text,
  feiten: z.array(
    z.strictObject({
      id: factId,
      type: z.enum(['boolean', 'number', 'enum', 'date', 'strings', 'string']),
      waarden: z.array(z.string()).optional(),
      /** The facts it rests on: these are what an advice names. */
      uit: z.array(factId).min(1),
      tekst: text,
      bron: text,
    }),
  ),
});

const factValue = z.union([z.boolean(), z.number(), z.string()]) as z.ZodType<FeitWaarde>;
export const coherence = z.strictObject({
  $schema: z.string(),
  herziening,
  toelichting: text,
  implicaties: z.array(
    z.strictObject({
      if: z.strictObject({ fact: factId, operator: z.string(), value: z.unknown() }),
      then: z.strictObject({ fact: factId, value: factValue }),
      overrules: z.boolean(),
    }),
  ),
});

export type FactFile = z.infer<typeof facts>;
export type DerivedFile = z.infer<typeof derived>;
export type CoherenceFile = z.infer<typeof coherence>;
