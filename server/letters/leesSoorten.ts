import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Bron = z.object({
  wet: z.string().optional(),
  artikel: z.string().optional(),
  lid: z.string().optional(),
  ecli: z.string().optional(),
  jci: z.string().optional(),
  status: z.enum(['geverifieerd', 'niet_geverifieerd', 'gelezen', 'niet_gelezen']),
  geldigVan: z.string().optional(),
});
const BriefJson = z.strictObject({
  naam: z.string(),
  maatregel: z.string(),
  /** Ids of the powers on which this letter may rest. */
  bevoegdheden: z.array(z.string()).min(1),
  voornemen: z.boolean(),
  /** The organs that may decide this; the first is usual. */
  orgaan: z.array(z.enum(['burgemeester', 'college'])).min(1),
  /** Fields of `maatregel` that this letter uses. */
  velden: z.array(z.string()),
  /** Articles on which every letter of this kind rests, beside those of the advice. */
  grondslag: z.array(z.string()).optional(),
  weging: z.array(
    z.strictObject({
      id: z.string(),
      kop: z.string(),
      vraag: z.string(),
      verplicht: z.boolean(),
      alleenWoning: z.boolean().optional(),
    }),
  ),
  /** Terms that start when this letter is made known. */
  termijnen: z.array(z.string()),
  bronnen: z.array(Bron),
});

/** One kind of letter: what brief.json says, its templates by date and its examples. */
export interface BriefSoort extends z.infer<typeof BriefJson> {
  readonly slug: string;
  /** Valid-from dates of the templates, oldest first. */
  readonly versies: readonly string[];
  readonly voorbeelden: readonly unknown[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const DATED = /^(\d{4}-\d{2}-\d{2})\.ejs$/;

function readSoort(folder: string, slug: string): BriefSoort {
  const path = join(folder, slug);
  const parsed = BriefJson.safeParse(readJson(join(path, 'brief.json')));
  if (!parsed.success)
    throw new Error(`templates/brieven/${slug}/brief.json: ${z.prettifyError(parsed.error)}`);
  const versies = readdirSync(path)
    .flatMap((file) => DATED.exec(file)?.[1] ?? [])
    .sort();
  if (versies.length === 0) throw new Error(`templates/brieven/${slug} holds no <valid-from>.ejs`);
  const examples = join(path, 'voorbeelden');
  const voorbeelden = readdirSync(examples)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readJson(join(examples, file)));
  return { ...parsed.data, slug, versies, voorbeelden };
}

/** Every folder under templates/brieven: letters are found by reading the folder. */
export function leesSoorten(templatesDir: string): ReadonlyMap<string, BriefSoort> {
  const folder = join(templatesDir, 'brieven');
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return new Map(slugs.map((slug) => [slug, readSoort(folder, slug)]));
}
