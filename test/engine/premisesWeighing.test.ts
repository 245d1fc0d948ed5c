import { expect } from 'chai';
import type { Feiten } from '../../server/domain/dossier.ts';
import { committedRegels } from '../support/regels.ts';

const WONING: Feiten = { 'pand.soort': 'woning', 'openbareOrde.gedragInPand': true };
const CAFE: Feiten = { 'pand.soort': 'lokaal', 'pand.publiekToegankelijk': true };
const HINDER: Feiten = { 'hinder.gebruikerOfVerhuurder': true };

/** The points that the test of this intended measure raises, on this power. */
async function signalen(grondslag: string, maatregel: string, feiten: Feiten): Promise<string[]> {
  const regels = await committedRegels();
  const voornemen = { 'voornemen.grondslag': grondslag, 'voornemen.maatregel': maatregel };
  const advies = await regels.adviseer(
    regels.leesDossier({ gemeente: null, peildatum: '2026-11-24', feiten: { ...feiten, ...voornemen } }),
  );
  return advies.toets!.signalen.map((code) => {
    const raised = advies.signalen.filter((one) => one.code === code && one.maatregel === maatregel);
    return `${code} ${raised.some(({ ernst }) => ernst === 'blokkerend') ? 'blokkerend' : 'aandacht'}`;
  });
}

/** What the law says, the facts under which a judge can attack, and what takes the point away (null: nothing). */
const CASES: readonly [
  naam: string,
  grondslag: string,
  maatregel: string,
  feiten: Feiten,
  signaal: string,
  neemtWeg: Feiten | null,
][] = [
  [
    'a closure that has ended cannot be extended (174a lid 3)',
    'gemeentewet-174a',
    'verlenging_sluiting',
    { ...WONING, 'voornemen.verlengingVoorAfloop': false },
    'verlenging-na-afloop blokkerend',
    null,
  ],
  [
    'extending needs serious fear (174a lid 3)',
    'gemeentewet-174a',
    'verlenging_sluiting',
    { ...WONING, 'openbareOrde.vreesRondObject': false },
    'geen-ernstige-vrees-herhaling blokkerend',
    null,
  ],
  [
    'a bar stays closed without a present threat',
    'apv-sluiting',
    'verlenging_sluiting',
    { ...CAFE, 'openbareOrde.vreesRondObject': false },
    'onvoldoende-noodzaak blokkerend',
    null,
  ],
  [
    'no blame and no present threat: a closure for the sake of order is out of balance',
    'apv-sluiting',
    'sluiting',
    { ...CAFE, 'betrokkene.wist': false, 'zaak.veranderdeOmstandigheden': true },
    'onevenwichtig blokkerend',
    { 'openbareOrde.vreesRondObject': true },
  ],
  [
    'a target of violence, while the threat is over',
    'gemeentewet-174a',
    'verlenging_sluiting',
    { ...WONING, 'betrokkene.doelwit': true, 'openbareOrde.vreesRondObject': false },
    'onevenwichtig blokkerend',
    { 'zaak.nieuweFeitenNadien': true },
  ],
  [
    'no blame weighs, it does not take the power away',
    'gemeentewet-174a',
    'sluiting',
    { ...WONING, 'betrokkene.anderIsPleger': true },
    'geen-verwijt aandacht',
    { 'betrokkene.toezichtTekort': true },
  ],
  [
    'no tie between the violence and the bar',
    'apv-sluiting',
    'spoedsluiting',
    { ...CAFE, 'geweld.verbandMetPand': false },
    'onvoldoende-noodzaak aandacht',
    null,
  ],
  [
    'the cause has (partly) gone',
    'gemeentewet-174a',
    'sluiting',
    { ...WONING, 'zaak.veranderdeOmstandigheden': true },
    'onvoldoende-noodzaak aandacht',
    { 'zaak.nieuweFeitenNadien': true },
  ],
  [
    'the last fact is long ago',
    'gemeentewet-174',
    'sluiting',
    { ...CAFE, 'zaak.feitdatum': '2026-05-24' },
    'tijdsverloop aandacht',
    { 'zaak.nieuweFeitenNadien': true },
  ],
  [
    'no term to end the disturbance oneself (174a lid 4)',
    'gemeentewet-174a',
    'sluiting',
    { ...WONING, 'voornemen.begunstigingsdagen': 0 },
    'begunstigingstermijn aandacht',
    { 'voornemen.spoedregime': '174a-4' },
  ],
  [
    'why this long, for a bar',
    'apv-sluiting',
    'sluiting',
    { ...CAFE, 'voornemen.duurGemotiveerd': false },
    'duur-onvoldoende-gemotiveerd aandacht',
    null,
  ],
  [
    'the ban from one’s home is ten days at first (151d lid 3)',
    'gemeentewet-151d',
    'verbod_10_dagen',
    { ...HINDER, 'voornemen.duur': { aantal: 2, eenheid: 'week' } },
    'reikwijdte-te-ruim blokkerend',
    { 'voornemen.verlengingNummer': 1 },
  ],
  [
    'and is extended on serious fear only',
    'gemeentewet-151d',
    'verbod_10_dagen',
    { ...HINDER, 'voornemen.verlengingNummer': 1, 'hinder.ernstigeVrees': false },
    'geen-ernstige-vrees-herhaling blokkerend',
    null,
  ],
  [
    'who cannot comply needs care first',
    'gemeentewet-151d',
    'gedragsaanwijzing',
    { ...HINDER, 'gevolgen.kwetsbaarPersoon': true },
    'onevenredig-kwetsbaarheid aandacht',
    { 'hinder.geprobeerd': ['zorg'] },
  ],
  [
    'ten days without a roof (EVRM 8)',
    'gemeentewet-151d',
    'verbod_10_dagen',
    { ...HINDER, 'gevolgen.vervangendeWoonruimte': 'niet_onderzocht' },
    'woonrecht-artikel-8-evrm aandacht',
    null,
  ],
];

describe('weighing measures on premises', () => {
  for (const [naam, grondslag, maatregel, feiten, signaal, neemtWeg] of CASES) {
    it(`${naam} (${signaal})`, async () => {
      expect(await signalen(grondslag, maatregel, feiten)).to.include(signaal);
      if (neemtWeg !== null)
        expect(await signalen(grondslag, maatregel, { ...feiten, ...neemtWeg })).not.to.include(signaal);
    });
  }

  it('nothing known, no signal', async () => {
    expect(await signalen('gemeentewet-174a', 'sluiting', WONING)).to.deep.equal([]);
    expect(await signalen('apv-sluiting', 'verlenging_sluiting', CAFE)).to.deep.equal([]);
    expect(await signalen('gemeentewet-151d', 'verbod_10_dagen', HINDER)).to.deep.equal([]);
  });

  it('ten days exactly is what the act gives, six months less a day is not yet long ago', async () => {
    const tien = { ...HINDER, 'voornemen.duur': { aantal: 10, eenheid: 'dag' } } as const;
    expect(await signalen('gemeentewet-151d', 'verbod_10_dagen', tien)).to.deep.equal([]);
    const kort = { ...CAFE, 'zaak.feitdatum': '2026-05-25' };
    expect(await signalen('gemeentewet-174', 'sluiting', kort)).to.deep.equal([]);
  });

  it('in an emergency the bar may close at once, blame or not', async () => {
    const spoed = { ...CAFE, 'betrokkene.wist': false, 'zaak.veranderdeOmstandigheden': true };
    expect(await signalen('apv-sluiting', 'spoedsluiting', spoed)).not.to.include('onevenwichtig blokkerend');
  });
});
