/** The shape of every kind of rule file. rules/schema/*.schema.json is made from these; a test proves that they are equal. */
import { choice } from './schemas/choice.ts';
import { coherence, derived, facts } from './schemas/facts.ts';
import { municipality, policy, register } from './schemas/policy.ts';
import { examples, power } from './schemas/power.ts';
import { regulations, rulings } from './schemas/sources.ts';
import { referrals } from './schemas/referral.ts';
import { signals } from './schemas/weighing.ts';

/** Name of the schema file → schema. */
export const ruleSchemas = {
  bevoegdheid: power,
  voorbeelden: examples,
  afweging: signals,
  beleid: policy,
  gemeente: municipality,
  register,
  feiten: facts,
  afgeleid: derived,
  samenhang: coherence,
  keuze: choice,
  verwijzing: referrals,
  uitspraken: rulings,
  regelingen: regulations,
} as const;

export type { Condition, Source, Threshold } from './schemas/common.ts';
export type { Choice, Precedence } from './schemas/choice.ts';
export type { CoherenceFile, DerivedFile, FactFile } from './schemas/facts.ts';
export type {
  Area,
  Indicators,
  MatrixRow,
  Modifier,
  Municipality,
  Penalty,
  Policy,
  PolicyKind,
  PolicyOf,
  PolicyRow,
  Recidivism,
  Register,
  StartRule,
  Step,
} from './schemas/policy.ts';
export type {
  Consequence,
  Element,
  Examples,
  Ground,
  Limit,
  Measure,
  Power,
  Question,
} from './schemas/power.ts';
export type { Referral, ReferralFile } from './schemas/referral.ts';
export type { RegulationFile, RulingFile } from './schemas/sources.ts';
export type { Signal, SignalFile } from './schemas/weighing.ts';
