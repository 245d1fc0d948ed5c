import { expect } from 'chai';
import type { Besluit } from '../../server/domain/besluit.ts';
import type { BriefModel } from '../../server/domain/brief.ts';
import { Conflict, NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkVersies } from '../../server/usecases/bekijkVersies.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { herstelVersie } from '../../server/usecases/herstelVersie.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { wijsTerug } from '../../server/usecases/wijsTerug.ts';
import { failure } from '../support/failure.ts';
import { volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

describe('a text that saves by itself, and its history', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let collega: Gebruiker;
  let toetser: Gebruiker;
  let begin: Besluit;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    collega = await huis.wie('jurist2', 'jurist');
    toetser = await huis.wie('toetser1', 'toetser');
    begin = await volledigConcept(huis.deps, jurist);
  });
  afterEach(() => huis.deps.store.close());

  const met = (onderwerp: string): BriefModel => ({ ...begin.model, onderwerp });
  const vanzelf = (
    onderwerp: string,
    version: number,
    anders: { wie?: Gebruiker; venster?: string; volgnummer?: number } = {},
  ): Promise<Besluit> =>
    bewerkConcept(huis.deps, anders.wie ?? jurist, {
      besluitId: begin.id,
      version,
      model: met(onderwerp),
      aanleiding: 'automatisch',
      venster: { id: anders.venster ?? 'venster', volgnummer: anders.volgnummer ?? 1 },
    });
  const bekijk = (wie = jurist) =>
    bekijkVersies(huis.deps, wie, { besluitId: begin.id, van: null, naar: null });
  const regels = async (): Promise<string[]> =>
    (await bekijk()).versies.map(({ aanleiding, doorNaam }) => `${aanleiding} ${doorNaam}`);
  const gebeurtenissen = async (): Promise<number> =>
    (await huis.deps.store.read.gebeurtenissen.byZaak(begin.zaakId)).filter(
      ({ soort }) => soort === 'bewerkConcept',
    ).length;

  it('minutes of typing are one version and one line in the log; the text before it is kept', async () => {
    const ervoor = await gebeurtenissen();
    let { version } = begin;
    for (const onderwerp of ['een', 'een twee', 'een twee drie']) {
      huis.clock.later(1);
      ({ version } = await vanzelf(onderwerp, version));
    }
    expect(await regels()).to.deep.equal([
      'automatisch Voorbeeld jurist1',
      'opgeslagen Voorbeeld jurist1',
      'opgesteld Voorbeeld jurist1',
    ]);
    expect(await gebeurtenissen()).to.equal(ervoor + 1);
  });

  it('after ten minutes, by another or with the button it is a version of its own', async () => {
    let { version } = await vanzelf('een', begin.version);
    for (let minuten = 0; minuten < 12; minuten += 4) {
      huis.clock.later(4);
      ({ version } = await vanzelf(`een ${minuten}`, version));
    }
    ({ version } = await vanzelf('van de collega', version, { wie: collega, venster: 'ander' }));
    await bewerkConcept(huis.deps, collega, { besluitId: begin.id, version, model: met('klaar') });
    expect((await regels()).slice(0, 4)).to.deep.equal([
      'opgeslagen Voorbeeld jurist2',
      'automatisch Voorbeeld jurist1',
      'automatisch Voorbeeld jurist1',
      'opgeslagen Voorbeeld jurist1',
    ]);
  });

  it('never overwrites what somebody else saved in between', async () => {
    await vanzelf('van de collega', begin.version, { wie: collega, venster: 'ander' });
    expect(await failure(vanzelf('van mij', begin.version))).to.be.instanceOf(Conflict);
    const { besluit } = await bekijk();
    expect(besluit.model.onderwerp).to.equal('van de collega');
  });

  it('a lost answer is no conflict with oneself, and a save that comes late takes no newer text away', async () => {
    await vanzelf('een', begin.version, { volgnummer: 1 });
    const drie = await vanzelf('een twee drie', begin.version, { volgnummer: 3 });
    expect(await failure(vanzelf('een twee', begin.version, { volgnummer: 2 }))).to.be.instanceOf(Conflict);
    expect(await failure(vanzelf('x', begin.version, { volgnummer: 4, venster: 'ander' }))).to.be.instanceOf(
      Conflict,
    );
    expect(await failure(vanzelf('x', begin.version, { volgnummer: 5, wie: collega }))).to.be.instanceOf(
      Conflict,
    );
    expect((await bekijk()).besluit.version).to.equal(drie.version);
  });

  it('a text that did not change is not saved again', async () => {
    const een = await vanzelf('een', begin.version);
    expect((await vanzelf('een', een.version, { volgnummer: 2 })).version).to.equal(een.version);
  });

  it('what the checker read stays, also when the writer goes on within the minute', async () => {
    const een = await vanzelf('wat de toetser las', begin.version);
    const voor = await legVoor(huis.deps, jurist, { besluitId: begin.id, version: een.version });
    expect(await failure(vanzelf('te laat', voor.version, { volgnummer: 2 }))).to.be.instanceOf(Refusal);
    const terug = await wijsTerug(huis.deps, toetser, {
      besluitId: begin.id,
      version: voor.version,
      reden: 'Schrijf het korter.',
    });
    await vanzelf('korter', terug.version, { volgnummer: 3 });
    const { versies, vergelijking } = await bekijk(toetser);
    expect(versies[1]?.aanleiding).to.equal('voorgelegd');
    const veranderd = vergelijking?.wijzigingen.flatMap(({ woorden }) =>
      woorden.filter(({ soort }) => soort !== 'gelijk').map(({ soort, waarde }) => `${soort} ${waarde}`),
    );
    expect(veranderd).to.include('nieuw korter').and.to.include('weg toetser');
  });

  it('an earlier text comes back as a new version, and that can be undone', async () => {
    const een = await vanzelf('een vergissing', begin.version);
    const { versies } = await bekijk();
    const goed = versies.find(({ version }) => version === begin.version);
    const terug = await herstelVersie(huis.deps, jurist, {
      besluitId: begin.id,
      version: een.version,
      terug: goed?.version ?? 0,
    });
    expect(terug.model).to.deep.equal(begin.model);
    expect((await regels()).slice(0, 2)).to.deep.equal([
      'hersteld Voorbeeld jurist1',
      'automatisch Voorbeeld jurist1',
    ]);
    const nogEens = { besluitId: begin.id, version: terug.version, terug: een.version };
    expect((await herstelVersie(huis.deps, jurist, nogEens)).model.onderwerp).to.equal('een vergissing');
    const oud = { besluitId: begin.id, version: begin.version, terug: begin.version };
    expect(await failure(herstelVersie(huis.deps, jurist, oud))).to.be.instanceOf(Conflict);
    expect(await failure(herstelVersie(huis.deps, jurist, { ...oud, terug: 999 }))).to.be.instanceOf(
      NotFound,
    );
  });

  it('nobody without a part in the letter sees its history, and who checks puts nothing back', async () => {
    const handhaver = await huis.wie('handhaver1', 'handhaver');
    expect(await failure(bekijk(handhaver))).to.be.instanceOf(Refusal);
    const invoer = { besluitId: begin.id, version: begin.version, terug: begin.version };
    expect(await failure(herstelVersie(huis.deps, toetser, invoer))).to.be.instanceOf(Refusal);
    const weg = { besluitId: begin.id, van: 998, naar: 999 };
    expect(await failure(bekijkVersies(huis.deps, jurist, weg))).to.be.instanceOf(NotFound);
  });
});
