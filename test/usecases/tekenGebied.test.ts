import { expect } from 'chai';
import { Conflict, InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkBesluit } from '../../server/usecases/bekijkBesluit.ts';
import { bekijkGebied } from '../../server/usecases/bekijkGebied.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { omschrijfGetekend } from '../../server/usecases/omschrijfGetekend.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { tekenGebied } from '../../server/usecases/tekenGebied.ts';
import { failure } from '../support/failure.ts';
import { binnenstadJson, blok, collectie, deel, vlak } from '../support/gebieden.ts';
import { nieuweZaak, volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

describe('drawing the area of a draft', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
  });
  afterEach(() => huis.deps.store.close());
  const verbod = () =>
    volledigConcept(huis.deps, jurist, 'verblijfsontzegging', { kaart: null, bijlagen: [] });

  it('saves map, words and annex with one event, and the letter shows them', async () => {
    const concept = await verbod();
    const invoer = { besluitId: concept.id, version: concept.version, gebied: binnenstadJson() };
    const bewaard = await tekenGebied(huis.deps, jurist, invoer);
    expect(bewaard.version).to.equal(concept.version + 1);
    expect(bewaard.model.bijlagen).to.deep.equal(['Kaart van het gebied']);
    expect(bewaard.model.kaart?.omschrijving).to.include('langs de Noordersingel');
    const { html, gebreken } = await bekijkBesluit(huis.deps, jurist, { besluitId: concept.id });
    expect(html).to.include('Bijlage: kaart van het gebied').and.include('<svg class="mw-briefkaart"');
    expect(gebreken.filter(({ regel }) => regel === 'L18')).to.deep.equal([]);
    const { kaart, straten } = await bekijkGebied(huis.deps, jurist, { besluitId: concept.id });
    expect(kaart).to.deep.equal(bewaard.model.kaart);
    expect(straten?.bron).to.include('Verzonnen');
  });

  it('without an area the map and its annex go, and other annexes stay', async () => {
    const concept = await volledigConcept(huis.deps, jurist, 'verblijfsontzegging');
    const invoer = { besluitId: concept.id, version: concept.version, gebied: null };
    const { model } = await tekenGebied(huis.deps, jurist, invoer);
    expect(model.kaart).to.equal(null);
    expect(model.bijlagen).to.have.length(1).and.not.include('Kaart van het gebied');
  });

  it('never overwrites what somebody else saved in between', async () => {
    const { id: besluitId, version } = await verbod();
    const ander = await huis.wie('jurist2', 'jurist');
    await tekenGebied(huis.deps, ander, { besluitId, version, gebied: binnenstadJson() });
    const laat = tekenGebied(huis.deps, jurist, {
      besluitId,
      version,
      gebied: collectie(deel('gebied', vlak(blok(0, 0, 50, 50)))),
    });
    expect(await failure(laat)).to.be.instanceOf(Conflict);
    const { kaart } = await bekijkGebied(huis.deps, jurist, { besluitId });
    expect(kaart?.gebied.features).to.have.length(4);
  });

  it('stores nothing of an area that cannot be printed, and tells why before saving too', async () => {
    const { id: besluitId, version } = await verbod();
    const gebied = collectie(
      deel(
        'gebied',
        vlak([
          [0, 0],
          [60, 60],
          [60, 0],
          [0, 60],
        ]),
      ),
    );
    expect(await failure(tekenGebied(huis.deps, jurist, { besluitId, version, gebied }))).to.be.instanceOf(
      InputFaults,
    );
    expect(await failure(omschrijfGetekend(huis.deps, jurist, { besluitId, gebied }))).to.be.instanceOf(
      InputFaults,
    );
    const { besluit } = await bekijkGebied(huis.deps, jurist, { besluitId });
    expect(besluit.version).to.equal(version);
  });

  it('is refused for a letter without an area, for another role, and once the letter was submitted', async () => {
    const last = await volledigConcept(huis.deps, jurist);
    const gebied = binnenstadJson();
    const { id: besluitId, version } = last;
    expect(await failure(tekenGebied(huis.deps, jurist, { besluitId, version, gebied }))).to.be.instanceOf(
      Refusal,
    );
    const toetser = await huis.wie('toetser1', 'toetser');
    const concept = await volledigConcept(huis.deps, jurist, 'verblijfsontzegging');
    const invoer = { besluitId: concept.id, version: concept.version, gebied };
    expect(await failure(tekenGebied(huis.deps, toetser, invoer))).to.be.instanceOf(Refusal);
    const voorgelegd = await legVoor(huis.deps, jurist, invoer);
    const laat = tekenGebied(huis.deps, jurist, { ...invoer, version: voorgelegd.version });
    expect(await failure(laat)).to.be.instanceOf(Refusal);
  });

  it('a new draft has no map of its own', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const soort = 'verblijfsontzegging';
    const { model } = await stelConceptOp(huis.deps, jurist, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      soort,
    });
    expect(model.kaart ?? null).to.equal(null);
  });
});
