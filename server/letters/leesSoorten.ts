import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  BRIEF_AARDEN,
  BRIEF_GROEPEN,
  BRIEF_KLASSEN,
  GEGEVEN_SOORTEN,
  RECHTSMIDDELEN,
} from '../domain/briefsoort.ts';
import type { Briefsoort, WegingVraag } from '../domain/briefsoort.ts';

const Bron = z.object({
  wet: z.string().optional(),
  artikel: z.string().optional(),
  lid: z.string().optional(),
  ecli: z.string().optional(),
  jci: z.string().optional(),
  status: z.enum(['geverifieerd', 'niet_geverifieerd', 'gelezen', 'niet_gelezen']),
  geldigVan: z.string().optional(),
});
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const Optie = z.strictObject({ waarde: z.string(), tekst: z.string() });
const Kolom = z.strictObject({
  id: Id,
  naam: z.string(),
  soort: z.enum(['tekst', 'datum', 'bedrag', 'aantal']),
});
const Gegeven = z
  .strictObject({
    id: Id,
    naam: z.string().min(1),
    vraag: z.string().optional(),
    soort: z.enum(GEGEVEN_SOORTEN),
    verplicht: z.boolean(),
    als: z.strictObject({ id: Id, is: z.union([z.string(), z.boolean()]) }).optional(),
    opties: z.array(Optie).min(2).optional(),
    kolommen: z.array(Kolom).min(1).optional(),
    openbaar: z.boolean().optional(),
    grond: z.string().optional(),
  })
  .refine((gegeven) => (gegeven.soort === 'keuze') === (gegeven.opties !== undefined), {
    error: 'a keuze, and only a keuze, has opties',
  })
  .refine((gegeven) => (gegeven.soort === 'rijen') === (gegeven.kolommen !== undefined), {
    error: 'rijen, and only rijen, have kolommen',
  });
/** A paragraph of the weighing: what it says of itself goes before the shared list (weging.json). */
const Weging = z.strictObject({
  id: Id,
  kop: z.string().optional(),
  vraag: z.string().optional(),
  verplicht: z.boolean(),
  alleenWoning: z.boolean().optional(),
});
const BriefJson = z.strictObject({
  naam: z.string(),
  groep: z.enum(BRIEF_GROEPEN),
  aard: z.enum(BRIEF_AARDEN),
  gericht: z.boolean().default(true),
  maatregel: z.string().nullable(),
  bevoegdheden: z.array(z.string()),
  /** The organs that may decide this; the first is usual. */
  orgaan: z.array(z.enum(['burgemeester', 'college'])).min(1),
  klassen: z.array(z.enum(BRIEF_KLASSEN)),
  zienswijze: z.enum(['vraagt', 'verwerkt', 'geen']),
  rechtsmiddelen: z.array(z.enum(RECHTSMIDDELEN)).min(1),
  velden: z.array(z.string()),
  gegevens: z.array(Gegeven).default([]),
  grondslag: z.array(z.string()).default([]),
  dictum: z.array(z.string()).default([]),
  kern: z.array(z.string()).optional(),
  weging: z.array(Weging),
  termijnen: z.array(z.string()),
  bronnen: z.array(Bron),
});
const GedeeldeWeging = z.record(Id, z.strictObject({ kop: z.string(), vraag: z.string() }));
type GedeeldeWeging = z.infer<typeof GedeeldeWeging>;

/** One kind of letter: what brief.json says, its templates by date and its examples. */
export interface BriefSoort extends Briefsoort {
  readonly orgaan: readonly ('burgemeester' | 'college')[];
  /** Valid-from dates of the templates, oldest first. */
  readonly versies: readonly string[];
  readonly voorbeelden: readonly unknown[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const DATED = /^(\d{4}-\d{2}-\d{2})\.ejs$/;

function wegingVan(delen: readonly z.infer<typeof Weging>[], gedeeld: GedeeldeWeging): WegingVraag[] {
  return delen.map((deel) => {
    const { kop, vraag } = { ...gedeeld[deel.id], ...deel };
    if (kop === undefined || vraag === undefined) throw new Error(`paragraph ${deel.id} has no kop or vraag`);
    return { ...deel, kop, vraag };
  });
}

/** An example says only what differs from the shared start (voorbeeld.json): sender, addressee, signatory, empty lists. */
function leesVoorbeelden(folder: string, slug: string, basis: object): unknown[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ ...basis, soort: slug, ...(readJson(join(folder, file)) as object) }));
}

function readSoort(folder: string, slug: string, gedeeld: GedeeldeWeging, basis: object): BriefSoort {
  const path = join(folder, slug);
  const parsed = BriefJson.safeParse(readJson(join(path, 'brief.json')));
  if (!parsed.success)
    throw new Error(`templates/brieven/${slug}/brief.json: ${z.prettifyError(parsed.error)}`);
  const versies = readdirSync(path)
    .flatMap((file) => DATED.exec(file)?.[1] ?? [])
    .sort();
  if (versies.length === 0) throw new Error(`templates/brieven/${slug} holds no <valid-from>.ejs`);
  return {
    ...parsed.data,
    voornemen: parsed.data.aard === 'voornemen',
    weging: wegingVan(parsed.data.weging, gedeeld),
    slug,
    versies,
    voorbeelden: leesVoorbeelden(join(path, 'voorbeelden'), slug, basis),
  };
}

/** Every folder under templates/brieven: letters are found by reading the folder. Throws when one is broken. */
export function leesSoorten(templatesDir: string): ReadonlyMap<string, BriefSoort> {
  const folder = join(templatesDir, 'brieven');
  const optional = (file: string): unknown =>
    existsSync(join(folder, file)) ? readJson(join(folder, file)) : {};
  const gedeeld = GedeeldeWeging.parse(optional('weging.json'));
  const basis = optional('voorbeeld.json') as object;
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return new Map(slugs.map((slug) => [slug, readSoort(folder, slug, gedeeld, basis)]));
}
