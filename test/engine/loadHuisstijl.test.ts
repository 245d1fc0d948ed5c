import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFaults } from '../../server/domain/fault.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';

const rules = new URL('../../rules', import.meta.url).pathname;

describe('what a municipality prints on its letters', () => {
  const map = mkdtempSync(join(tmpdir(), 'huisstijl-'));
  after(() => rmSync(map, { recursive: true }));
  const put = (gemeente: string, json: unknown): void => {
    mkdirSync(join(map, 'beleid', gemeente), { recursive: true });
    writeFileSync(join(map, 'beleid', gemeente, 'huisstijl.json'), JSON.stringify(json));
  };

  it('the demo municipality says of itself that it is a demonstration', () => {
    const huisstijl = loadHuisstijl(rules, 'GM9999');
    expect(huisstijl).to.include({ gemeente: 'GM9999', naam: 'Gemeente Voorbeeldstad', demonstratie: true });
    expect(huisstijl).not.to.have.property('toelichting');
  });

  it('a municipality without the file, or no code at all: null', () => {
    expect(loadHuisstijl(rules, 'GM0000')).to.equal(null);
    expect(loadHuisstijl(rules, '../../etc')).to.equal(null);
  });

  it('a faulty file: all faults at once', () => {
    const goed = loadHuisstijl(rules, 'GM9999');
    put('GM0001', { ...goed, gemeente: 'x', website: 'http://a.example', naam: '' });
    let faults: readonly { pad: string }[] = [];
    try {
      loadHuisstijl(map, 'GM0001');
    } catch (error) {
      if (error instanceof InputFaults) faults = error.faults;
    }
    expect(faults.map(({ pad }) => pad.split(': ')[1])).to.have.members(['gemeente', 'website', 'naam']);
  });

  it('a file of another municipality is refused, a file as a whole too', () => {
    put('GM0002', loadHuisstijl(rules, 'GM9999'));
    expect(() => loadHuisstijl(map, 'GM0002')).to.throw(InputFaults, 'GM9999');
    put('GM0003', []);
    expect(() => loadHuisstijl(map, 'GM0003')).to.throw(InputFaults, '(bestand)');
  });
});
