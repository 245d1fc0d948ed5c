import type { Dossier } from '../../domain/dossier.ts';
import type { RuleFile, RuleSet } from '../readRules.ts';
import type { Policy, PolicyKind, PolicyOf } from '../ruleSchemas.ts';

/** A policy that counts for a dossier, and why a municipality follows one that is not its own. */
export interface Followed<K extends PolicyKind> {
  readonly file: RuleFile<PolicyOf<K>>;
  readonly reden: string | null;
}

/** Policies of one kind for this municipality, its own or those it follows, with the reason of following. */
export function policiesFor<K extends PolicyKind>(
  rules: RuleSet,
  { gemeente, peildatum }: Pick<Dossier, 'gemeente' | 'peildatum'>,
  kind: K,
): Followed<K>[] {
  if (gemeente === null) return [];
  const { volgt } = rules.municipalities.get(gemeente)!.content;
  const from = [{ gemeente, reden: null }, ...volgt.filter(({ soort }) => soort === kind)];
  return from.flatMap((source) =>
    rules.policies
      .filter(({ path }) => path.startsWith(`beleid/${source.gemeente}/`))
      .filter((file): file is RuleFile<PolicyOf<K>> => file.content.kind === kind)
      .filter(({ content }) => mayApply(content, peildatum))
      .map((file) => ({ file, reden: source.reden })),
  );
}

/** An unknown date of validity does not exclude a policy; the advice says that it is unknown. */
export const mayApply = (
  { validFrom, validTo }: Pick<Policy, 'validFrom' | 'validTo'>,
  day: string,
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
