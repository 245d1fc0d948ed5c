import type { BeleidVerwijzing, Uitwerking } from '../../domain/advies.ts';
import type { Duur } from '../../domain/dossier.ts';
import type { RuleFile } from '../readRules.ts';
import type { Policy, PolicyRow } from '../ruleSchemas.ts';

/** The row of a policy that fits a case, or why there is none. */
export interface RowChoice {
  readonly row: PolicyRow | null;
  readonly measure: string | null;
  /** All below only from a row whose text was read. */
  readonly duur: Duur | null;
  readonly bedragEuro: number | null;
  readonly maximumEuro: number | null;
  readonly uitwerking: Uitwerking | null;
  /** A first soft-drug violation in a home that this policy answers with closure and nothing lighter (ECLI:NL:RVS:2021:668). */
  readonly zonderWaarschuwing: boolean;
  readonly redenen: readonly string[];
}

/** What the policy of the municipality says about one measure, or why it says nothing. */
export interface PolicyChoice extends RowChoice {
  readonly file: RuleFile<Policy> | null;
  readonly beleid: BeleidVerwijzing | null;
}

/** No row: with the reasons why. */
export const noRow = (...redenen: readonly string[]): RowChoice => ({
  row: null,
  measure: null,
  duur: null,
  bedragEuro: null,
  maximumEuro: null,
  uitwerking: null,
  zonderWaarschuwing: false,
  redenen,
});
