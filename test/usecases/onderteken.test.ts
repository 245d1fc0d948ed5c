import { expect } from 'chai';
import { NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps, Ondertekening } from '../../server/ports.ts';
import { bekijkZaak } from '../../server/usecases/bekijkZaak.ts';
import { haalBrief } from '../../server/usecases/haalBrief.ts';
import { onderteken, ONDERTEKENEN } from '../../server/usecases/onderteken.ts';
import { wijsTerug } from '../../server/usecases/wijsTerug.ts';
import { failure } from '../support/failure.ts';
import { vastgesteldBesluit, volledigConcept } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

describe('onderteken', () => {
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

  const soorten = async (zaakId: string): Promise<string[]> =>
    (await bekijkZaak(huis.deps, jurist, { zaakId })).gebeurtenissen.map(({ soort }) => soort);

  /** A signer that counts how often it is asked, and fails the first so many times. */
  function stroeve(deps: Deps, mislukt: number): { deps: Deps; gevraagd: () => number } {
    let gevraagd = 0;
    const ondertekening: Ondertekening = {
      verifieer: (pdf) => deps.ondertekening.verifieer(pdf),
      onderteken: (pdf, signer, opties) => {
        gevraagd += 1;
        if (gevraagd <= mislukt) return Promise.reject(new Error('the token does not answer'));
        return deps.ondertekening.onderteken(pdf, signer, opties);
      },
    };
    return { deps: { ...deps, ondertekening }, gevraagd: () => gevraagd };
  }

  it('signs what was approved, stores the bytes by hash and gives exactly those back', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const getekend = await onderteken(huis.deps, teken, { besluitId: vast.id });
    expect(getekend).to.deep.include({
      status: 'ondertekend',
      ondertekendDoorId: teken.id,
      tekstSha256: vast.tekstSha256,
    });
    const { bytes, bestandsnaam } = await haalBrief(huis.deps, jurist, { besluitId: vast.id });
    const { handtekeningen } = await huis.deps.ondertekening.verifieer(bytes);
    expect(handtekeningen).to.have.length(1);
    expect(handtekeningen[0]?.omvatHeleBestand).to.equal(true);
    expect(bestandsnaam).to.match(/last-onder-dwangsom\.pdf$/);
    const handhaver = await huis.wie('straat', 'handhaver');
    expect((await haalBrief(huis.deps, handhaver, { besluitId: vast.id })).bytes).to.deep.equal(bytes);
  });

  it('keeps a Bibob letter from who does not work with Bibob, also when it is signed (Wet Bibob 28)', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const getekend = await onderteken(huis.deps, teken, { besluitId: vast.id });
    const { store } = huis.deps;
    await store.transaction((stores) => stores.besluiten.update({ ...getekend, soort: 'besluit-bibob' }));
    const handhaver = await huis.wie('straat', 'handhaver');
    const error = await failure(haalBrief(huis.deps, handhaver, { besluitId: vast.id }));
    expect(error).to.be.instanceOf(NotFound);
    const zaakId = getekend.zaakId;
    expect((await bekijkZaak(huis.deps, handhaver, { zaakId })).besluiten).to.deep.equal([]);
    expect((await bekijkZaak(huis.deps, jurist, { zaakId })).besluiten).to.have.length(1);
    expect((await haalBrief(huis.deps, jurist, { besluitId: vast.id })).bytes.length).to.be.above(0);
  });

  it('says on a letter of the demo key that it is a demonstration, and on another not', async () => {
    const merken: unknown[] = [];
    const brieven = {
      ...huis.deps.brieven,
      pdf: (...[model, merk]: Parameters<Deps['brieven']['pdf']>) => {
        merken.push(merk);
        return huis.deps.brieven.pdf(model, merk);
      },
    };
    const demo = await vastgesteldBesluit(huis.deps, jurist, toetser);
    await onderteken({ ...huis.deps, brieven }, teken, { besluitId: demo.id });
    const echt = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const signer = { ...huis.deps.signer, demonstratie: false };
    await onderteken({ ...huis.deps, brieven, signer }, teken, { besluitId: echt.id });
    expect(merken).to.deep.equal(['DEMONSTRATIE', null]);
  });

  it('does not sign before approval, and not for somebody without that role', async () => {
    const concept = await volledigConcept(huis.deps, jurist);
    expect(await failure(onderteken(huis.deps, teken, { besluitId: concept.id }))).to.be.instanceOf(Refusal);
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    for (const wie of [jurist, toetser]) {
      expect(await failure(onderteken(huis.deps, wie, { besluitId: vast.id }))).to.be.instanceOf(Refusal);
    }
    expect(await soorten(vast.zaakId)).not.to.include('startOndertekening');
  });

  it('does nothing twice on a double click, nor on a click later', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const { deps, gevraagd } = stroeve(huis.deps, 0);
    const klik = () => onderteken(deps, teken, { besluitId: vast.id });
    const [eerste, tweede] = await Promise.all([klik(), klik()]);
    const derde = await klik();
    expect(tweede).to.deep.equal(eerste);
    expect(derde).to.deep.equal(eerste);
    expect(gevraagd()).to.equal(1);
    expect((await soorten(vast.zaakId)).filter((soort) => soort === 'onderteken')).to.have.length(1);
  });

  it('goes on after a signer that failed: the same user at once, another after the claim is void', async () => {
    const ander = await huis.wie('teken2', 'ondertekenaar');
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const { deps } = stroeve(huis.deps, 1);
    const klik = (wie: Gebruiker) => onderteken(deps, wie, { besluitId: vast.id });
    expect((await failure(klik(teken))).message).to.include('token');
    const gestart = await huis.deps.store.read.besluiten.byId(vast.id);
    expect(gestart?.status).to.equal('ondertekening_gestart');
    expect(await failure(klik(ander))).to.be.instanceOf(Refusal);
    expect((await klik(teken)).status).to.equal('ondertekend');
    expect((await soorten(vast.zaakId)).filter((soort) => /nderteken/.test(soort))).to.deep.equal([
      'startOndertekening',
      'onderteken',
    ]);

    const nogEen = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const { deps: stroef } = stroeve(huis.deps, 1);
    await failure(onderteken(stroef, teken, { besluitId: nogEen.id }));
    huis.clock.later(ONDERTEKENEN.claimMinuten);
    const overgenomen = await onderteken(stroef, ander, { besluitId: nogEen.id });
    expect(overgenomen.ondertekendDoorId).to.equal(ander.id);
  });

  it('gives a signer who was too slow nothing when another took over meanwhile', async () => {
    const ander = await huis.wie('teken2', 'ondertekenaar');
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const traag: Ondertekening = {
      ...huis.deps.ondertekening,
      async onderteken(pdf, signer, opties) {
        huis.clock.later(ONDERTEKENEN.claimMinuten);
        await onderteken(huis.deps, ander, { besluitId: vast.id });
        return huis.deps.ondertekening.onderteken(pdf, signer, opties);
      },
    };
    const uitkomst = await onderteken({ ...huis.deps, ondertekening: traag }, teken, { besluitId: vast.id });
    expect(uitkomst.ondertekendDoorId).to.equal(ander.id);
    expect((await soorten(vast.zaakId)).filter((soort) => soort === 'onderteken')).to.have.length(1);
  });

  it('does not sign a text or a template that is not the approved one, and the approval can be withdrawn', async () => {
    const vast = await vastgesteldBesluit(huis.deps, jurist, toetser);
    const ander = {
      ...huis.deps.brieven,
      versie: () => ({ geldigVan: '2027-01-01', sha256: 'f'.repeat(64) }),
    };
    const poging = onderteken({ ...huis.deps, brieven: ander }, teken, { besluitId: vast.id });
    expect(await failure(poging)).to.be.instanceOf(Refusal);
    const regels = { ...huis.deps.regels, canoniek: () => 'een andere tekst' };
    const anders = onderteken({ ...huis.deps, regels }, teken, { besluitId: vast.id });
    expect(await failure(anders)).to.be.instanceOf(Refusal);
    const { version } = vast;
    const terug = await wijsTerug(huis.deps, toetser, { besluitId: vast.id, version, reden: 'Opnieuw.' });
    expect(terug.status).to.equal('teruggewezen');
  });
});
