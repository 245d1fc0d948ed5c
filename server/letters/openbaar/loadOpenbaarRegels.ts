import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const tekst = z.string().min(1);
const Grond = z.strictObject({
  wet: tekst,
  artikel: tekst,
  lid: tekst,
  onderdeel: tekst,
  waarom: tekst,
  status: z.enum(['geverifieerd', 'niet_geverifieerd']),
});
const Regels = z
  .strictObject({
    /** Every kind of thing that is taken out: what stands in its place and on which ground of the Woo. */
    soorten: z.array(z.strictObject({ id: tekst, naam: tekst, vervanging: tekst, grond: tekst })),
    gronden: z.record(z.string(), Grond),
    /** A letter with one of these words gets no public copy. */
    bibob: z.array(tekst).min(1),
    weigeringBibob: tekst,
    /** A fact whose source holds one of these words is told by the kind of its source only. */
    politiebronnen: z.array(tekst).min(1),
    politieTekst: tekst,
    politieBron: tekst,
    /** Who signs in such an office, in his own name, stays named. */
    ambten: z.array(tekst),
    /** Parts of a name that name nobody. */
    gewoneWoorden: z.array(tekst),
    /** Beginnings of words at which a reader should look twice. */
    gevoelig: z.array(tekst),
  })
  .refine(({ soorten, gronden }) => soorten.every(({ grond }) => Object.hasOwn(gronden, grond)), {
    error: 'a kind names a ground that is not there',
  });
export type OpenbaarRegels = z.infer<typeof Regels>;

/** The words and grounds of the public copy (rules/openbaar/openbaar.json). Throws when the file is broken. */
export function loadOpenbaarRegels(rulesDir: string): OpenbaarRegels {
  const path = join(rulesDir, 'openbaar', 'openbaar.json');
  const parsed = Regels.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`rules/openbaar/openbaar.json: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
