/** What a file under rules/termijnen and rules/kalender looks like. The JSON Schema beside the rules is made from this. */
import { z } from 'zod';
import { BEWAKERS, TELLINGEN } from '../domain/termijn.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const unit = z.enum(['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar']);
export const lengteSchema = z.strictObject({ aantal: z.int().positive(), eenheid: unit });
export const statusSchema = z.enum(['geverifieerd', 'niet_geverifieerd']);
const text = z.string().min(1);
export const phaseSchema = z.enum([
  'voorbereiding',
  'bekendmaking',
  'uitvoering',
  'maatregel',
  'geld',
  'rechtsbescherming',
  'informatie',
  'bewaren',
]);

const example = z.strictObject({
  name: text.describe('the situation, in Dutch'),
  start: text,
  lengte: lengteSchema.optional(),
  opschortingDagen: z.int().positive().optional(),
  einde: text.describe('expected end'),
});

/** One term: English structural keys, Dutch legal names. */
export const termijnSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  naam: text.describe('name as jurists say it'),
  artikel: text.describe('article, as shown to the user'),
  jci: z
    .array(z.string().startsWith('jci1.3:'))
    .describe('Juriconnect references; empty for policy or case law'),
  phase: phaseSchema,
  kind: z.enum(['term', 'event']),
  start: text.describe('the event that starts the clock'),
  startsAt: z.array(z.enum(['date', 'instant'])),
  length: lengteSchema.nullable().describe('length in the law; null where the decision sets it'),
  maximum: lengteSchema.nullable(),
  ceiling: lengteSchema.nullable().describe('longest total with all extensions, from the start'),
  inBesluit: z.boolean().describe('the decision or letter sets the length'),
  units: z.array(unit).describe('units a given length may have'),
  counting: z.enum(TELLINGEN),
  result: z.enum(['last_day', 'first_day_after']),
  atw: z.strictObject({
    applies: z.union([z.boolean(), z.literal('arguable')]),
    lezing: z.enum(['wel', 'niet']).optional(),
    safe: z.enum(['earlier', 'later']).optional(),
    grond: text,
    ownRule: text.optional().describe('what another law says of an end on a free day, where the Atw is out'),
  }),
  suspension: z.string().describe('what suspends or extends it'),
  atEnd: text.describe('what happens when it has passed'),
  watcher: z.enum(BEWAKERS),
  reminders: z.array(z.int().nonnegative()).describe('days before the end on which the watcher is told'),
  heldOpenBy: z
    .array(z.strictObject({ procedure: text, naam: text, artikel: text, ofAnyone: z.boolean().optional() }))
    .optional()
    .describe('procedures that keep it alive when open or pending on the day on which it would lapse'),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  source: text.describe('the text that was read'),
  status: statusSchema,
  note: z.string().optional(),
  examples: z.array(example),
});
export type TermijnBestand = z.infer<typeof termijnSchema>;

const feestdag = z.discriminatedUnion('kind', [
  z.strictObject({ naam: text, kind: z.literal('fixed'), month: z.int(), day: z.int(), artikel: text }),
  z.strictObject({ naam: text, kind: z.literal('easter'), offset: z.int(), artikel: text }),
  z.strictObject({
    naam: text,
    kind: z.literal('fixed_not_sunday'),
    month: z.int(),
    day: z.int(),
    shift: z.int(),
    artikel: text,
  }),
]);

export const feestdagenSchema = z.strictObject({
  source: text,
  status: statusSchema,
  feestdagen: z.array(feestdag).min(1),
});

export const koninklijkBesluitSchema = z.strictObject({
  geldigVan: day,
  geldigTot: day,
  source: text,
  status: statusSchema,
  note: z.string().optional(),
  dagen: z.array(day),
});

export const algemeneTermijnenwetSchema = z.strictObject({
  source: text,
  status: statusSchema,
  freeWeekdays: z.array(z.int().min(1).max(7)),
  minimumDays: z.int().positive(),
  ordinaryDays: z.int().positive(),
  excludedUnits: z.array(unit),
  longerThan: z.array(lengteSchema),
});
