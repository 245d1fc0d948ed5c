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
/** A path of the model: `dagtekening`, `maatregel.ingang`, `gegevens.lastDatum`, `gegevens.stukken[].datum`. */
const Pad = z.string().regex(/^(dagtekening|(maatregel|gegevens|zienswijze|feiten)[\w.[\]]+)$/);
const DAGGRENZEN = { nietVoor: z.array(Pad).optional(), nietNa: z.array(Pad).optional() };
const Kolom = z.strictObject({
  id: Id,
  naam: z.string(),
  soort: z.enum(['tekst', 'datum', 'bedrag', 'aantal']),
  ...DAGGRENZEN,
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
    ...DAGGRENZEN,
  })
  .refine((gegeven) => (gegeven.soort === 'keuze') === (gegeven.opties !== undefined), {
    error: 'a keuze, and only a keuze, has opties',
  })
  .refine((gegeven) => (gegeven.soort === 'rijen') === (gegeven.kolommen !== undefined), {
    error: 'rijen, and only rijen, have kolommen',
  });
/** A sentence of the operative part that belongs to one answer. */
const DictumZin = z.strictObject({
  als: z.strictObject({ id: Id, is: z.union([z.string(), z.boolean()]) }),
  zin: z.string().min(1),
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
  zienswijze: z.enum(['vraagt', 'verwerkt', 'bij_nadeel', 'geen']),
  rechtsmiddelen: z.array(z.enum(RECHTSMIDDELEN)).min(1),
  velden: z.array(z.string()),
  gegevens: z.array(Gegeven).default([]),
  grondslag: z.array(z.string()).default([]),
  dictum: z.array(z.union([z.string(), DictumZin])).default([]),
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
type Voorbeeld = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Voorbeeld =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What `eigen` says goes before what `basis` says, object in object. */
const voegSamen = (basis: Voorbeeld, eigen: Voorbeeld): Voorbeeld => ({
  ...basis,
  ...Object.fromEntries(
    Object.entries(eigen).map(([naam, waarde]) => {
      const eerder = basis[naam];
      return [naam, isObject(eerder) && isObject(waarde) ? voegSamen(eerder, waarde) : waarde];
    }),
  ),
});
const DATED = /^(\d{4}-\d{2}-\d{2})\.ejs$/;

function wegingVan(delen: readonly z.infer<typeof Weging>[], gedeeld: GedeeldeWeging): WegingVraag[] {
  return delen.map((deel) => {
    const { kop, vraag } = { ...gedeeld[deel.id], ...deel };
    if (kop === undefined || vraag === undefined) throw new Error(`paragraph ${deel.id} has no kop or vraag`);
    return { ...deel, kop, vraag };
  });
}

/** A map that several examples share stands once, under templates/kaarten; an example calls it by name. */
const metKaart = (kaarten: string, { kaart, ...rest }: Voorbeeld): Voorbeeld => {
  if (kaart === undefined) return rest;
  return { ...rest, kaart: typeof kaart === 'string' ? readJson(join(kaarten, `${kaart}.json`)) : kaart };
};

/**
 * An example says only what differs from the shared start (voorbeeld.json: sender, addressee, signatory, empty lists), or from
 * another example of its kind, which it names as `basis`: what that one says in an object stays, a list or a value is replaced.
 */
function leesVoorbeelden(folder: string, slug: string, { start, kaarten }: Gedeeld): unknown[] {
  const lees = (file: string, gezien: readonly string[]): Voorbeeld => {
    if (gezien.includes(file)) throw new Error(`${slug}: example ${file} is its own basis`);
    const { basis, ...eigen } = readJson(join(folder, file)) as Voorbeeld;
    if (basis === undefined) return { ...start, soort: slug, ...eigen };
    return voegSamen(lees(z.string().parse(basis), [...gezien, file]), eigen);
  };
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => metKaart(kaarten, lees(file, [])));
}

/** Whether a text of this kind has an operative part and a part on costs: read from the text itself, so that both agree. */
const tonenIn = (teksten: readonly string[]): BriefSoort['tonen'] => ({
  dictum: teksten.some((tekst) => /t\.dictum|'\/onderdelen\/(dictum|plan)'/.test(tekst)),
  kosten: teksten.some((tekst) => /m\.kosten|'\/onderdelen\/kosten'/.test(tekst)),
});

/** What all kinds share: the list of paragraphs, the start of every example and the folder of maps. */
interface Gedeeld {
  readonly weging: GedeeldeWeging;
  readonly start: object;
  readonly kaarten: string;
}

function readSoort(folder: string, slug: string, gedeeld: Gedeeld): BriefSoort {
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
    tonen: tonenIn(versies.map((dag) => readFileSync(join(path, `${dag}.ejs`), 'utf8'))),
    weging: wegingVan(parsed.data.weging, gedeeld.weging),
    slug,
    versies,
    voorbeelden: leesVoorbeelden(join(path, 'voorbeelden'), slug, gedeeld),
  };
}

/** Every folder under templates/brieven: letters are found by reading the folder. Throws when one is broken. */
export function leesSoorten(templatesDir: string): ReadonlyMap<string, BriefSoort> {
  const folder = join(templatesDir, 'brieven');
  const optional = (file: string): unknown =>
    existsSync(join(folder, file)) ? readJson(join(folder, file)) : {};
  const gedeeld = {
    weging: GedeeldeWeging.parse(optional('weging.json')),
    start: optional('voorbeeld.json') as object,
    kaarten: join(templatesDir, 'kaarten'),
  };
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return new Map(slugs.map((slug) => [slug, readSoort(folder, slug, gedeeld)]));
}
