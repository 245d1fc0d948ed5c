import { expect } from 'chai';
import { InputFaults, NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { createStore } from '../../server/store/createStore.ts';
import { bekijkUitspraken } from '../../server/usecases/bekijkUitspraken.ts';
import { legLezingVast } from '../../server/usecases/legLezingVast.ts';
import { toetsBrief } from '../../server/usecases/toetsBrief.ts';
import { trekLezingIn } from '../../server/usecases/trekLezingIn.ts';
import { model } from '../support/brieven.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

const ECLI = 'ECLI:NL:RVS:2019:2912';

describe('a ruling counts as read once a jurist says so', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
  });
  afterEach(() => huis.deps.store.close());

  const gelezen = { ecli: ECLI, rechtsoverweging: 'r.o. 4.1', toelichting: '', zelfGelezen: true };
  const lezing = async () =>
    (await bekijkUitspraken(huis.deps, jurist)).find(({ ecli }) => ecli === ECLI)!.lezing;

  it('who, when and which consideration; taken back it is unread again; a second click does no harm', async () => {
    expect(await lezing()).to.equal(null);
    await legLezingVast(huis.deps, jurist, gelezen);
    expect(await lezing()).to.include({ naam: jurist.naam, rechtsoverweging: 'r.o. 4.1', toelichting: null });
    await legLezingVast(huis.deps, jurist, { ...gelezen, rechtsoverweging: 'r.o. 8' });
    expect((await lezing())?.rechtsoverweging).to.equal('r.o. 8');
    await trekLezingIn(huis.deps, jurist, { ecli: ECLI });
    await trekLezingIn(huis.deps, jurist, { ecli: ECLI });
    expect(await lezing()).to.equal(null);
  });

  it('asks for the consideration and the word of the reader, all at once; only of the register; only a jurist', async () => {
    const leeg = { ecli: ECLI, rechtsoverweging: ' ', toelichting: '', zelfGelezen: false };
    const error = await failure(legLezingVast(huis.deps, jurist, leeg));
    expect(error).to.be.instanceOf(InputFaults);
    expect((error as InputFaults).faults.map(({ pad }) => pad)).to.have.members([
      'rechtsoverweging',
      'zelfGelezen',
    ]);
    const vreemd = { ...gelezen, ecli: 'ECLI:NL:RVS:2099:1' };
    expect(await failure(legLezingVast(huis.deps, jurist, vreemd))).to.be.instanceOf(NotFound);
    const toetser = await huis.wie('toetser1', 'toetser');
    expect(await failure(legLezingVast(huis.deps, toetser, gelezen))).to.be.instanceOf(Refusal);
    expect(await failure(trekLezingIn(huis.deps, toetser, { ecli: ECLI }))).to.be.instanceOf(Refusal);
  });

  it('an unread ruling stops a letter, a read one does not (L41)', async () => {
    const goed = await model('sluiting-13b');
    const brief = { ...goed, weging: { ...goed.weging, noodzaak: `Zie ${ECLI}.` } };
    const regels = async () =>
      (await toetsBrief(huis.deps.brieven, huis.deps.store.read, brief)).map(({ regel }) => regel);
    expect(await regels()).to.include('L41');
    await legLezingVast(huis.deps, jurist, gelezen);
    expect(await regels()).to.not.include('L41');
  });
});

for (const database of DATABASES)
  describe(`readings in ${database.naam}`, () => {
    it('the last one of each ruling counts, one without a consideration takes it back', async () => {
      const store = await createStore(await database.settings());
      await store.transaction(({ accounts }) =>
        accounts.insert({
          id: 'a',
          gebruikersnaam: 'jurist',
          naam: 'Jurist',
          functie: 'jurist',
          rollen: ['jurist'],
          wachtwoordHash: '',
          actief: true,
          moetWachtwoordWijzigen: false,
          mislukt: 0,
          geblokkeerdTot: null,
          version: 1,
        }),
      );
      const leg = (ecli: string, rechtsoverweging: string | null) =>
        store.transaction(({ lezingen }) =>
          lezingen.insert({
            ecli,
            rechtsoverweging,
            toelichting: null,
            doorId: 'a',
            op: '2026-11-24T10:00:00.000Z',
          }),
        );
      await leg('B', 'r.o. 1');
      await leg('A', 'r.o. 2');
      await leg('A', 'r.o. 3');
      await leg('B', null);
      expect(
        (await store.read.lezingen.latest()).map(({ ecli, rechtsoverweging }) => [ecli, rechtsoverweging]),
      ).to.deep.equal([['A', 'r.o. 3']]);
      await store.close();
    });
  });
