import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFaults } from '../../server/domain/fault.ts';
import { checkRules } from '../../server/engine/checkRules.ts';
import { readRules } from '../../server/engine/readRules.ts';
import type { RuleSet } from '../../server/engine/readRules.ts';
import { RULES_DIR } from '../support/regels.ts';

const committed = readRules(RULES_DIR);

/** Breaks a copy of the committed rules and gives the faults that follow. */
function faultsAfter(breakIt: (rules: Mutable<RuleSet>) => void): string[] {
  const copy = structuredClone(committed) as Mutable<RuleSet>;
  breakIt(copy);
  try {
    checkRules(copy);
    return [];
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    return error.faults.map(({ pad, melding }) => `${pad}: ${melding}`);
  }
}
type Mutable<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Mutable<V>>
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

const power = (rules: Mutable<RuleSet>, name: string) =>
  rules.powers.find(({ path }) => path.includes(name))!;

describe('faulty rules: the application does not start', () => {
  it('a sentence for a letter that does not name the value, misses an answer or has one too many', () => {
    const faults = faultsAfter((rules) => {
      const fact = (id: string) => rules.facts.content.feiten.find((each) => each.id === id)!;
      fact('drugs.harddrugsGram').zin = 'Er is iets gevonden.';
      fact('pand.bewoond').zin = { ja: 'Er woont iemand.' };
      fact('pand.verhuurd').zin = { ja: 'Verhuurd.', nee: 'Niet verhuurd.', soms: 'Soms verhuurd.' };
      fact('gevolgen.minderjarigen').zin = { '1': 'Eén kind.' };
    });
    expect(faults).to.deep.equal([
      'rules/feiten/feiten.json#pand.bewoond.zin: Geef ook een zin voor: nee.',
      'rules/feiten/feiten.json#drugs.harddrugsGram.zin: De zin noemt {waarde} niet.',
      'rules/feiten/feiten.json#gevolgen.minderjarigen.zin: Geef ook een zin voor: anders.',
      'rules/feiten/feiten.json#pand.verhuurd.zin: Dit antwoord bestaat niet: soms.',
    ]);
  });

  it('lists every unknown fact, threshold, value and operator at once', () => {
    const faults = faultsAfter((rules) => {
      const { content } = power(rules, 'opiumwet-13b.2019');
      content.elements[0]!.when = { fact: 'pand.kleur', operator: 'is', value: 'rood' };
      content.elements[1]!.when = { fact: 'pand.soort', operator: 'isOneOf', value: ['kasteel'] };
      content.elements[2]!.when = { not: { fact: 'zaak.feitdatum', operator: 'lessThan', value: 3 } };
      content.elements[3]!.when = {
        fact: 'drugs.harddrugsGram',
        operator: 'exceeds',
        value: { fact: 'drempel.weg' },
      };
      content.grounds[0]!.invokedBy.push('drugs.weg');
      rules.signals[0]!.content.signals[0]!.when = { fact: 'a.b', operator: 'is', value: 1 };
      rules.signals[0]!.content.signals[0]!.unless = {
        fact: 'voornemen.maximumEuro',
        operator: 'lessThan',
        value: { fact: 'voornemen.weg' },
      };
      rules.coherence.content.implicaties[0]!.then.fact = 'drugs.ook-weg';
    });
    const all = faults.join('\n');
    for (const part of [
      'pand.kleur',
      'kasteel',
      'lessThan past niet',
      'drempel weg',
      'drugs.weg',
      'a.b',
      'voornemen.weg',
      'drugs.ook-weg',
    ]) {
      expect(all, part).to.include(part);
    }
    expect(all).to.include('rules/bevoegdheden/opiumwet-13b/opiumwet-13b.2019-01-01.json#object');
  });

  it('two versions of one power may not hold on the same day', () => {
    const faults = faultsAfter((rules) => {
      power(rules, 'opiumwet-13b.2007').content.validTo = '2019-06-01';
      power(rules, 'opiumwet-13b.2019').content.validTo = '2018-01-01';
    });
    expect(faults.join('\n')).to.include('Geldt tegelijk met').and.include('laatste dag ligt voor de eerste');
  });

  it('the file name carries the first day of validity, and every version has its examples', () => {
    const faults = faultsAfter((rules) => {
      power(rules, 'opiumwet-13b.2025').path = 'bevoegdheden/opiumwet-13b/nieuw.json';
      rules.examples = rules.examples.filter(({ path }) => !path.includes('apv-dwangsom-vng'));
    });
    expect(faults.join('\n'))
      .to.include('bestandsnaam')
      .and.include('Voorbeelden voor apv-dwangsom ontbreken');
  });

  it('every power stands in the order once and has national law or a model to fall back on', () => {
    const faults = faultsAfter((rules) => {
      rules.choice.content.bevoegdheden[0]!.id = 'gemeentewet-999';
      rules.powers = rules.powers.filter(({ path }) => !path.includes('apv-dwangsom-vng'));
    });
    const all = faults.join('\n');
    expect(all).to.include('opiumwet-13b ontbreekt in de volgorde').and.include('gemeentewet-999 staat niet');
    expect(all).to.include('apv-dwangsom heeft geen landelijke tekst');
  });

  it('signals are unique, speak about existing powers, and every code that a defeat raises has a text', () => {
    const faults = faultsAfter((rules) => {
      const [first, second] = rules.signals.find(({ path }) => path.endsWith('/procedure.json'))!.content
        .signals;
      second!.id = first!.id;
      first!.grondslagen = ['gemeentewet-999'];
      power(rules, 'opiumwet-13b.2025').content.elements[2]!.defeatCodes = ['onbekende-code'];
    });
    const all = faults.join('\n');
    expect(all).to.include('twee keer').and.include('gemeentewet-999').and.include('onbekende-code');
  });

  it('every ruling and every article can be traced to the register of sources', () => {
    const faults = faultsAfter((rules) => {
      const [first, second] = power(rules, 'opiumwet-13b.2025').content.elements;
      first!.source = { wet: 'Opiumwet', artikel: '99', status: 'geverifieerd' };
      second!.source = {
        wet: 'Opiumwet',
        artikel: '13b',
        jci: 'jci1.3:c:BWBR0005416&artikel=13b',
        status: 'geverifieerd',
      };
      rules.choice.content.bevoegdheden[0]!.reden = 'Zie ECLI:NL:RVS:2099:1.';
      const toets = rules.others.find(({ path }) => path === 'brieftoets/L16.json')!;
      (toets.content as { tekst?: string }).tekst = 'Zie ECLI:NL:RVS:2099:2.';
    });
    const all = faults.join('\n');
    expect(all).to.include('#elements.0.source').and.include('Artikel 99 Opiumwet');
    expect(all).to.include('#elements.1.source').and.include('andere wet');
    expect(all).to.include('rules/brieftoets/L16.json: ECLI:NL:RVS:2099:2');
    expect(all).to.include('ECLI:NL:RVS:2099:1 staat niet in rules/bronnen/uitspraken.json');
  });

  it('a municipality follows only what exists, and unread policy gives no terms', () => {
    const faults = faultsAfter((rules) => {
      const demo = rules.municipalities.get('GM9999')!;
      demo.content.verordening = 'gm0000';
      demo.content.volgt[0]!.gemeente = 'GM0000';
      rules.municipalities.get('GM0743')!.content.code = 'GM0744';
      rules.policies.find(({ path }) => path.includes('asten'))!.content.textRead = false;
      rules.derived.content.feiten.pop();
    });
    const all = faults.join('\n');
    for (const part of [
      'gm0000',
      'GM0000',
      'niet die van de map',
      'niet gelezen: dit veld',
      'afgeleide feiten',
    ]) {
      expect(all, part).to.include(part);
    }
  });

  it('an example that does not come out is a fault: the outcome, the ground and each element', () => {
    const faults = faultsAfter((rules) => {
      const { examples } = rules.examples.find(({ path }) => path.includes('opiumwet-13b.2025'))!.content;
      examples[0]!.expected.uitkomst = 'niet_bevoegd';
      examples[1]!.expected.grond = 'lid 9';
      examples[2]!.expected.bestanddelen = { voorbereidingsgoed: 'onbekend' };
      examples[3]!.expected.bestanddelen = { weg: 'voldaan' };
      examples[4]!.dossier.feiten = { 'pand.kleur': 'rood' };
      const other = rules.examples.find(({ path }) => path.includes('apv-dwangsom-vng'))!.content;
      other.examples = other.examples.filter(({ expected }) => expected.uitkomst === 'bevoegd');
    });
    const all = faults.join('\n');
    expect(all).to.include('verwacht niet_bevoegd, gevonden bevoegd').and.include('verwacht grond lid 9');
    expect(all)
      .to.include('bestanddeel voorbereidingsgoed')
      .and.include('gevonden niets')
      .and.include('pand.kleur');
    expect(all).to.include('ten minste een voorbeeld');
  });

  it('files that are no JSON, or of another shape, are all named with file and path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'regels-'));
    try {
      for (const path of ['afweging', 'beleid/GM0361', 'keuze'])
        mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, 'afweging', 'kapot.json'), '{');
      writeFileSync(join(folder, 'beleid', 'GM0361', 'leeg.json'), '{}');
      writeFileSync(join(folder, 'keuze', 'keuze.json'), '[]');
      expect(() => readRules(folder))
        .to.throw(InputFaults)
        .with.property('message')
        .that.includes('rules/afweging/kapot.json: Dit bestand is niet te lezen')
        .and.includes('rules/beleid/GM0361/leeg.json#kind')
        .and.includes('rules/keuze/keuze.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a folder without rules is a fault, not an empty advice', () => {
    expect(() => readRules(join(tmpdir(), 'bestaat-niet'))).to.throw(InputFaults, 'rules/feiten/feiten.json');
  });
});
