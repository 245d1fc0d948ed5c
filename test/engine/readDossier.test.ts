import { expect } from 'chai';
import { InputFaults } from '../../server/domain/fault.ts';
import { committedRegels } from '../support/regels.ts';

async function faults(json: unknown): Promise<string[]> {
  const regels = await committedRegels();
  try {
    regels.leesDossier(json);
    return [];
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    return error.faults.map(({ pad }) => pad);
  }
}
const dossier = (feiten: object) => ({ peildatum: '2026-11-23', feiten });

describe('reading a dossier: one error that lists all faults', () => {
  it('accepts the example of the contract, and null as unknown', async () => {
    const regels = await committedRegels();
    const read = regels.leesDossier({
      zaak: '2026-0041',
      gemeente: 'GM0743',
      peildatum: '2026-11-23',
      feiten: { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12.4, 'gevolgen.zwanger': null },
    });
    expect(read.zaak).to.equal('2026-0041');
    expect(await faults({ peildatum: '2026-11-23' }), 'gemeente and feiten may be absent').to.deep.equal([]);
    expect(await faults({ ...dossier({}), brief: {} }), 'the model of a letter is no fact').to.deep.equal([]);
  });

  it('lists every fault with its path', async () => {
    const found = await faults({
      zaak: 1,
      gemeente: 'GM0000',
      peildatum: '2026-02-30',
      feit: {},
      feiten: {
        'pand.soort': 'kasteel',
        'pand.kleur': 'rood',
        'drugs.harddrugsGram': -1,
        'drugs.softdrugsGram': 'veel',
        'gevolgen.zwanger': 'ja',
        'zaak.feitdatum': '2026-13-01',
        'apv.artikel': 21,
        'handel.attributen': ['weegschaal', 1],
        'voornemen.duur': { aantal: 0, eenheid: 'maand' },
      },
    });
    expect(found).to.have.members([
      'feit',
      'zaak',
      'peildatum',
      'gemeente',
      'feiten.pand.soort',
      'feiten.pand.kleur',
      'feiten.drugs.harddrugsGram',
      'feiten.drugs.softdrugsGram',
      'feiten.gevolgen.zwanger',
      'feiten.zaak.feitdatum',
      'feiten.apv.artikel',
      'feiten.handel.attributen',
      'feiten.voornemen.duur',
    ]);
  });

  it('names the municipalities that exist', async () => {
    const regels = await committedRegels();
    expect(() => regels.leesDossier({ ...dossier({}), gemeente: 'GM0001' })).to.throw(
      'GM0361, GM0743, GM9998, GM9999',
    );
  });

  it('reads durations with and without an end', async () => {
    const duur = (waarde: unknown) => faults(dossier({ 'voornemen.duur': waarde }));
    expect(await duur({ aantal: 3, eenheid: 'maand' })).to.deep.equal([]);
    expect(await duur({ onbepaald: true })).to.deep.equal([]);
    for (const bad of [
      { onbepaald: false },
      { aantal: 3 },
      { aantal: 3, eenheid: 'eeuw' },
      3,
      [],
      { onbepaald: true, aantal: 1 },
    ]) {
      expect(await duur(bad), JSON.stringify(bad)).to.have.length(1);
    }
  });

  it('reads lists field by field; a missing or null field is unknown', async () => {
    const lijst = (waarde: unknown) => faults(dossier({ 'voorgeschiedenis.overtredingen': waarde }));
    expect(await lijst([])).to.deep.equal([]);
    expect(await lijst([{ datum: null, middel: 'hard' }])).to.deep.equal([]);
    expect(await lijst('geen')).to.deep.equal(['feiten.voorgeschiedenis.overtredingen']);
    expect(await lijst([1, { datum: 'gisteren', kleur: 1, middel: 'xtc', toString: 1 }])).to.deep.equal([
      'feiten.voorgeschiedenis.overtredingen[0]',
      'feiten.voorgeschiedenis.overtredingen[1].datum',
      'feiten.voorgeschiedenis.overtredingen[1].kleur',
      'feiten.voorgeschiedenis.overtredingen[1].middel',
      'feiten.voorgeschiedenis.overtredingen[1].toString',
    ]);
  });

  it('refuses what is no dossier, and several betrokkenen at once, instead of ignoring them', async () => {
    for (const bad of [null, [], 'x']) expect(await faults(bad)).to.deep.equal(['dossier']);
    expect(await faults({ peildatum: '2026-11-23', feiten: [] })).to.deep.equal(['feiten']);
    expect(await faults({ ...dossier({}), betrokkenen: [], objecten: [] })).to.deep.equal([
      'betrokkenen',
      'objecten',
    ]);
  });
});
