import { expect } from 'chai';
import type { FeitHerkomst, WegingZin } from '../../server/domain/herkomst.ts';
import { stelWegingSamen, type WegingGegevens } from '../../server/domain/stelWegingSamen.ts';
import { volgWeging, werkHerkomstBij } from '../../server/domain/volgWeging.ts';
import { wegingTekst } from '../../server/domain/wegingTekst.ts';
import { feit, NU } from '../support/gegevens.ts';

const bron = { soort: 'document', omschrijving: 'Rapport', pagina: '3', datum: '2026-11-01' } as const;
const herkomst = (id: string, over: Partial<FeitHerkomst> = {}): FeitHerkomst => ({
  soort: 'feit',
  id,
  feit: id,
  betrokkeneId: null,
  oordeel: true,
  vraag: 'Is het zo?',
  antwoord: 'ja',
  auteur: 'J. Jurist',
  vastgelegd: '2026-11-23',
  bron,
  motivering: null,
  ...over,
});
const zin = (tekst: string, feitId: string, anders: Partial<WegingZin> = {}): WegingZin => ({
  tekst,
  herkomst: herkomst(feitId),
  ...anders,
});
const OPEN: WegingZin = { tekst: '[nog afwegen: hoe?]', herkomst: { soort: 'open' } };
const ERNSTIG = zin('De hinder is ernstig.', 'hinder');
const RAPPORT = zin('Dit blijkt uit: Rapport.', 'hinder', { vervolg: true });

describe('the weighing against what was generated', () => {
  it('shows what was kept, changed, added and left out', () => {
    const { noodzaak } = volgWeging({
      bewaard: { noodzaak: [ERNSTIG, RAPPORT, OPEN] },
      nu: { noodzaak: [ERNSTIG, RAPPORT, OPEN] },
      weging: { noodzaak: 'De hinder is heel ernstig. Daarom besluit ik zo.' },
    });
    expect(noodzaak?.zinnen).to.deep.equal([
      { tekst: 'De hinder is heel ernstig.', stand: 'gewijzigd', bron: ERNSTIG, verouderd: false },
      { tekst: 'Daarom besluit ik zo.', stand: 'eigen', bron: null, verouderd: false },
    ]);
    expect(noodzaak?.weggelaten).to.deep.equal([RAPPORT, OPEN]);
    expect(noodzaak?.nieuw).to.deep.equal([]);
  });

  it('a judgement that came after the draft is new as a whole, also when it names a source that stands there already', () => {
    const nieuw = zin('Herhaling is te verwachten.', 'herhaling');
    const zelfdeBron = zin(RAPPORT.tekst, 'herhaling', { herkomst: nieuw.herkomst, vervolg: true });
    const invoer = {
      bewaard: { noodzaak: [ERNSTIG, RAPPORT] },
      nu: { noodzaak: [ERNSTIG, RAPPORT, nieuw, zelfdeBron, OPEN] },
      weging: { noodzaak: `${ERNSTIG.tekst} ${RAPPORT.tekst}` },
    };
    expect(volgWeging(invoer)['noodzaak']?.nieuw).to.deep.equal([[nieuw, zelfdeBron]]);
    expect(werkHerkomstBij(invoer), 'not taken over: it stays new').to.deep.equal(invoer.bewaard);
    const over = {
      ...invoer,
      weging: { noodzaak: `${invoer.weging.noodzaak}\n${nieuw.tekst} ${RAPPORT.tekst}` },
    };
    expect(volgWeging(over)['noodzaak']?.nieuw).to.deep.equal([]);
    expect(werkHerkomstBij(over)).to.deep.equal({ noodzaak: [ERNSTIG, RAPPORT, nieuw, zelfdeBron] });
    const half = { ...invoer, weging: { noodzaak: `${invoer.weging.noodzaak}\nHerhaling is te` } };
    expect(volgWeging(half)['noodzaak']?.zinnen.at(-1)?.bron).to.equal(nieuw);
    expect(werkHerkomstBij(half), 'half typed: not taken over yet').to.deep.equal(invoer.bewaard);
  });

  it('says of a sentence that the newest facts no longer give it, and not so of an open place', () => {
    const { kinderen } = volgWeging({
      bewaard: { kinderen: [zin('Er wonen twee kinderen.', 'kinderen'), OPEN] },
      nu: { kinderen: [zin('Er wonen drie kinderen.', 'kinderen')] },
      weging: { kinderen: `Er wonen twee kinderen.\n${OPEN.tekst}` },
    });
    expect(kinderen?.zinnen.map(({ verouderd }) => verouderd)).to.deep.equal([true, false]);
    expect(kinderen?.nieuw).to.have.length(1);
  });

  it('of an older draft nothing was kept: what the facts say now is recognised in its text', () => {
    const beeld = volgWeging({
      bewaard: {},
      nu: { noodzaak: [ERNSTIG] },
      weging: { noodzaak: ERNSTIG.tekst },
    });
    expect(beeld['noodzaak']?.zinnen[0]).to.deep.include({ stand: 'ongewijzigd', bron: ERNSTIG });
    expect(werkHerkomstBij({ bewaard: {}, nu: {}, weging: { noodzaak: 'Eigen.' } })).to.deep.equal({});
  });

  it('keeps the sentences of one fact together, and apart what another fact says', () => {
    const los = zin('Los vervolg.', 'ander', { vervolg: true });
    const { nieuw } = volgWeging({ bewaard: {}, nu: { n: [los, ERNSTIG, RAPPORT] }, weging: {} })['n'] ?? {};
    expect(nieuw).to.deep.equal([[los], [ERNSTIG, RAPPORT]]);
  });
});

describe('the weighing of a besluit after a voornemen', () => {
  const gegevens = (anders: Partial<WegingGegevens> = {}): WegingGegevens => ({
    soort: {
      maatregel: 'sluiting',
      weging: ['kinderen', 'evenwichtigheid'].map((id) => ({ id, kop: id, vraag: id, verplicht: false })),
    },
    betrokkene: { id: 'p' },
    feiten: [feit('f1', 'z', { feit: 'gevolgen.minderjarigen', waarde: 2 })],
    definities: [
      {
        id: 'gevolgen.minderjarigen',
        type: 'number',
        soort: 'waarneming',
        vraag: 'Hoeveel kinderen?',
        bron: 'test',
        zin: 'Er wonen {waarde} kinderen.',
      },
    ],
    advies: null,
    voornemen: null,
    ...anders,
  });
  const verteld = zin('Er wonen 2 kinderen.', 'gevolgen.minderjarigen');
  const na = (vastgesteldOp: string, feiten = gegevens().feiten) =>
    gegevens({
      feiten,
      voornemen: {
        model: { kenmerk: 'Z2026-0001', weging: { kinderen: 'Er wonen 2 kinderen. Zij blijven.', weg: 'x' } },
        verzonden: '2026-11-24',
        vastgesteldOp,
        herkomst: { kinderen: [verteld] },
      },
    });

  it('goes on in the words of the voornemen, which know what they rested on', () => {
    const { kinderen } = stelWegingSamen(na(NU));
    expect(wegingTekst({ kinderen: kinderen ?? [] })['kinderen']).to.equal(
      'Er wonen 2 kinderen. Zij blijven.',
    );
    expect(kinderen?.slice(0, 2).map((een) => een.herkomst)).to.deep.equal([
      { soort: 'voornemen', kenmerk: 'Z2026-0001', datum: '2026-11-24', eerder: verteld.herkomst },
      { soort: 'voornemen', kenmerk: 'Z2026-0001', datum: '2026-11-24', eerder: null },
    ]);
  });

  it('adds what was recorded after it, and offers as new only what nobody saw', () => {
    const later = feit('f2', 'z', {
      feit: 'gevolgen.minderjarigen',
      waarde: 3,
      vastgelegdOp: '2026-12-01T09:00:00.000Z',
    });
    const bewaard = stelWegingSamen(na(NU));
    const nu = stelWegingSamen(na(NU, [...gegevens().feiten, later]));
    expect(wegingTekst(nu)['kinderen']).to.equal('Er wonen 2 kinderen. Zij blijven.\nEr wonen 3 kinderen.');
    const beeld = volgWeging({ bewaard, nu, weging: wegingTekst(bewaard) });
    expect(beeld['kinderen']?.nieuw.map(([een]) => een?.tekst)).to.deep.equal(['Er wonen 3 kinderen.']);
    const zonder = volgWeging({ bewaard, nu: bewaard, weging: wegingTekst(bewaard) });
    expect(zonder['kinderen']?.nieuw).to.deep.equal([]);
    expect(zonder['kinderen']?.weggelaten).to.deep.equal([]);
  });

  it('a sentence that the voornemen replaced and that the writer brings back knows its fact again', () => {
    const gemaakt = zin('Er is een hond.', 'dieren', { vervangen: true });
    const invoer = { bewaard: { kinderen: [gemaakt] }, nu: {}, weging: { kinderen: gemaakt.tekst } };
    expect(volgWeging(invoer)['kinderen']?.zinnen[0]?.stand).to.equal('ongewijzigd');
    expect(werkHerkomstBij(invoer)['kinderen']?.[0]).to.not.have.property('vervangen');
  });

  it('without a voornemen, or where it said nothing, starts from the facts', () => {
    const vers = 'Er wonen 2 kinderen.\n[nog afwegen: wat betekent dit voor de maatregel?]';
    expect(wegingTekst(stelWegingSamen(gegevens()))['kinderen']).to.equal(vers);
    const leeg = na(NU);
    const { voornemen } = leeg;
    if (!voornemen) throw new Error('no voornemen');
    const zwijgt = { ...voornemen, model: { kenmerk: 'x', weging: {} }, herkomst: undefined };
    expect(wegingTekst(stelWegingSamen({ ...leeg, voornemen: zwijgt }))['kinderen']).to.equal(vers);
  });
});
