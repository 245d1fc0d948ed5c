import { expect } from 'chai';
import type { Advies, BevoegdheidAdvies, MaatregelAdvies, Signaal } from '../../../server/domain/advies.ts';
import type { Besluit, BesluitStatus } from '../../../server/domain/besluit.ts';
import type { Dossier } from '../../../server/domain/dossier.ts';
import type { Gebruiker, Rol } from '../../../server/domain/rol.ts';
import { adviesSamenvatting } from '../../../server/web/adviesSamenvatting.ts';
import { besluitActie } from '../../../server/web/besluitActie.ts';
import { bestanddeelBadge } from '../../../server/web/bestanddeelBadge.ts';
import { feitTekst } from '../../../server/web/feitTekst.ts';
import { leesNieuweZaak } from '../../../server/web/screens/zaak/form.ts';
import { verloop } from '../../../server/web/screens/zaak/verloop.ts';
import { alleenHandhaver, handhaverPagina } from '../../../server/web/screens/zaak/viewModel.ts';
import type { ZaakBeeld } from '../../../server/web/screens/zaak/zaakBeeld.ts';
import { model, zaak } from '../../support/gegevens.ts';

const wie = (...rollen: Rol[]): Gebruiker => ({
  id: 'u',
  gebruikersnaam: 'u',
  naam: 'U',
  functie: '',
  rollen,
});

const besluit = (status: BesluitStatus, over: Partial<Besluit> = {}): Besluit => ({
  id: 'b1',
  zaakId: 'z1',
  betrokkeneId: 'p1',
  soort: 'sluiting-13b',
  status,
  model: { ...model, dictum: ['Ik sluit de woning.'] },
  adviesId: null,
  opstellerId: 'ander',
  opstellerNaam: 'Jurist 1',
  voorgelegdDoorId: null,
  vastgesteldDoorId: null,
  vastgesteldDoorNaam: null,
  vastgesteldOp: null,
  terugwijzing: null,
  tekstSha256: null,
  ongetekendSha256: null,
  getekendSha256: null,
  ondertekendDoorId: null,
  ondertekendDoorNaam: null,
  ondertekendOp: null,
  version: 2,
  ...over,
});

describe('what a user can do next with a letter', () => {
  const actie = (status: BesluitStatus, ...rollen: Rol[]) => besluitActie(besluit(status), wie(...rollen));
  it('is for each state a link for the right role and an explanation for the others', () => {
    expect(actie('concept', 'jurist').href).to.equal('/besluiten/b1/concept');
    expect(actie('voorgelegd', 'toetser').href).to.equal('/besluiten/b1/beoordelen');
    expect(actie('vastgesteld', 'ondertekenaar').href).to.equal('/besluiten/b1/ondertekenen');
    expect(actie('ondertekend', 'jurist').href).to.equal('/besluiten/b1/bekendmaken');
    for (const status of ['concept', 'voorgelegd', 'vastgesteld', 'ondertekend'] as const)
      expect(actie(status, 'handhaver')).to.include({ href: null });
  });
  it('is nothing for a toetser who wrote it himself', () => {
    const eigen = besluit('voorgelegd', { opstellerId: 'u' });
    expect(besluitActie(eigen, wie('jurist', 'toetser'))).to.deep.equal({
      tekst: 'Wacht op een andere toetser: u schreef dit zelf.',
      href: null,
    });
  });
});

const bevoegdheid = (uitkomst: BevoegdheidAdvies['uitkomst']): BevoegdheidAdvies => ({
  id: 'opiumwet-13b',
  naam: 'Opiumwet 13b',
  grond: 'lid 1 a',
  versie: '2025-07-01',
  status: 'geverifieerd',
  orgaan: ['burgemeester'],
  uitkomst,
  redenen: [],
  bestanddelen: [
    { id: 'a', tekst: 'Woning', aard: 'vereiste', uitkomst: 'voldaan', bron: {}, feiten: [] },
    { id: 'b', tekst: 'Handel', aard: 'vereiste', uitkomst: 'onbekend', bron: {}, feiten: [] },
  ],
  ontbreekt: [],
});
const maatregel = (oordeel: MaatregelAdvies['oordeel']): MaatregelAdvies => ({
  maatregel: 'sluiting',
  grondslag: 'opiumwet-13b',
  oordeel,
  duur: { aantal: 4, eenheid: 'maand' },
  bedragEuro: null,
  maximumEuro: null,
  beleid: null,
  redenen: [],
  procedure: [],
});
const signaal = { ernst: 'blokkerend', code: 'onevenwichtig', maatregel: 'sluiting' } as Signaal;
const advies = (over: Partial<Advies>): Advies => ({
  peildatum: '2026-11-23',
  gemeente: 'GM9999',
  waarschuwingen: [],
  bevoegdheden: [bevoegdheid('bevoegd')],
  maatregelen: [maatregel('mogelijk')],
  signalen: [],
  volgendeVragen: [],
  ontvangstbewijs: { engine: '', regels: [], feitenSha256: '', adviesSha256: '' },
  ...over,
});
const dossier = (feiten: Dossier['feiten'] = {}): Dossier => ({
  gemeente: 'GM9999',
  peildatum: '2026-11-23',
  feiten,
});
const toets = (
  oordeel: 'houdbaar' | 'twijfel' | 'niet_houdbaar' | 'onbekend',
  bevoegd: 'ja' | 'nee' = 'ja',
) => ({
  toets: { bevoegd, oordeel, signalen: [], zwakstePunt: null, aannames: [] },
});

describe('the advice in one banner is never more certain than the advice', () => {
  const soort = (over: Partial<Advies>) => adviesSamenvatting(advies(over), dossier()).soort;
  it('is green only when there is a power, a measure that may be taken, and no doubt', () => {
    expect(soort({})).to.equal('goed');
    expect(soort(toets('houdbaar'))).to.equal('goed');
  });
  it('is amber when it is not known yet or there is doubt', () => {
    expect(soort({ bevoegdheden: [bevoegdheid('onbekend')], maatregelen: [maatregel('onbekend')] })).to.equal(
      'let_op',
    );
    expect(soort(toets('twijfel'))).to.equal('let_op');
    expect(soort(toets('onbekend'))).to.equal('let_op');
    expect(soort({ bevoegdheden: [], maatregelen: [] })).to.equal('let_op');
  });
  it('is red without power, when it will not hold, and when the measure is advised against', () => {
    expect(soort({ bevoegdheden: [bevoegdheid('niet_bevoegd')] })).to.equal('fout');
    expect(soort(toets('niet_houdbaar'))).to.equal('fout');
    expect(soort(toets('houdbaar', 'nee'))).to.equal('fout');
    expect(soort({ maatregelen: [maatregel('ontraden')] })).to.equal('fout');
  });
  it('is never green with a blocking signal, of this measure or of another', () => {
    const tegen = (wat: string) => soort({ signalen: [{ ...signaal, maatregel: wat }] });
    expect(tegen('sluiting')).to.equal('fout');
    expect(tegen('spoedsluiting')).to.equal('let_op');
  });
  it('counts conditions and signals, and says that people decide', () => {
    const { tekst } = adviesSamenvatting(advies({ signalen: [signaal] }), dossier());
    expect(tekst).to.equal(
      '1 van 2 voorwaarden vervuld, 1 blokkerend signaal. Het advies is een hulpmiddel; het besluit neemt de burgemeester.',
    );
  });
  it('says that the policy behind the duration was not read', () => {
    const beleid = { id: 'x', titel: 'Beleid', cvdr: null, rij: '1', status: 'niet_geverifieerd' as const };
    const { tekst } = adviesSamenvatting(
      advies({ maatregelen: [{ ...maatregel('mogelijk'), beleid }] }),
      dossier(),
    );
    expect(tekst).to.contain('De tekst van het beleid is niet nagelezen');
  });
  it('says so when the intended duration is another than that of the policy', () => {
    const eigen = dossier({ 'voornemen.duur': { aantal: 3, eenheid: 'maand' } });
    expect(adviesSamenvatting(advies({}), eigen).tekst).to.contain(
      'U bent drie maanden van plan; het beleid noemt vier maanden.',
    );
  });
});

describe('an exception works the other way round', () => {
  it('is good news when it is not met and bad news when it is', () => {
    expect(bestanddeelBadge({ aard: 'uitzondering', uitkomst: 'niet_voldaan' })).to.equal(
      'uitzondering_geldt_niet',
    );
    expect(bestanddeelBadge({ aard: 'uitzondering', uitkomst: 'voldaan' })).to.equal('uitzondering_geldt');
    expect(bestanddeelBadge({ aard: 'uitzondering', uitkomst: 'niet_gebleken' })).to.equal('niet_gebleken');
    expect(bestanddeelBadge({ aard: 'vereiste', uitkomst: 'niet_voldaan' })).to.equal('niet_voldaan');
  });
});

const beeld = (over: Partial<ZaakBeeld>): ZaakBeeld => ({
  zaak: zaak('z1'),
  betrokkenen: [],
  feiten: [],
  adviezen: [],
  besluiten: [],
  bekendmakingen: [],
  termijnen: [],
  gebeurtenissen: [],
  ...over,
});
const SOORTEN = [
  { slug: 'sluiting-13b', naam: 'Sluiting', aard: 'besluit' as const, voornemen: false },
  { slug: 'voornemen-sluiting-13b', naam: 'Voornemen', aard: 'voornemen' as const, voornemen: true },
];

describe('the course of a case', () => {
  const standen = (over: Partial<ZaakBeeld>) =>
    verloop(beeld(over), SOORTEN, '2026-11-23').map(({ stand }) => stand);
  it('begins with the facts', () =>
    expect(standen({})).to.deep.equal([
      'bezig',
      'wacht',
      'wacht',
      'wacht',
      'wacht',
      'wacht',
      'wacht',
      'wacht',
    ]));
  it('shows a letter that was sent back as something to mend', () =>
    expect(standen({ besluiten: [besluit('teruggewezen')] })[4]).to.equal('fout'));
  it('keeps the voornemen apart from the besluit', () =>
    expect(
      standen({ besluiten: [besluit('voorgelegd', { soort: 'voornemen-sluiting-13b' })] }).slice(2, 5),
    ).to.deep.equal(['bezig', 'wacht', 'wacht']));
});

describe('the page for the street', () => {
  const omgeving = {
    gebruiker: wie('handhaver'),
    vandaag: '2026-11-23',
    definities: [],
    soorten: SOORTEN,
    open: new Map<string, number>(),
  };
  it('is for who enforces only', () => {
    expect(alleenHandhaver(wie('handhaver'))).to.equal(true);
    expect(alleenHandhaver(wie('handhaver', 'jurist'))).to.equal(false);
  });
  it('says that only a besluit that was made known holds: no voornemen, no draft', () => {
    const getekend = { getekendSha256: 'abc' };
    const pagina = handhaverPagina(
      beeld({
        besluiten: [
          besluit('concept'),
          besluit('bekendgemaakt', { ...getekend, soort: 'voornemen-sluiting-13b' }),
          besluit('ondertekend', getekend),
          besluit('bekendgemaakt', getekend),
        ],
      }),
      omgeving,
    );
    expect(pagina.geldend.map(({ naam }) => naam)).to.deep.equal(['Sluiting']);
    expect(pagina.nogNiet.map(({ waarom }) => waarom.slice(0, 12))).to.deep.equal([
      'Dit is een v',
      'Dit besluit ',
    ]);
    expect(Object.keys(pagina)).to.not.include.members(['betrokkenen', 'feiten']);
  });
});

describe('a new case', () => {
  it('needs no address for an object without one, and no half address', () => {
    expect(leesNieuweZaak({ titel: ' A ' })).to.include({ titel: 'A', object: null });
    expect(leesNieuweZaak({ 'object.straat': 'Weg 1' }).object).to.deep.equal({
      straat: 'Weg 1',
      postcode: '',
      plaats: '',
    });
  });
});

describe('an answer as people read it', () => {
  it('has words, units, dates and "geen"', () => {
    expect(feitTekst({ eenheid: 'gram' }, 38.4)).to.equal('38,4 gram');
    expect(feitTekst(undefined, true)).to.equal('ja');
    expect(feitTekst(undefined, [])).to.equal('geen');
    expect(feitTekst(undefined, '2027-01-04')).to.contain('4 januari 2027');
    expect(feitTekst(undefined, [{ datum: '2025-03-04', zelfdePand: true }])).to.contain('zelfde pand ja');
    expect(feitTekst(undefined, { aantal: 3, eenheid: 'maand' })).to.equal('drie maanden');
  });
});
