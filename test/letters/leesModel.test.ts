import { expect } from 'chai';
import { InputFaults } from '../../server/domain/fault.ts';
import { brieven } from '../support/brieven.ts';

describe('a letter model from outside', () => {
  async function paden(change: (json: Record<string, unknown>) => void): Promise<string[]> {
    const made = await brieven();
    const json = structuredClone(made.voorbeelden('sluiting-13b')[0]) as Record<string, unknown>;
    change(json);
    try {
      made.leesModel(json);
      return [];
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return error.faults.map(({ pad, melding }) => `${pad}: ${melding}`);
    }
  }

  it('gets one error that lists all faults, each with its path and what to do, in Dutch', async () => {
    const gevonden = await paden((json) => {
      json['dagtekening'] = '2026-02-30';
      json['orgaan'] = 'koning';
      json['bijlage'] = [];
      delete json['kenmerk'];
      json['maatregel'] = { duur: { aantal: 0, eenheid: 'eeuw' }, einde: 'morgen', bedragCent: 1.5 };
      json['feiten'] = [{ tekst: 'x', datum: '2026-13-01', bron: 'y' }];
      json['geadresseerden'] = [];
    });
    const tekst = gevonden.join('\n');
    for (const deel of [
      'dagtekening: Geef een bestaande datum',
      'orgaan: Kies een van: burgemeester, college.',
      'brief: Onbekend veld: bijlage.',
      'kenmerk: Dit veld ontbreekt of is verkeerd gevuld. Geef tekst.',
      'maatregel.duur: Geef een duur als',
      'maatregel.einde: Geef een datum',
      'maatregel.bedragCent: Dit veld ontbreekt of is verkeerd gevuld. Geef een heel getal.',
      'feiten[0].datum: Geef een bestaande datum',
      'geadresseerden: Noem ten minste één geadresseerde.',
    ]) {
      expect(tekst).to.include(deel);
    }
  });

  it('an unknown kind, a part of the weighing of another letter and a municipality without particulars', async () => {
    const gevonden = await paden((json) => {
      json['soort'] = 'aanslag';
      json['gemeente'] = 'GM0000';
    });
    expect(gevonden.join('\n'))
      .to.include('soort: Deze soort brief bestaat niet')
      .and.include('gemeente: Van gemeente GM0000');
    const weging = await paden((json) => (json['weging'] = { hoogteDwangsom: 'x' }));
    expect(weging.join()).to.include('weging.hoogteDwangsom').and.include('noodzaak');
  });

  it('nothing at all, or a list: a fault, no crash', async () => {
    const made = await brieven();
    for (const json of [null, undefined, [], 'brief', 3])
      expect(() => made.leesModel(json)).to.throw(InputFaults);
  });

  it('an incomplete draft is accepted: what is absent becomes null', async () => {
    const made = await brieven();
    const json = structuredClone(made.voorbeelden('sluiting-13b')[0]) as Record<string, unknown>;
    json['maatregel'] = { ingang: '' };
    const gelezen = made.leesModel(json);
    expect(gelezen.maatregel).to.include({ ingang: null, einde: null, bedragCent: null });
    expect(gelezen.maatregel.herstelmaatregelen).to.deep.equal([]);
  });
});
