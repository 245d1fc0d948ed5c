import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFaults } from '../../server/domain/fault.ts';
import { checkTermijnen } from '../../server/engine/checkTermijnen.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';

const rules = join(import.meta.dirname, '../../rules');
type Json = Record<string, unknown>;

describe('the check of the term rules', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'termijnen-'));
    cpSync(join(rules, 'kalender'), join(folder, 'kalender'), { recursive: true });
    for (const id of ['bezwaar', 'zienswijze', 'avg_datalek', 'hoorzitting_inzage', 'opslag_wachttijd']) {
      cpSync(join(rules, `termijnen/${id}.json`), join(folder, `termijnen/${id}.json`));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (path: string, edit: (json: Json) => Json): void => {
    const file = join(folder, path);
    const json = JSON.parse(readFileSync(file, 'utf8')) as Json;
    writeFileSync(file, JSON.stringify(edit(json)));
  };
  const faults = (): string[] => checkTermijnen(folder).map(({ pad, melding }) => `${pad}: ${melding}`);
  const faultOf = (id: string, edit: Json): string => {
    change(`termijnen/${id}.json`, (json) => ({ ...json, ...edit }));
    return faults().join('\n');
  };

  it('finds nothing wrong with the rules of this repository', () => {
    expect(checkTermijnen(rules)).to.deep.equal([]);
  });

  it('finds an example that does not come out: a legal number was changed', () => {
    const found = faultOf('bezwaar', { length: { aantal: 5, eenheid: 'week' } });
    expect(found).to.match(/bezwaar\.json: Voorbeeld .* eindigt op 2026-12-28 en niet op 2027-01-04/);
  });

  it('refuses the Algemene termijnenwet on a term it excludes', () => {
    const atw = { applies: true, grond: 'x' };
    expect(faultOf('bezwaar', { length: { aantal: 13, eenheid: 'week' } })).to.contain('(artikel 4)');
    expect(faultOf('zienswijze', { atw })).to.contain('die in het besluit staat (artikel 1)');
    expect(faultOf('hoorzitting_inzage', { atw })).to.contain('terugtelt (artikel 1 lid 2)');
    expect(faultOf('avg_datalek', { atw })).to.contain('(artikel 4)');
  });

  it('asks for both readings where it is arguable', () => {
    expect(faultOf('opslag_wachttijd', { atw: { applies: 'arguable', grond: 'x' } })).to.contain(
      'lezing en safe',
    );
  });

  it('asks for exactly one length: of the law or of the decision', () => {
    expect(faultOf('bezwaar', { inBesluit: true, units: [] }))
      .to.contain('een van beide')
      .and.contain('units');
    expect(faultOf('bezwaar', { startsAt: [], examples: [] }))
      .to.contain('startsAt')
      .and.contain('voorbeeld');
  });

  it('keeps hours off calendar days and working days off counting back', () => {
    expect(faultOf('avg_datalek', { startsAt: ['date'] })).to.contain('op een tijdstip, niet op een dag');
    expect(faultOf('bezwaar', { startsAt: ['instant'] })).to.contain('in hele dagen');
    expect(faultOf('hoorzitting_inzage', { units: ['werkdag'] })).to.contain('niet terugtellen');
  });

  it('lists the faults of all files in one error', async () => {
    faultOf('bezwaar', { naam: '' });
    faultOf('zienswijze', { id: 'anders', onbekend: 1 });
    writeFileSync(join(folder, 'termijnen/avg_datalek.json'), '{');
    change('kalender/koninklijk-besluit.json', (json) => ({ ...json, dagen: ['2026-02-30'] }));
    const error = await createTermijnen(folder).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(InputFaults);
    const places = (error as InputFaults).faults.map(({ pad }) => pad);
    expect(places).to.include.members([
      'rules/kalender/koninklijk-besluit.json',
      'rules/termijnen/avg_datalek.json',
      'rules/termijnen/bezwaar.json.naam',
      'rules/termijnen/zienswijze.json',
    ]);
  });

  it('refuses a file that is named otherwise than its term', () => {
    expect(faultOf('zienswijze', { id: 'anders' })).to.contain('heet anders dan de termijn "anders"');
  });

  it('says when there are no rules at all', () => {
    expect(checkTermijnen(join(folder, 'nergens')).length).to.equal(5);
  });
});
