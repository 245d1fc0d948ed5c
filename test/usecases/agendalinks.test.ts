import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { randomIds } from '../../server/adapters/ids.ts';
import { NotFound, Refusal, type InputFaults } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { LopendeTermijn } from '../../server/ports.ts';
import { createStore } from '../../server/store/createStore.ts';
import { bekijkAgendalinks } from '../../server/usecases/bekijkAgendalinks.ts';
import { leesAgenda, VENSTER } from '../../server/usecases/leesAgenda.ts';
import { maakAgendalink } from '../../server/usecases/maakAgendalink.ts';
import { trekAgendalinkIn } from '../../server/usecases/trekAgendalinkIn.ts';
import { failure } from '../support/failure.ts';
import { termijn, voorval, zaak } from '../support/gegevens.ts';
import { DATABASES } from '../support/stores.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

const keuze = (anders: object = {}) => ({
  id: '',
  soort: 'alle',
  bewaker: null,
  zaakId: null,
  herinneringen: false,
  ...anders,
});

/** Two cases; today is Thursday 26 November 2026. */
const TERMIJNEN: readonly [string, string, Partial<LopendeTermijn>][] = [
  ['bezwaar', 'z1', {}],
  ['controle', 'z1', { fase: 'uitvoering', bewaker: 'toezichthouder', plandatum: '2026-12-01' }],
  ['maatregel', 'z2', { fase: 'maatregel', bewaker: 'toezichthouder', plandatum: '2026-12-24' }],
  [
    'advies',
    'z2',
    { termijn: 'bibob_advies', fase: 'voorbereiding', bewaker: 'jurist', plandatum: '2026-12-10' },
  ],
  ['fase', 'z2', { termijn: 'besluit', fase: 'bibob', bewaker: 'jurist', plandatum: '2026-12-11' }],
  ['laat', 'z2', { bewaker: 'jurist', plandatum: '2026-10-01' }],
  ['te-lang-geleden', 'z2', { plandatum: '2026-09-26' }],
  ['te-ver', 'z2', { plandatum: '2028-01-01' }],
  ['onbekend', 'z2', { status: 'opgeschort', plandatum: '9999-12-31', einde: null, veilig: null }],
  ['klaar', 'z2', { status: 'afgehandeld', plandatum: null }],
];
const BIBOB = ['advies', 'fase'];
const ALLE = ['laat', 'controle', 'advies', 'fase', 'maatregel', 'bezwaar'];

for (const database of DATABASES)
  describe(`calendars of terms by a secret link, in ${database.naam}`, function () {
    this.timeout(60_000);
    let huis: TestHuis;
    let jurist: Gebruiker;
    let toetser: Gebruiker;
    let handhaver: Gebruiker;
    let beheerder: Gebruiker;

    beforeEach(async () => {
      huis = await createTestDeps({ store: await createStore(await database.settings()) });
      jurist = await huis.wie('jurist1', 'jurist');
      toetser = await huis.wie('toetser1', 'toetser');
      handhaver = await huis.wie('handhaver1', 'handhaver');
      beheerder = await huis.wie('beheerder1', 'beheerder');
      const ander = await huis.wie('jurist2', 'jurist');
      await huis.deps.store.transaction(async ({ zaken, voorvallen, termijnen }) => {
        for (const [id, wie] of [
          ['z1', jurist],
          ['z2', ander],
        ] as const) {
          await zaken.insert(zaak(id, { behandelaarId: wie.id }));
          await voorvallen.insert(voorval(id, { doorId: wie.id }));
        }
        await termijnen.bewaar(
          TERMIJNEN.map(([id, zaakId, anders]) => {
            const dag =
              anders.plandatum === undefined ? {} : { einde: anders.plandatum, veilig: anders.plandatum };
            return termijn(id, zaakId, { ...dag, ...anders });
          }),
        );
      });
    });
    afterEach(() => huis.deps.store.close());

    const maak = async (wie: Gebruiker, anders: object = {}) => maakAgendalink(huis.deps, wie, keuze(anders));
    const lees = (geheim: string) => leesAgenda(huis.deps, { geheim });
    const ids = async (wie: Gebruiker, anders: object = {}) =>
      (await lees((await maak(wie, anders)).geheim)).termijnen.map(({ id }) => id);
    const gebeurtenissen = async (zaakId: string) =>
      (await huis.deps.store.read.gebeurtenissen.byZaak(zaakId)).map(({ soort }) => soort);
    const wijzigAccount = (id: string, anders: object) =>
      huis.deps.store.transaction(async ({ accounts }) =>
        accounts.update({ ...(await accounts.byId(id))!, ...anders }),
      );

    it('hold what is watched, on a known day, from 60 days back to 400 days ahead, the nearest first', async () => {
      expect(await ids(jurist)).to.deep.equal(ALLE);
      expect((await lees((await maak(jurist)).geheim)).mist).to.deep.equal({ voor: false, na: false });
      const rand = ['2026-09-26', '2026-09-27', '2026-11-26', '2027-12-31', '2028-01-01'];
      await huis.deps.store.transaction(({ termijnen }) =>
        termijnen.bewaar(rand.map((plandatum) => termijn(`rand-${plandatum}`, 'z1', { plandatum }))),
      );
      expect((await ids(jurist)).filter((id) => id.startsWith('rand'))).to.deep.equal(
        rand.slice(1, -1).map((dag) => `rand-${dag}`),
      );
    });

    it('of a person are those of the cases he handles, and for a handhaver also what must be watched outside', async () => {
      expect(await ids(jurist, { soort: 'persoon' })).to.deep.equal(['controle', 'bezwaar']);
      expect(await ids(handhaver, { soort: 'persoon' })).to.deep.equal(['controle', 'maatregel']);
      expect(await ids(toetser, { soort: 'persoon' })).to.deep.equal([]);
    });

    it('of a team are those that it watches, of a case those of the case', async () => {
      expect(await ids(jurist, { soort: 'team', bewaker: 'toezichthouder' })).to.deep.equal([
        'controle',
        'maatregel',
      ]);
      expect(await ids(toetser, { soort: 'zaak', zaakId: 'z1' })).to.deep.equal(['controle', 'bezwaar']);
    });

    it('show terms of the Wet Bibob only to a jurist and a toetser', async () => {
      expect(await ids(toetser)).to.deep.equal(ALLE);
      const zonder = ALLE.filter((id) => !BIBOB.includes(id));
      expect(await ids(handhaver)).to.deep.equal(zonder);
      expect(await ids(await huis.wie('tekent1', 'ondertekenaar'))).to.deep.equal(zonder);
    });

    it('keep the name of the addressee inside, also where a step of the sum tells it', async () => {
      const stap = 'Verlengd voor v. oorbeeld; V. Oorbeelden blijft.';
      const [naam] = ['V. Oorbeeld'];
      await huis.deps.store.transaction(({ termijnen }) =>
        termijnen.bewaar([
          termijn('bezwaar', 'z1', {
            naam: `Bezwaar van ${naam}`,
            uitleg: [stap],
            waarschuwing: `${naam} is weg`,
          }),
        ]),
      );
      const [, een] = (await lees((await maak(jurist, { soort: 'zaak', zaakId: 'z1' })).geheim)).termijnen;
      expect(een?.uitleg).to.deep.equal(['Verlengd voor de geadresseerde; V. Oorbeelden blijft.']);
      expect(een?.naam).to.equal('Bezwaar van de geadresseerde');
      expect(JSON.stringify(een)).to.not.match(/V\. Oorbeeld\b/);
    });

    it('count up when something is recorded in the case or taken back, so that a term moves', async () => {
      const { geheim } = await maak(jurist, { soort: 'zaak', zaakId: 'z1' });
      const stand = async () =>
        (await lees(geheim)).termijnen.map(({ versie, gewijzigdOp }) => [versie, gewijzigdOp])[0];
      expect(await stand()).to.deep.equal([1, '2026-11-23T20:00:00.000Z']);
      const op = '2026-11-24T09:00:00.000Z';
      await huis.deps.store.transaction(({ voorvallen }) =>
        voorvallen.insert(voorval('z1', { id: 'tweede', doorId: jurist.id, op })),
      );
      expect(await stand()).to.deep.equal([2, op]);
      const later = '2026-11-25T09:00:00.000Z';
      await huis.deps.store.transaction(({ voorvallen }) =>
        voorvallen.herroep({ voorvalId: 'tweede', reden: 'vergissing', doorId: jurist.id, op: later }),
      );
      expect(await stand()).to.deep.equal([3, later]);
      const laatst = '2026-11-26T01:00:00.000Z';
      const verschoven = {
        termijnId: 'bezwaar',
        zaakId: 'z1',
        van: null,
        naar: null,
        reden: 'vrije dag',
        regels: 'x',
      };
      await huis.deps.store.transaction(({ termijnen }) =>
        termijnen.verschuif({ ...verschoven, op: laatst }),
      );
      expect(await stand()).to.deep.equal([4, laatst]);
    });

    it('hold what is still to come before what has passed, and say when they are full', async () => {
      const { geheim } = await maak(jurist);
      const vul = async (plandatum: string, aantal: number) => {
        for (let nr = 0; nr < aantal; nr += 100)
          await huis.deps.store.transaction(({ termijnen }) =>
            termijnen.bewaar(
              Array.from({ length: Math.min(100, aantal - nr) }, (_, plek) =>
                termijn(`${plandatum}-${nr + plek}`, 'z1', { plandatum }),
              ),
            ),
          );
      };
      const grenzen = async () => {
        const { termijnen, mist } = await lees(geheim);
        return [termijnen.length, termijnen[0]?.plandatum, termijnen.at(-1)?.plandatum, mist];
      };
      // five to come and one late one are there already
      await vul('2026-11-20', VENSTER.maximum - 6);
      const precies = [VENSTER.maximum, '2026-10-01', '2027-01-04', { voor: false, na: false }];
      expect(await grenzen()).to.deep.equal(precies);
      await vul('2026-12-15', 1);
      expect(await grenzen()).to.deep.equal([
        VENSTER.maximum,
        '2026-11-20',
        '2027-01-04',
        { voor: true, na: false },
      ]);
      await vul('2026-12-15', VENSTER.maximum - 5);
      expect(await grenzen()).to.deep.equal([
        VENSTER.maximum,
        '2026-12-01',
        '2027-01-04',
        { voor: true, na: false },
      ]);
      await vul('2026-12-16', 1);
      expect(await grenzen()).to.deep.equal([
        VENSTER.maximum,
        '2026-12-01',
        '2026-12-24',
        { voor: true, na: true },
      ]);
    });

    it('remind on the days that the rules name, when that was asked', async () => {
      const dagen = async (herinneringen: boolean, term = 'bezwaar') =>
        (await lees((await maak(jurist, { herinneringen })).geheim)).termijnen.find(({ id }) => id === term)
          ?.herinneringen;
      expect(await dagen(false)).to.deep.equal([]);
      expect(await dagen(true)).to.deep.equal(huis.deps.termijnen.definitie('bezwaar').reminders);
      expect(await dagen(true)).to.not.be.empty;
      expect(await dagen(true, 'laat')).to.deep.equal([]);
    });

    it('are made with one event, and only a hash of the secret is stored', async () => {
      const { link, geheim } = await maak(jurist, { soort: 'zaak', zaakId: 'z1' });
      expect(await gebeurtenissen('z1')).to.deep.equal(['maakAgendalink']);
      const [event] = await huis.deps.store.read.gebeurtenissen.byZaak('z1');
      const hash = createHash('sha256').update(geheim).digest('hex');
      expect(JSON.stringify([event, await bekijkAgendalinks(huis.deps, jurist, { alle: false })]))
        .to.not.include(geheim)
        .and.not.include(hash);
      expect((await huis.deps.store.read.agendalinks.byGeheim(hash))?.id).to.equal(link.id);
      expect(await huis.deps.store.read.agendalinks.byGeheim(geheim)).to.equal(null);
      expect(await huis.deps.store.read.gebeurtenissen.firstBreak()).to.equal(null);
    });

    it('stop at once when taken back: one event, a second click does no harm', async () => {
      const { link, geheim } = await maak(jurist, { soort: 'zaak', zaakId: 'z1' });
      await trekAgendalinkIn(huis.deps, jurist, { id: link.id });
      expect(await failure(lees(geheim))).to.be.instanceOf(NotFound);
      await trekAgendalinkIn(huis.deps, jurist, { id: link.id });
      expect(await gebeurtenissen('z1')).to.deep.equal(['maakAgendalink', 'trekAgendalinkIn']);
      const [rij] = await bekijkAgendalinks(huis.deps, jurist, { alle: false });
      expect(rij?.ingetrokkenOp).to.equal(huis.clock.nu());
    });

    it('stop when the owner may no longer log in or has no role left that sees terms', async () => {
      const { geheim } = await maak(jurist);
      await wijzigAccount(jurist.id, { rollen: ['beheerder'] });
      expect(await failure(lees(geheim))).to.be.instanceOf(NotFound);
      await wijzigAccount(jurist.id, { rollen: ['ondertekenaar'] });
      expect((await lees(geheim)).termijnen.map(({ id }) => id)).to.not.include.members(BIBOB);
      await wijzigAccount(jurist.id, { actief: false });
      expect(await failure(lees(geheim))).to.be.instanceOf(NotFound);
      expect(await failure(lees('onbekend'))).to.be.instanceOf(NotFound);
    });

    it('are of their owner: another sees nothing, the beheerder sees and takes back all, without cases', async () => {
      const { link } = await maak(jurist, { soort: 'zaak', zaakId: 'z1' });
      expect(await bekijkAgendalinks(huis.deps, toetser, { alle: false })).to.deep.equal([]);
      expect(await failure(trekAgendalinkIn(huis.deps, toetser, { id: link.id }))).to.be.instanceOf(NotFound);
      expect(await failure(bekijkAgendalinks(huis.deps, jurist, { alle: true }))).to.be.instanceOf(Refusal);
      expect(await failure(maak(beheerder))).to.be.instanceOf(Refusal);
      const [eigen] = await bekijkAgendalinks(huis.deps, jurist, { alle: false });
      expect(eigen).to.include({ zaakNummer: 'Z2026-z1', eigenaar: jurist.naam, eigenaarActief: true });
      const [rij] = await bekijkAgendalinks(huis.deps, beheerder, { alle: true });
      expect(rij).to.include({ id: link.id, zaakNummer: null, eigenaar: jurist.naam });
      await trekAgendalinkIn(huis.deps, beheerder, { id: link.id });
      expect((await bekijkAgendalinks(huis.deps, jurist, { alle: false }))[0]?.ingetrokkenOp).to.not.equal(
        null,
      );
    });

    it('tell when they were fetched last, and write that down not more than once in five minutes', async () => {
      const { geheim } = await maak(jurist);
      const laatst = async () =>
        (await bekijkAgendalinks(huis.deps, jurist, { alle: false }))[0]?.laatstOpgehaaldOp;
      expect(await laatst()).to.equal(null);
      await lees(geheim);
      const eerste = huis.clock.nu();
      huis.clock.later(4);
      await lees(geheim);
      expect(await laatst()).to.equal(eerste);
      huis.clock.later(1);
      await lees(geheim);
      expect(await laatst()).to.equal(huis.clock.nu());
    });

    it('a form sent twice is one link, and the secret that was shown last works', async () => {
      const eerste = await maak(jurist, { id: 'formulier-1' });
      const tweede = await maak(jurist, { id: 'formulier-1' });
      expect(tweede.link.id).to.equal(eerste.link.id);
      expect(await failure(lees(eerste.geheim))).to.be.instanceOf(NotFound);
      expect((await lees(tweede.geheim)).termijnen).to.not.be.empty;
      // once a program uses it, or for another choice or another person, the same form makes a link of its own
      for (const [wie, anders] of [
        [jurist, {}],
        [jurist, { soort: 'persoon' }],
        [toetser, {}],
      ] as const)
        expect((await maak(wie, { id: 'formulier-1', ...anders })).link.id).to.not.equal(eerste.link.id);
      expect((await lees(tweede.geheim)).termijnen).to.not.be.empty;
    });

    it('name every fault, a case that is not there, and too many links', async () => {
      const pad = async (anders: object) =>
        ((await failure(maak(jurist, anders))) as InputFaults).faults.map((fout) => fout.pad);
      expect(await pad({ soort: 'iets' })).to.deep.equal(['soort']);
      expect(await pad({ soort: 'team', bewaker: 'niemand' })).to.deep.equal(['bewaker']);
      expect(await pad({ soort: 'zaak' })).to.deep.equal(['zaakId']);
      expect(await failure(maak(jurist, { soort: 'zaak', zaakId: 'nee' }))).to.be.instanceOf(NotFound);
      for (let nr = 0; nr < 20; nr++) await maak(jurist);
      expect(await failure(maak(jurist))).to.be.instanceOf(Refusal);
      const [rij] = await bekijkAgendalinks(huis.deps, jurist, { alle: false });
      await trekAgendalinkIn(huis.deps, jurist, { id: rij!.id });
      await maak(jurist);
    });
  });

describe('a secret', () => {
  it('is 256 random bits in signs of an address, never the same', () => {
    const geheimen = Array.from({ length: 200 }, () => randomIds.secret());
    for (const geheim of geheimen) expect(geheim).to.match(/^[\w-]{43}$/);
    expect(new Set(geheimen).size).to.equal(200);
  });
});
