import { expect } from 'chai';
import { Conflict, NotFound, Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkAdvies } from '../../server/usecases/bekijkAdvies.ts';
import { bekijkZaak } from '../../server/usecases/bekijkZaak.ts';
import { bekijkZaken } from '../../server/usecases/bekijkZaken.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';
import { registreerFeiten } from '../../server/usecases/registreerFeiten.ts';
import { voegBetrokkeneToe } from '../../server/usecases/voegBetrokkeneToe.ts';
import { vraagAdvies } from '../../server/usecases/vraagAdvies.ts';
import { wijzigBetrokkene } from '../../server/usecases/wijzigBetrokkene.ts';
import { wijzigZaak } from '../../server/usecases/wijzigZaak.ts';
import { failure } from '../support/failure.ts';
import { BRON, NIEUWE_ZAAK, nieuweZaak } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('cases, facts and advice', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
  });
  afterEach(() => huis.deps.store.close());

  const feit = (id: string, waarde: unknown, motivering: string | null = null) => ({
    feit: id,
    waarde,
    bron: BRON,
    motivering,
  });
  const leg = (
    zaakId: string,
    betrokkeneId: string | null,
    feiten: unknown,
    laatstGezien: string | null = null,
  ) => registreerFeiten(huis.deps, jurist, { zaakId, betrokkeneId, feiten, laatstGezien });

  it('opens a case in the name of its jurist, numbered within the year, with one event', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    expect(zaak).to.deep.include({ gemeente: 'GM9999', behandelaarId: jurist.id, version: 1 });
    expect(zaak.nummer).to.match(/^Z2026-/);
    expect(zaak.objectAdres?.postcode).to.equal('9999 AA');
    expect(betrokkene.rol).to.equal('bewoner');
    const { gebeurtenissen } = await bekijkZaak(huis.deps, jurist, { zaakId: zaak.id });
    expect(gebeurtenissen.map(({ soort }) => soort)).to.deep.equal(['openZaak']);
    expect(JSON.stringify(gebeurtenissen)).not.to.include('Voorbeeld');
  });

  it('what a partner shared has a basis, a purpose and an answer to whether it may stand in a besluit', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const met = (deling: unknown) => [{ ...feit('pand.soort', 'woning'), bron: { ...BRON, deling } }];
    const leeg = leg(zaak.id, betrokkene.id, met({ grondslag: '', doel: ' ' }));
    expect(await paden(leeg)).to.have.length(3);
    const vreemd = leg(
      zaak.id,
      betrokkene.id,
      met({ grondslag: 'zomaar', doel: 'nieuwsgierig', magInBesluit: true }),
    );
    expect(await paden(vreemd)).to.deep.equal(['feiten[0].bron.deling.grondslag']);
    const deling = { grondslag: 'politiegegevens', doel: 'handhaving openbare orde', magInBesluit: false };
    await leg(zaak.id, betrokkene.id, met(deling));
    const [bewaard] = await huis.deps.store.read.feiten.list(zaak.id);
    expect(bewaard?.bron.deling).to.deep.equal(deling);
  });

  it('names every fault of a new case at once; half an address is one, no address is none', async () => {
    const half = { ...NIEUWE_ZAAK.betrokkene, naam: '', plaats: '', rol: 'koning' };
    const fout = openZaak(huis.deps, jurist, { ...NIEUWE_ZAAK, titel: '', betrokkene: half });
    expect(await paden(fout)).to.include.members(['titel', 'betrokkene.naam', 'betrokkene.rol']);
    const plaatsloos = { ...NIEUWE_ZAAK.betrokkene, plaats: '' };
    expect(
      await paden(openZaak(huis.deps, jurist, { ...NIEUWE_ZAAK, betrokkene: plaatsloos })),
    ).to.deep.equal(['betrokkene.plaats']);
    const zonder = { naam: 'Bewoner Voorbeeld', straat: '', postcode: '', plaats: '', rol: '' };
    const { betrokkene } = await openZaak(huis.deps, jurist, {
      ...NIEUWE_ZAAK,
      object: null,
      betrokkene: zonder,
    });
    expect(betrokkene).to.deep.include({ adres: null, rol: null });
  });

  it('refuses a second save on an old version, of the case and of a betrokkene', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const wijzig = () =>
      wijzigZaak(huis.deps, jurist, { ...NIEUWE_ZAAK, zaakId: zaak.id, version: zaak.version });
    await wijzig();
    expect(await failure(wijzig())).to.be.instanceOf(Conflict);
    const ander = { ...NIEUWE_ZAAK.betrokkene, zaakId: zaak.id, betrokkeneId: betrokkene.id, version: 1 };
    await wijzigBetrokkene(huis.deps, jurist, ander);
    expect(await failure(wijzigBetrokkene(huis.deps, jurist, ander))).to.be.instanceOf(Conflict);
  });

  it('lets only one of two saves at the same moment through', async () => {
    const { zaak } = await nieuweZaak(huis.deps, jurist);
    const wijzig = (titel: string) =>
      wijzigZaak(huis.deps, jurist, { ...NIEUWE_ZAAK, titel, zaakId: zaak.id, version: 1 });
    const uitkomsten = await Promise.allSettled([wijzig('een'), wijzig('twee'), wijzig('drie')]);
    expect(uitkomsten.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
  });

  it('keeps every fact with source and author, and refuses who did not see the last one', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const [eerste] = await leg(zaak.id, null, [feit('pand.soort', 'woning')]);
    expect(eerste).to.deep.include({ auteurId: jurist.id, betrokkeneId: null, waarde: 'woning' });
    expect(await failure(leg(zaak.id, betrokkene.id, [feit('pand.bewoond', true)]))).to.be.instanceOf(
      Conflict,
    );
    await leg(zaak.id, betrokkene.id, [feit('pand.bewoond', true)], eerste?.id);
    const { feiten } = await bekijkZaak(huis.deps, jurist, { zaakId: zaak.id });
    expect(feiten.map((rij) => rij.feit)).to.deep.equal(['pand.soort', 'pand.bewoond']);
  });

  it('lets one of two jurists win who record at the same moment', async () => {
    const { zaak } = await nieuweZaak(huis.deps, jurist);
    const uitkomsten = await Promise.allSettled([
      leg(zaak.id, null, [feit('pand.soort', 'woning')]),
      leg(zaak.id, null, [feit('pand.soort', 'lokaal')]),
    ]);
    expect(uitkomsten.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('names every fault of a list of facts: unknown, wrong, without a reason, without a source, from the future', async () => {
    const { zaak } = await nieuweZaak(huis.deps, jurist);
    const fouten = await paden(
      leg(zaak.id, null, [
        feit('bestaat.niet', 1),
        feit('pand.soort', 'kasteel'),
        feit('hinder.ernstig', true),
        { ...feit('pand.bewoond', true), bron: { ...BRON, datum: '2027-01-01' } },
        feit('pand.bewoond', false),
      ]),
    );
    expect(fouten).to.have.members([
      'feiten[0].waarde',
      'feiten[1].waarde',
      'feiten[2].motivering',
      'feiten[3].bron.datum',
      'feiten[4].feit',
    ]);
    const zonderBron = [{ feit: 'pand.bewoond', waarde: true, bron: {}, motivering: null }];
    expect(await paden(leg(zaak.id, null, zonderBron))).to.include('feiten[0].bron.omschrijving');
    expect(await paden(leg(zaak.id, null, []))).to.deep.equal(['feiten']);
  });

  it('advises each betrokkene on his own dossier and keeps the receipt', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    const tweede = await voegBetrokkeneToe(huis.deps, jurist, {
      ...NIEUWE_ZAAK.betrokkene,
      zaakId: zaak.id,
      rol: null,
    });
    const [gedeeld] = await leg(zaak.id, null, [
      feit('pand.soort', 'woning'),
      feit('drugs.harddrugsGram', 12.4),
    ]).then((rijen) => rijen.slice(-1));
    await leg(zaak.id, betrokkene.id, [feit('gevolgen.minderjarigen', 2)], gedeeld?.id);
    const vraag = (betrokkeneId: string) =>
      vraagAdvies(huis.deps, jurist, { zaakId: zaak.id, betrokkeneId, peildatum: '2026-11-26' });
    const eerste = await vraag(betrokkene.id);
    const ander = await vraag(tweede.id);
    expect(eerste.dossier.feiten).to.deep.equal({
      'betrokkene.rol': 'bewoner',
      'pand.soort': 'woning',
      'drugs.harddrugsGram': 12.4,
      'gevolgen.minderjarigen': 2,
    });
    expect(ander.dossier.feiten).not.to.have.any.keys('betrokkene.rol', 'gevolgen.minderjarigen');
    expect(eerste.advies.bevoegdheden.find(({ id }) => id === 'opiumwet-13b')?.uitkomst).to.not.equal(
      'niet_bevoegd',
    );
    const { adviezen } = await bekijkZaak(huis.deps, jurist, { zaakId: zaak.id });
    expect(adviezen.map(({ id }) => id)).to.have.members([eerste.id, ander.id]);
    const elders = bekijkAdvies(huis.deps, jurist, { zaakId: 'een andere zaak', adviesId: eerste.id });
    expect(await failure(elders)).to.be.instanceOf(NotFound);
    expect(
      await paden(
        vraagAdvies(huis.deps, jurist, { zaakId: zaak.id, betrokkeneId: tweede.id, peildatum: '31-12' }),
      ),
    ).to.deep.equal(['peildatum']);
  });

  it('shows who only enforces the case without facts, advice, drafts and events', async () => {
    const handhaver = await huis.wie('straat', 'handhaver');
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    await leg(zaak.id, null, [feit('gevolgen.minderjarigen', 2)]);
    const advies = await vraagAdvies(huis.deps, jurist, {
      zaakId: zaak.id,
      betrokkeneId: betrokkene.id,
      peildatum: '2026-11-26',
    });
    const beeld = await bekijkZaak(huis.deps, handhaver, { zaakId: zaak.id });
    expect(beeld).to.deep.include({ feiten: [], adviezen: [], besluiten: [], gebeurtenissen: [] });
    expect(beeld.zaak.objectAdres?.straat).to.equal('Voorbeeldstraat 1');
    const inzien = bekijkAdvies(huis.deps, handhaver, { zaakId: zaak.id, adviesId: advies.id });
    expect(await failure(inzien)).to.be.instanceOf(Refusal);
  });

  it('lets nobody but a jurist write in a case', async () => {
    const { zaak, betrokkene } = await nieuweZaak(huis.deps, jurist);
    for (const rol of ['toetser', 'ondertekenaar', 'handhaver', 'beheerder'] as const) {
      const gebruiker = await huis.wie(rol, rol);
      const zaakId = zaak.id;
      const werk = [
        openZaak(huis.deps, gebruiker, NIEUWE_ZAAK),
        wijzigZaak(huis.deps, gebruiker, { ...NIEUWE_ZAAK, zaakId, version: 1 }),
        voegBetrokkeneToe(huis.deps, gebruiker, { ...NIEUWE_ZAAK.betrokkene, zaakId }),
        registreerFeiten(huis.deps, gebruiker, {
          zaakId,
          betrokkeneId: null,
          feiten: [],
          laatstGezien: null,
        }),
        vraagAdvies(huis.deps, gebruiker, { zaakId, betrokkeneId: betrokkene.id, peildatum: '2026-11-26' }),
      ];
      for (const poging of werk) expect(await failure(poging), rol).to.be.instanceOf(Refusal);
    }
  });

  it('finds a case by number, address and name, page by page', async () => {
    const { zaak } = await nieuweZaak(huis.deps, jurist);
    for (const zoek of ['', zaak.nummer, 'Voorbeeldstraat', 'bewoner']) {
      const gevonden = await bekijkZaken(huis.deps, jurist, { zoek, pagina: Number.NaN });
      expect(gevonden, zoek).to.deep.include({ totaal: 1, pagina: 1, paginas: 1 });
    }
    expect((await bekijkZaken(huis.deps, jurist, { zoek: 'bestaat niet', pagina: 1 })).totaal).to.equal(0);
    expect(await failure(bekijkZaak(huis.deps, jurist, { zaakId: 'weg' }))).to.be.instanceOf(NotFound);
  });
});
