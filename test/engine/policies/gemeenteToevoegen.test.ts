import { expect } from 'chai';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFaults } from '../../../server/domain/fault.ts';
import { createRegels } from '../../../server/engine/createRegels.ts';
import { policy, rulesDir } from './support.ts';

/** A copy of the rules to which a municipality is added as one folder; nothing else is touched. */
describe('a municipality is one folder under rules/beleid', () => {
  const map = mkdtempSync(join(tmpdir(), 'gemeente-'));
  const beleid = {
    ...policy('damocles-asten-2019', 'damocles'),
    id: 'damocles-nieuw',
    title: 'Damoclesbeleid Nieuwstad',
  };
  beleid.thresholds = { ...policy('voorst-2023', 'damocles').thresholds };
  beleid.thresholds['softdrugsGram'] = { ...beleid.thresholds['softdrugsGram']!, value: 10 };
  const gemeente = {
    $schema: '../../schema/gemeente.schema.json',
    code: 'GM0001',
    naam: 'Gemeente Nieuwstad',
    demonstratie: true,
    verordening: null,
    volgt: [],
    toelichting: 'Nieuwstad bestaat niet.',
  };
  const put = (name: string, content: unknown) =>
    writeFileSync(join(map, 'beleid', 'GM0001', name), JSON.stringify(content));

  before(() => {
    cpSync(rulesDir, map, { recursive: true });
    mkdirSync(join(map, 'beleid', 'GM0001'));
    put('gemeente.json', gemeente);
    put('damocles-nieuw.json', beleid);
  });
  after(() => rmSync(map, { recursive: true }));

  async function advies(gram: number) {
    const regels = await createRegels(map);
    const feiten = {
      'pand.soort': 'woning',
      'drugs.softdrugsGram': gram,
      'voorgeschiedenis.overtredingen': [],
    };
    const found = await regels.adviseer(
      regels.leesDossier({ gemeente: 'GM0001', peildatum: '2026-11-23', feiten }),
    );
    return {
      bevoegd: found.bevoegdheden.find(({ id }) => id === 'opiumwet-13b')!.uitkomst,
      sluiting: found.maatregelen.find(
        ({ maatregel, grondslag }) => maatregel === 'sluiting' && grondslag === 'opiumwet-13b',
      ),
    };
  }

  it('its own policy gives the row, the duration and the threshold', async () => {
    const boven = await advies(12);
    expect(boven.bevoegd).to.equal('bevoegd');
    expect(boven.sluiting?.duur).to.deep.equal({ aantal: 3, eenheid: 'maand' });
    expect(boven.sluiting?.beleid?.titel).to.equal('Damoclesbeleid Nieuwstad');
    expect((await advies(8)).bevoegd, 'above 5 grams, under its own 10').to.not.equal('bevoegd');
  });

  it('a fault in it is named with file, row and field, all at once', async () => {
    const { rows } = beleid;
    const kapot = {
      ...beleid,
      validFrom: '2026-01-01',
      validTo: '2025-01-01',
      rows: [...rows, { ...rows[0], when: { fact: 'drugs.bestaatNiet', operator: 'is', value: 1 } }],
    };
    put('damocles-nieuw.json', kapot);
    const error = await createRegels(map).catch((reden: unknown) => reden);
    put('damocles-nieuw.json', beleid);
    expect(error).to.be.instanceOf(InputFaults);
    const faults = (error as InputFaults).faults.map(({ pad, melding }) => `${pad}: ${melding}`).join('\n');
    const pad = 'rules/beleid/GM0001/damocles-nieuw.json#';
    expect(faults).to.include(`${pad}rows.woning/soft/1.id`);
    expect(faults).to.include(`${pad}rows.woning/soft/1.when`).and.include('drugs.bestaatNiet');
    expect(faults).to.include(`${pad}validTo`);
  });

  it('a field that is missing or has another shape too', async () => {
    const { rows, ...zonder } = beleid;
    put('damocles-nieuw.json', {
      ...zonder,
      rows: [{ ...rows[0], duration: { aantal: -1, eenheid: 'eeuw' } }],
    });
    const error = await createRegels(map).catch((reden: unknown) => reden);
    put('damocles-nieuw.json', beleid);
    expect((error as InputFaults).faults.map(({ pad }) => pad).join()).to.include('#rows.0.duration');
  });
});
