import { expect } from 'chai';
import { checkLogic } from '../../server/engine/checkLogic.ts';
import { mutateLaw } from '../../server/engine/mutateLaw.ts';
import { readRules } from '../../server/engine/readRules.ts';
import type { RuleSet } from '../../server/engine/readRules.ts';
import { policy } from './policies/support.ts';
import { RULES_DIR } from '../support/regels.ts';

const committed = readRules(RULES_DIR);
type Mutable<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Mutable<V>>
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

function faultsAfter(breakIt: (rules: Mutable<RuleSet>) => void): string {
  const copy = structuredClone(committed) as Mutable<RuleSet>;
  breakIt(copy);
  return checkLogic(copy)
    .map(({ pad, melding }) => `${pad}: ${melding}`)
    .join('\n');
}
const power = (rules: Mutable<RuleSet>, name: string) =>
  rules.powers.find(({ path }) => path.includes(name))!;
const ja = (fact: string) => ({ fact, operator: 'is', value: true });
const nee = (fact: string) => ({ fact, operator: 'is', value: false });

describe('the rules together', () => {
  it('the committed rules: nothing unreachable, contradicting, double, with a gap, too long or unread', () => {
    expect(faultsAfter(() => undefined)).to.equal('');
  });

  it('a condition that can never hold, and one that always holds', () => {
    const faults = faultsAfter((rules) => {
      const [first, second] = power(rules, 'opiumwet-13b.2025').content.elements;
      first!.when = { all: [ja('pand.bewoond'), nee('pand.bewoond')] };
      second!.when = { any: [ja('pand.bewoond'), { not: ja('pand.bewoond') }] };
    });
    expect(faults).to.include('opiumwet-13b.2025-07-01.json#object: Deze voorwaarde kan nooit');
    expect(faults, 'unknown is a third answer, so this one is no tautology').to.not.include('altijd vervuld');
  });

  it('a number between two thresholds that leave nothing in between', () => {
    const faults = faultsAfter((rules) => {
      power(rules, 'opiumwet-13b.2025').content.elements[0]!.when = {
        all: [
          { fact: 'drugs.softdrugsGram', operator: 'greaterThan', value: 10 },
          { fact: 'drugs.softdrugsGram', operator: 'lessThan', value: 5 },
        ],
      };
    });
    expect(faults).to.include('#object: Deze voorwaarde kan nooit');
  });

  it('a signal that its own exception always takes away', () => {
    const faults = faultsAfter((rules) => {
      const signal = rules.signals[0]!.content.signals[0]!;
      signal.when = ja('pand.bewoond');
      signal.unless = { any: [ja('pand.bewoond'), ja('pand.verhuurd')] };
    });
    expect(faults).to.include('De uitzondering neemt dit signaal altijd weg.');
  });

  it('the same signal twice, and implications or precedence that contradict each other', () => {
    const faults = faultsAfter((rules) => {
      const file = rules.signals[0]!.content;
      file.signals.push({ ...file.signals[0]!, id: 'nog-een-keer' });
      const [first] = rules.coherence.content.implicaties;
      rules.coherence.content.implicaties.push({
        ...first!,
        then: { ...first!.then, value: !first!.then.value },
      });
      const { voorrang } = rules.choice.content;
      const always = voorrang.find(({ soort, when }) => soort === 'voor' && !when)!;
      voorrang.push({ ...always, id: 'andersom', eerst: always.dan, dan: always.eerst });
    });
    expect(faults).to.include('#nog-een-keer: Dit signaal staat er al.');
    expect(faults).to.include('volgt zowel ja als nee');
    expect(faults).to.include('#voorrang.andersom');
  });

  it('a day between two texts of a power', () => {
    const faults = faultsAfter((rules) => {
      power(rules, 'opiumwet-13b.2007').content.validTo = '2018-12-30';
    });
    expect(faults).to.include('opiumwet-13b.2007-11-01.json#validTo: Hoort te eindigen op 2018-12-31');
  });

  it('a policy with a longer ban than artikel 172a lid 6 Gemeentewet allows', () => {
    const faults = faultsAfter((rules) => {
      for (const { content } of rules.powers)
        for (const measure of content.measures)
          if (measure.maatregel === 'gebiedsverbod')
            measure.policy = content.id === 'gemeentewet-172a' ? 'verblijfsontzegging' : null;
      const content = policy('gemeentewet-172a', 'verblijfsontzegging');
      content.rows[0]!.maximum = { aantal: 5, eenheid: 'maand' };
      rules.policies.push({ path: 'beleid/GM0001/lang.json', sha256: '', content });
    });
    expect(faults).to.include(
      'rules/beleid/GM0001/lang.json#rows.stap-1.duration: Langer dan de wet toelaat.',
    );
    expect(faults).to.not.include('stap-2');
  });

  it('a question whose answer no rule reads', () => {
    const faults = faultsAfter((rules) => {
      const [first] = rules.facts.content.feiten;
      rules.facts.content.feiten.push({ ...first!, id: 'zaak.nergensVoor' });
      first!.alleenDossier = true;
    });
    expect(faults).to.include('#zaak.nergensVoor: Geen regel leest dit feit');
    expect(faults).to.include('haal alleenDossier weg');
  });
});

describe('mutation of the law: every limb of every element has an example that fails without it', () => {
  for (const file of committed.powers) {
    it(file.path.split('/').at(-1)!, () => {
      const mutants = mutateLaw(committed, file);
      const unseen = mutants.filter(({ noticed }) => !noticed).map(({ pad, broken }) => `${pad} ${broken}`);
      expect(unseen).to.deep.equal([]);
      expect(mutants).to.have.length.above(0);
    });
  }

  it('an example less, and a limb is no longer noticed', () => {
    const copy = structuredClone(committed) as Mutable<RuleSet>;
    const examples = copy.examples.find(({ path }) => path.includes('apv-dwangsom-vng'))!;
    examples.content.examples = examples.content.examples.slice(0, 2);
    const unseen = mutateLaw(copy, power(copy, 'apv-dwangsom-vng')).filter(({ noticed }) => !noticed);
    expect(unseen).to.have.length.above(3);
  });
});
