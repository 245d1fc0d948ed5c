import { expect } from 'chai';
import type { Besluit } from '../../server/domain/besluit.ts';
import type { BriefModel } from '../../server/domain/brief.ts';
import { Conflict, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { maakBekend } from '../../server/usecases/maakBekend.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { planTermijnen } from '../../server/usecases/planTermijnen.ts';
import { failure } from '../support/failure.ts';
import { vastgesteldBesluit, voorbeeldModel } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('maakBekend', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let toetser: Gebruiker;
  let teken: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    toetser = await huis.wie('toetser1', 'toetser');
    teken = await huis.wie('teken1', 'ondertekenaar');
  });
  afterEach(() => huis.deps.store.close());

  async function getekend(soort: string, anders: Partial<BriefModel> = {}): Promise<Besluit> {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser, soort, anders);
    const besluit = await onderteken(huis.deps, teken, { besluitId: vast.id });
    huis.clock.moment = '2026-12-01T10:00:00.000Z';
    return besluit;
  }
  const zending = (besluit: Besluit, anders: object = {}) => ({
    besluitId: besluit.id,
    version: besluit.version,
    geadresseerdeIndex: 0,
    datum: '2026-11-27',
    kanaal: 'aangetekende_post',
    bewijs: '3SVOORBEELD1',
    ...anders,
  });
  const stuur = (besluit: Besluit, anders: object = {}) =>
    maakBekend(huis.deps, jurist, zending(besluit, anders));

  it('starts the terms of a closure on the day of sending, not on the date of the letter', async () => {
    const { besluit, termijnen } = await stuur(await getekend('sluiting-13b'));
    expect(besluit.status).to.equal('bekendgemaakt');
    expect(termijnen.map(({ termijn }) => termijn)).to.have.members([
      'bezwaar',
      'begunstigingstermijn_lob',
      'sluiting_duur',
      'wkpb',
      // when the closure ends, the restriction leaves the register
      'wkpb_wijziging',
    ]);
    const bezwaar = termijnen.find(({ termijn }) => termijn === 'bezwaar');
    // Awb 6:7, 6:8 lid 1: six weeks from the day after 27 November 2026
    expect(bezwaar).to.deep.include({ start: '2026-11-27', einde: '2027-01-08' });
    expect(bezwaar?.uitleg).not.to.be.empty;
    const sluiting = termijnen.find(({ termijn }) => termijn === 'sluiting_duur');
    expect(sluiting?.start).to.equal(besluit.model.maatregel.ingang);
    expect(sluiting?.einde?.slice(0, 10)).to.equal(besluit.model.maatregel.einde?.slice(0, 10));
  });

  it('keeps on file that the letter named another day of sending than the real one', async () => {
    const besluit = await getekend('sluiting-13b');
    await stuur(besluit);
    const feit = async () =>
      (await huis.deps.store.read.gebeurtenissen.byZaak(besluit.zaakId)).find(
        ({ soort }) => soort === 'maakBekend',
      )?.inhoud;
    // the letter of 26 November was sent on the 27th
    expect(await feit()).to.include({ datum: '2026-11-27', verzenddatumInBrief: '2026-11-26' });
    const opTijd = await getekend('sluiting-13b', { verzenddatum: '2026-11-27' });
    await stuur(opTijd);
    const events = await huis.deps.store.read.gebeurtenissen.byZaak(opTijd.zaakId);
    expect(events.find(({ soort }) => soort === 'maakBekend')?.inhoud).not.to.have.property(
      'verzenddatumInBrief',
    );
  });

  it('takes the end of the begunstigingstermijn from the letter', async () => {
    const { maatregel } = voorbeeldModel(huis.deps, 'last-onder-dwangsom');
    const begunstiging = '2026-12-10';
    const dictum = voorbeeldModel(huis.deps, 'last-onder-dwangsom').dictum.concat(
      'U heeft de tijd tot 10 december 2026.',
    );
    const besluit = await getekend('last-onder-dwangsom', {
      maatregel: { ...maatregel, begunstiging },
      dictum,
    });
    const { termijnen } = await stuur(besluit);
    const termijn = termijnen.find(({ termijn: id }) => id === 'begunstigingstermijn_lod');
    expect(termijn).to.deep.include({ einde: begunstiging, start: '2026-11-27', waarschuwing: null });
  });

  it('gives a voornemen the last day for a zienswijze and no term for bezwaar', async () => {
    const besluit = await getekend('voornemen-last-onder-dwangsom');
    const { termijnen } = await stuur(besluit);
    expect(termijnen.map(({ termijn }) => termijn)).to.deep.equal(['zienswijze']);
    expect(termijnen[0]?.einde).to.equal(besluit.model.zienswijze.uiterlijk);
    expect(termijnen[0]?.uitleg.join(' ')).to.match(
      /^Begin: .* Het einde staat in de brief zelf: .* \d+ dagen?:/,
    );
  });

  it('runs the term of a verblijfsontzegging from its begin', async () => {
    const { besluit, termijnen } = await stuur(await getekend('verblijfsontzegging'));
    const verbod = termijnen.find(({ termijn }) => termijn === 'apv_weken');
    expect(verbod?.start).to.equal(besluit.model.maatregel.ingang);
    // "tot en met 28 februari" is what three months from 1 December gives: no warning
    expect(verbod).to.include({ einde: besluit.model.maatregel.einde, waarschuwing: null });
    expect(verbod?.uitleg.at(-1)).to.include('tot en met');
  });

  it('counts a verblijfsontzegging in hours on the absolute time line: 24 hours over the October change', async () => {
    const besluit = await getekend('verblijfsontzegging');
    const maatregel = {
      ...besluit.model.maatregel,
      ingang: '2026-10-24T23:30:00+02:00',
      einde: '2026-10-25T22:30:00+01:00',
      duur: { aantal: 24, eenheid: 'uur' },
    } as const;
    const inUren = { ...besluit, model: { ...besluit.model, maatregel } };
    const gepland = planTermijnen(huis.deps, inUren, '2026-10-24', true);
    const { termijnen } = huis.deps.termijnen.verloop([
      {
        ...{ id: 'b', soort: 'bekendmaking', datum: '2026-10-24', geadresseerde: 'Bezoeker Voorbeeld' },
        ...{ betreftId: null, herroepen: null, velden: { voornemen: false, termijnen: gepland } },
      },
    ]);
    const verbod = termijnen.find(({ termijn }) => termijn.startsWith('apv'));
    expect(verbod).to.include({
      termijn: 'apv_uren',
      einde: '2026-10-25T22:30:00+01:00',
      waarschuwing: null,
    });
  });

  it('has a clock of its own for each addressee, and terms of the object only once', async () => {
    const [eerste] = voorbeeldModel(huis.deps, 'sluiting-13b').geadresseerden;
    if (!eerste) throw new Error('no addressee in the example');
    const geadresseerden = [eerste, { ...eerste, naam: 'Eigenaar Voorbeeld', rol: 'eigenaar' }];
    const getekende = await getekend('sluiting-13b', { geadresseerden });
    const { besluit, termijnen } = await stuur(getekende);
    const tweede = await stuur(besluit, { geadresseerdeIndex: 1, datum: '2026-11-30', kanaal: 'uitreiking' });
    expect(
      tweede.termijnen.map(({ termijn, start, geadresseerde }) => [termijn, start, geadresseerde]),
    ).to.deep.equal([['bezwaar', '2026-11-30', 'Eigenaar Voorbeeld']]);
    expect(await huis.deps.store.views.termijnen({ open: true })).to.have.length(termijnen.length + 1);
  });

  it('does nothing twice: not on a later click, not on two at once, and not with other particulars', async () => {
    const getekende = await getekend('last-onder-dwangsom');
    const [een, twee] = await Promise.all([stuur(getekende), stuur(getekende)]);
    const drie = await stuur(getekende);
    expect(twee).to.deep.equal(een);
    expect(drie).to.deep.equal(een);
    expect(await huis.deps.store.read.termijnen.bekendmakingen(getekende.id)).to.have.length(1);
    expect(await failure(stuur(getekende, { datum: '2026-11-28' }))).to.be.instanceOf(Refusal);
  });

  it('refuses a day before the letter, a day to come, an unknown addressee and a sending without proof', async () => {
    const besluit = await getekend('last-onder-dwangsom');
    expect(await paden(stuur(besluit, { datum: '2026-11-01', geadresseerdeIndex: 7 }))).to.have.members([
      'datum',
      'geadresseerdeIndex',
    ]);
    expect(await paden(stuur(besluit, { datum: '2026-12-02' }))).to.deep.equal(['datum']);
    const vorm = stuur(besluit, { datum: 'gisteren', kanaal: 'duif', bewijs: ' ', geadresseerdeIndex: 'x' });
    expect(await paden(vorm)).to.have.members(['datum', 'kanaal', 'bewijs', 'geadresseerdeIndex']);
    expect(await failure(stuur(besluit, { version: besluit.version - 1 }))).to.be.instanceOf(Conflict);
  });

  it('cannot be done before the signature, nor by who is no jurist', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    expect(await failure(stuur(vast))).to.be.instanceOf(Refusal);
    expect(await failure(maakBekend(huis.deps, teken, zending(vast)))).to.be.instanceOf(Refusal);
  });
});
