import { expect } from 'chai';
import { InputFaults } from '../../../server/domain/fault.ts';
import type { FeitDefinitie } from '../../../server/domain/feit.ts';
import { foutenOpVeld, leesFeiten } from '../../../server/web/screens/feiten/form.ts';
import { huidigeFeiten, type HuidigFeit } from '../../../server/web/screens/feiten/huidigeFeiten.ts';
import { ONDERWERPEN } from '../../../server/web/screens/feiten/onderwerpen.ts';
import { beginwaarden, feitenBeeld } from '../../../server/web/screens/feiten/viewModel.ts';
import { waardeInVelden, leesWaarde } from '../../../server/web/screens/feiten/waarde.ts';
import type { FeitWaarde } from '../../../server/domain/dossier.ts';
import { feit } from '../../support/gegevens.ts';
import { committedRegels } from '../../support/regels.ts';

let definities: readonly FeitDefinitie[];
before(async () => {
  definities = (await committedRegels()).feiten;
});

const bron = {
  'bron.soort': 'document',
  'bron.omschrijving': 'Bestuurlijke rapportage',
  'bron.pagina': '3',
  'bron.datum': '23-11-2026',
};
const leeg: ReadonlyMap<string, HuidigFeit> = new Map();
const huidig = (id: string, waarde: FeitWaarde, motivering: string | null = null) =>
  new Map<string, HuidigFeit>([
    [
      id,
      {
        waarde,
        motivering,
        gedeeld: false,
        auteurNaam: 'Jurist 1',
        bron: { soort: 'document', omschrijving: 'x', pagina: null, datum: '2026-11-01' },
      },
    ],
  ]);

function fouten(body: object, nu = leeg): string[] {
  try {
    leesFeiten(body, definities, nu);
    return [];
  } catch (error) {
    if (error instanceof InputFaults) return error.faults.map(({ pad }) => pad);
    throw error;
  }
}

describe('the facts form: only what changed is recorded', () => {
  it('records one number with its source', () => {
    expect(leesFeiten({ ...bron, 'feiten.drugs.harddrugsGram': '38,4' }, definities, leeg)).to.deep.equal([
      {
        feit: 'drugs.harddrugsGram',
        waarde: 38.4,
        motivering: null,
        bron: {
          soort: 'document',
          omschrijving: 'Bestuurlijke rapportage',
          pagina: '3',
          datum: '2026-11-23',
        },
      },
    ]);
  });
  it('records nothing when the whole form comes back as it was shown', () => {
    const nu = huidig('drugs.harddrugsGram', 38.4);
    expect(leesFeiten(beginwaarden(definities, nu, '2026-11-23'), definities, nu)).to.deep.equal([]);
  });
  it('asks for no source when nothing changed', () => expect(fouten({})).to.deep.equal([]));
  it('takes an answer back to unknown, which is not "no"', () => {
    const nu = huidig('pand.bewoond', false);
    const [gewijzigd] = leesFeiten({ ...bron, 'feiten.pand.bewoond': 'onbekend' }, definities, nu);
    expect(gewijzigd?.waarde).to.equal(null);
  });
  it('tells "there are none" from "not asked"', () => {
    const geen = leesFeiten(
      { ...bron, 'feiten.handel.attributen': '', 'feiten.handel.attributen.geen': 'ja' },
      definities,
      leeg,
    );
    expect(geen[0]?.waarde).to.deep.equal([]);
    expect(leesFeiten({ ...bron, 'feiten.handel.attributen': '' }, definities, leeg)).to.deep.equal([]);
  });
});

describe('the facts form: every fault at once', () => {
  it('names the date, the ambiguous number, the judgment without reasons and the missing source', () => {
    const body = {
      'feiten.zaak.feitdatum': '32-13-2026',
      'feiten.drugs.harddrugsGram': '1.250',
      'feiten.drugs.eigenGebruikAannemelijk': 'nee',
      'feiten.pand.soort': 'kasteel',
    };
    expect(fouten(body)).to.have.members([
      'feiten.zaak.feitdatum',
      'feiten.drugs.harddrugsGram',
      'motivering.drugs.eigenGebruikAannemelijk',
      'feiten.pand.soort',
      'bron.soort',
      'bron.omschrijving',
      'bron.datum',
    ]);
  });
  it('brings what the use case says to the field of the form', () => {
    const gekomen = foutenOpVeld(
      [
        { pad: 'feiten[0].waarde', melding: 'a' },
        { pad: 'feiten[0].bron.datum', melding: 'b' },
        { pad: 'feiten[0].motivering', melding: 'c' },
      ],
      [{ feit: 'pand.soort' }],
    );
    expect(gekomen.map(({ pad }) => pad)).to.deep.equal([
      'feiten.pand.soort',
      'bron.datum',
      'motivering.pand.soort',
    ]);
  });
});

describe('the facts form: every kind of answer comes back as it was stored', () => {
  const waarden: readonly [string, FeitWaarde][] = [
    ['pand.bewoond', true],
    ['drugs.harddrugsGram', 12.4],
    ['pand.soort', 'woning'],
    ['zaak.feitdatum', '2026-11-23'],
    ['handel.attributen', ['weegschaal', 'zakjes']],
    ['voornemen.duur', { aantal: 3, eenheid: 'maand' }],
    ['voornemen.duur', { onbepaald: true }],
    ['apv.artikel', '2:1'],
    ['voorgeschiedenis.overtredingen', [{ datum: '2025-03-04', zelfdePand: true, middel: 'hard' }]],
    ['voorgeschiedenis.overtredingen', []],
  ];
  for (const [id, waarde] of waarden)
    it(`${id} = ${JSON.stringify(waarde)}`, () => {
      const definitie = definities.find((kandidaat) => kandidaat.id === id);
      expect(definitie).to.not.equal(undefined);
      if (definitie)
        expect(leesWaarde(definitie, waardeInVelden(definitie, waarde))).to.deep.equal({ waarde });
    });
});

describe('the facts form: 225 questions that can be used', () => {
  const beeld = (anders: Partial<Parameters<typeof feitenBeeld>[0]> = {}) =>
    feitenBeeld({
      definities,
      onderwerpen: ONDERWERPEN,
      huidig: leeg,
      advies: null,
      alleenGedeeld: false,
      zoek: '',
      velden: {},
      fouten: [],
      ...anders,
    });
  const alle = (gekozen: ReturnType<typeof beeld>) => [
    ...gekozen.eerst,
    ...gekozen.groepen.flatMap(({ vragen }) => vragen),
  ];

  it('shows every fact of the catalogue once, under a Dutch heading', () => {
    const namen = alle(beeld()).map(({ naam }) => naam);
    expect(new Set(namen).size).to.equal(namen.length);
    expect(namen).to.have.lengthOf(definities.length);
  });
  it('puts the questions of the chosen ground first', () => {
    const eerst = beeld({ huidig: huidig('voornemen.grondslag', 'opiumwet-13b') }).eerst.map(
      ({ naam }) => naam,
    );
    expect(eerst).to.include('feiten.drugs.harddrugsGram');
  });
  it('finds questions by word, with their groups open', () => {
    const gevonden = beeld({ zoek: 'minderjarige kinderen' });
    expect(gevonden.gevonden).to.be.within(1, 10);
    expect(gevonden.groepen.every(({ open }) => open)).to.equal(true);
  });
  it('leaves out what belongs to one person when it is about everyone', () =>
    expect(
      alle(beeld({ alleenGedeeld: true })).some(({ naam }) => naam.startsWith('feiten.gevolgen.')),
    ).to.equal(false));
  it('opens the group of a fault, so that its link arrives', () => {
    const fouten = [{ pad: 'feiten.hennep.oogstrijp', melding: 'x' }];
    expect(beeld({ fouten }).groepen.find(({ open }) => open)?.titel).to.equal('Hennepkwekerij');
  });
  it('names only facts that exist', () => {
    const ids = new Set(definities.map(({ id }) => id));
    const genoemd = [...ONDERWERPEN.start, ...Object.values(ONDERWERPEN.perGrondslag).flat()];
    expect(genoemd.filter((id) => !ids.has(id))).to.deep.equal([]);
  });
});

describe('what now counts for a betrokkene', () => {
  it('is his own answer before the shared one, and the last before the first', () => {
    const rij = [
      feit('1', 'z', { waarde: 1 }),
      feit('2', 'z', { waarde: 2 }),
      feit('3', 'z', { waarde: 3, betrokkeneId: 'b' }),
    ];
    expect(huidigeFeiten(rij, null).get('drugs.harddrugsGram')?.waarde).to.equal(2);
    expect(huidigeFeiten(rij, 'b').get('drugs.harddrugsGram')?.waarde).to.equal(3);
    expect(huidigeFeiten(rij, 'c').get('drugs.harddrugsGram')).to.include({ waarde: 2, gedeeld: true });
  });
});
