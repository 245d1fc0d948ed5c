import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BRIEF_AARDEN, BRIEF_KLASSEN } from '../../domain/briefsoort.ts';
import { CONTROLES } from './controles.ts';

/** Holds for a letter in which the value at a path is this one, is not, is (not) there, or names this pattern. */
const Voorwaarde = z
  .strictObject({
    pad: z.string(),
    is: z.union([z.string(), z.number(), z.boolean()]).optional(),
    niet: z.union([z.string(), z.number(), z.boolean()]).optional(),
    gevuld: z.boolean().optional(),
    noemt: z.string().optional(),
  })
  .refine((als) => Object.values(als).filter((waarde) => waarde !== undefined).length === 2, {
    error: 'a condition has a pad and exactly one of is, niet, gevuld and noemt',
  });
export type Voorwaarde = z.infer<typeof Voorwaarde>;

const Eis = z
  .strictObject({
    ernst: z.enum(['E', 'W', 'I']),
    /** Only for these kinds of letter, by slug. */
    soorten: z.array(z.string()).optional(),
    /** Not for these kinds of letter, by slug. */
    nietSoorten: z.array(z.string()).optional(),
    /** Only for letters with one of these classes; absent: for all. */
    klassen: z.array(z.enum(BRIEF_KLASSEN)).optional(),
    /** true: only a voornemen; false: only a besluit; absent: every letter. */
    voornemen: z.boolean().optional(),
    /** Only for letters of one of these kinds in law. */
    aarden: z.array(z.enum(BRIEF_AARDEN)).optional(),
    /** Only for letters that ask for, or must answer, a zienswijze. */
    zienswijze: z.enum(['vraagt', 'verwerkt']).optional(),
    /** true: only where the object is a home; false: only where it is not. */
    woning: z.boolean().optional(),
    /** Only for letters of which all of this holds. */
    als: z.union([Voorwaarde, z.array(Voorwaarde)]).optional(),
    /** Why this is asked, or why not more gravely. */
    toelichting: z.string().optional(),
    /** Every one of these paths holds something. */
    gevuld: z.array(z.string()).optional(),
    /** At least one of these paths holds something. */
    eenVan: z.array(z.string()).optional(),
    /** A named check in controles.ts. */
    controle: z.string().optional(),
    woorden: z.array(z.string()).optional(),
    maximumWoorden: z.int().optional(),
    maximumWeken: z.int().optional(),
    pad: z.string().optional(),
    paden: z.array(z.string()).optional(),
    met: z.string().optional(),
    is: z.union([z.string(), z.number(), z.boolean()]).optional(),
    begin: z.string().optional(),
    einde: z.string().optional(),
    /** Id of a term under rules/termijnen. */
    termijn: z.string().optional(),
    grens: z.enum(['hoogstens', 'minstens']).optional(),
    aantal: z.int().optional(),
    totEnMet: z.boolean().optional(),
    staffel: z
      .array(z.strictObject({ vanaf: z.int().optional(), tot: z.int().optional(), bedrag: z.int() }))
      .optional(),
    eenheid: z.enum(['dag', 'week', 'maand', 'jaar']).optional(),
    veld: z.string().optional(),
    tekst: z.string().min(1),
  })
  .refine(
    (eis) => [eis.gevuld, eis.eenVan, eis.controle].filter((waarde) => waarde !== undefined).length === 1,
    {
      error: 'a requirement has exactly one of gevuld, eenVan and controle',
    },
  )
  .refine((eis) => eis.controle === undefined || Object.hasOwn(CONTROLES, eis.controle), {
    error: 'unknown controle',
  });

const Toetsregel = z.strictObject({
  regel: z.string().regex(/^L\d{2}$/),
  geldigVan: z.iso.date(),
  geldigTot: z.iso.date().nullable(),
  bron: z
    .array(
      z
        .strictObject({
          wet: z.string().optional(),
          artikel: z.string().optional(),
          lid: z.string().optional(),
          jci: z.string().optional(),
          ecli: z.string().optional(),
          norm: z.string().optional(),
          status: z.enum(['geverifieerd', 'niet_geverifieerd', 'gelezen', 'niet_gelezen']),
        })
        .refine((bron) => bron.wet ?? bron.ecli ?? bron.norm, {
          error: 'a source names a wet, an ecli or a norm',
        }),
    )
    .min(1),
  eisen: z.array(Eis).min(1),
});
export type Toetsregel = z.infer<typeof Toetsregel>;
export type ToetsEis = z.infer<typeof Eis>;

/** The legal lint of letters, one file per rule under rules/brieftoets. Throws with every fault of every file. */
export function loadToetsregels(rulesDir: string): Toetsregel[] {
  const folder = join(rulesDir, 'brieftoets');
  const faults: string[] = [];
  const regels: Toetsregel[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const parsed = Toetsregel.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) faults.push(`${file}: ${z.prettifyError(parsed.error)}`);
    else if (`${parsed.data.regel}.json` !== file) faults.push(`${file}: holds rule ${parsed.data.regel}`);
    else regels.push(parsed.data);
  }
  if (faults.length > 0) throw new Error(`rules/brieftoets:\n${faults.join('\n')}`);
  return regels;
}
