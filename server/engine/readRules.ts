import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from '../domain/fault.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import { InputFaults } from '../domain/fault.ts';
import { ruleSchemas } from './ruleSchemas.ts';
import type {
  Choice,
  CoherenceFile,
  DerivedFile,
  Examples,
  FactFile,
  Municipality,
  Policy,
  Power,
  ReferralFile,
  Register,
  RegulationFile,
  RulingFile,
  SignalFile,
} from './ruleSchemas.ts';
import { sha256 } from './sha256.ts';

/** One rule file: where it stands below rules/, what it says, and the hash of what it says. */
export interface RuleFile<T> {
  readonly path: string;
  readonly sha256: string;
  readonly content: T;
}

export interface RuleSet {
  readonly facts: RuleFile<FactFile>;
  readonly derived: RuleFile<DerivedFile>;
  readonly coherence: RuleFile<CoherenceFile>;
  readonly choice: RuleFile<Choice>;
  /** Outcomes that are no sanction. */
  readonly referrals: RuleFile<ReferralFile>;
  /** Rules that others interpret (terms, lint of letters): here only for what they cite. */
  readonly others: readonly RuleFile<object>[];
  /** The register of sources. */
  readonly rulings: RuleFile<RulingFile>;
  readonly regulations: RuleFile<RegulationFile>;
  readonly powers: readonly RuleFile<Power>[];
  readonly examples: readonly RuleFile<Examples>[];
  readonly signals: readonly RuleFile<SignalFile>[];
  readonly policies: readonly RuleFile<Policy>[];
  /** GM code → particulars. */
  readonly municipalities: ReadonlyMap<string, RuleFile<Municipality>>;
  /** Regulations of municipalities that are known to exist. */
  readonly registers: readonly RuleFile<Register>[];
}

/** Written and read by the letters: has a schema of its own. */
const NOT_OURS = ['huisstijl.json'];
/** Files beside the policies of a municipality. */
const OF_ITS_OWN = ['gemeente.json', 'register.json'];

const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !NOT_OURS.includes(name))
        .sort()
    : [];

const folders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/** Reads the whole folder. Data is discovered: a new file counts without being named anywhere. Throws InputFaults with every fault. */
export function readRules(rulesDir: string): RuleSet {
  const faults: Fault[] = [];
  const read = <S extends z.ZodType>(schema: S, path: string): RuleFile<z.infer<S>>[] => {
    const content = readJson(join(rulesDir, path), path, faults);
    if (content === undefined) return [];
    const result = schema.safeParse(content);
    if (result.success) return [{ path, sha256: sha256(content), content: deepFreeze(result.data) }];
    faults.push(...result.error.issues.map((issue) => toFault(path, issue)));
    return [];
  };
  const readAll = <S extends z.ZodType>(schema: S, folder: string): RuleFile<z.infer<S>>[] =>
    jsonFiles(join(rulesDir, folder)).flatMap((name) => read(schema, `${folder}/${name}`));

  const others = ['brieftoets', 'termijnen'].flatMap((folder) =>
    jsonFiles(join(rulesDir, folder)).flatMap((name) => {
      const path = `${folder}/${name}`;
      const content = readJson(join(rulesDir, path), path, faults);
      return content === undefined ? [] : [{ path, sha256: sha256(content), content: content as object }];
    }),
  );
  const slugs = folders(join(rulesDir, 'bevoegdheden'));
  const codes = folders(join(rulesDir, 'beleid'));
  const [facts] = read(ruleSchemas.feiten, 'feiten/feiten.json');
  const [derived] = read(ruleSchemas.afgeleid, 'feiten/afgeleid.json');
  const [coherence] = read(ruleSchemas.samenhang, 'feiten/samenhang.json');
  const [choice] = read(ruleSchemas.keuze, 'keuze/keuze.json');
  const [referrals] = read(ruleSchemas.verwijzing, 'verwijzing/verwijzingen.json');
  const [rulings] = read(ruleSchemas.uitspraken, 'bronnen/uitspraken.json');
  const [regulations] = read(ruleSchemas.regelingen, 'bronnen/regelingen.json');
  const powers = slugs.flatMap((slug) => readAll(ruleSchemas.bevoegdheid, `bevoegdheden/${slug}`));
  const examples = slugs.flatMap((slug) =>
    readAll(ruleSchemas.voorbeelden, `bevoegdheden/${slug}/voorbeelden`),
  );
  const signals = readAll(ruleSchemas.afweging, 'afweging');
  const municipalities = codes.flatMap((gm) => read(ruleSchemas.gemeente, `beleid/${gm}/gemeente.json`));
  const registers = codes
    .filter((gm) => existsSync(join(rulesDir, 'beleid', gm, 'register.json')))
    .flatMap((gm) => read(ruleSchemas.register, `beleid/${gm}/register.json`));
  const policies = codes.flatMap((gm) =>
    jsonFiles(join(rulesDir, 'beleid', gm))
      .filter((name) => !OF_ITS_OWN.includes(name))
      .flatMap((name) => read(ruleSchemas.beleid, `beleid/${gm}/${name}`)),
  );
  if (
    faults.length > 0 ||
    !facts ||
    !derived ||
    !coherence ||
    !choice ||
    !referrals ||
    !rulings ||
    !regulations
  )
    throw new InputFaults(faults);
  return {
    facts,
    derived,
    coherence,
    choice,
    referrals,
    others,
    rulings,
    regulations,
    powers,
    examples,
    signals,
    policies,
    registers,
    municipalities: new Map(municipalities.map((file) => [file.content.code, file])),
  };
}

function readJson(file: string, path: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    faults.push({
      pad: `rules/${path}`,
      melding: `Dit bestand is niet te lezen: ${(error as Error).message}`,
    });
    return undefined;
  }
}

function toFault(path: string, issue: z.core.$ZodIssue): Fault {
  const place = issue.path.map(String).join('.');
  return { pad: `rules/${path}${place ? `#${place}` : ''}`, melding: issue.message };
}
