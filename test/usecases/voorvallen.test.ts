import { expect } from 'chai';
import { InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { LopendeTermijn } from '../../server/ports.ts';
import { bekijkTermijnverloop } from '../../server/usecases/bekijkTermijnverloop.ts';
import { herroepVoorval } from '../../server/usecases/herroepVoorval.ts';
import { legVoorvalVast } from '../../server/usecases/legVoorvalVast.ts';
import { maakBekend } from '../../server/usecases/maakBekend.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { failure } from '../support/failure.ts';
import { vastgesteldBesluit } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('what happens in a case', function () {
  this.timeout(20_000);
  let huis: TestHuis;
  let jurist: Gebruiker;
  let handhaver: Gebruiker;
  let zaakId: string;
  let wie: string;

  /** A last of 27 November 2026 that is made known that day, with a begunstigingstermijn. */
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist', 'jurist');
    handhaver = await huis.wie('handhaver', 'handhaver');
    const toetser = await huis.wie('toetser', 'toetser');
    const ondertekenaar = await huis.wie('ondertekenaar', 'ondertekenaar');
    const besluit = await vastgesteldBesluit(huis.deps, jurist, toetser, 'last-onder-dwangsom');
    const getekend = await onderteken(huis.deps, ondertekenaar, { besluitId: besluit.id });
    zaakId = getekend.zaakId;
    huis.clock.moment = '2026-11-27T10:00:00.000Z';
    await maakBekend(huis.deps, jurist, {
      ...{ besluitId: getekend.id, version: getekend.version, geadresseerdeIndex: 0, datum: '2026-11-27' },
      ...{ kanaal: 'uitreiking', bewijs: 'akte van uitreiking' },
    });
    wie = getekend.model.geadresseerden[0]?.naam ?? '';
  });
  afterEach(() => huis.deps.store.close());

  let nummer = 0;
  const leg = (soort: string, datum: string, velden: object = {}, anders: object = {}, door = jurist) =>
    legVoorvalVast(huis.deps, door, {
      ...{ zaakId, voorvalId: `v-${(nummer += 1)}`, soort, datum, geadresseerde: wie, betreftId: null },
      ...{ velden, proef: false },
      ...anders,
    });
  const termijn = async (id: string): Promise<LopendeTermijn | undefined> =>
    (await huis.deps.store.read.termijnen.byZaak(zaakId)).find((een) => een.termijn === id);
  const gebeurtenissen = async (): Promise<string[]> =>
    (await huis.deps.store.read.gebeurtenissen.byZaak(zaakId)).map(({ soort }) => soort);

  it('shows what a voorval would change without storing anything', async () => {
    huis.clock.moment = '2026-12-02T10:00:00.000Z';
    const voor = await gebeurtenissen();
    const velden = { tegen: 'last', commissie: true };
    const { wijzigingen } = await leg('bezwaar_ontvangen', '2026-12-01', velden, { proef: true });
    expect(wijzigingen.map(({ na }) => [na.termijn, na.status])).to.deep.include.members([
      ['bezwaar', 'afgehandeld'],
      ['bezwaar_besluit_commissie', 'lopend'],
    ]);
    expect(await termijn('bezwaar_besluit_commissie')).to.equal(undefined);
    expect(await gebeurtenissen()).to.deep.equal(voor);
  });

  it('moves the terms that hang on it, writes one event, and keeps the id of a term that moves', async () => {
    huis.clock.moment = '2026-12-02T10:00:00.000Z';
    const eerst = await termijn('begunstigingstermijn_lod');
    const einde = `${Number(eerst?.einde?.slice(0, 4)) + 1}${eerst?.einde?.slice(4)}`;
    await leg('begunstigingstermijn_verlengd', '2026-12-01', { einde });
    const later = await termijn('begunstigingstermijn_lod');
    expect(later).to.include({ id: eerst?.id, einde, plandatum: einde.slice(0, 10) });
    expect(later?.geschiedenis.map(({ van, naar }) => [van, naar])).to.deep.equal([
      [null, eerst?.einde],
      [eerst?.einde, einde],
    ]);
    expect((await gebeurtenissen()).filter((soort) => soort === 'legVoorvalVast')).to.have.length(1);
  });

  it('stores the same form once, however often it is sent', async () => {
    huis.clock.moment = '2026-12-02T10:00:00.000Z';
    const velden = { tegen: 'last', commissie: false };
    const vast = { voorvalId: 'zelfde-formulier' };
    await leg('bezwaar_ontvangen', '2026-12-01', velden, vast);
    const { wijzigingen } = await leg('bezwaar_ontvangen', '2026-12-01', velden, vast);
    expect(wijzigingen).to.deep.equal([]);
    expect((await gebeurtenissen()).filter((soort) => soort === 'legVoorvalVast')).to.have.length(1);
  });

  it('refuses what the law does not allow and stores nothing: a dwangsom inside the begunstigingstermijn', async () => {
    huis.clock.moment = '2026-11-28T10:00:00.000Z';
    const error = await failure(leg('verbeurte', '2026-11-28'));
    expect(error).to.be.instanceOf(InputFaults);
    expect(String(error)).to.include('Binnen die termijn wordt geen dwangsom verbeurd');
    expect(await termijn('verjaring_5_35')).to.equal(undefined);
  });

  it('names every fault at once: nobody chosen, a day ahead, an answer missing', async () => {
    const fout = leg('hercontrole', '2027-01-01', {}, { geadresseerde: '' });
    expect(await paden(fout)).to.have.members(['uitkomst', 'geadresseerde', 'datum']);
    expect(await paden(leg('verbeurte', '2026-02-30'))).to.include('datum');
    expect(await paden(leg('bestaat_niet', '2026-11-27'))).to.deep.equal(['soort']);
    // a bekendmaking is recorded with its proof, elsewhere
    expect(await paden(leg('bekendmaking', '2026-11-27'))).to.deep.equal(['soort']);
  });

  it('lets a handhaver record what he saw at the door, and nothing of the procedure', async () => {
    huis.clock.moment = '2027-06-01T10:00:00.000Z';
    await leg('hercontrole', '2027-06-01T11:00:00+02:00', { uitkomst: 'voldaan' }, {}, handhaver);
    expect(await termijn('begunstigingstermijn_lod')).to.include({ status: 'afgehandeld', plandatum: null });
    const error = await failure(leg('bezwaar_ontvangen', '2026-12-01', {}, {}, handhaver));
    expect(error).to.be.instanceOf(Refusal);
  });

  it('takes a mistake back: the terms stand as if it had not happened, and the history says why', async () => {
    huis.clock.moment = '2027-06-01T10:00:00.000Z';
    const { voorval } = await leg('verbeurte', '2027-05-01');
    const verjaring = await termijn('verjaring_5_35');
    expect(verjaring).to.include({ einde: '2028-05-01', status: 'lopend' });
    const herroep = { zaakId, voorvalId: voorval.id, reden: 'verkeerde zaak' };
    await herroepVoorval(huis.deps, jurist, herroep);
    await herroepVoorval(huis.deps, jurist, herroep);
    const weg = await termijn('verjaring_5_35');
    expect(weg).to.include({ id: verjaring?.id, status: 'vervallen', plandatum: null });
    expect(weg?.geschiedenis.at(-1)?.wat).to.equal('Vastlegging herroepen (verkeerde zaak)');
    expect(await termijn('begunstigingstermijn_lod')).to.include({ status: 'lopend' });
    const { voorvallen } = await bekijkTermijnverloop(huis.deps, jurist, { zaakId });
    expect(voorvallen.map(({ soort, herroepen }) => [soort, herroepen])).to.deep.equal([
      ['bekendmaking', null],
      ['verbeurte', 'verkeerde zaak'],
    ]);
    expect((await gebeurtenissen()).filter((soort) => soort === 'herroepVoorval')).to.have.length(1);
  });

  it('does not take a bekendmaking back: its proof is part of the besluit', async () => {
    const [bekendmaking] = await huis.deps.store.read.voorvallen.byZaak(zaakId);
    const herroep = { zaakId, voorvalId: bekendmaking?.id, reden: 'vergissing' };
    expect(await failure(herroepVoorval(huis.deps, jurist, herroep))).to.be.instanceOf(Refusal);
  });

  it('keeps a running Bibob advice from who only enforces', async () => {
    huis.clock.moment = '2026-12-02T10:00:00.000Z';
    await leg('aanvraag_ontvangen', '2026-11-28');
    await leg('bibob_advies_gevraagd', '2026-11-30');
    const ziet = async (wieKijkt: Gebruiker): Promise<string[]> => {
      const { termijnen, voorvallen } = await bekijkTermijnverloop(huis.deps, wieKijkt, { zaakId });
      return [...termijnen.map(({ termijn: id }) => id), ...voorvallen.map(({ soort }) => soort)];
    };
    expect(await ziet(jurist)).to.include.members(['bibob_advies', 'bibob_advies_gevraagd']);
    // the decision term that the investigation suspends would tell of it as well
    const gezien = await ziet(handhaver);
    expect(gezien.filter((id) => id.startsWith('bibob') || id === 'beslis_aanvraag')).to.deep.equal([]);
    expect(gezien).to.include('begunstigingstermijn_lod');
  });
});
