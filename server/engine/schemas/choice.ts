import { z } from 'zod';
import { code, source, text } from './common.ts';
import { family } from './weighing.ts';

/** Which power comes first, what makes a toets doubtful, and the texts of the signals that the toets itself raises. */
export const choice = z.strictObject({
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

export type Choice = z.infer<typeof choice>;
