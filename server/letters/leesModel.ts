import { z } from 'zod';
import { BIJZONDERHEDEN } from '../domain/bijzonderheid.ts';
import type { BriefModel } from '../domain/brief.ts';
import { RECHTSMIDDELEN } from '../domain/briefsoort.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { parseDag } from '../domain/kalenderdag.ts';
import { isMoment } from './isMoment.ts';
import { kaartSchema } from './kaart/kaartSchema.ts';
import { leesGegevens } from './leesGegevens.ts';
import type { BriefSoort } from './leesSoorten.ts';

const isDag = (tekst: string): boolean => parseDag(tekst) !== null;
const tekst = z.string();
const optioneel = tekst.nullable().default(null);
const dag = tekst.refine((waarde) => waarde === '' || isDag(waarde), {
  error: 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-11-23.',
});
const dagOfLeeg = dag
  .nullable()
  .default(null)
  .transform((waarde) => (waarde === '' ? null : waarde));
const moment = tekst
  .refine((waarde) => waarde === '' || isDag(waarde) || isMoment(waarde), {
    error: 'Geef een datum (2026-12-10) of een moment met tijdzone (2026-12-10T09:00+01:00).',
  })
  .nullable()
  .default(null)
  .transform((waarde) => (waarde === '' ? null : waarde));
const cent = z.int().min(0).nullable().default(null);
const adres = z.strictObject({ straat: tekst, postcode: tekst, plaats: tekst });
const duur = z.union([
  z.strictObject({
    aantal: z.int().min(1),
    eenheid: z.enum(['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar']),
  }),
  z.strictObject({ onbepaald: z.literal(true) }),
]);

const Maatregel = z.strictObject({
  ingang: moment,
  einde: moment,
  duur: duur.nullable().default(null),
  begunstiging: moment,
  begunstigingGeenReden: optioneel,
  herstelmaatregelen: z.array(tekst).default([]),
  voorschrift: optioneel,
  bedragCent: cent,
  maximumCent: cent,
  dwangsomVorm: z.enum(['ineens', 'per_overtreding', 'per_tijdseenheid']).nullable().default(null),
  eenheidUitleg: optioneel,
  gebied: optioneel,
  uitzonderingen: z.array(tekst).default([]),
  looproute: optioneel,
});

const Zienswijze = z.strictObject({
  gevraagd: z.boolean(),
  gevraagdOp: dagOfLeeg,
  uiterlijk: dagOfLeeg,
  wijze: optioneel,
  afgezienGrond: optioneel,
  afgezienMotivering: optioneel,
  punten: z.array(z.strictObject({ punt: tekst, reactie: tekst })),
});

const Model = z.strictObject({
  soort: tekst,
  gemeente: tekst,
  orgaan: z.enum(['burgemeester', 'college']),
  geadresseerden: z.array(
    z.strictObject({
      naam: tekst,
      adres,
      rol: tekst,
      voor: tekst.nullable().optional(),
      bijzonderheid: z.enum(BIJZONDERHEDEN).nullable().optional(),
    }),
  ),
  kenmerk: tekst,
  dagtekening: dag,
  verzenddatum: dagOfLeeg,
  onderwerp: tekst,
  object: z.strictObject({
    omschrijving: tekst,
    adres: adres.nullable(),
    soort: z.enum(['woning', 'lokaal', 'anders']).nullable().default(null),
  }),
  feiten: z.array(z.strictObject({ tekst, datum: dag, bron: tekst })),
  grondslag: z.array(tekst),
  zienswijze: Zienswijze,
  weging: z.record(z.string(), tekst),
  afwijking: tekst.nullable(),
  maatregel: Maatregel,
  gegevens: z.record(z.string(), z.unknown()).default({}),
  dictum: z.array(tekst),
  termijnen: z.array(z.strictObject({ naam: tekst, einde: tekst, uitleg: z.array(tekst) })),
  rechtsmiddelen: z.enum(RECHTSMIDDELEN),
  kosten: tekst.nullable(),
  ondertekening: z.strictObject({
    functie: tekst,
    naam: tekst,
    namens: tekst.nullable(),
    mandaat: tekst.nullable(),
  }),
  contact: z.strictObject({ naam: tekst, telefoon: tekst, email: tekst }),
  bijlagen: z.array(tekst),
  redenen: z.record(z.string(), tekst).optional(),
  kaart: kaartSchema.nullable().optional(),
  context: z.record(z.string(), z.unknown()).default({}),
});

const SOORT_WAARDE: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een groep velden',
  record: 'een groep velden',
};

const padVan = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (pad, deel) =>
      typeof deel === 'number' ? `${pad}[${deel}]` : pad === '' ? String(deel) : `${pad}.${String(deel)}`,
    '',
  ) || 'brief';

type Issue = z.core.$ZodIssue;

/** One zod issue in plain Dutch, with what to do. */
function meldingVan(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    return `Dit veld ontbreekt of is verkeerd gevuld. Geef ${SOORT_WAARDE[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'invalid_value') return `Kies een van: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'unrecognized_keys') {
    return `Onbekend veld: ${issue.keys.join(', ')}. Haal het weg of verbeter de naam.`;
  }
  if (issue.code === 'too_small' && issue.origin !== 'array') {
    return `De waarde moet ten minste ${issue.minimum} zijn.`;
  }
  if (issue.code === 'invalid_union') {
    return 'Geef een duur als { "aantal": 3, "eenheid": "maand" } of { "onbepaald": true }.';
  }
  return issue.message;
}

function soortFaults(model: z.infer<typeof Model>, soort: BriefSoort): Fault[] {
  const bekend = soort.weging.map(({ id }) => id);
  const vreemd = Object.keys(model.weging)
    .filter((id) => !bekend.includes(id))
    .map((id) => ({
      pad: `weging.${id}`,
      melding: `Dit onderdeel van de weging hoort niet bij deze brief. Kies uit: ${bekend.join(', ')}.`,
    }));
  return vreemd;
}

const Kop = z.object({ soort: tekst.catch(''), geadresseerden: z.array(z.unknown()).catch([null]) });

/** A letter is sent to somebody; only a stuk such as a proces-verbaal is not. Also told when the rest cannot be read. */
function zonderGeadresseerde(json: unknown, soorten: ReadonlyMap<string, BriefSoort>): Fault[] {
  const { data } = Kop.safeParse(json);
  const gericht = soorten.get(data?.soort ?? '')?.gericht ?? true;
  return gericht && data?.geadresseerden.length === 0
    ? [{ pad: 'geadresseerden', melding: 'Noem ten minste één geadresseerde.' }]
    : [];
}

/**
 * Checks an untrusted letter model on form only: a draft may be incomplete, `toets` tells what the law still asks.
 * Absent optional fields become null or an empty list. Throws InputFaults with every fault at once.
 */
export function leesModel(
  json: unknown,
  soorten: ReadonlyMap<string, BriefSoort>,
  gemeenten: (code: string) => boolean,
): BriefModel {
  const parsed = Model.safeParse(json);
  if (!parsed.success) {
    throw new InputFaults([
      ...parsed.error.issues.map((issue) => ({ pad: padVan(issue.path), melding: meldingVan(issue) })),
      ...zonderGeadresseerde(json, soorten),
    ]);
  }
  const { data } = parsed;
  const soort = soorten.get(data.soort);
  const faults = zonderGeadresseerde(json, soorten);
  if (!gemeenten(data.gemeente)) {
    const melding = `Van gemeente ${data.gemeente} zijn geen briefgegevens bekend (rules/beleid/<code>/huisstijl.json).`;
    faults.push({ pad: 'gemeente', melding });
  }
  if (!soort) {
    const melding = `Deze soort brief bestaat niet. Kies een van: ${[...soorten.keys()].join(', ')}.`;
    throw new InputFaults([{ pad: 'soort', melding }, ...faults]);
  }
  const { gegevens, fouten } = leesGegevens(soort.gegevens, data.gegevens);
  faults.unshift(...soortFaults(data, soort), ...fouten);
  if (faults.length > 0) throw new InputFaults(faults);
  return { ...data, gegevens };
}
