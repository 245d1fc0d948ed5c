import { expect } from 'chai';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { Briefsoort } from '../../../server/domain/briefsoort.ts';
import { foutenOpFormulier, leesConcept } from '../../../server/web/screens/concept/form.ts';
import { modelInVelden } from '../../../server/web/screens/concept/velden.ts';
import {
  gebrekenBeeld,
  gevraagdeRij,
  onderdeelVoor,
  rijenTonen,
  soortenKeuze,
  verschillen,
} from '../../../server/web/screens/concept/viewModel.ts';
import { model } from '../../support/gegevens.ts';

const IDS = ['bevoegdheid', 'noodzaak', 'lichterMiddel', 'kinderen', 'evenwichtigheid', 'duur'];

const VRAGEN: Briefsoort['gegevens'] = [
  { id: 'lastDatum', naam: 'datum van de last', soort: 'datum', verplicht: true },
  { id: 'begin', naam: 'begin', soort: 'moment', verplicht: true },
  { id: 'totaal', naam: 'totaal', soort: 'bedrag', verplicht: true },
  { id: 'keren', naam: 'aantal keren', soort: 'aantal', verplicht: false },
  { id: 'gehoord', naam: 'gehoord', soort: 'ja_nee', verplicht: true },
  { id: 'punten', naam: 'punten', soort: 'lijst', verplicht: false },
  { id: 'toelichting', naam: 'toelichting', soort: 'alinea', verplicht: false },
  {
    id: 'uitkomst',
    naam: 'uitkomst',
    soort: 'keuze',
    verplicht: true,
    opties: [
      { waarde: 'weigering', tekst: 'weigering' },
      { waarde: 'intrekking', tekst: 'intrekking' },
    ],
  },
  {
    id: 'verbeurd',
    naam: 'verbeurde dwangsommen',
    soort: 'rijen',
    verplicht: true,
    kolommen: [
      { id: 'datum', naam: 'Dag', soort: 'datum' },
      { id: 'wat', naam: 'Wat', soort: 'tekst' },
      { id: 'bedrag', naam: 'Bedrag', soort: 'bedrag' },
      { id: 'keren', naam: 'Keren', soort: 'aantal' },
    ],
  },
];
const SOORT = {
  weging: IDS.map((id) => ({ id, kop: id, vraag: id, verplicht: true })),
  gegevens: VRAGEN,
  rechtsmiddelen: ['bezwaar', 'geen'] as const,
  dictum: [
    { als: { id: 'uitkomst', is: 'weigering' }, zin: 'Ik weiger.' },
    { als: { id: 'uitkomst', is: 'intrekking' }, zin: 'Ik trek in.' },
  ],
};

const vol: BriefModel = {
  ...model,
  verzenddatum: null,
  object: {
    omschrijving: 'de woning',
    soort: 'woning',
    adres: { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' },
  },
  geadresseerden: [
    {
      naam: 'V. Oorbeeld',
      rol: 'huurder',
      adres: { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' },
    },
  ],
  feiten: [{ tekst: 'In de woning lag 38,4 gram.', datum: '2026-11-17', bron: 'Rapportage, p. 3' }],
  grondslag: ['artikel 13b Opiumwet'],
  zienswijze: {
    gevraagd: true,
    gevraagdOp: '2026-11-18',
    uiterlijk: '2026-12-02',
    wijze: 'schriftelijk',
    afgezienGrond: null,
    afgezienMotivering: null,
    punten: [{ punt: 'Het was niet van mij.', reactie: 'Dat maakt niet uit.' }],
  },
  weging: { noodzaak: 'Nodig.', duur: 'Drie maanden.' },
  gegevens: {
    lastDatum: '2026-09-21',
    begin: '2026-12-10T09:00+01:00',
    totaal: 500_000,
    keren: 2,
    gehoord: false,
    punten: ['eerste', 'tweede'],
    toelichting: 'Een alinea.',
    uitkomst: 'intrekking',
    verbeurd: [{ datum: '2026-10-19', wat: 'Drugs aangeboden', bedrag: 250_000, keren: null }],
  },
  maatregel: {
    ingang: '2026-12-10T09:00+01:00',
    einde: '2027-03-10',
    duur: { aantal: 3, eenheid: 'maand' },
    begunstiging: null,
    begunstigingGeenReden: null,
    herstelmaatregelen: ['Verlaat de woning.'],
    voorschrift: 'artikel 13b',
    bedragCent: 250_050,
    maximumCent: 1_000_000,
    dwangsomVorm: 'ineens',
    eenheidUitleg: null,
    gebied: null,
    uitzonderingen: [],
    looproute: null,
  },
  dictum: ['Ik sluit de woning.'],
  ondertekening: { functie: 'burgemeester', naam: 'B. Voorbeeld', namens: null, mandaat: null },
  contact: { naam: 'Team', telefoon: '14', email: 'a@voorbeeld.example' },
};

describe('the button for a new row', () => {
  it('knows its lists and nothing else', () => {
    expect(gevraagdeRij('rij:feiten')).to.equal('feiten');
    expect(gevraagdeRij('rij:zienswijze.punten')).to.equal('zienswijze.punten');
    for (const actie of ['opslaan', 'rij:', 'rij:toString', 'feiten'])
      expect(gevraagdeRij(actie)).to.equal(null);
  });
});

describe('the letter form', () => {
  it('brings every model back as it was shown', () => {
    expect(leesConcept(modelInVelden(vol, VRAGEN), vol, SOORT)).to.deep.equal({ model: vol, fouten: [] });
  });
  it('lists every field that cannot be read, and keeps the rest', () => {
    const velden = {
      ...modelInVelden(vol, VRAGEN),
      dagtekening: '31-02-2026',
      'maatregel.bedragCent': 'veel',
      'maatregel.ingang.tijd': '25:00',
      'feiten.0.datum': 'gisteren',
    };
    const { fouten, model: gelezen } = leesConcept(velden, vol, SOORT);
    expect(fouten.map(({ pad }) => pad)).to.have.members([
      'dagtekening',
      'maatregel.bedragCent',
      'maatregel.ingang.tijd',
      'feiten.0.datum',
    ]);
    expect(gelezen.dictum).to.deep.equal(vol.dictum);
  });
  it('reads what only this kind of letter asks, and names what it cannot read', () => {
    const velden = {
      ...modelInVelden(vol, VRAGEN),
      'gegevens.totaal': 'veel',
      'gegevens.keren': 'anderhalf',
      'gegevens.verbeurd.0.datum': '31-02-2026',
    };
    const { fouten } = leesConcept(velden, vol, SOORT);
    expect(fouten.map(({ pad }) => pad)).to.have.members([
      'gegevens.totaal',
      'gegevens.keren',
      'gegevens.verbeurd.0.datum',
    ]);
    expect(gevraagdeRij('rij:gegevens.verbeurd')).to.equal('gegevens.verbeurd');
    expect(rijenTonen(modelInVelden(vol, VRAGEN), 'gegevens.verbeurd')).to.equal(2);
  });
  it('drops a row that was emptied and takes one that was added', () => {
    const velden = {
      ...modelInVelden(vol, VRAGEN),
      'zienswijze.punten.0.punt': '',
      'zienswijze.punten.0.reactie': '',
      'zienswijze.punten.1.punt': 'Nieuw',
    };
    expect(leesConcept(velden, vol, SOORT).model.zienswijze.punten).to.deep.equal([
      { punt: 'Nieuw', reactie: '' },
    ]);
    expect(rijenTonen(modelInVelden(vol, VRAGEN), 'zienswijze.punten')).to.equal(2);
  });
  it('keeps what this kind of letter does not show', () => {
    const { 'maatregel.gebied': _weg, ...velden } = modelInVelden(
      {
        ...vol,
        maatregel: { ...vol.maatregel, gebied: 'het plein' },
      },
      VRAGEN,
    );
    const gelezen = leesConcept(
      velden,
      { ...vol, maatregel: { ...vol.maatregel, gebied: 'het plein' } },
      SOORT,
    );
    expect(gelezen.model.maatregel.gebied).to.equal('het plein');
  });
  it('lets the operative part follow the answer until somebody writes in it', () => {
    const concept = { ...vol, gegevens: { uitkomst: 'weigering' }, dictum: ['Ik weiger.'] };
    const getypt = (anders: Record<string, string>) =>
      leesConcept({ ...modelInVelden(concept, VRAGEN), ...anders }, concept, SOORT).model.dictum;
    expect(getypt({ 'gegevens.uitkomst': 'intrekking' })).to.deep.equal(['Ik trek in.']);
    expect(getypt({ 'gegevens.uitkomst': 'intrekking', dictum: 'Ik weiger nu.' })).to.deep.equal([
      'Ik weiger nu.',
    ]);
    const eigen = { ...concept, dictum: ['Ik weiger uw vergunning.'] };
    const velden = { ...modelInVelden(eigen, VRAGEN), 'gegevens.uitkomst': 'intrekking' };
    expect(leesConcept(velden, eigen, SOORT).model.dictum).to.deep.equal(eigen.dictum);
  });
  it('lets it follow also when a save that the page does not know of was ahead of it', () => {
    const bewaard = { ...vol, gegevens: { uitkomst: 'intrekking' }, dictum: ['Ik trek in.'] };
    const pagina = { ...modelInVelden(bewaard, VRAGEN), dictum: 'Ik weiger.', dictumVoorstel: 'Ik weiger.' };
    expect(leesConcept(pagina, bewaard, SOORT).model.dictum).to.deep.equal(['Ik trek in.']);
    const eigen = { ...pagina, dictum: 'Ik trek in.', dictumVoorstel: '', 'gegevens.uitkomst': 'weigering' };
    expect(leesConcept(eigen, bewaard, SOORT).model.dictum, 'made his own').to.deep.equal(['Ik trek in.']);
  });
  it('reads the clause on remedies where the kind leaves a choice, and no other', () => {
    const gelezen = (rechtsmiddelen: string) =>
      leesConcept({ ...modelInVelden(vol, VRAGEN), rechtsmiddelen }, vol, SOORT).model.rechtsmiddelen;
    expect(gelezen('geen')).to.equal('geen');
    expect(gelezen('beroep')).to.equal(vol.rechtsmiddelen);
  });
  it('brings back whom somebody represents, and who cannot act alone', () => {
    const [wie] = vol.geadresseerden;
    if (!wie) throw new Error('an addressee is needed');
    const twee = {
      ...vol,
      geadresseerden: [
        { ...wie, voor: 'Kind' },
        { ...wie, bijzonderheid: 'minderjarig' as const },
      ],
    };
    expect(leesConcept(modelInVelden(twee, VRAGEN), twee, SOORT)).to.deep.equal({ model: twee, fouten: [] });
  });
  it('keeps the operative part and the costs of a letter whose form does not ask them', () => {
    const {
      dictum: _,
      kosten: __,
      ...velden
    } = modelInVelden({ ...vol, kosten: 'U betaalt niets.' }, VRAGEN);
    const { dictum, kosten } = leesConcept(velden, { ...vol, kosten: 'U betaalt niets.' }, SOORT).model;
    expect({ dictum, kosten }).to.deep.equal({ dictum: vol.dictum, kosten: 'U betaalt niets.' });
  });
  it('brings a fault of the model to its field', () =>
    expect(foutenOpFormulier([{ pad: 'feiten[0].datum', melding: 'x' }])[0]?.pad).to.equal('feiten.0.datum'));
});

describe('the letter form beside the advice', () => {
  it('puts a signal beside the paragraph that must answer it', () => {
    expect(onderdeelVoor({ code: 'onevenredig-kinderen', familie: 'evenwicht' }, IDS)).to.equal('kinderen');
    expect(onderdeelVoor({ code: 'geen-verwijt', familie: 'evenwicht' }, IDS)).to.equal('evenwichtigheid');
    expect(onderdeelVoor({ code: 'tijdsverloop', familie: 'noodzaak' }, IDS)).to.equal('noodzaak');
    expect(onderdeelVoor({ code: 'hoorplicht', familie: 'procedure' }, [])).to.equal(null);
  });
  it('links what is missing to the field that mends it, mandatory parts apart from hints', () => {
    const { verplicht, tips } = gebrekenBeeld([
      { regel: 'L20', ernst: 'W', tekst: 'tip' },
      { regel: 'L03', ernst: 'E', tekst: 'duur', veld: 'maatregel.duur' },
      { regel: 'L04', ernst: 'E', tekst: 'ingang', veld: 'maatregel.ingang' },
    ]);
    expect(verplicht.map(({ href }) => href)).to.deep.equal([
      '#v-maatregel-duur-aantal',
      '#v-maatregel-ingang-datum',
    ]);
    expect(tips.map(({ href }) => href)).to.deep.equal([null]);
  });
  it('offers first the letters of the advised measure, the voornemen before the besluit', () => {
    const soort = (slug: string, maatregel: string, voornemen: boolean) =>
      ({
        slug,
        naam: slug,
        maatregel,
        voornemen,
        groep: 'pand',
        aard: voornemen ? 'voornemen' : 'besluit',
        rechtsmiddelen: ['bezwaar'],
        termijnen: [],
        weging: [],
        velden: [],
      }) as unknown as Briefsoort;
    const alle = [
      soort('sluiting', 'sluiting', false),
      soort('last', 'last', false),
      soort('v-sluiting', 'sluiting', true),
    ];
    const { past, groepen } = soortenKeuze(alle, 'sluiting');
    expect(past.map(({ waarde }) => waarde)).to.deep.equal(['v-sluiting', 'sluiting']);
    expect(groepen.map(({ opties }) => opties.map(({ waarde }) => waarde))).to.deep.equal([['last']]);
  });
  it('shows after a stale save what the other wrote', () => {
    const ander = modelInVelden({ ...vol, onderwerp: 'Van de ander' }, VRAGEN);
    expect(verschillen(modelInVelden(vol, VRAGEN), ander).map(({ waarde }) => waarde)).to.deep.equal([
      'Van de ander',
    ]);
  });
});
