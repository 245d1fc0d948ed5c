import { z } from 'zod';
import type { BriefModel } from '../domain/brief.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { parseDag } from '../domain/kalenderdag.ts';
import { kaartSchema } from './kaart/kaartSchema.ts';
import type { BriefSoort } from './leesSoorten.ts';

const isDag = (tekst: string): boolean => parseDag(tekst) !== null;
const isMoment = (tekst: string): boolean => {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(
    tekst,
  );
  return match !== null && isDag(match[1] ?? '');
};

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
  geadresseerden: z.array(z.strictObject({ naam: tekst, adres, rol: tekst })).min(1, {
    error: 'Noem ten minste één geadresseerde.',
  }),
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
  dictum: z.array(tekst),
  termijnen: z.array(z.strictObject({ naam: tekst, einde: tekst, uitleg: z.array(tekst) })),
  rechtsmiddelen: z.enum(['bezwaar', 'geen']),
  kosten: tekst.nullable(),
  ondertekening: z.strictObject({
    functie: tekst,
    naam: tekst,
    namens: tekst.nullable(),
    mandaat: tekst.nullable(),
  }),
  contact: z.strictObject({ naam: tekst, telefoon: tekst, email: tekst }),
  bijlagen: z.array(tekst),
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

function soortFaults(
  model: { soort: string; weging: Record<string, string> },
  soorten: ReadonlyMap<string, BriefSoort>,
): Fault[] {
  const soort = soorten.get(model.soort);
  if (!soort) {
    const melding = `Deze soort brief bestaat niet. Kies een van: ${[...soorten.keys()].join(', ')}.`;
    return [{ pad: 'soort', melding }];
  }
  const bekend = soort.weging.map(({ id }) => id);
  return Object.keys(model.weging)
    .filter((id) => !bekend.includes(id))
    .map((id) => ({
      pad: `weging.${id}`,
      melding: `Dit onderdeel van de weging hoort niet bij deze brief. Kies uit: ${bekend.join(', ')}.`,
    }));
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
    throw new InputFaults(
      parsed.error.issues.map((issue) => ({ pad: padVan(issue.path), melding: meldingVan(issue) })),
    );
  }
  const faults = soortFaults(parsed.data, soorten);
  if (!gemeenten(parsed.data.gemeente)) {
    faults.push({
      pad: 'gemeente',
      melding: `Van gemeente ${parsed.data.gemeente} zijn geen briefgegevens bekend (rules/beleid/<code>/huisstijl.json).`,
    });
  }
  if (faults.length > 0) throw new InputFaults(faults);
  return parsed.data;
}
