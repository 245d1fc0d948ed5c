import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Duur, Feiten } from '../../../server/domain/dossier.ts';
import { givesTerms } from '../../../server/engine/policies/givesTerms.ts';
import { faultsOf, policies, policy, rowFor } from './support.ts';

/** What was seen of each policy, written down apart from the rule files. */
interface Verwacht {
  readonly koppen: readonly {
    beleid: string;
    cvdr: string | null;
    validFrom: string | null;
    validTo: string | null;
    completeness: string;
    mark: string;
    recidive: Duur | null;
  }[];
  readonly matrix: readonly {
    beleid: string;
    rij: string | null;
    feiten: Feiten;
    overtreding: number;
    maatregel: string;
    duur: Duur | null;
    alternatieven: string[];
    daarnaast: number;
  }[];
  readonly stappen: readonly {
    beleid: string;
    stap: number;
    hoogstens: Duur | null;
    eerder: number;
    binnen: Duur | null;
    waarschuwing: boolean;
    herhalingen: number | null;
    venster: Duur | null;
  }[];
  readonly dwangsommen: readonly {
    beleid: string;
    volgnummer: number;
    bedragEuro: number | null;
    maximumEuro: number | null;
    voorafgegaanDoor: string | null;
  }[];
  readonly drempels: readonly { beleid: string; waarde: number; vergelijking: string }[];
}
const verwacht = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../data/beleid-verwacht.json', import.meta.url)), 'utf8'),
) as Verwacht;

describe('the policies that were found: all load, and every row says what was seen', () => {
  it('all 20 are there, without a fault', () => {
    expect(verwacht.koppen).to.have.length(20);
    for (const { beleid } of verwacht.koppen) {
      expect(policies.has(beleid), beleid).to.equal(true);
      expect(faultsOf(policies.get(beleid)!), beleid).to.deep.equal([]);
    }
  });

  for (const kop of verwacht.koppen) {
    it(`${kop.beleid}: number, interval, completeness and mark`, () => {
      const found = policies.get(kop.beleid)!;
      expect(found).to.include({ cvdr: kop.cvdr, validFrom: kop.validFrom, validTo: kop.validTo });
      expect(found.completeness).to.equal(kop.completeness);
      if (found.kind === 'damocles') expect(found.recidivism?.window ?? null).to.deep.equal(kop.recidive);
    });
  }

  for (const [i, rij] of verwacht.matrix.entries()) {
    const naam = `${rij.beleid}: ${rij.overtreding}e overtreding, ${rij.maatregel} (rij ${i + 1})`;
    it(naam, () => {
      const content = policy(rij.beleid, 'damocles');
      // Where the policy does not tell how far back to look, an earlier violation would leave the number open.
      content.recidivism = {
        window: { aantal: 3, eenheid: 'jaar' },
        from: 'vorige_overtreding',
        counts: 'adres_of_persoon',
      };
      const eerder = Array.from({ length: rij.overtreding - 1 }, (_, n) => ({
        datum: `202${5 - n}-06-01`,
        zelfdePand: true,
        zelfdePersoon: true,
      }));
      const feiten = {
        ...rij.feiten,
        'voorgeschiedenis.overtredingen': eerder,
        'zaak.feitdatum': '2026-10-01',
      };
      const found = rowFor(content, feiten);
      const row = rij.rij === null ? found.row : content.rows.find(({ id }) => id === rij.rij)!;
      expect(row).to.include({ measure: rij.maatregel });
      expect(row).to.have.deep.property('duration', rij.duur);
      expect(row).to.have.property('violation').at.most(rij.overtreding);
      if (rij.rij !== null) return;
      expect(found.measure).to.equal(rij.maatregel);
      expect(found.duur).to.deep.equal(givesTerms(content, found.row!) ? rij.duur : null);
      const { alternatieven = [], daarnaast = [] } = found.uitwerking ?? {};
      expect(alternatieven.map(({ maatregel }) => maatregel)).to.deep.equal(rij.alternatieven);
      expect(daarnaast).to.have.length(rij.daarnaast);
    });
  }

  for (const stap of verwacht.stappen) {
    it(`${stap.beleid}: stap ${stap.stap}`, () => {
      const content = policy(stap.beleid, 'verblijfsontzegging');
      const found = content.rows.find(({ order }) => order === stap.stap)!;
      expect(found.maximum).to.deep.equal(stap.hoogstens);
      expect(found.repeats).to.equal(stap.herhalingen);
      expect(found.window).to.deep.equal(stap.venster);
      expect(found.requiresWarning).to.equal(stap.waarschuwing);
      expect(found.priors.within).to.deep.equal(stap.binnen);
      if (!stap.waarschuwing) expect(found.priors.atLeast).to.equal(stap.eerder);
    });
  }

  for (const rij of verwacht.dwangsommen) {
    it(`${rij.beleid}: bedrag ${rij.volgnummer}`, () => {
      const found = policy(rij.beleid, 'dwangsom').rows[rij.volgnummer - 1]!;
      expect([found.euro, found.maximumEuro]).to.deep.equal([rij.bedragEuro, rij.maximumEuro]);
      expect(found.precededBy).to.equal(rij.voorafgegaanDoor);
    });
  }

  it('every threshold with its own comparator', () => {
    const names = { '>': 'greaterThan', '>=': 'atLeast', '<': 'atLeast' } as Record<string, string>;
    for (const { beleid, waarde, vergelijking } of verwacht.drempels) {
      const { thresholds, actsFrom } = policy(beleid, 'damocles');
      const found = Object.values({ ...thresholds, ...actsFrom }).filter(({ value }) => value === waarde);
      expect(
        found.map(({ comparator }) => comparator),
        `${beleid} ${waarde}`,
      ).to.include(names[vergelijking]);
    }
  });

  it('press reports, structure, own knowledge and decisions seen in practice give no duration and no amount', () => {
    const context = [...policies.values()].filter(
      (one) =>
        one.source.mark !== 'S' ||
        !one.textRead ||
        ['structureOnly', 'observedDecision'].includes(one.completeness),
    );
    expect(context).to.have.length.above(10);
    for (const one of context)
      for (const row of one.rows) expect(givesTerms(one, row), one.id).to.equal(false);
    const zutphen = rowFor(policy('zutphen-2017', 'damocles'), {
      'pand.soort': 'woning',
      'drugs.harddrugsGram': 4,
    });
    expect(zutphen).to.include({ measure: 'sluiting', duur: null });
    expect(zutphen.redenen.join()).to.include('niet uit het beleid zelf gelezen');
  });
});
