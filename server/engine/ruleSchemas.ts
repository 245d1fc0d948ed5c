/** The shape of every kind of rule file. rules/schema/*.schema.json is made from these; a test proves that they are equal. */
import { z } from 'zod';
import type { FeitWaarde } from '../domain/dossier.ts';
import { OPERATOREN } from '../domain/operatoren.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);
const text = z.string().min(3);
const factId = z.string().regex(/^[A-Za-z0-9]+\.[A-Za-z0-9]+$/);
const verification = z.enum(['geverifieerd', 'niet_geverifieerd']);
/** How the text was seen: S in a stored source, S* as a summary by someone else, K own knowledge. */
const mark = z.enum(['S', 'S*', 'K']);

const source = z.strictObject({
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

const duration = z.strictObject({
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

const condition: z.ZodType<Condition> = z.lazy(() =>
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

const threshold = z.strictObject({
  comparator: z.enum(['greaterThan', 'atLeast']),
  value: z.number(),
  unit: text,
  source,
});

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

const measure = z.strictObject({
  maatregel: code,
  kind: z.enum(['herstelsanctie', 'order', 'waarschuwing']),
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

const power = z.strictObject({
  $schema: z.string(),
  id: code,
  aliases: z.array(code),
  name: text,
  /** Null: national law. Else the by-law that rules/beleid/<GM>/gemeente.json names. */
  regulation: code.nullable(),
  validFrom: day,
  validTo: day.nullable(),
  validityNote: text.optional(),
  status: verification,
  source: z.strictObject({ ...source.shape, mark, seenIn: text }),
  organ: z.array(z.enum(['burgemeester', 'college', 'raad'])).min(1),
  /** sanction: in force on the day of the facts and on the peildatum (Awb 5:4); order: on the peildatum. */
  ruleOfTime: z.enum(['sanction', 'order']),
  remarks: z.array(text),
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
const examples = z.strictObject({ $schema: z.string(), power: code, examples: z.array(example).min(2) });

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
const family = z.enum(['bevoegdheid', 'noodzaak', 'evenwicht', 'maatvoering', 'bewijs', 'procedure']);
const signals = z.strictObject({
  $schema: z.string(),
  id: code,
  familie: family,
  validFrom: day,
  validTo: day.nullable(),
  thresholds: z.record(z.string(), threshold),
  signals: z.array(signal).min(1),
});

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
const policy = z.strictObject({
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
  source: z.strictObject({ ...source.shape, mark, seenIn: text }),
  thresholds: z.record(z.string(), threshold),
  recidivismWindow: duration.nullable(),
  gaps: z.array(text),
  rows: z.array(policyRow),
});

const municipality = z.strictObject({
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
  velden: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});
const facts = z.strictObject({ $schema: z.string(), toelichting: text, feiten: z.array(fact).min(1) });

const derived = z.strictObject({
  $schema: z.string(),
  toelichting: text,
  feiten: z.array(
    z.strictObject({
      id: factId,
      type: z.enum(['number', 'enum', 'date', 'strings', 'string']),
      waarden: z.array(z.string()).optional(),
      /** The facts it rests on: these are what an advice names. */
      uit: z.array(factId).min(1),
      tekst: text,
      bron: text,
    }),
  ),
});

const factValue = z.union([z.boolean(), z.number(), z.string()]) as z.ZodType<FeitWaarde>;
const coherence = z.strictObject({
  $schema: z.string(),
  toelichting: text,
  implicaties: z.array(
    z.strictObject({
      if: z.strictObject({ fact: factId, operator: z.string(), value: z.unknown() }),
      then: z.strictObject({ fact: factId, value: factValue }),
      overrules: z.boolean(),
    }),
  ),
});

/** Which power comes first, what makes a toets doubtful, and the texts of the signals that the toets itself raises. */
const choice = z.strictObject({
  $schema: z.string(),
  /** Order in which powers are shown, with the reason of that order. */
  bevoegdheden: z.array(z.strictObject({ id: code, reden: text })),
  families: z.array(family).length(6),
  twijfelVanaf: z.strictObject({ aantal: z.number().int().min(1), toelichting: text }),
  /** Outcomes that need no power: to refrain, to refuse enforcement, to refer. */
  zonderBevoegdheid: z.array(z.string()),
  signalen: z.record(
    code,
    z.strictObject({
      familie: family,
      ernst: z.enum(['blokkerend', 'aandacht']),
      tekst: text,
      vraag: text,
      bron: z.array(source).min(1),
    }),
  ),
});

/** Name of the schema file → schema. */
export const ruleSchemas = {
  bevoegdheid: power,
  voorbeelden: examples,
  afweging: signals,
  beleid: policy,
  gemeente: municipality,
  feiten: facts,
  afgeleid: derived,
  samenhang: coherence,
  keuze: choice,
} as const;

export type Source = z.infer<typeof source>;
export type Threshold = z.infer<typeof threshold>;
export type Element = z.infer<typeof element>;
export type Ground = z.infer<typeof ground>;
export type Measure = z.infer<typeof measure>;
export type Question = z.infer<typeof question>;
export type Power = z.infer<typeof power>;
export type Examples = z.infer<typeof examples>;
export type Signal = z.infer<typeof signal>;
export type SignalFile = z.infer<typeof signals>;
export type Policy = z.infer<typeof policy>;
export type PolicyRow = z.infer<typeof policyRow>;
export type Municipality = z.infer<typeof municipality>;
export type FactFile = z.infer<typeof facts>;
export type DerivedFile = z.infer<typeof derived>;
export type CoherenceFile = z.infer<typeof coherence>;
export type Choice = z.infer<typeof choice>;
