import type { Fault } from '../domain/fault.ts';
import type { RuleFile, RuleSet } from './readRules.ts';

const ECLI = /ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+/g;

/** Every ruling and every article in the rules, the terms and the lint of letters must be in the register of sources, so that each can be traced to where it was seen. */
export function checkSources(rules: RuleSet): Fault[] {
  const { choice, referrals, powers, signals, policies, others } = rules;
  const files: RuleFile<object>[] = [choice, referrals, ...powers, ...signals, ...policies, ...others];
  return files.flatMap((file) => [...rulingFaults(file, rules), ...articleFaults(file, rules)]);
}

/** Also a ruling that stands in the words of a rule. */
function rulingFaults({ path, content }: RuleFile<object>, { rulings }: RuleSet): Fault[] {
  const known = new Set(rulings.content.uitspraken.map(({ ecli }) => ecli));
  const cited = new Set(JSON.stringify(content).match(ECLI) ?? []);
  return [...cited]
    .filter((ecli) => !known.has(ecli))
    .map((ecli) => ({ pad: `rules/${path}`, melding: `${ecli} staat niet in rules/${rulings.path}.` }));
}

interface Cited {
  readonly wet?: string;
  readonly artikel?: string;
  readonly jci?: string;
}

function articleFaults({ path, content }: RuleFile<object>, { regulations }: RuleSet): Fault[] {
  const acts = new Map(regulations.content.regelingen.map((act) => [act.wet, act]));
  return sourcesIn(content).flatMap(({ place, source: { wet, artikel, jci } }) => {
    const pad = `rules/${path}#${place}`;
    const act = acts.get(wet!);
    if (!act?.artikelen.some((one) => one.artikel === artikel))
      return [{ pad, melding: `Artikel ${artikel} ${wet} staat niet in rules/${regulations.path}.` }];
    if (jci !== undefined && !jci.includes(`${act.bwb}&`))
      return [{ pad, melding: `De jci-verwijzing hoort bij een andere wet dan ${wet} (${act.bwb}).` }];
    return [];
  });
}

/** Every object that names an act and an article, with its place in the file. */
function sourcesIn(value: unknown, place = ''): { place: string; source: Cited }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Cited;
  const here = own.wet !== undefined && own.artikel !== undefined ? [{ place, source: own }] : [];
  const below = Object.entries(value).flatMap(([key, part]) =>
    sourcesIn(part, place ? `${place}.${key}` : key),
  );
  return [...here, ...below];
}
