import type { Dossier } from '../domain/dossier.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Power } from './ruleSchemas.ts';

/** The VNG model by-law: a template without legal force, for whoever has no by-law here. */
export const MODEL = 'vng-model';

/** The text of one power that counts for a dossier. */
export interface Versions {
  readonly id: string;
  /** Any text of this power, also when none was in force: for its name, body and measures. */
  readonly example: Power;
  /** In force at the peildatum. */
  readonly atDecision: RuleFile<Power> | null;
  /** For a sanction: in force on the day of the facts (Awb 5:4 lid 2). For an order the same as atDecision. */
  readonly atFacts: RuleFile<Power> | null;
}

const inForce = (power: Power, day: string): boolean =>
  power.validFrom <= day && (power.validTo === null || day <= power.validTo);

/** One entry per power under rules/bevoegdheden, in the order of rules/keuze. */
export function selectVersions(rules: RuleSet, dossier: Dossier): Versions[] {
  return rules.choice.content.bevoegdheden.map(({ id }) => {
    const files = filesFor(rules, id, dossier.gemeente);
    const example = files[0]!.content;
    const at = (day: string) => files.find((file) => inForce(file.content, day)) ?? null;
    const factDay = (dossier.feiten['zaak.feitdatum'] ?? dossier.peildatum) as string;
    const atDecision = at(dossier.peildatum);
    return { id, example, atDecision, atFacts: example.ruleOfTime === 'order' ? atDecision : at(factDay) };
  });
}

/** National law, else the by-law of the municipality, else the model. */
function filesFor(rules: RuleSet, id: string, gemeente: string | null): RuleFile<Power>[] {
  const all = rules.powers.filter((file) => file.content.id === id);
  const regulation = gemeente === null ? null : rules.municipalities.get(gemeente)!.content.verordening;
  const of = (name: string | null) => all.filter((file) => file.content.regulation === name);
  const national = of(null);
  if (national.length > 0) return national;
  const local = regulation === null ? [] : of(regulation);
  return local.length > 0 ? local : of(MODEL);
}
