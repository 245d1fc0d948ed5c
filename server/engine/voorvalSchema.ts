/** What a file under rules/voorvallen looks like. The JSON Schema beside the rules is made from this. */
import { z } from 'zod';
import { ROLLEN } from '../domain/rol.ts';
import { TERMIJN_STATUSSEN } from '../domain/voorval.ts';
import { STILSTANDEN, VELDSOORTEN } from '../domain/voorvalSoort.ts';
import { lengteSchema, phaseSchema, statusSchema } from './termijnSchema.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9_]+$/);
const termijnen = z.array(id).min(1);
const field = z.strictObject({ field: text });
const when = z
  .strictObject({ field: text, is: z.array(z.union([text, z.boolean()])).min(1) })
  .describe('only when the field has one of these values');
const herkomst = z.union([
  field,
  z.strictObject({
    endOf: id,
    reading: z.enum(['einde', 'nominaal', 'last_day']).optional(),
    open: z.boolean().optional(),
  }),
]);
const basis = { when: when.optional(), artikel: text.optional() };

const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('starts'),
    termijn: id,
    from: herkomst.optional(),
    waits: z.boolean().optional(),
    length: field.optional(),
    end: field.optional(),
    ifStarted: id.optional(),
    ...basis,
  }),
  z.strictObject({ kind: z.literal('starts_planned'), ...basis }),
  z.strictObject({ kind: z.enum(['finishes', 'lapses']), termijnen, ...basis }),
  z.strictObject({
    kind: z.literal('suspends'),
    termijnen,
    counting: z.enum(STILSTANDEN),
    until: herkomst.optional(),
    cap: z.strictObject({ endOf: id }).optional(),
    credit: z.enum(['days', 'unless_fixed_end']),
    ...basis,
  }),
  z.strictObject({ kind: z.literal('resumes'), termijnen, on: herkomst.optional(), ...basis }),
  z.strictObject({
    kind: z.literal('extends'),
    termijnen,
    end: field.optional(),
    length: field.optional(),
    times: z.int().positive().optional(),
    each: lengteSchema.optional(),
    ...basis,
  }),
  z.strictObject({
    kind: z.literal('moves'),
    termijnen,
    to: field.nullable(),
    end: field.optional(),
    ...basis,
  }),
  z.strictObject({ kind: z.literal('interrupts'), termijnen, into: id, atMost: lengteSchema, ...basis }),
  z.strictObject({
    kind: z.literal('adds_days'),
    termijnen,
    until: field,
    ifEndsWithin: z.boolean().optional(),
    ...basis,
  }),
  z.strictObject({
    kind: z.literal('procedure'),
    procedure: z.union([text, field]),
    state: z.union([z.enum(['pending', 'over']), z.strictObject({ endOf: id })]),
    ...basis,
  }),
]);

const eis = z.strictObject({
  severity: z.enum(['refuse', 'warn']),
  kind: z.enum(['running', 'ended', 'earlier', 'not_during']),
  termijnen: termijnen.optional(),
  soorten: z.array(id).optional(),
  until: field.optional(),
  message: text,
  when: when.optional(),
});

const veld = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9]+$/),
  naam: text,
  kind: z.enum(VELDSOORTEN),
  required: z.boolean(),
  help: text.optional(),
  choices: z.array(z.strictObject({ id: text, naam: text })).optional(),
  when: when.optional(),
});

const stap = z.strictObject({
  soort: id,
  datum: text,
  geadresseerde: z.string().optional(),
  betreft: text.optional().describe('name of an earlier step'),
  naam: text.optional().describe('name of this step'),
  velden: z.record(z.string(), z.unknown()).optional(),
});

const example = z.strictObject({
  name: text.describe('the situation, in Dutch'),
  voorvallen: z.array(stap).min(1),
  termijnen: z.array(
    z.strictObject({
      termijn: id,
      geadresseerde: z.string().optional(),
      start: text.nullable().optional(),
      einde: text.nullable().optional(),
      veilig: text.nullable().optional(),
      status: z.enum(TERMIJN_STATUSSEN),
    }),
  ),
  refused: z.boolean().optional().describe('the last step may not be recorded'),
});

/** One kind of voorval: English structural keys, Dutch legal names. */
export const voorvalSchema = z.strictObject({
  id,
  naam: text.describe('what happened, as it stands in the history: `begunstigingstermijn verlengd`'),
  artikel: text,
  jci: z.array(z.string().startsWith('jci1.3:')),
  phase: phaseSchema,
  help: text.describe('when to record it'),
  per: z.enum(['geadresseerde', 'zaak']),
  moments: z.array(z.enum(['date', 'instant'])).min(1),
  planned: z.boolean().optional().describe('may lie ahead, such as a hearing'),
  roles: z.array(z.enum(ROLLEN)),
  about: z.array(id).describe('kinds of earlier voorval that it may be about'),
  fields: z.array(veld),
  requires: z.array(eis),
  effects: z.array(effect),
  source: text,
  status: statusSchema,
  note: z.string().optional(),
  examples: z.array(example),
});
export type VoorvalBestand = z.infer<typeof voorvalSchema>;
