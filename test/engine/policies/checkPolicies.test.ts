import { expect } from 'chai';
import type { Penalty } from '../../../server/engine/ruleSchemas.ts';
import { faultsOf, policy } from './support.ts';

const asten = () => policy('damocles-asten-2019', 'damocles');
const heuvelland = (over: Partial<Penalty>) => {
  const found = policy('heuvelland-2022', 'dwangsom');
  return faultsOf({ ...found, rows: [{ ...found.rows[0]!, ...over }] }).join();
};

describe('a policy with a fault: file, row and field', () => {
  it('a matrix: unknown thresholds, rows that can never be chosen, modifiers that do not fit', () => {
    const beleid = asten();
    beleid.thresholds['xtc'] = {
      comparator: 'greaterThan',
      value: -1,
      unit: 'pil',
      source: { status: 'niet_geverifieerd' },
    };
    beleid.rows[3] = { ...beleid.rows[0]!, id: 'dubbel' };
    const shown = {
      atLeast: 1,
      of: [{ id: 'a', tekst: 'aanwijzing', when: { fact: 'pand.soort', operator: 'greaterThan', value: 3 } }],
    };
    beleid.seriousCase = shown;
    beleid.modifiers = [
      {
        id: 'langer',
        tekst: 'langer',
        kind: 'verzwarend',
        mark: 'S',
        seenIn: 'toets',
        status: 'niet_geverifieerd',
        shown,
        rows: ['woning/soft/1', 'bestaat-niet'],
        effect: { op: 'plus', duration: { aantal: 2, eenheid: 'week' } },
      },
    ];
    const faults = faultsOf(beleid).join('\n');
    for (const part of [
      '#thresholds.xtc: Artikel 13b kent',
      '#thresholds.xtc: Een drempel',
      '#rows.dubbel.when: Een eerdere rij',
      '#modifiers.langer.rows: Onbekende rij bestaat-niet',
      '#modifiers.langer.effect: Tel op',
      '#modifiers.langer.shown.a: Operator greaterThan past niet',
      '#seriousCase.a: Operator',
    ])
      expect(faults, part).to.include(part);
  });

  it('a row for a later violation behind one that counts for every violation is never chosen', () => {
    const beleid = asten();
    beleid.rows[0]!.andLater = true;
    expect(faultsOf(beleid).join()).to.include('#rows.woning/soft/2.when');
  });

  it('text that nobody read has no duration, amount or threshold', () => {
    const beleid = { ...asten(), textRead: false };
    beleid.thresholds = {
      softdrugsGram: {
        comparator: 'greaterThan',
        value: 5,
        unit: 'gram',
        source: { status: 'niet_geverifieerd' },
      },
    };
    const faults = faultsOf(beleid).join();
    expect(faults).to.include('#rows.woning/soft/1.duration').and.include('#thresholds.softdrugsGram');
  });

  it('a ladder: unknown categories, steps out of order', () => {
    const beleid = policy('heemstede-2024', 'verblijfsontzegging');
    beleid.rows[1]!.categories = ['9'];
    beleid.rows[1]!.order = 1;
    beleid.unlisted = { overtreding: '1', misdrijf: '8', tekst: 'indeling' };
    const faults = faultsOf(beleid).join();
    expect(faults).to.include('#rows.stap-2.categories').and.include('#unlisted').and.include('in volgorde');
  });

  it('a penalty: a maximum below the amount or without one (Awb 5:32b), no unit of time, no norm', () => {
    expect(heuvelland({ maximumEuro: 4000 })).to.include('lager dan het bedrag');
    expect(heuvelland({ maximumEuro: null })).to.include('Noem het maximum');
    expect(heuvelland({ maximumEuro: null, form: 'ineens' })).to.equal('');
    expect(heuvelland({ form: 'per_tijdseenheid' })).to.include('.per:');
    expect(heuvelland({ per: { aantal: 1, eenheid: 'dag' } })).to.include('.per:');
    expect(heuvelland({ articles: [] })).to.include('.articles:');
  });

  it('a mandate on a power that does not exist', () => {
    const mandaat = policy('mandaat-alkmaar', 'mandaat');
    mandaat.rows[1]!.grondslagen = ['gemeentewet-999'];
    expect(faultsOf(mandaat).join()).to.include('#rows.handhaving.grondslagen');
  });
});
