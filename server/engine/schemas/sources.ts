/** The register of sources: every ruling and every article that a rule rests on, with how its text was seen and who read it. */
import { z } from 'zod';
import { day, mark, text } from './common.ts';

const ruling = z
  .strictObject({
    ecli: z.string().regex(/^ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+$/),
    /** Null: the day was not seen. */
    datum: day.nullable(),
    onderwerp: text,
    mark,
    seenIn: text,
    status: z.enum(['gelezen', 'niet_gelezen']),
    gelezenDoor: text.nullable(),
    gelezenOp: day.nullable(),
    rechtsoverweging: text.nullable(),
  })
  .refine(
    ({ status, gelezenDoor, gelezenOp, rechtsoverweging }) =>
      [gelezenDoor, gelezenOp, rechtsoverweging].every((one) => (one !== null) === (status === 'gelezen')),
    { message: 'Gelezen vraagt om wie, wanneer en welke rechtsoverweging; niet gelezen heeft die niet.' },
  );

export const rulings = z.strictObject({
  $schema: z.string(),
  toelichting: text,
  uitspraken: z.array(ruling).min(1),
});

const regulation = z.strictObject({
  wet: text,
  bwb: z
    .string()
    .regex(/^BWBR\d{7}$/)
    .nullable(),
  seenIn: text,
  artikelen: z.array(z.strictObject({ artikel: z.string().min(1), mark })).min(1),
});

export const regulations = z.strictObject({
  $schema: z.string(),
  toelichting: text,
  regelingen: z.array(regulation).min(1),
});

export type RulingFile = z.infer<typeof rulings>;
export type RegulationFile = z.infer<typeof regulations>;
