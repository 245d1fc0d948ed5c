import type { Fault } from '../domain/fault.ts';
import { conditionFaults, factTypes } from './checkConditions.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Condition, Policy, PolicyOf, Power, Threshold } from './ruleSchemas.ts';

/** Every fault of every policy that its schema cannot see, with file, row and field. */
export const checkPolicies = (rules: RuleSet): Fault[] =>
  rules.policies.flatMap((file) => [
    ...sameRowFaults(file),
    ...intervalFaults(file),
    ...readFaults(file),
    ...conditionFaultsOf(file, rules),
    ...kindFaults(file, rules),
  ]);

const at = ({ path }: RuleFile<Policy>, row: string, field: string): string =>
  `rules/${path}#rows.${row}.${field}`;

function sameRowFaults(file: RuleFile<Policy>): Fault[] {
  const ids = file.content.rows.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  return twice.map((id) => ({ pad: at(file, id, 'id'), melding: 'Deze rij komt twee keer voor.' }));
}

function intervalFaults({ path, content: { validFrom, validTo } }: RuleFile<Policy>): Fault[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [{ pad: `rules/${path}#validTo`, melding: 'De laatste dag ligt voor de eerste.' }];
}

/** Of a text that nobody read there is no number to take: at most what exists. */
function readFaults(file: RuleFile<Policy>): Fault[] {
  const { path, content } = file;
  if (content.textRead || content.completeness === 'observedDecision') return [];
  const numbers =
    content.kind === 'damocles' ? Object.keys({ ...content.thresholds, ...content.actsFrom }) : [];
  const terms = content.rows.flatMap((row) =>
    TERMS.filter((field) => (row as Record<string, unknown>)[field] != null).map((field) => ({
      pad: at(file, row.id, field),
      melding: 'De tekst van dit beleid is niet gelezen: dit veld hoort leeg te zijn.',
    })),
  );
  return [
    ...terms,
    ...numbers.map((name) => ({
      pad: `rules/${path}#thresholds.${name}`,
      melding: 'Beleid waarvan de tekst niet is gelezen geeft geen drempels.',
    })),
  ];
}

const TERMS = ['duration', 'maximum', 'euro', 'maximumEuro', 'payment'];

/** Conditions of rows, modifiers and indicators: facts and thresholds exist and suit. */
function conditionFaultsOf(file: RuleFile<Policy>, rules: RuleSet): Fault[] {
  const { content } = file;
  const facts = factTypes(rules);
  const thresholds = new Set<string>(
    content.kind === 'damocles' ? Object.keys({ ...content.thresholds, ...content.actsFrom }) : [],
  );
  return conditionsIn(file).flatMap(({ pad, when }) => conditionFaults(when, pad, facts, thresholds));
}

function conditionsIn(file: RuleFile<Policy>): { pad: string; when: Condition }[] {
  const { path, content } = file;
  const rows = content.rows.flatMap((row) =>
    'when' in row && row.when ? [{ pad: at(file, row.id, 'when'), when: row.when }] : [],
  );
  if (content.kind !== 'damocles') return rows;
  const modifiers = content.modifiers.flatMap(({ id, shown }) =>
    shown.of.map((one) => ({ pad: `rules/${path}#modifiers.${id}.shown.${one.id}`, when: one.when })),
  );
  const serious = (content.seriousCase?.of ?? []).map((one) => ({
    pad: `rules/${path}#seriousCase.${one.id}`,
    when: one.when,
  }));
  return [...rows, ...modifiers, ...serious];
}

function kindFaults(file: RuleFile<Policy>, rules: RuleSet): Fault[] {
  const { content } = file;
  if (content.kind === 'damocles') return matrixFaults(file as RuleFile<PolicyOf<'damocles'>>, rules);
  if (content.kind === 'verblijfsontzegging')
    return ladderFaults(file as RuleFile<PolicyOf<'verblijfsontzegging'>>);
  if (content.kind === 'dwangsom') return penaltyFaults(file as RuleFile<PolicyOf<'dwangsom'>>);
  if (content.kind === 'mandaat') return mandateFaults(file as RuleFile<PolicyOf<'mandaat'>>, rules);
  return [];
}

function matrixFaults(file: RuleFile<PolicyOf<'damocles'>>, { powers }: RuleSet): Fault[] {
  const { path, content } = file;
  const known = new Set(
    powers
      .filter(({ content: { id } }) => id === 'opiumwet-13b')
      .flatMap((power) => Object.keys(power.content.thresholds)),
  );
  const names = Object.keys(content.thresholds)
    .filter((name) => !known.has(name))
    .map((name) => ({
      pad: `rules/${path}#thresholds.${name}`,
      melding: 'Artikel 13b kent deze drempel niet.',
    }));
  return [...names, ...overlapFaults(file), ...modifierFaults(file), ...thresholdFaults(path, content)];
}

/** The same row twice without a condition that tells them apart: the second one can never be chosen. */
function overlapFaults(file: RuleFile<PolicyOf<'damocles'>>): Fault[] {
  const { rows, completeness } = file.content;
  if (completeness === 'observedDecision') return [];
  return rows
    .filter((row, i) =>
      rows
        .slice(0, i)
        .some(
          (earlier) =>
            !earlier.when &&
            earlier.object === row.object &&
            earlier.drugs === row.drugs &&
            earlier.serious === row.serious &&
            (earlier.violation === row.violation || (earlier.andLater && earlier.violation < row.violation)),
        ),
    )
    .map(({ id }) => ({
      pad: at(file, id, 'when'),
      melding: 'Een eerdere rij vangt alles al op: deze rij wordt nooit gekozen.',
    }));
}

function modifierFaults(file: RuleFile<PolicyOf<'damocles'>>): Fault[] {
  const { path, content } = file;
  const ids = new Set(content.rows.map(({ id }) => id));
  return content.modifiers.flatMap(({ id, rows, effect }) => {
    const pad = `rules/${path}#modifiers.${id}`;
    const strange = (rows ?? []).filter((row) => !ids.has(row));
    const bases = content.rows
      .filter((row) => rows === null || rows.includes(row.id))
      .map(({ duration }) => duration);
    const units = bases.filter(
      (one) => one !== null && 'eenheid' in one && one.eenheid !== effect.duration.eenheid,
    );
    return [
      ...strange.map((row) => ({ pad: `${pad}.rows`, melding: `Onbekende rij ${row}.` })),
      ...(effect.op !== 'wordt' && units.length > 0
        ? [
            {
              pad: `${pad}.effect`,
              melding: 'Tel op in de eenheid van de rij, bijvoorbeeld maanden bij maanden.',
            },
          ]
        : []),
    ];
  });
}

const thresholdFaults = (path: string, { thresholds, actsFrom }: PolicyOf<'damocles'>): Fault[] =>
  Object.entries({ ...thresholds, ...actsFrom })
    .filter(([, { value }]: [string, Threshold]) => value < 0)
    .map(([name]) => ({ pad: `rules/${path}#thresholds.${name}`, melding: 'Een drempel is niet negatief.' }));

function ladderFaults(file: RuleFile<PolicyOf<'verblijfsontzegging'>>): Fault[] {
  const { path, content } = file;
  const ids = new Set(content.categories.map(({ id }) => id));
  const steps = content.rows.flatMap(({ id, categories }) =>
    (categories ?? [])
      .filter((one) => !ids.has(one))
      .map((one) => ({ pad: at(file, id, 'categories'), melding: `Onbekende categorie ${one}.` })),
  );
  const { unlisted } = content;
  const mapped = (unlisted ? [unlisted.overtreding, unlisted.misdrijf] : [])
    .filter((one) => !ids.has(one))
    .map((one) => ({ pad: `rules/${path}#unlisted`, melding: `Onbekende categorie ${one}.` }));
  const orders = content.rows.map(({ order }) => order);
  const sorted = orders.every((order, i) => i === 0 || order > orders[i - 1]!);
  return [
    ...steps,
    ...mapped,
    ...(sorted
      ? []
      : [
          {
            pad: `rules/${path}#rows`,
            melding: 'Zet de stappen in volgorde, elke stap met een eigen nummer.',
          },
        ]),
  ];
}

const penaltyFaults = (file: RuleFile<PolicyOf<'dwangsom'>>): Fault[] =>
  file.content.rows.flatMap(({ id, euro, maximumEuro, form, per, articles, when }) => [
    ...(euro !== null && maximumEuro !== null && maximumEuro < euro
      ? [
          {
            pad: at(file, id, 'maximumEuro'),
            melding: 'Het maximum is lager dan het bedrag (artikel 5:32b Awb).',
          },
        ]
      : []),
    ...(euro !== null && maximumEuro === null && form !== 'ineens'
      ? [{ pad: at(file, id, 'maximumEuro'), melding: 'Noem het maximum (artikel 5:32b Awb).' }]
      : []),
    ...((form === 'per_tijdseenheid') === (per !== null)
      ? []
      : [{ pad: at(file, id, 'per'), melding: 'Noem de tijdseenheid bij per_tijdseenheid, en alleen dan.' }]),
    ...(articles.length === 0 && !when
      ? [
          {
            pad: at(file, id, 'articles'),
            melding: 'Noem het artikel of een voorwaarde waaraan de norm te herkennen is.',
          },
        ]
      : []),
  ]);

/** Gemeentewet 177 lid 2: some powers cannot be given to the police at all. */
function mandateFaults(file: RuleFile<PolicyOf<'mandaat'>>, { powers }: RuleSet): Fault[] {
  const barred = (id: string): Power | undefined =>
    powers.find(({ content }) => content.id === id && content.mandate.politie === 'uitgesloten')?.content;
  const known = new Set(powers.map(({ content }) => content.id));
  return file.content.rows.flatMap(({ id, rol, grondslagen }) => [
    ...grondslagen
      .filter((one) => !known.has(one))
      .map((one) => ({ pad: at(file, id, 'grondslagen'), melding: `Onbekende bevoegdheid ${one}.` })),
    ...(rol === 'politie' ? grondslagen.filter(barred) : []).map((one) => ({
      pad: at(file, id, 'grondslagen'),
      melding: `${one} kan niet aan de politie worden gemandateerd: ${barred(one)!.mandate.tekst}`,
    })),
  ]);
}
