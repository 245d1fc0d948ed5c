import { expect } from 'chai';
import { InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { sha256 } from '../../server/engine/sha256.ts';
import type { Deps, RegelBestand } from '../../server/ports.ts';
import { createStore } from '../../server/store/createStore.ts';
import { eisOngewijzigdeRegels } from '../../server/usecases/eisOngewijzigdeRegels.ts';
import { gaOverOpNieuweRegels } from '../../server/usecases/gaOverOpNieuweRegels.ts';
import { vergelijkMetNieuweRegels } from '../../server/usecases/vergelijkMetNieuweRegels.ts';
import { vraagAdvies } from '../../server/usecases/vraagAdvies.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';
import { nieuweZaak } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

const OPIUMWET = 'bevoegdheden/opiumwet-13b/opiumwet-13b.2025-07-01';

describe('a rule that was used can never change', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let ids: { zaakId: string; adviesId: string };
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const over = { zaakId: zaak.id, betrokkeneId: betrokkene.id, peildatum: '2026-11-23' };
    const advies = await vraagAdvies(huis.deps, jurist, over);
    await vraagAdvies(huis.deps, jurist, over);
    ids = { zaakId: zaak.id, adviesId: advies.id };
  });
  afterEach(() => huis.deps.store.close());

  /** The same rules with one file that says something else. */
  const met = (over: Partial<RegelBestand>): Deps => ({
    ...huis.deps,
    regels: {
      ...huis.deps.regels,
      bestanden: huis.deps.regels.bestanden.map((een) => (een.id === OPIUMWET ? { ...een, ...over } : een)),
    },
  });

  it('every file behind an advice is kept with its text, once', async () => {
    const { regelversies } = huis.deps.store.read;
    const bewaard = await regelversies.list();
    expect(new Set(bewaard.map(({ regelId, versie }) => `${regelId} ${versie}`)).size).to.equal(
      bewaard.length,
    );
    const opiumwet = (await regelversies.byId(OPIUMWET, '2025-07-01'))!;
    expect(sha256(JSON.parse(opiumwet.inhoud))).to.equal(opiumwet.sha256);
    expect(opiumwet.inhoud).to.include('"opiumwet-13b"');
    expect(await regelversies.byId(OPIUMWET, '1900-01-01')).to.equal(null);
  });

  it('the same rules: the application starts; another text of the same version: it does not, and says what to do', async () => {
    await eisOngewijzigdeRegels(huis.deps);
    const error = await failure(eisOngewijzigdeRegels(met({ sha256: 'anders' })));
    expect(error).to.be.instanceOf(InputFaults);
    const [fault] = (error as InputFaults).faults;
    expect(fault?.pad).to.equal(`rules/${OPIUMWET}.json`);
    expect(fault?.melding).to.include('herziening');
  });

  it('a higher herziening is another version: the application starts, and the case keeps its advice', async () => {
    const later = met({ sha256: 'anders', versie: '2025-07-01, herziening 2' });
    await eisOngewijzigdeRegels(later);
    const { oud, gewijzigd } = await vergelijkMetNieuweRegels(later, jurist, ids);
    expect(oud.id).to.equal(ids.adviesId);
    expect(gewijzigd).to.deep.equal([OPIUMWET]);
  });

  it('moving a case to the rules of now is a decision of a jurist, on the latest advice, and only when there is a difference', async () => {
    expect(await failure(gaOverOpNieuweRegels(huis.deps, jurist, ids))).to.be.instanceOf(Refusal);
    const later = met({ sha256: 'anders', versie: '2025-07-01, herziening 2' });
    expect(await failure(gaOverOpNieuweRegels(later, jurist, ids))).to.be.instanceOf(Refusal);
    const oud = await huis.deps.store.read.adviezen.byId(ids.adviesId);
    const laatste = (await huis.deps.store.read.adviezen.latest(ids.zaakId, oud!.betrokkeneId))!;
    const toetser = await huis.wie('toetser1', 'toetser');
    const mee = { zaakId: ids.zaakId, adviesId: laatste.id };
    expect(await failure(gaOverOpNieuweRegels(later, toetser, mee))).to.be.instanceOf(Refusal);
    const nieuw = await gaOverOpNieuweRegels(later, jurist, mee);
    expect(nieuw.id).to.not.equal(laatste.id);
    expect(nieuw.dossier).to.deep.equal(laatste.dossier);
    expect((await huis.deps.store.read.adviezen.byId(laatste.id))?.id).to.equal(laatste.id);
    expect(await failure(gaOverOpNieuweRegels(later, jurist, mee)), 'a second click').to.be.instanceOf(
      Refusal,
    );
  });
});

for (const database of DATABASES)
  describe(`the texts of used rules in ${database.naam}`, () => {
    it('are kept once and never change', async () => {
      const store = await createStore(await database.settings());
      const rij = {
        regelId: 'a',
        versie: '2026-01-01',
        sha256: 'x',
        inhoud: '{}',
        eerstGebruiktOp: '2026-11-24T10:00:00.000Z',
      };
      await store.transaction(({ regelversies }) => regelversies.bewaar([rij, { ...rij, regelId: 'b' }]));
      await store.transaction(({ regelversies }) => regelversies.bewaar([{ ...rij, sha256: 'y' }]));
      await store.transaction(({ regelversies }) => regelversies.bewaar([]));
      expect(await store.read.regelversies.byId('a', '2026-01-01')).to.deep.equal(rij);
      expect(
        (await store.read.regelversies.list()).map(({ regelId, sha256: hash }) => [regelId, hash]),
      ).to.deep.equal([
        ['a', 'x'],
        ['b', 'x'],
      ]);
      await store.close();
    });
  });
