import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { Conflict, NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Besluit } from '../../server/domain/besluit.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkBesluit } from '../../server/usecases/bekijkBesluit.ts';
import { bekijkOpmerkingen } from '../../server/usecases/bekijkOpmerkingen.ts';
import { bekijkZaak } from '../../server/usecases/bekijkZaak.ts';
import { handelOpmerkingAf } from '../../server/usecases/handelOpmerkingAf.ts';
import { heropenOpmerking } from '../../server/usecases/heropenOpmerking.ts';
import { haalBrief } from '../../server/usecases/haalBrief.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { maakOpenbaar } from '../../server/usecases/maakOpenbaar.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { plaatsOpmerking } from '../../server/usecases/plaatsOpmerking.ts';
import { stelVast } from '../../server/usecases/stelVast.ts';
import { telOpenOpmerkingen } from '../../server/usecases/telOpenOpmerkingen.ts';
import { tekstSha256 } from '../../server/usecases/tekstSha256.ts';
import { wijsTerug } from '../../server/usecases/wijsTerug.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { createStore } from '../../server/store/createStore.ts';
import { pdfTekst } from '../support/brieven.ts';
import { failure } from '../support/failure.ts';
import { DATABASES } from '../support/stores.ts';
import { needs } from '../support/tools.ts';
import { volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

const TEKST = 'Waarom is een waarschuwing niet genoeg? Kwikstaart.';

describe('comments between drafter and reader', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let toetser: Gebruiker;
  let concept: Besluit;
  let nummer = 0;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    toetser = await huis.wie('toetser1', 'toetser');
    concept = await volledigConcept(huis.deps, jurist);
  });
  afterEach(() => huis.deps.store.close());

  const plaats = (wie: Gebruiker, anders: Record<string, unknown> = {}) =>
    plaatsOpmerking(huis.deps, wie, {
      ...{ besluitId: concept.id, opmerkingId: `form-${(nummer += 1)}`, onderdeel: 'dictum' },
      ...{ antwoordOp: null, tekst: TEKST, bijVersie: concept.version },
      ...anders,
    });
  const beeld = () => bekijkOpmerkingen(huis.deps, jurist, { besluitId: concept.id });
  const ref = (opmerkingId: string) => ({ besluitId: concept.id, opmerkingId });
  const voorgelegd = () => legVoor(huis.deps, jurist, { besluitId: concept.id, version: concept.version });
  const stelVastMet = (besluit: Besluit, over: Record<string, unknown> = {}) =>
    stelVast(huis.deps, toetser, { besluitId: besluit.id, version: besluit.version, ...over });

  it('are placed on a part with author, moment and version, and answered', async () => {
    const vraag = await plaats(toetser, { tekst: ` ${TEKST}\r\n` });
    expect(vraag).to.deep.include({
      ...{ onderdeel: 'dictum', tekst: TEKST, auteurNaam: toetser.naam },
      ...{ bijVersie: concept.version, geplaatstOp: huis.clock.nu(), afgehandeldOp: null },
    });
    const antwoord = await plaats(jurist, { antwoordOp: vraag.id, onderdeel: '', tekst: 'Zie bladzijde 2.' });
    expect(antwoord.onderdeel).to.equal('dictum');
    const { gesprekken, open, openVanAnderen } = await beeld();
    expect(gesprekken).to.deep.equal([{ opmerking: vraag, antwoorden: [antwoord] }]);
    expect([open, openVanAnderen]).to.deep.equal([1, 1]);
    await plaats(jurist, { tekst: 'Aan mijzelf.' });
    expect((await beeld()).openVanAnderen).to.equal(1);
    expect(await telOpenOpmerkingen(huis.deps, toetser, [concept.id])).to.deep.equal(
      new Map([[concept.id, 2]]),
    );
  });

  it('refuse bad input with every fault, and keep nothing of it', async () => {
    const fout = plaats(toetser, {
      onderdeel: 'weging.bestaatniet',
      tekst: 'a\u0007',
      bijVersie: Number.NaN,
    });
    expect((await paden(fout)).sort()).to.deep.equal(['bijVersie', 'onderdeel', 'tekst']);
    expect(await paden(plaats(toetser, { tekst: ' \u200b ' }))).to.deep.equal(['tekst']);
    expect(await paden(plaats(toetser, { bijVersie: concept.version + 1 }))).to.deep.equal(['bijVersie']);
    expect(await failure(plaats(toetser, { antwoordOp: 'bestaat-niet' }))).to.be.instanceOf(NotFound);
    expect(await failure(plaats(toetser, { besluitId: 'bestaat-niet' }))).to.be.instanceOf(NotFound);
    expect((await beeld()).gesprekken).to.deep.equal([]);
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: concept.zaakId });
    expect(gebeurtenissen.map(({ soort }) => soort)).not.to.include('plaatsOpmerking');
  });

  it('answer a comment of this letter only, and never an answer', async () => {
    const ander = await volledigConcept(huis.deps, jurist);
    const elders = await plaats(toetser, { besluitId: ander.id });
    expect(await failure(plaats(jurist, { antwoordOp: elders.id }))).to.be.instanceOf(NotFound);
    const vraag = await plaats(toetser);
    const antwoord = await plaats(jurist, { antwoordOp: vraag.id });
    expect(await failure(plaats(toetser, { antwoordOp: antwoord.id }))).to.be.instanceOf(NotFound);
    expect(await failure(handelOpmerkingAf(huis.deps, jurist, ref(antwoord.id)))).to.be.instanceOf(NotFound);
    expect(await failure(handelOpmerkingAf(huis.deps, jurist, ref(elders.id)))).to.be.instanceOf(NotFound);
  });

  it('are placed once when the same form is sent twice, and never lost when it says something else', async () => {
    const eerste = await plaats(toetser, { opmerkingId: 'zelfde' });
    expect(await plaats(toetser, { opmerkingId: 'zelfde' })).to.deep.equal(eerste);
    const tegelijk = [1, 2].map(() => plaats(toetser, { opmerkingId: 'tegelijk' }));
    await Promise.all(tegelijk);
    expect((await beeld()).gesprekken).to.have.length(2);
    expect(await paden(plaats(toetser, { opmerkingId: 'zelfde', tekst: 'Iets anders.' }))).to.deep.equal([
      'tekst',
    ]);
    expect(await paden(plaats(jurist, { opmerkingId: 'zelfde' }))).to.deep.equal(['tekst']);
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: concept.zaakId });
    expect(gebeurtenissen.filter(({ soort }) => soort === 'plaatsOpmerking')).to.have.length(2);
  });

  it('are dealt with and opened again, by name; a second time does nothing', async () => {
    const { id } = await plaats(toetser);
    for (const _keer of [1, 2]) await handelOpmerkingAf(huis.deps, jurist, ref(id));
    expect((await beeld()).gesprekken[0]?.opmerking).to.deep.include({
      ...{ afgehandeldDoorNaam: jurist.naam, afgehandeldOp: huis.clock.nu(), version: 2 },
    });
    for (const _keer of [1, 2]) await heropenOpmerking(huis.deps, toetser, ref(id));
    expect((await beeld()).gesprekken[0]?.opmerking).to.deep.include({ afgehandeldOp: null, version: 3 });
    expect(await failure(handelOpmerkingAf(huis.deps, jurist, ref('bestaat-niet')))).to.be.instanceOf(
      NotFound,
    );
  });

  it('open again when somebody answers what was dealt with', async () => {
    const { id } = await plaats(toetser);
    await handelOpmerkingAf(huis.deps, jurist, ref(id));
    await plaats(toetser, { antwoordOp: id, tekst: 'Dit is nog niet af.' });
    expect((await beeld()).open).to.equal(1);
  });

  it('are only for who may see the draft, also of a Bibob letter', async () => {
    const bibob = huis.deps.brieven.soorten().find(({ groep }) => groep === 'bibob');
    const { zaakId, betrokkeneId } = concept;
    const brief = await stelConceptOp(huis.deps, jurist, { zaakId, betrokkeneId, soort: bibob?.slug ?? '' });
    await plaats(toetser, { besluitId: brief.id, bijVersie: 1 });
    const ondertekenaar = await huis.wie('teken', 'ondertekenaar');
    const inBeeld = await bekijkOpmerkingen(huis.deps, ondertekenaar, { besluitId: brief.id });
    expect(inBeeld.open).to.equal(1);
    for (const rol of ['handhaver', 'beheerder'] as const) {
      const wie = await huis.wie(rol, rol);
      for (const poging of [
        () => bekijkOpmerkingen(huis.deps, wie, { besluitId: brief.id }),
        () => plaats(wie, { besluitId: brief.id }),
        () => handelOpmerkingAf(huis.deps, wie, ref('x')),
        () => heropenOpmerking(huis.deps, wie, ref('x')),
      ])
        expect(await failure(poging()), rol).to.be.instanceOf(Refusal);
      expect((await telOpenOpmerkingen(huis.deps, wie, [brief.id])).size, rol).to.equal(0);
    }
  });

  it('do not make who comments an author: he may still approve', async () => {
    await plaats(toetser);
    const besluit = await voorgelegd();
    const { stand } = await beeld();
    const vast = await stelVastMet(besluit, { opmerkingenStand: stand, opmerkingenGezien: true });
    expect(vast).to.deep.include({ status: 'vastgesteld', vastgesteldDoorId: toetser.id });
  });

  it('stop no submission, and stay when a letter is sent back', async () => {
    const { id } = await plaats(toetser);
    const besluit = await voorgelegd();
    await wijsTerug(huis.deps, toetser, {
      besluitId: besluit.id,
      version: besluit.version,
      reden: 'Zie de opmerking.',
    });
    expect((await beeld()).gesprekken.map(({ opmerking }) => opmerking.id)).to.deep.equal([id]);
    await plaats(jurist, { antwoordOp: id });
  });

  it('that are open must be seen before an approval, and the event names them', async () => {
    const { id } = await plaats(toetser);
    const besluit = await voorgelegd();
    const { stand } = await beeld();
    expect(await paden(stelVastMet(besluit, { opmerkingenStand: stand }))).to.deep.equal([
      'opmerkingenGezien',
    ]);
    expect(await failure(stelVastMet(besluit, { opmerkingenGezien: true }))).to.be.instanceOf(Conflict);
    expect((await huis.deps.store.read.besluiten.byId(concept.id))?.status).to.equal('voorgelegd');
    await stelVastMet(besluit, { opmerkingenStand: stand, opmerkingenGezien: true });
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: concept.zaakId });
    expect(gebeurtenissen.at(-1)).to.deep.include({ soort: 'stelVast' });
    expect(gebeurtenissen.at(-1)?.inhoud).to.deep.include({ openOpmerkingen: [id] });
  });

  it('that come in between are not missed: the approval is refused and nothing is stored', async () => {
    const besluit = await voorgelegd();
    await plaats(jurist, { tekst: 'Wacht nog even: de eigenaar belde.' });
    expect(await failure(stelVastMet(besluit))).to.be.instanceOf(Conflict);
    const { stand, gesprekken } = await beeld();
    await handelOpmerkingAf(huis.deps, jurist, ref(gesprekken[0]?.opmerking.id ?? ''));
    expect(
      await failure(stelVastMet(besluit, { opmerkingenStand: stand, opmerkingenGezien: true })),
    ).to.be.instanceOf(Conflict);
    expect((await huis.deps.store.read.besluiten.byId(concept.id))?.status).to.equal('voorgelegd');
    // dealt with: seen as it is now, no tick is needed
    await stelVastMet(besluit, { opmerkingenStand: (await beeld()).stand });
  });

  it('can only be read after the approval, until the letter is sent back', async () => {
    const { id } = await plaats(toetser);
    await handelOpmerkingAf(huis.deps, toetser, ref(id));
    const vast = await stelVastMet(await voorgelegd(), { opmerkingenStand: (await beeld()).stand });
    for (const poging of [
      () => plaats(toetser),
      () => plaats(jurist, { antwoordOp: id }),
      () => heropenOpmerking(huis.deps, jurist, ref(id)),
    ])
      expect(await failure(poging())).to.be.instanceOf(Refusal);
    expect(await beeld()).to.deep.include({ magSchrijven: false, open: 0 });
    await wijsTerug(huis.deps, toetser, { besluitId: vast.id, version: vast.version, reden: 'Toch niet.' });
    await heropenOpmerking(huis.deps, jurist, ref(id));
  });

  it('leave letter, text hash and model as they were, and no word in any event', async () => {
    const stand = async () => {
      const { besluit, html } = await bekijkBesluit(huis.deps, jurist, { besluitId: concept.id });
      const pdf = createHash('sha256').update(await huis.deps.brieven.pdf(besluit.model, 'CONCEPT'));
      return { besluit, html, pdf: pdf.digest('hex'), tekst: tekstSha256(huis.deps, besluit.model) };
    };
    const voor = await stand();
    const vraag = await plaats(toetser);
    await plaats(jurist, { antwoordOp: vraag.id, tekst: 'Een antwoord met kwikstaart.' });
    await handelOpmerkingAf(huis.deps, jurist, ref(vraag.id));
    await heropenOpmerking(huis.deps, toetser, ref(vraag.id));
    expect(await stand()).to.deep.equal(voor);
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: concept.zaakId });
    expect(JSON.stringify(gebeurtenissen)).not.to.match(/kwikstaart|Voorbeeld/i);
    expect(gebeurtenissen.map(({ soort }) => soort).slice(-4)).to.deep.equal([
      'plaatsOpmerking',
      'plaatsOpmerking',
      'handelOpmerkingAf',
      'heropenOpmerking',
    ]);
    expect(await huis.deps.store.read.gebeurtenissen.firstBreak()).to.equal(null);
  });

  it('stand in no word of the signed letter and of its public copy', async function () {
    needs(this, 'pdftotext');
    const brief = await volledigConcept(huis.deps, jurist, 'sluiting-13b');
    const { id: besluitId } = brief;
    await plaats(toetser, { besluitId, bijVersie: brief.version });
    const { version } = await legVoor(huis.deps, jurist, { besluitId, version: brief.version });
    const gezien = { opmerkingenStand: 1, opmerkingenGezien: true };
    await stelVast(huis.deps, toetser, { besluitId, version, ...gezien });
    const teken = await huis.wie('teken1', 'ondertekenaar');
    await onderteken(huis.deps, teken, { besluitId });
    const keuze = { besluitId, extra: [], weglaten: [], tonen: [], gelezen: true };
    const getekend = await haalBrief(huis.deps, jurist, { besluitId });
    const openbaar = await maakOpenbaar(huis.deps, jurist, keuze);
    for (const { bytes } of [getekend, openbaar]) {
      const tekst = pdfTekst(bytes);
      expect(tekst)
        .to.include('sluit')
        .and.not.match(/kwikstaart/i);
      expect(Buffer.from(bytes).toString('latin1')).not.to.match(/kwikstaart/i);
    }
  });
});

for (const database of DATABASES)
  describe(`a comment and an approval at the same moment, on ${database.naam}`, function () {
    this.timeout(60_000);
    it('one of the two finds the other: no letter is approved past a comment that nobody saw', async () => {
      const store = await createStore(await database.settings());
      try {
        const eigen = await createTestDeps({ store });
        const { deps } = eigen;
        const jurist = await eigen.wie('jurist1', 'jurist');
        const toetser = await eigen.wie('toetser1', 'toetser');
        for (let ronde = 0; ronde < 6; ronde += 1) {
          const concept = await volledigConcept(deps, jurist);
          const { id: besluitId, version } = await legVoor(deps, jurist, {
            ...{ besluitId: concept.id, version: concept.version },
          });
          const plaats = plaatsOpmerking(deps, jurist, {
            ...{ besluitId, opmerkingId: `ronde-${ronde}`, onderdeel: '', antwoordOp: null },
            ...{ tekst: 'Wacht nog even.', bijVersie: version },
          });
          const uitkomsten = await Promise.allSettled([
            plaats,
            stelVast(deps, toetser, { besluitId, version }),
          ]);
          expect(uitkomsten.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
        }
      } finally {
        await store.close();
      }
    });
  });
