import type { Fault } from '../domain/fault.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Power } from './ruleSchemas.ts';
import { MODEL } from './selectVersions.ts';

/** File names, intervals, the choice of powers and the presence of examples. */
export function checkVersions(rules: RuleSet): Fault[] {
  return [
    ...rules.powers.flatMap((file) => [
      ...nameFaults(file),
      ...intervalFaults(file, rules),
      ...exampleFaults(file, rules),
    ]),
    ...choiceFaults(rules),
    ...signalIdFaults(rules),
  ];
}

const slugOf = ({ path }: RuleFile<unknown>): string => path.split('/')[1]!;

function nameFaults(file: RuleFile<Power>): Fault[] {
  const wanted = `bevoegdheden/${slugOf(file)}/${slugOf(file)}.${file.content.validFrom}.json`;
  return file.path === wanted
    ? []
    : [
        {
          pad: `rules/${file.path}`,
          melding: `De bestandsnaam hoort de eerste dag van geldigheid te noemen: rules/${wanted}.`,
        },
      ];
}

function intervalFaults(file: RuleFile<Power>, { powers }: RuleSet): Fault[] {
  const { id, regulation, validFrom, validTo } = file.content;
  const pad = `rules/${file.path}#validTo`;
  if (validTo !== null && validTo < validFrom)
    return [{ pad, melding: 'De laatste dag ligt voor de eerste.' }];
  const overlaps = powers.filter(
    ({ path, content }) =>
      path !== file.path &&
      content.id === id &&
      content.regulation === regulation &&
      content.validFrom >= validFrom &&
      (validTo === null || content.validFrom <= validTo),
  );
  return overlaps.map(({ path }) => ({ pad, melding: `Geldt tegelijk met rules/${path}.` }));
}

function exampleFaults(file: RuleFile<Power>, { examples }: RuleSet): Fault[] {
  const wanted = `bevoegdheden/${slugOf(file)}/voorbeelden/${slugOf(file)}.${file.content.validFrom}.json`;
  const found = examples.find(({ path }) => path === wanted);
  if (found?.content.power === file.content.id) return [];
  return [
    {
      pad: `rules/${wanted}`,
      melding: `Voorbeelden voor ${file.content.id} ontbreken of noemen een andere bevoegdheid.`,
    },
  ];
}

/** Every power has a place in the order, and one without national law has the model to fall back on. */
function choiceFaults({ choice, powers }: RuleSet): Fault[] {
  const ordered = choice.content.bevoegdheden.map(({ id }) => id);
  const present = [...new Set(powers.map(({ content }) => content.id))];
  const pad = `rules/${choice.path}#bevoegdheden`;
  const lost = present.filter((id) => !ordered.includes(id));
  const unknown = ordered.filter((id) => !present.includes(id));
  const strangers = choice.content.voorrang
    .flatMap(({ eerst, dan }) => [...eerst, ...dan])
    .filter((id) => !ordered.includes(id));
  const bare = present.filter(
    (id) => !powers.some(({ content }) => content.id === id && [null, MODEL].includes(content.regulation)),
  );
  return [
    ...lost.map((id) => ({ pad, melding: `Bevoegdheid ${id} ontbreekt in de volgorde.` })),
    ...unknown.map((id) => ({ pad, melding: `Bevoegdheid ${id} staat niet onder rules/bevoegdheden.` })),
    ...strangers.map((id) => ({
      pad: `rules/${choice.path}#voorrang`,
      melding: `Onbekende bevoegdheid ${id}.`,
    })),
    ...bare.map((id) => ({ pad, melding: `Bevoegdheid ${id} heeft geen landelijke tekst en geen model.` })),
  ];
}

function signalIdFaults({ signals, powers, choice }: RuleSet): Fault[] {
  const seen = new Set<string>();
  const powerIds = new Set(powers.map(({ content }) => content.id));
  const codes = powers.flatMap(({ path, content }) =>
    [
      ...[...content.elements, ...content.grounds.flatMap(({ elements }) => elements)].flatMap(
        ({ defeatCodes }) => defeatCodes ?? [],
      ),
      ...content.limits.map(({ code }) => code),
    ]
      .filter((code) => choice.content.signalen[code] === undefined)
      .map((code) => ({
        pad: `rules/${path}`,
        melding: `Signaal ${code} staat niet in rules/${choice.path}.`,
      })),
  );
  const rows = signals.flatMap(({ path, content }) =>
    content.signals.flatMap(({ id, grondslagen }) => {
      const pad = `rules/${path}#${id}`;
      const twice = seen.has(id) ? [{ pad, melding: 'Deze id komt twee keer voor.' }] : [];
      seen.add(id);
      const strange = grondslagen.filter((grondslag) => !powerIds.has(grondslag));
      return [
        ...twice,
        ...strange.map((grondslag) => ({ pad, melding: `Onbekende bevoegdheid ${grondslag}.` })),
      ];
    }),
  );
  return [...codes, ...rows];
}
