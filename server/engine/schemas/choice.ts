import { z } from 'zod';
import { code, condition, herziening, source, text, threshold } from './common.ts';
import { family } from './weighing.ts';

/** What two powers are to each other: one goes first, they may stand beside each other, or not together. */
const precedence = z.strictObject({
  id: code,
  soort: z.enum(['voor', 'naast', 'niet_samen']),
  eerst: z.array(code).min(1),
  dan: z.array(code).min(1),
  /** Absent: always. A rule that stands earlier in the list prevails. */
  when: condition.optional(),
  reden: text,
  bron: z.array(source).min(1),
});

/** Which power comes first, what makes a toets doubtful, and the texts of the signals that the toets itself raises. */
export const choice = z.strictObject({
  $schema: z.string(),
  herziening,
  /** Order in which powers are shown, with the reason of that order. */
  bevoegdheden: z.array(
    z.strictObject({
      id: code,
      /** What the power is about: a better one is sought within the same group. */
      groep: z.enum(['pand', 'persoon', 'gebied', 'vergunning', 'vervolg']),
      reden: text,
    }),
  ),
  /** Numbers that the conditions of voorrang name. */
  drempels: z.record(z.string(), threshold),
  voorrang: z.array(precedence),
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

export type Precedence = z.infer<typeof precedence>;
export type Choice = z.infer<typeof choice>;
