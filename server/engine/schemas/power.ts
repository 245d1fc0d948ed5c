/** A power: its elements, grounds, limits, measures and questions, in one version in time; and the examples beside it. */
import { z } from 'zod';
import {
  code,
  condition,
  day,
  duration,
  factId,
  seenSource,
  source,
  text,
  threshold,
  verification,
  herziening,
} from './common.ts';

const element = z.strictObject({
  id: code,
  tekst: text,
  aard: z.enum(['vereiste', 'uitzondering']),
  source,
  when: condition,
  /** Facts that put an uitzondering in play: while all are unknown it is niet_gebleken. */
  trigger: z.array(factId).min(1).optional(),
  /** In the toets: once one of these facts is known, what is not known counts as not shown. */
  closedWorld: z.strictObject({ facts: z.array(factId).min(1), unless: condition.optional() }).optional(),
  /** Signal codes to raise, beside bevoegdheid-ontbreekt, when known facts defeat this element. */
  defeatCodes: z.array(code).optional(),
});

const ground = z.strictObject({
  id: text,
  /** Facts that show that the body relies on this ground. */
  invokedBy: z.array(factId),
  elements: z.array(element).min(1),
});

/** What the law allows at most. Beyond it the power stops; of a model by-law it is a choice between brackets, so `aandacht`. */
const limit = z.strictObject({
  id: code,
  tekst: text,
  maatregelen: z.array(code).min(1),
  /** The fact of the intended measure that is held against it: voornemen.duur, voornemen.verlengingNummer … */
  fact: factId,
  atMost: z.union([z.number(), duration]),
  ernst: z.enum(['blokkerend', 'aandacht']),
  /** The signal to raise when the intention goes beyond it. */
  code,
  source,
});

/** What follows from a measure under another act: for the weighing and for who must be told, never a goal of the measure. */
const consequence = z.strictObject({
  id: code,
  tekst: text,
  maatregelen: z.array(code).min(1),
  /** Absent: it always follows. */
  when: condition.optional(),
  source,
});

/** May a police officer or official take this decision in the name of the body (Awb 10:3, Gemeentewet 177)? */
const mandate = z.strictObject({
  politie: z.enum(['uitgesloten', 'mogelijk', 'niet_geverifieerd']),
  tekst: text,
  source,
});

const measure = z.strictObject({
  maatregel: code,
  kind: z.enum(['herstelsanctie', 'order', 'besluit', 'waarschuwing']),
  /** Kind of policy that may hold a row for this measure. */
  policy: z.enum(['damocles', 'verblijfsontzegging', 'dwangsom']).nullable(),
  /** Shown as an option in every advice; false: only judged when it is intended. */
  advise: z.boolean(),
  /** Holds for certain: this measure is what the law points to first. */
  recommendedWhen: condition.optional(),
  /** Recommended only when a read policy row carries it. */
  needsPolicyRow: z.boolean(),
  procedure: z.array(text),
  followUps: z.array(text),
});

const question = z.strictObject({
  id: code,
  waarom: text,
  facts: z.array(factId).min(1),
  need: z.enum(['any', 'all']),
  measures: z.array(code).min(1),
  appliesWhen: condition.optional(),
});

export const power = z.strictObject({
  $schema: z.string(),
  id: code,
  aliases: z.array(code),
  name: text,
  /** Null: national law. Else the by-law that rules/beleid/<GM>/gemeente.json names. */
  regulation: code.nullable(),
  validFrom: day,
  herziening,
  validTo: day.nullable(),
  validityNote: text.optional(),
  status: verification,
  source: seenSource,
  organ: z.array(z.enum(['burgemeester', 'college', 'raad'])).min(1),
  /** sanction: in force on the day of the facts and on the peildatum (Awb 5:4); order: on the peildatum. */
  ruleOfTime: z.enum(['sanction', 'order']),
  remarks: z.array(text),
  /** To whom the measure is directed, as the act says it. */
  addressee: z.array(text).min(1),
  mandate,
  /** 3:41: to the addressee; 3:42: a decision of general effect, published. */
  announcedUnder: z.enum(['3:41', '3:42']),
  limits: z.array(limit),
  consequences: z.array(consequence),
  thresholds: z.record(z.string(), threshold),
  elements: z.array(element),
  grounds: z.array(ground).min(1),
  measures: z.array(measure).min(1),
  questions: z.array(question),
});

const example = z.strictObject({
  name: text,
  dossier: z.strictObject({
    gemeente: z.string().nullable(),
    peildatum: day,
    feiten: z.record(factId, z.unknown()),
  }),
  expected: z.strictObject({
    uitkomst: z.enum(['bevoegd', 'niet_bevoegd', 'onbekend']),
    grond: text.nullable().optional(),
    bestanddelen: z.record(code, z.enum(['voldaan', 'niet_voldaan', 'onbekend', 'niet_gebleken'])).optional(),
  }),
});
export const examples = z.strictObject({
  $schema: z.string(),
  power: code,
  examples: z.array(example).min(2),
});

export type Element = z.infer<typeof element>;
export type Ground = z.infer<typeof ground>;
export type Limit = z.infer<typeof limit>;
export type Consequence = z.infer<typeof consequence>;
export type Measure = z.infer<typeof measure>;
export type Question = z.infer<typeof question>;
export type Power = z.infer<typeof power>;
export type Examples = z.infer<typeof examples>;
