/** What a municipality decided: its policies and its particulars. */
import { z } from 'zod';
import {
  code,
  condition,
  day,
  duration,
  herziening,
  mark,
  seenSource,
  text,
  threshold,
  verification,
} from './common.ts';

/** How much of the text was seen. Of the last two nothing may be taken as a rule. */
const completeness = z.enum([
  'full',
  'nearFull',
  'partial',
  'singleRow',
  'structureOnly',
  'observedDecision',
]);
const withoutEnd = z.strictObject({ onbepaald: z.literal(true) });
const term = z.union([duration, withoutEnd]);
const setting = z.enum(['aangewezen_gebied', 'horecagebied', 'evenement', 'station', 'winkelgebied']);
const organ = z.enum(['burgemeester', 'college', 'raad']);

/** Where each row was seen, apart from the file: one row can come from a ruling, another from the policy itself. */
const seenRow = { id: text, mark, seenIn: text, status: verification };

const indicator = z.strictObject({ id: code, tekst: text, when: condition });
/** So many of these indicators must be shown: "at least two of the following four". */
const indicators = z
  .strictObject({ atLeast: z.number().int().min(1), of: z.array(indicator).min(1) })
  .refine((set) => set.atLeast <= set.of.length, {
    path: ['atLeast'],
    message: 'Er worden meer aanwijzingen gevraagd dan er staan.',
  });

/** How earlier violations count. */
const recidivism = z.strictObject({
  /** How far back; null: the policy does not say, so an earlier violation leaves the number open. */
  window: duration.nullable(),
  /** vorige: each within the window of the one before it; deze: all within the window before this one. */
  from: z.enum(['vorige_overtreding', 'deze_overtreding']),
  counts: z.enum(['adres', 'persoon', 'adres_of_persoon', 'adres_en_persoon', 'gebied']),
});

/** When the measure begins. The first rule whose `within` holds is the one that counts. */
const start = z.strictObject({
  from: z.enum(['besluit', 'uitreiking', 'feit', 'feitelijke_sluiting']),
  /** Only when no more than this has passed since the day of the facts; null: always. */
  within: duration.nullable(),
  tekst: text,
});

const modifier = z.strictObject({
  ...seenRow,
  id: code,
  tekst: text,
  kind: z.enum(['verzwarend', 'verzachtend']),
  shown: indicators,
  /** Ids of rows; null: every row with a duration. */
  rows: z.array(text).nullable(),
  effect: z.strictObject({ op: z.enum(['plus', 'min', 'wordt']), duration }),
});

const matrixRow = z.strictObject({
  ...seenRow,
  object: z.enum(['woning', 'lokaal', 'lokaalPubliek', 'lokaalNietPubliek', 'coffeeshop', 'any']),
  drugs: z.enum([
    'hard',
    'soft',
    'hennepteelt',
    'voorbereidingHard',
    'voorbereidingSoft',
    'nps',
    'lachgas',
    'any',
  ]),
  violation: z.number().int().min(1),
  /** True: this row also counts for every later violation. */
  andLater: z.boolean(),
  /** True: only in a serious case; false: only when no serious case is shown; absent: both. */
  serious: z.boolean().optional(),
  /** The condition in the words of the policy, and as facts. Words without facts: a person judges. */
  condition: text.nullable(),
  when: condition.optional(),
  measure: code,
  duration: term.nullable(),
  alternatives: z.array(z.strictObject({ measure: code, reason: text })),
  additionalMeasures: z.array(text),
});

const step = z.strictObject({
  ...seenRow,
  order: z.number().int().min(1),
  trigger: text,
  /** Ids of categories; null: any conduct. */
  categories: z.array(code).nullable(),
  when: condition.optional(),
  priors: z.strictObject({ atLeast: z.number().int().min(0), within: duration.nullable() }),
  requiresWarning: z.boolean(),
  measure: code,
  /** Fixed by the policy; null: the body sets it, up to the maximum. */
  duration: duration.nullable(),
  maximum: duration.nullable(),
  /** How often the step can be repeated; null: not said. */
  repeats: z.number().int().min(1).nullable(),
  /** Spread days: the days of the maximum lie within this window. */
  window: duration.nullable(),
});

const category = z.strictObject({ id: code, naam: text, feiten: z.array(text) });

const penalty = z.strictObject({
  ...seenRow,
  norm: text,
  /** Articles of the by-law; [] with `when` for another norm. */
  articles: z.array(text),
  when: condition.optional(),
  violation: z.number().int().min(1),
  andLater: z.boolean(),
  form: z.enum(['ineens', 'per_overtreding', 'per_tijdseenheid']).nullable(),
  /** Of per_tijdseenheid: which. */
  per: duration.nullable(),
  euro: z.number().positive().nullable(),
  maximumEuro: z.number().positive().nullable(),
  precededBy: z.literal('waarschuwing').nullable(),
  body: z.array(organ).min(1),
  /** Term of payment as the policy gives it. */
  payment: duration.nullable(),
});

const area = z.strictObject({
  ...seenRow,
  id: code,
  naam: text,
  setting,
  /** Powers that it is designated for; [] when the designation was not read. */
  grondslagen: z.array(code),
  artikel: text.nullable(),
  cvdr: z.string().nullable(),
  url: z.string().startsWith('https://').nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

const mandateRow = z.strictObject({
  ...seenRow,
  functie: text,
  rol: z.enum(['politie', 'ambtenaar']),
  grondslagen: z.array(code).min(1),
  maatregelen: z.array(code).min(1),
  voorwaarde: text.nullable(),
});

const common = {
  $schema: z.string(),
  id: code,
  title: text,
  cvdr: z.string().nullable(),
  url: z.string().startsWith('https://').nullable(),
  herziening,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  validityNote: text,
  /** False: title and number were seen, not the text. Then there is no duration and no amount. */
  textRead: z.boolean(),
  completeness,
  status: z.enum(['geverifieerd', 'niet_geverifieerd', 'onbekend']),
  source: seenSource,
  gaps: z.array(text),
};

const damocles = z.strictObject({
  ...common,
  kind: z.literal('damocles'),
  /** What counts as a handelshoeveelheid here: takes the place of the number in the power's own file. */
  thresholds: z.record(z.string(), threshold),
  /** From where the policy acts: names for the conditions of its own rows. */
  actsFrom: z.record(z.string(), threshold),
  /** A home in which nobody lives. */
  uninhabitedHome: z.enum(['woning', 'lokaal']),
  recidivism: recidivism.nullable(),
  /** ernstig geval: when a first violation is not met with a warning. */
  seriousCase: indicators.nullable(),
  start: z.array(start),
  modifiers: z.array(modifier),
  /** The longest closure that the policy knows, whatever the rows and modifiers give. */
  caps: z.array(z.strictObject({ object: z.enum(['woning', 'lokaal', 'any']), duration })),
  rows: z.array(matrixRow),
});

const verblijfsontzegging = z.strictObject({
  ...common,
  kind: z.literal('verblijfsontzegging'),
  categories: z.array(category),
  /** Where conduct that no category names belongs. */
  unlisted: z.strictObject({ overtreding: code, misdrijf: code, tekst: text }).nullable(),
  /** What area a ban is for, by where the conduct was. */
  areasBy: z.array(z.strictObject({ setting, tekst: text })),
  /** What the area must leave open. */
  corridor: z.array(z.enum(['woning', 'werk', 'zorg'])),
  start: z.array(start),
  rows: z.array(step),
});

const dwangsom = z.strictObject({
  ...common,
  kind: z.literal('dwangsom'),
  recidivism: recidivism.nullable(),
  rows: z.array(penalty),
});

const gebieden = z.strictObject({ ...common, kind: z.literal('gebieden'), rows: z.array(area) });
const mandaat = z.strictObject({ ...common, kind: z.literal('mandaat'), rows: z.array(mandateRow) });

export const policy = z.discriminatedUnion('kind', [
  damocles,
  verblijfsontzegging,
  dwangsom,
  gebieden,
  mandaat,
]);

const regulation = z.strictObject({
  cvdr: text,
  titel: text,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  mark,
  seenIn: text,
  url: z.string().startsWith('https://'),
  toelichting: text.nullable(),
});

/** Regulations of a municipality that are known to exist, read or not: where to look, never a rule. */
export const register = z.strictObject({
  $schema: z.string(),
  toelichting: text,
  regelingen: z.array(regulation).min(1),
});

export const municipality = z.strictObject({
  $schema: z.string(),
  herziening,
  code: z.string().regex(/^GM\d{4}$/),
  naam: text,
  demonstratie: z.boolean(),
  /** The by-law of this municipality as it stands in rules/bevoegdheden; null: not known here, so the VNG model. */
  verordening: code.nullable(),
  /** Folders whose policies this municipality follows beside its own: a visible choice of the demo. */
  volgt: z.array(z.strictObject({ gemeente: z.string().regex(/^GM\d{4}$/), soort: text, reden: text })),
  toelichting: text,
});

export type Policy = z.infer<typeof policy>;
export type PolicyKind = Policy['kind'];
export type PolicyOf<K extends PolicyKind> = Extract<Policy, { kind: K }>;
export type PolicyRow = Policy['rows'][number];
export type MatrixRow = z.infer<typeof matrixRow>;
export type Step = z.infer<typeof step>;
export type Penalty = z.infer<typeof penalty>;
export type Area = z.infer<typeof area>;
export type Modifier = z.infer<typeof modifier>;
export type Indicators = z.infer<typeof indicators>;
export type Recidivism = z.infer<typeof recidivism>;
export type StartRule = z.infer<typeof start>;
export type Municipality = z.infer<typeof municipality>;
export type Register = z.infer<typeof register>;
