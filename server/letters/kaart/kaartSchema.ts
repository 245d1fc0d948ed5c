import { z } from 'zod';
import { InputFaults } from '../../domain/fault.ts';
import type { BriefKaart } from '../../domain/gebied/gebied.ts';
import { leesGebied } from '../../domain/gebied/leesGebied.ts';
import { leesStraten } from '../../domain/gebied/leesStraten.ts';
import { kaartSha256 } from './maakKaart.ts';

/** A reading of the domain as a step of zod: each of its faults becomes an issue at its place in the model. */
function gelezen<T>(ctx: z.RefinementCtx, lees: () => T): T {
  try {
    return lees();
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    for (const { pad, melding } of error.faults)
      ctx.addIssue({ code: 'custom', message: `${pad}: ${melding}` });
    return z.NEVER;
  }
}

const gebied = z.unknown().transform((json, ctx) => gelezen(ctx, () => leesGebied(json)));
const straten = z
  .unknown()
  .transform((json, ctx) => (json === null ? null : gelezen(ctx, () => leesStraten(json, 'straten'))));

/** The map inside a letter model. Its hash must be the one of what it holds: nobody changes a map behind its hash. */
export const kaartSchema: z.ZodType<BriefKaart> = z
  .strictObject({ gebied, omschrijving: z.string().max(100_000), straten, sha256: z.string() })
  .refine((kaart) => kaartSha256(kaart) === kaart.sha256, {
    path: ['sha256'],
    error: 'De controlecode hoort niet bij deze kaart. Sla het gebied opnieuw op.',
  });
