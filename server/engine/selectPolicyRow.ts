import type { BeleidVerwijzing } from '../domain/advies.ts';
import type { Dossier, Duur, FeitRij } from '../domain/dossier.ts';
import type { FactView } from './factView.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Policy, PolicyRow } from './ruleSchemas.ts';

/** What the policy of the municipality says about one measure, or why it says nothing. */
export interface PolicyChoice {
  readonly file: RuleFile<Policy> | null;
  readonly row: PolicyRow | null;
  readonly beleid: BeleidVerwijzing | null;
  /** Only from a row whose text was read. */
  readonly duur: Duur | null;
  readonly redenen: readonly string[];
}

const none = (reden: string): PolicyChoice => ({
  file: null,
  row: null,
  beleid: null,
  duur: null,
  redenen: [reden],
});

/** Policies of one kind for this municipality, its own or those it follows, with the reason of following. */
export function policiesFor(
  rules: RuleSet,
  { gemeente, peildatum }: Dossier,
  kind: string,
): { file: RuleFile<Policy>; reden: string | null }[] {
  if (gemeente === null) return [];
  const { volgt } = rules.municipalities.get(gemeente)!.content;
  const from = [{ gemeente, reden: null }, ...volgt.filter(({ soort }) => soort === kind)];
  return from.flatMap((source) =>
    rules.policies
      .filter(({ path }) => path.startsWith(`beleid/${source.gemeente}/`))
      .filter(({ content }) => content.kind === kind && mayApply(content, peildatum))
      .map((file) => ({ file, reden: source.reden })),
  );
}

/** An unknown date of validity does not exclude a policy; the advice says that it is unknown. */
const mayApply = ({ validFrom, validTo }: Policy, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** Chooses the row of the policy that fits this case. No row, no duration. */
export function selectPolicyRow(
  rules: RuleSet,
  dossier: Dossier,
  view: FactView,
  kind: string,
): PolicyChoice {
  if (dossier.gemeente === null) return none('Geen gemeente genoemd: er is geen beleid toegepast.');
  const [found] = policiesFor(rules, dossier, kind);
  if (!found) return none('Voor deze maatregel is geen beleidsregel van deze gemeente bekend.');
  const { file, reden } = found;
  const { content } = file;
  const { row, redenen } = content.textRead
    ? findRow(content, view)
    : { row: null, redenen: ['tekst van het beleid niet beschikbaar'] };
  const beleid = {
    id: content.id,
    titel: content.title,
    cvdr: content.cvdr,
    rij: row?.id ?? null,
    status: content.status,
  };
  return {
    file,
    row,
    beleid,
    duur: row?.duration ?? null,
    redenen: [...redenen, content.validityNote, ...(reden === null ? [] : [reden])],
  };
}

function findRow(policy: Policy, view: FactView): { row: PolicyRow | null; redenen: string[] } {
  const object = objectKind(view);
  const drugs = drugClass(view);
  if (object === null)
    return { row: null, redenen: ['Voor dit soort object is geen rij van het beleid te kiezen.'] };
  if (drugs === null)
    return { row: null, redenen: ['Geen rij van het beleid te kiezen: het soort drugs is niet bekend.'] };
  const violation = violationNumber(policy, view);
  if (violation.number === null) return { row: null, redenen: violation.redenen };
  const row = policy.rows.find(
    (candidate) =>
      fits(candidate.object, object) &&
      fits(candidate.drugs, drugs) &&
      (candidate.violation === violation.number ||
        (candidate.andLater && candidate.violation < violation.number!)),
  );
  if (row) return { row, redenen: [`Rij ${row.id} van ${policy.title}.`, ...violation.redenen] };
  return {
    row: null,
    redenen: [`Het beleid heeft geen leesbare rij voor ${object} en ${drugs}drugs.`, ...policy.gaps],
  };
}

const fits = (wanted: string, found: string): boolean => wanted === 'any' || wanted === found;

function objectKind(view: FactView): string | null {
  const soort = view.feiten['afgeleid.objectsoort'];
  return soort === 'woning' || soort === 'lokaal' ? soort : null;
}

/** The gravest class that is known to be there. */
function drugClass({ feiten }: FactView): 'hard' | 'soft' | null {
  const yes = (...ids: string[]) => ids.some((id) => feiten[id] === true);
  if (yes('drugs.aanwezigHarddrugs', 'drugs.handelshoeveelheidHarddrugs')) return 'hard';
  return yes('drugs.aanwezigSoftdrugs', 'drugs.handelshoeveelheidSoftdrugs') ? 'soft' : null;
}

/**
 * Recidive is for the body to show: while nothing is known of earlier violations this is the first one.
 * Where the policy does not tell how far back to look, an earlier violation leaves the number open.
 */
function violationNumber(policy: Policy, { feiten }: FactView): { number: number | null; redenen: string[] } {
  const earlier = feiten['voorgeschiedenis.overtredingen'] as FeitRij[] | null | undefined;
  if (earlier == null) {
    return {
      number: 1,
      redenen: ['Eerdere overtredingen zijn niet gebleken: uitgegaan van een eerste overtreding.'],
    };
  }
  const same = earlier.filter((rij) => rij['zelfdePand'] !== false || rij['zelfdePersoon'] !== false);
  if (same.length === 0) return { number: 1, redenen: [] };
  const why =
    policy.recidivismWindow === null ? 'de terugkijktermijn van het beleid niet bekend is' : 'de datum telt';
  return { number: null, redenen: [`Er zijn eerdere overtredingen; de rij is niet te kiezen omdat ${why}.`] };
}
