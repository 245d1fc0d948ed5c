import type { Omslag } from '../domain/advies.ts';
import type { Dossier, Feiten } from '../domain/dossier.ts';
import { once } from '../domain/once.ts';
import { zoekOmslag } from '../domain/zoekOmslag.ts';
import type { Doel, Wijziging } from '../domain/zoekOmslag.ts';
import { evaluateAtOnce } from './evaluate.ts';
import { examine } from './examine.ts';
import type { Examined } from './examine.ts';
import { createFactView } from './factView.ts';
import { concerns, judgeSignals, signalFiles } from './findSignals.ts';
import { flipValues } from './flipValues.ts';
import type { JudgedElement } from './judgeElement.ts';
import { judgePower, mergeThresholds } from './judgePower.ts';
import type { JudgedPower } from './judgePower.ts';
import { readAsRule } from './policies/givesTerms.ts';
import { policiesFor } from './policies/policiesFor.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Power, SignalFile } from './ruleSchemas.ts';

/** How many ways are shown; the rest are as small. */
const SHOWN = 5;

/** What the intention itself is cannot be what flips it. */
const FIXED = ['voornemen.maatregel', 'voornemen.grondslag', 'voornemen.grond', 'voornemen.orgaan'];

/**
 * For every power that is decided and in dispute, and for the test of the intended measure: the fewest facts that would
 * have to be otherwise to turn the conclusion. No ways: that takes more than three facts, or no text was in force.
 */
export function findFlips(rules: RuleSet, dossier: Dossier): Omslag[] {
  const examined = atOnce(rules, dossier);
  const flips = new Search(rules, dossier);
  const powers = examined.powers
    .filter((power) => power.grounds.length > 0 && isInDispute(power, examined))
    .map((power): Omslag => {
      const goals = power.holds === true ? [flips.losing(power)] : flips.gaining(power);
      const van = power.holds === true ? 'bevoegd' : 'niet_bevoegd';
      const wordt = power.holds === true ? 'niet_bevoegd' : 'bevoegd';
      return { over: power.versions.id, van, wordt, ...flips.run(goals) };
    });
  return [...powers, ...(examined.intention?.maatregel ? [flips.verdict(examined)] : [])];
}

const atOnce = (rules: RuleSet, dossier: Dossier): Examined =>
  examine(rules, dossier, evaluateAtOnce) as Examined;

/** A power that is there, or the intended one that is not. An open power has no conclusion to turn. */
const isInDispute = (power: JudgedPower, { intention }: Examined): boolean =>
  power.holds === true ||
  (power.holds === false && intention?.grondslag != null && intention.powers.includes(power));

class Search {
  private readonly rules: RuleSet;
  private readonly dossier: Dossier;
  private readonly thresholdsOf: (power: Power) => Power['thresholds'];

  constructor(rules: RuleSet, dossier: Dossier) {
    this.rules = rules;
    this.dossier = dossier;
    const read = policiesFor(rules, dossier, 'damocles').map(({ file }) => file.content);
    const local = mergeThresholds(read.filter(readAsRule));
    this.thresholdsOf = (power) => ({ ...power.thresholds, ...local });
  }

  run(goals: readonly Doel[]): Pick<Omslag, 'wegen' | 'meerDanDrie'> {
    const values = flipValues(this.rules, this.dossier);
    const allowed = (feit: string) => (FIXED.includes(feit) ? [] : values(feit));
    const wegen = zoekOmslag(goals, this.dossier.feiten, allowed).sort(knownFirst).slice(0, SHOWN);
    return { wegen, meerDanDrie: wegen.length === 0 };
  }

  /** The power goes once every ground has an element that certainly fails. */
  losing(power: JudgedPower): Doel {
    return {
      obstakel: (feiten) => {
        const open = this.judge(power, feiten).grounds.find(({ holds }) => holds !== false);
        return open ? this.behind([...open.elements, ...(open.earlier ?? [])]) : null;
      },
    };
  }

  /** The power comes once all elements of one ground certainly hold. */
  gaining(power: JudgedPower): Doel[] {
    return power.grounds.map(({ ground: { id } }) => ({
      obstakel: (feiten) => {
        const ground = this.judge(power, feiten).grounds.find((one) => one.ground.id === id);
        if (!ground || ground.earlier === null) return ['zaak.feitdatum'];
        if (ground.holds === true) return null;
        const failing = [...ground.elements, ...ground.earlier].find(({ holds }) => holds !== true)!;
        return this.behind([failing]);
      },
    }));
  }

  /** niet_houdbaar turns when no blocking signal is left; anything else turns as soon as one fires. */
  verdict(examined: Examined): Omslag {
    const blocking = ({ concerning }: Examined) => concerning.find(({ ernst }) => ernst === 'blokkerend');
    if (!blocking(examined)) {
      const goals = [...this.firing(examined), ...this.defeating(examined)];
      return { over: 'toets', van: 'houdbaar', wordt: 'niet_houdbaar', ...this.run(goals) };
    }
    const clear: Doel = {
      obstakel: (feiten) => {
        const left = blocking(atOnce(this.rules, { ...this.dossier, feiten }));
        return left ? this.closure([...left.feiten, ...left.neemtWeg]) : null;
      },
    };
    return { over: 'toets', van: 'niet_houdbaar', wordt: 'houdbaar', ...this.run([clear]) };
  }

  /** One goal for each blocking signal on the intended measure that does not fire yet. */
  private firing({ signals, options }: Examined): Doel[] {
    const intended = options.filter((option) => option.intended);
    return signals
      .filter((signal) => signal.rule.ernst === 'blokkerend' && !signal.fires)
      .filter((signal) => intended.some((option) => concerns(signal, option)))
      .map(({ rule, facts, neemtWeg }) => ({
        obstakel: (feiten) => (this.fires(rule.id, feiten) ? null : this.closure([...facts, ...neemtWeg])),
      }));
  }

  private defeating({ intention }: Examined): Doel[] {
    return (intention?.powers ?? []).filter(({ holds }) => holds === true).map((power) => this.losing(power));
  }

  private fires(id: string, feiten: Feiten): boolean {
    const view = createFactView(this.rules, { ...this.dossier, feiten });
    const file = this.fileOf(id);
    const judged = judgeSignals([file], view, evaluateAtOnce) as { rule: { id: string }; fires: boolean }[];
    return judged.some(({ rule, fires }) => rule.id === id && fires);
  }

  /** The file of one signal, with that signal alone: the others cost time and say nothing. */
  private fileOf(id: string): RuleFile<SignalFile> {
    const file = signalFiles(this.rules, this.dossier.peildatum).find(({ content }) =>
      content.signals.some((signal) => signal.id === id),
    )!;
    return alone(file).get(id)!;
  }

  private judge(power: JudgedPower, feiten: Feiten): JudgedPower {
    const view = createFactView(this.rules, { ...this.dossier, feiten });
    return judgePower(power.versions, view, this.thresholdsOf, evaluateAtOnce) as JudgedPower;
  }

  private behind(elements: readonly JudgedElement[]): readonly string[] {
    return this.closure(
      elements.flatMap(({ element, bestanddeel }) => [...bestanddeel.feiten, ...(element.trigger ?? [])]),
    );
  }

  /** These facts, and those from which they follow (rules/feiten/samenhang.json). */
  private closure(facts: readonly string[]): readonly string[] {
    const all = new Set(facts);
    const implied = this.rules.coherence.content.implicaties;
    for (let size = -1; size !== all.size;) {
      size = all.size;
      for (const row of implied) if (all.has(row.then.fact)) all.add(row.if.fact);
    }
    return [...all];
  }
}

const alone = once(
  (file: RuleFile<SignalFile>) =>
    new Map(
      file.content.signals.map((signal) => [
        signal.id,
        { ...file, content: { ...file.content, signals: [signal] } },
      ]),
    ),
);

/** Facts that are known and can turn out otherwise say more than facts that nobody has looked at, or than another kind of object. */
function knownFirst(one: readonly Wijziging[], other: readonly Wijziging[]): number {
  const weight = (way: readonly Wijziging[]) =>
    way.filter(({ van }) => van === null).length +
    way.filter(({ feit }) => feit.startsWith('voornemen.')).length * 2 +
    way.filter(({ naar }) => typeof naar === 'string').length;
  return weight(one) - weight(other);
}
