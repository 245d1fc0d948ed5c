import { expect } from 'chai';
import { Conflict, InputFaults, NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkBesluit } from '../../server/usecases/bekijkBesluit.ts';
import { bekijkZaak } from '../../server/usecases/bekijkZaak.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { haalBrief } from '../../server/usecases/haalBrief.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { registreerFeiten } from '../../server/usecases/registreerFeiten.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { stelVast } from '../../server/usecases/stelVast.ts';
import { vraagAdvies } from '../../server/usecases/vraagAdvies.ts';
import { werkvoorraad } from '../../server/usecases/werkvoorraad.ts';
import { wijsTerug } from '../../server/usecases/wijsTerug.ts';
import { failure } from '../support/failure.ts';
import {
  BRON,
  nieuweZaak,
  vastgesteldBesluit,
  voorbeeldModel,
  volledigConcept,
} from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('draft, four eyes, frozen text', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let toetser: Gebruiker;
  let alles: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    toetser = await huis.wie('toetser1', 'toetser');
    alles = await huis.wie('alles', 'jurist', 'toetser', 'ondertekenaar');
  });
  afterEach(() => huis.deps.store.close());

  it('says to whoever approves that nobody with the name under the letter may sign here', async () => {
    const { id: besluitId, model } = await volledigConcept(huis.deps, jurist);
    const regels = async (naam: string) => {
      const anders = { ...model, ondertekening: { ...model.ondertekening, naam } };
      const { gebreken } = await bekijkBesluit(huis.deps, toetser, { besluitId, model: anders });
      return gebreken.filter(({ regel }) => regel === 'ondertekenaar').map(({ ernst }) => ernst);
    };
    expect(await regels('Iemand Anders')).to.deep.equal(['W']);
    expect(await regels(alles.naam)).to.deep.equal([]);
    await huis.wie('weg1', 'handhaver');
    expect(await regels('Voorbeeld weg1')).to.deep.equal(['W']);
  });

  it('drafts every kind of letter from an empty case: nothing invented, the test names what is missing', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    for (const { slug, rechtsmiddelen, gericht } of huis.deps.brieven.soorten()) {
      const besluit = await stelConceptOp(huis.deps, jurist, {
        zaakId: zaak.id,
        betrokkeneId: betrokkene.id,
        soort: slug,
      });
      const beeld = await bekijkBesluit(huis.deps, jurist, { besluitId: besluit.id });
      expect(besluit.model.rechtsmiddelen, slug).to.equal(rechtsmiddelen[0]);
      expect(besluit.model.geadresseerden[0]?.naam, slug).to.equal(gericht ? 'Bewoner Voorbeeld' : undefined);
      expect(
        beeld.gebreken.filter(({ ernst }) => ernst === 'E'),
        slug,
      ).not.to.be.empty;
      expect(beeld.html, slug).to.match(/nog (invullen|aanvullen)/);
    }
    const onbekend = stelConceptOp(huis.deps, jurist, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      soort: 'x',
    });
    expect(await paden(onbekend)).to.deep.equal(['soort']);
  });

  it('previews text that is not saved, and stores nothing of it', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    const model = { ...concept.model, onderwerp: 'Een ander onderwerp' };
    const beeld = await bekijkBesluit(huis.deps, jurist, { besluitId: concept.id, model });
    expect(beeld.html).to.include('Een ander onderwerp');
    expect(beeld.besluit.model.onderwerp).to.equal(concept.model.onderwerp);
  });

  it('does not submit a letter with a gap, and names every one of them', async () => {
    const concept = await volledigConcept(huis.deps, jurist, 'last-onder-dwangsom', {
      dagtekening: '',
      grondslag: [],
    });
    const error = await failure(
      legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version }),
    );
    expect((error as Refusal).redenen).to.have.length.of.at.least(2);
  });

  it('does not submit a letter in which a starter still asks for words', async () => {
    const basis = voorbeeldModel(huis.deps, 'last-onder-dwangsom');
    const weging = { ...basis.weging, noodzaak: 'Gebleken is dit. [nog afwegen: waarom is het nodig?]' };
    const concept = await volledigConcept(huis.deps, jurist, 'last-onder-dwangsom', { weging });
    const error = await failure(
      legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version }),
    );
    expect(error.message).to.include('waarom is het nodig?');
  });

  it('does not pass a blocking signal of the latest advice in silence', async () => {
    const concept = await volledigConcept(huis.deps, jurist, 'sluiting-13b');
    const { zaakId, betrokkeneId } = concept;
    const feiten = [
      ['pand.soort', 'woning'],
      ['drugs.harddrugsGram', 12.4],
      ['gevolgen.minderjarigen', 2],
      ['gevolgen.opvangKinderen', 'niet_geregeld'],
      ['voornemen.maatregel', 'sluiting'],
    ].map(([feit, waarde]) => ({ feit, waarde, bron: BRON, motivering: null }));
    await registreerFeiten(huis.deps, jurist, { zaakId, betrokkeneId, feiten, laatstGezien: null });
    const advies = await vraagAdvies(huis.deps, jurist, { zaakId, betrokkeneId, peildatum: '2026-11-26' });
    const blokkerend = advies.advies.signalen.filter(
      ({ ernst, maatregel }) => ernst === 'blokkerend' && maatregel === 'sluiting',
    );
    expect(blokkerend).not.to.be.empty;
    const error = await failure(
      legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version }),
    );
    expect((error as Refusal).redenen).to.have.length(blokkerend.length);
    const model = {
      ...concept.model,
      afwijking: 'De kinderen wonen sinds vorige week bij hun andere ouder.',
    };
    const bewerkt = await bewerkConcept(huis.deps, jurist, {
      besluitId: concept.id,
      version: concept.version,
      model,
    });
    const voorgelegd = await legVoor(huis.deps, jurist, { besluitId: concept.id, version: bewerkt.version });
    expect(voorgelegd).to.deep.include({ status: 'voorgelegd', adviesId: advies.id });
  });

  it('does not pass by in silence that no power carries the measure', async () => {
    const concept = await volledigConcept(huis.deps, jurist, 'sluiting-13b');
    const { zaakId, betrokkeneId } = concept;
    const feiten = [{ feit: 'pand.soort', waarde: 'voertuig', bron: BRON, motivering: null }];
    await registreerFeiten(huis.deps, jurist, { zaakId, betrokkeneId, feiten, laatstGezien: null });
    await vraagAdvies(huis.deps, jurist, { zaakId, betrokkeneId, peildatum: '2026-11-26' });
    const error = await failure(
      legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version }),
    );
    expect(error.message).to.include('bevoegdheid van artikel 13b Opiumwet ontbreekt');
  });

  it('does not let the writer approve, whatever his other roles are', async () => {
    const concept = await volledigConcept(huis.deps, alles);
    const voorgelegd = await legVoor(huis.deps, alles, { besluitId: concept.id, version: concept.version });
    const invoer = { besluitId: voorgelegd.id, version: voorgelegd.version };
    expect(await failure(stelVast(huis.deps, alles, invoer))).to.be.instanceOf(Refusal);
    expect((await stelVast(huis.deps, toetser, invoer)).status).to.equal('vastgesteld');
  });

  it('does not let anybody approve who only changed a word or only submitted it', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    const model = { ...concept.model, onderwerp: 'Verbeterd onderwerp' };
    const bewerkt = await bewerkConcept(huis.deps, alles, {
      besluitId: concept.id,
      version: concept.version,
      model,
    });
    const nogEens = await bewerkConcept(huis.deps, jurist, {
      besluitId: concept.id,
      version: bewerkt.version,
      model,
    });
    const voorgelegd = await legVoor(huis.deps, jurist, { besluitId: concept.id, version: nogEens.version });
    const invoer = { besluitId: voorgelegd.id, version: voorgelegd.version };
    expect(await failure(stelVast(huis.deps, alles, invoer))).to.be.instanceOf(Refusal);

    const ander = await volledigConcept(huis.deps, jurist);
    const door = await legVoor(huis.deps, alles, { besluitId: ander.id, version: ander.version });
    const terug = await wijsTerug(huis.deps, toetser, {
      besluitId: door.id,
      version: door.version,
      reden: 'Beter.',
    });
    const weer = await legVoor(huis.deps, jurist, { besluitId: door.id, version: terug.version });
    const vast = stelVast(huis.deps, alles, { besluitId: weer.id, version: weer.version });
    expect(await failure(vast)).to.be.instanceOf(Refusal);
  });

  it('sends back with a reason, and the jurist changes and submits again', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    const eerste = await legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version });
    const zonder = wijsTerug(huis.deps, toetser, {
      besluitId: concept.id,
      version: eerste.version,
      reden: ' ',
    });
    expect(await failure(zonder)).to.be.instanceOf(InputFaults);
    const terug = await wijsTerug(huis.deps, toetser, {
      besluitId: concept.id,
      version: eerste.version,
      reden: 'Feit 2 mist.',
    });
    expect(terug).to.deep.include({ status: 'teruggewezen', terugwijzing: 'Feit 2 mist.' });
    const model = { ...concept.model, onderwerp: 'Aangevuld' };
    const bewerkt = await bewerkConcept(huis.deps, jurist, {
      besluitId: concept.id,
      version: terug.version,
      model,
    });
    const tweede = await legVoor(huis.deps, jurist, { besluitId: concept.id, version: bewerkt.version });
    expect(tweede.terugwijzing).to.equal(null);
    // the toetser still has the first version on his screen
    const oud = stelVast(huis.deps, toetser, { besluitId: concept.id, version: eerste.version });
    expect(await failure(oud)).to.be.instanceOf(Conflict);
  });

  it('freezes the text from the moment it is submitted, and puts it under a hash at approval', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    expect(vast.tekstSha256).to.match(/^[0-9a-f]{64}$/);
    const model = { ...vast.model, onderwerp: 'Stiekem anders' };
    const poging = bewerkConcept(huis.deps, jurist, { besluitId: vast.id, version: vast.version, model });
    expect(await failure(poging)).to.be.instanceOf(Refusal);
    const weg = await wijsTerug(huis.deps, toetser, {
      besluitId: vast.id,
      version: vast.version,
      reden: 'Toch niet.',
    });
    expect(weg).to.deep.include({ tekstSha256: null, vastgesteldDoorId: null, status: 'teruggewezen' });
  });

  it('refuses a save on an old version, another kind of letter and a model that is none', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    const bewerk = (version: number, model: unknown) =>
      bewerkConcept(huis.deps, jurist, { besluitId: concept.id, version, model });
    expect(await failure(bewerk(concept.version - 1, concept.model))).to.be.instanceOf(Conflict);
    expect(await failure(bewerk(concept.version, { soort: 1 }))).to.be.instanceOf(InputFaults);
    const andere = { ...voorbeeldModel(huis.deps, 'verblijfsontzegging') };
    expect(await paden(bewerk(concept.version, andere))).to.include('soort');
  });

  it('lets one of two saves at the same moment win', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    const bewerk = (onderwerp: string) =>
      bewerkConcept(huis.deps, jurist, {
        besluitId: concept.id,
        version: concept.version,
        model: { ...concept.model, onderwerp },
      });
    const uitkomsten = await Promise.allSettled([bewerk('een'), bewerk('twee')]);
    expect(uitkomsten.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('shows each role the work that waits for it, and a toetser nothing of his own', async () => {
    const ondertekenaar = await huis.wie('teken', 'ondertekenaar');
    const eigen = await volledigConcept(huis.deps, alles);
    await legVoor(huis.deps, alles, { besluitId: eigen.id, version: eigen.version });
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const van = async (wie: Gebruiker) => (await werkvoorraad(huis.deps, wie)).map(({ id }) => id);
    expect(await van(toetser)).to.deep.equal([eigen.id]);
    expect(await van(alles)).to.deep.equal([vast.id]);
    expect(await van(ondertekenaar)).to.deep.equal([vast.id]);
    expect(await van(jurist)).to.deep.equal([]);
  });

  it('gives the draft as PDF with CONCEPT on it, but not to who only enforces', async () => {
    const handhaver = await huis.wie('straat', 'handhaver');
    const concept = await volledigConcept(huis.deps, jurist);
    const { bytes, bestandsnaam } = await haalBrief(huis.deps, toetser, { besluitId: concept.id });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).to.equal('%PDF-');
    expect(bestandsnaam)
      .to.match(/-CONCEPT\.pdf$/)
      .and.not.include('Voorbeeld');
    const error = await failure(haalBrief(huis.deps, handhaver, { besluitId: concept.id }));
    expect(error).to.be.instanceOf(NotFound);
    expect(await failure(bekijkBesluit(huis.deps, handhaver, { besluitId: concept.id }))).to.be.instanceOf(
      Refusal,
    );
  });

  it('writes one event per act, in a whole chain, without names or texts', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: vast.zaakId });
    expect(gebeurtenissen.map(({ soort }) => soort)).to.deep.equal([
      'openZaak',
      'stelConceptOp',
      'bewerkConcept',
      'legVoor',
      'stelVast',
    ]);
    expect(JSON.stringify(gebeurtenissen)).not.to.match(/Voorbeeld|Straat|straat/);
    expect(await huis.deps.store.read.gebeurtenissen.firstBreak()).to.equal(null);
  });
});
