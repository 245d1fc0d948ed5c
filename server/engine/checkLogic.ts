import type { Fault } from '../domain/fault.ts';
import { canoniek } from '../domain/canoniek.ts';
import { dagErvoor } from '../domain/kalenderdag.ts';
import { pasToe } from '../domain/operatoren.ts';
import { canBe } from './canBe.ts';
import { conditionsOf } from './conditionsOf.ts';
import { factsIn } from './evaluate.ts';
import { testValues } from './flipValues.ts';
import { toDrempels } from './judgePower.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Policy, Power } from './ruleSchemas.ts';

/** What is wrong with the rules together: what never fires, contradicts, overlaps, leaves a gap or goes beyond the law. */
export const checkLogic = (rules: RuleSet): Fault[] => [
  ...unreachable(rules),
  ...silentSignals(rules),
  ...contradictions(rules),
  ...doubleSignals(rules),
  ...gaps(rules),
  ...tooLong(rules),
  ...unread(rules),
];

/** A condition that can never hold, or never fail, decides nothing. */
function unreachable(rules: RuleSet): Fault[] {
  const values = testValues(rules);
  return conditionsOf(rules).flatMap(({ pad, when, thresholds }) =>
    [true, false]
      .filter((answer) => !canBe([{ when, answer }], toDrempels(thresholds), values))
      .map((answer) => ({
        pad,
        melding: answer
          ? 'Deze voorwaarde kan nooit vervuld zijn: controleer de onderdelen.'
          : 'Deze voorwaarde is altijd vervuld: zij beslist niets.',
      })),
  );
}

/** A signal that its own exception always takes away. */
function silentSignals(rules: RuleSet): Fault[] {
  const values = testValues(rules);
  return rules.signals.flatMap(({ path, content }) =>
    content.signals
      .filter(
        ({ when, unless }) =>
          unless &&
          !canBe(
            [
              { when, answer: true },
              { when: unless, answer: false },
            ],
            toDrempels(content.thresholds),
            values,
          ),
      )
      .map(({ id }) => ({
        pad: `rules/${path}#${id}`,
        melding: 'De uitzondering neemt dit signaal altijd weg.',
      })),
  );
}

/** Two implications from the same fact to different answers, or two rules of precedence that each put the other last. */
function contradictions({ coherence, choice }: RuleSet): Fault[] {
  const { implicaties } = coherence.content;
  const implied = implicaties
    .filter((row, i) =>
      implicaties
        .slice(0, i)
        .some(
          (other) =>
            canoniek(other.if) === canoniek(row.if) &&
            other.then.fact === row.then.fact &&
            other.then.value !== row.then.value,
        ),
    )
    .map((row) => ({
      pad: `rules/${coherence.path}`,
      melding: `Uit ${row.if.fact} volgt zowel ja als nee voor ${row.then.fact}.`,
    }));
  const always = choice.content.voorrang.filter(({ soort, when }) => soort === 'voor' && !when);
  const turned = always.flatMap((one, i) =>
    always
      .slice(0, i)
      .filter(
        (other) =>
          one.eerst.some((id) => other.dan.includes(id)) && one.dan.some((id) => other.eerst.includes(id)),
      )
      .filter((other) =>
        one.eerst.some((a) => other.dan.includes(a) && other.eerst.some((b) => one.dan.includes(b))),
      )
      .map((other) => ({
        pad: `rules/${choice.path}#voorrang.${one.id}`,
        melding: `Zegt het omgekeerde van ${other.id}; geef een van beide een voorwaarde.`,
      })),
  );
  return [...implied, ...turned];
}

/** The same signal twice: same code, same condition, for a power and a measure that both name. */
function doubleSignals({ signals }: RuleSet): Fault[] {
  const all = signals.flatMap(({ path, content }) => content.signals.map((signal) => ({ path, signal })));
  return all
    .filter(({ signal }, i) =>
      all
        .slice(0, i)
        .some(
          ({ signal: other }) =>
            other.code === signal.code &&
            canoniek([other.when, other.unless ?? null]) === canoniek([signal.when, signal.unless ?? null]) &&
            other.grondslagen.some((id) => signal.grondslagen.includes(id)) &&
            other.maatregelen.some((id) => signal.maatregelen.includes(id)),
        ),
    )
    .map(({ path, signal }) => ({ pad: `rules/${path}#${signal.id}`, melding: 'Dit signaal staat er al.' }));
}

/** Between two texts of a power no day may be without one; only the last has no end. */
function gaps({ powers }: RuleSet): Fault[] {
  return powers.flatMap((file) => {
    const next = nextText(file, powers);
    const { validTo } = file.content;
    if (!next) return [];
    const pad = `rules/${file.path}#validTo`;
    const wanted = dagErvoor(next.content.validFrom);
    return validTo === wanted
      ? []
      : [{ pad, melding: `Hoort te eindigen op ${wanted}, de dag voor de volgende tekst.` }];
  });
}

function nextText(file: RuleFile<Power>, powers: readonly RuleFile<Power>[]): RuleFile<Power> | undefined {
  const { id, regulation, validFrom } = file.content;
  return powers
    .filter(
      ({ content }) =>
        content.id === id && content.regulation === regulation && content.validFrom > validFrom,
    )
    .sort((a, b) => (a.content.validFrom < b.content.validFrom ? -1 : 1))[0];
}

/** A policy cannot give a longer measure than every text of the power allows. */
function tooLong({ policies, powers }: RuleSet): Fault[] {
  return policies.flatMap((file) =>
    termsOf(file).flatMap(({ pad, measure, term }) => {
      const limits = powers.flatMap(({ content }) =>
        content.limits.filter(
          ({ fact, ernst, maatregelen }) =>
            fact === 'voornemen.duur' && ernst === 'blokkerend' && maatregelen.includes(measure),
        ),
      );
      const carriers = powers.filter(({ content }) =>
        content.measures.some(({ maatregel, policy }) => maatregel === measure && policy !== null),
      );
      const bound =
        carriers.length > 0 &&
        carriers.every(({ content }) => content.limits.some((limit) => limits.includes(limit)));
      const beyond = limits.every(({ atMost }) => pasToe('longerThan', term, atMost) === true);
      return bound && beyond ? [{ pad, melding: 'Langer dan de wet toelaat.' }] : [];
    }),
  );
}

function termsOf({ path, content }: RuleFile<Policy>): { pad: string; measure: string; term: unknown }[] {
  if (content.kind !== 'damocles' && content.kind !== 'verblijfsontzegging') return [];
  return content.rows.flatMap((row) =>
    [row.duration, 'maximum' in row ? row.maximum : null].flatMap((term) =>
      term === null ? [] : [{ pad: `rules/${path}#rows.${row.id}.duration`, measure: row.measure, term }],
    ),
  );
}

/** Facts that the code of the policies and of the toets reads, beside those that a condition reads. */
const READ_BY_CODE = [
  'pand.coffeeshop',
  'hennep.kwekerij',
  'gebied.soort',
  'verstoring.feitcategorie',
  'verstoring.gedraging',
  'verstoring.misdrijf',
  'voornemen.grondslag',
  'voornemen.grond',
];

/** A question whose answer no rule reads is asked for nothing, unless it says so itself. */
function unread(rules: RuleSet): Fault[] {
  const read = new Set([
    ...READ_BY_CODE,
    ...conditionsOf(rules).flatMap(({ when }) => factsIn(when)),
    ...rules.derived.content.feiten.flatMap(({ uit }) => uit),
    ...rules.coherence.content.implicaties.map((row) => row.if.fact),
    ...rules.powers.flatMap(({ content }) => [
      ...content.limits.map(({ fact }) => fact),
      ...content.questions.flatMap(({ facts }) => facts),
      ...content.grounds.flatMap(({ invokedBy }) => invokedBy),
    ]),
  ]);
  return rules.facts.content.feiten.flatMap(({ id, alleenDossier }) => {
    const pad = `rules/${rules.facts.path}#${id}`;
    if (read.has(id) === (alleenDossier === undefined)) return [];
    return [
      {
        pad,
        melding: read.has(id)
          ? 'Dit feit wordt gelezen: haal alleenDossier weg.'
          : 'Geen regel leest dit feit: gebruik het, haal het weg of zet alleenDossier.',
      },
    ];
  });
}
