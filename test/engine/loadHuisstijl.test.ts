import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFaults } from '../../server/domain/fault.ts';
import { checkHuisstijlen } from '../../server/engine/checkHuisstijlen.ts';
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

  const meldingen = (anders: object): string[] => {
    put('GM0004', { ...loadHuisstijl(rules, 'GM9999'), gemeente: 'GM0004', ...anders });
    try {
      loadHuisstijl(map, 'GM0004');
      return [];
    } catch (error) {
      if (error instanceof InputFaults) return error.faults.map(({ pad, melding }) => `${pad}: ${melding}`);
      throw error;
    }
  };
  const logo = {
    alt: 'Logo',
    viewBox: '0 0 40 20',
    breedteMm: 20,
    paden: [{ d: 'M0 0H9V9Z', kleur: '#123456' }],
  };

  it('a colour that is too light to read is refused, with the contrast it has', () => {
    expect(meldingen({ kleuren: { tekst: '#767676', accent: '#ffff00' } })).to.deep.equal([]);
    expect(meldingen({ kleuren: { tekst: '#8fb4d9', accent: '#ffff00' } }).join()).to.match(
      /kleuren\.tekst: .*te licht.*2,2.*4,5/,
    );
    expect(meldingen({ kleuren: { tekst: 'red', accent: '#fff' } })).to.have.length(2);
  });

  it('a logo is paths in plain colours, that fit above the address', () => {
    expect(meldingen({ logo })).to.deep.equal([]);
    const fout = { ...logo, paden: [{ d: 'M0 0<script>', kleur: 'url(https://a.example)' }] };
    expect(meldingen({ logo: fout }).map((melding) => melding.split(': ')[1])).to.deep.equal([
      'logo.paden.0.d',
      'logo.paden.0.kleur',
    ]);
    expect(meldingen({ logo: { ...logo, viewBox: '0 0 20 40' } }).join()).to.match(/40 mm hoog.*18 mm/);
    expect(meldingen({ hoofd: 'midden', logo: { ...logo, breedteMm: 30 } }).join()).to.match(
      /15 mm hoog.*13 mm/,
    );
    expect(meldingen({ logo: { ...logo, alt: ' ' } })).to.have.length(1);
    expect(meldingen({ logo: { ...logo, href: 'https://a.example' } })).to.have.length(1);
  });

  it('who signs in the name of an organ names the mandate (Awb 10:10)', () => {
    const namens = { functie: 'teamleider', naam: 'T. Est', namens: 'de burgemeester', mandaat: null };
    expect(meldingen({ ondertekenaars: { burgemeester: namens } }).join()).to.match(/10:10/);
    expect(
      meldingen({ ondertekenaars: { burgemeester: { ...namens, mandaat: 'besluit 1' } } }),
    ).to.deep.equal([]);
  });

  it('check-rules looks at every municipality, and at the name that it bears', () => {
    const gemeente = (code: string, naam: string) =>
      ({ content: { code, naam, demonstratie: true } }) as Parameters<typeof checkHuisstijlen>[1][number];
    expect(
      checkHuisstijlen(rules, [gemeente('GM9998', 'Gemeente Proefwaterland'), gemeente('GM0361', 'x')]),
    ).to.deep.equal([]);
    expect(checkHuisstijlen(rules, [gemeente('GM9998', 'Gemeente Anders')])[0]?.melding).to.match(/anders/);
    put('GM0001', { gemeente: 'GM0001' });
    expect(checkHuisstijlen(map, [gemeente('GM0001', 'x')]).length).to.be.greaterThan(3);
  });
});
