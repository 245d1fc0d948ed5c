import { expect } from 'chai';
import type { TermijnRij } from '../../../server/ports.ts';
import { dagStatus, restOpMoment, restTekst } from '../../../server/web/screens/termijnen/status.ts';
import { logIn, testApp } from '../support/client.ts';
import { testDeps } from '../support/testDeps.ts';

const VANDAAG = '2026-11-23';
const rij = (einde: string, anders: Partial<TermijnRij> = {}): TermijnRij => ({
  id: `t-${einde}`,
  zaakId: `z-${einde}`,
  besluitId: 'b',
  bekendmakingId: 'k',
  geadresseerde: 'Bewoner Voorbeeld',
  termijn: 'bezwaar',
  naam: 'Bezwaartermijn',
  artikel: 'Awb 6:7',
  start: '2026-11-02',
  einde,
  veilig: einde,
  plandatum: einde,
  sleutel: `v/${einde}`,
  voorvalId: 'v',
  fase: 'rechtsbescherming',
  bewaker: 'bezwaarsecretaris',
  eindeBij: null,
  plafond: null,
  opgeschortVan: null,
  opgeschortTot: null,
  geschiedenis: [],
  uitleg: ['Zes weken na de dag van bekendmaking.'],
  waarschuwing: null,
  status: 'lopend',
  zaakNummer: 'Z2026-0001',
  zaakTitel: 'Sluiting woning',
  objectAdres: 'Kerkstraat 12',
  behandelaarNaam: 'Jurist 1',
  besluitSoort: null,
  ...anders,
});

describe('terms: where a term stands', () => {
  it('is late from the day after the last day, not on it', () => {
    expect(dagStatus('2026-11-22', VANDAAG)).to.equal('verlopen');
    expect(dagStatus(VANDAAG, VANDAAG)).to.equal('vandaag');
    expect(dagStatus('2026-11-24', VANDAAG)).to.equal('binnen3');
    expect(dagStatus('2026-11-26', VANDAAG)).to.equal('binnen3');
    expect(dagStatus('2026-11-27', VANDAAG)).to.equal('opschema');
  });

  it('counts days over the end of summer time without losing one', () => {
    expect(restTekst('2026-10-26', '2026-10-24')).to.equal('2 dagen');
    expect(restTekst('2026-11-22', VANDAAG)).to.equal('1 dag voorbij');
    expect(restTekst(VANDAAG, VANDAAG)).to.equal('laatste dag');
  });
});

describe('terms: the overview', () => {
  const rijen = ['2026-12-14', '2026-11-20', VANDAAG, '2026-11-25'].map((einde) => rij(einde));

  it('counts each status in a tile that filters, and puts the most urgent first', async () => {
    const test = testDeps();
    test.termijnen.push(...rijen);
    const { text } = await (await logIn(testApp(test), 'jurist')).get('/termijnen');
    const tegels = [...text.matchAll(/href="\/termijnen\?status=(\w+)"><strong>(\d+)</g)];
    expect(tegels.map(([, status, aantal]) => `${status} ${aantal}`)).to.deep.equal([
      'verlopen 1',
      'vandaag 1',
      'binnen3 1',
      'opschema 1',
      'opgeschort 0',
      'wacht 0',
      'totUitspraak 0',
    ]);
    const plekken = ['vr 20 nov 2026', 'ma 23 nov 2026', 'wo 25 nov 2026', 'ma 14 dec 2026'].map((dag) =>
      text.indexOf(dag),
    );
    expect(plekken)
      .to.deep.equal([...plekken].sort((a, b) => a - b))
      .and.not.include(-1);
  });

  it('plans on the safe day where the law can be read in two ways, and tells the other', async () => {
    const test = testDeps();
    test.termijnen.push(rij('2026-11-30', { veilig: '2026-11-27' }));
    const { text } = await (await logIn(testApp(test), 'jurist')).get('/termijnen');
    expect(text).to.include('vr 27 nov 2026').and.include('dan is de laatste dag ma 30 nov 2026');
  });

  it('explains every term, on the phone list too', async () => {
    const test = testDeps();
    const anders = { termijn: 'begunstigingstermijn_lod', fase: 'uitvoering' };
    test.termijnen.push(
      rij('2026-12-14', { ...anders, uitleg: ['Veertien dagen na de dag van verzending.'] }),
    );
    const { text } = await (await logIn(testApp(test), 'handhaver')).get('/handhaving');
    expect(text).to.include('Vandaag buiten').and.include('Veertien dagen na de dag van verzending.');
  });

  it('leaves bezwaar to the desk: at the door counts what must be done and what holds', async () => {
    const test = testDeps();
    test.termijnen.push(rij('2026-12-14'));
    const client = await logIn(testApp(test), 'handhaver');
    expect((await client.get('/handhaving')).text).to.include('Er is niets te controleren');
    expect((await client.get('/termijnen')).text).to.include('Zes weken na de dag van bekendmaking.');
  });

  it('tells what to expect when nothing runs', async () => {
    const { text } = await (await logIn(testApp(testDeps()), 'jurist')).get('/termijnen');
    expect(text).to.include('Er lopen geen termijnen').and.not.include('<svg class="mw-tijdlijn"');
  });
});

describe('terms: the filter in the address', () => {
  const test = testDeps();
  const anders = { gebied: '1811 Alkmaar', behandelaarId: 'id-jurist' };
  test.termijnen.push(
    { ...rij('2026-12-14'), ...anders },
    { ...rij('2026-11-20', { fase: 'geld', termijn: 'aanmaning' }), gebied: '1812 Alkmaar' },
  );
  const haal = async (pad: string, wie = 'jurist') => (await (await logIn(testApp(test), wie)).get(pad)).text;

  it('keeps the filter in every link, holds ids only, and a second click on a tile takes it away', async () => {
    const text = await haal('/termijnen?gebied=1811+Alkmaar&fase=rechtsbescherming&status=opschema');
    expect(text).to.include(
      'href="/termijnen?status=vandaag&amp;gebied=1811+Alkmaar&amp;fase=rechtsbescherming"',
    );
    expect(text).to.include(
      'href="/termijnen?gebied=1811+Alkmaar&amp;fase=rechtsbescherming" aria-current="true"',
    );
    const adressen = [...text.matchAll(/href="(\/termijnen\?[^"]*)"/g)].map(([, adres]) => adres);
    expect(adressen.length).to.be.greaterThan(7);
    expect(adressen.join(' ')).to.not.include('Voorbeeld');
  });

  it('shows under a filter only what passes it, and of an empty result what to do', async () => {
    const geld = await haal('/termijnen?fase=geld');
    expect(geld).to.include('vr 20 nov 2026').and.not.include('ma 14 dec 2026');
    const niets = await haal('/termijnen?fase=geld&gebied=1811+Alkmaar');
    expect(niets).to.include('Geen termijn past bij dit filter').and.include('Wis het filter');
  });

  it('knows "mijn zaken" without the id of anybody in the address', async () => {
    const mijn = await haal('/termijnen?behandelaar=mij');
    expect(mijn).to.include('ma 14 dec 2026').and.include('Toon alle zaken');
    expect(mijn).to.not.include('vr 20 nov 2026');
    expect(await haal('/termijnen?behandelaar=mij', 'toetser')).to.include(
      'Geen termijn past bij dit filter',
    );
  });

  it('pages by fifty and keeps the filter on the next page', async () => {
    const vol = testDeps();
    vol.termijnen.push(
      ...Array.from({ length: 120 }, (_, nr) =>
        rij('2026-12-14', { id: `t${String(nr).padStart(3, '0')}`, zaakNummer: `Z2026-${1000 + nr}` }),
      ),
    );
    const client = await logIn(testApp(vol), 'jurist');
    const eerste = (await client.get('/termijnen?status=opschema')).text;
    expect(eerste).to.include('Pagina 1 van 3').and.include('/termijnen?status=opschema&amp;pagina=2');
    expect(eerste).to.include('Z2026-1049').and.not.include('Z2026-1050');
    expect((await client.get('/termijnen?pagina=99')).text).to.include('Pagina 3 van 3');
  });

  it('shows no jurist a button of another, and no handhaver what a jurist got', async () => {
    const app = testApp(test);
    const [jurist, handhaver] = [await logIn(app, 'jurist'), await logIn(app, 'handhaver')];
    for (let keer = 0; keer < 2; keer++) {
      expect((await jurist.get('/termijnen')).text)
        .to.include('Nieuwe zaak')
        .and.include('Voorbeeld jurist');
      const gezien = (await handhaver.get('/termijnen')).text;
      expect(gezien).to.include('<summary>Voorbeeld handhaver').and.not.include('Nieuwe zaak');
      expect(gezien).to.not.include('<summary>Voorbeeld jurist');
    }
  });
});

describe('terms: what stands still, waits or ends at a ruling', () => {
  const tekst = async (anders: Partial<TermijnRij>, pad = '/termijnen', wie = 'jurist') => {
    const test = testDeps();
    test.termijnen.push(rij('2026-12-14', anders));
    return (await (await logIn(testApp(test), wie)).get(pad)).text;
  };

  it('says since when, what it waits for, and until which event', async () => {
    const stil = { status: 'opgeschort', opgeschortVan: '2026-11-10' } as const;
    expect(await tekst(stil)).to.include(
      'Staat stil sinds dinsdag 10 november 2026; tot wanneer is nog niet',
    );
    const weg = { einde: null, veilig: null, plandatum: '9999-12-31' };
    expect(await tekst({ ...weg, status: 'wacht', start: null })).to.include(
      'Begint bij: de dag van bekendmaking.',
    );
    const bij = { ...weg, eindeBij: 'tot onherroepelijk is beslist over de last' };
    expect(await tekst(bij)).to.include('Loopt tot onherroepelijk is beslist over de last.');
  });

  it('tells at the door in hours and minutes what is left of a measure in hours, and what happens then', async () => {
    const einde = '2026-11-23T15:10:00+01:00';
    const uren = { fase: 'uitvoering', termijn: 'apv_uren', einde, veilig: einde, plandatum: '2026-11-23' };
    const buiten = await tekst(uren, '/handhaving', 'handhaver');
    expect(buiten).to.include('2 uur en 10 minuten').and.include('maandag 23 november 2026, 15.10 uur');
    expect(buiten).to.include('Daarna: de overtreder is te laat.');
  });

  it('counts hours over the end of summer time as they pass, and says since when it is over', () => {
    const peil = { vandaag: '2026-10-24', nu: '2026-10-24T21:30:00.000Z' };
    expect(restOpMoment('2026-10-25T04:30:00+01:00', peil)).to.equal('6 uur');
    expect(restOpMoment('2026-10-24T23:31:00+02:00', peil)).to.equal('1 minuut');
    expect(restOpMoment('2026-10-24T23:30:00+02:00', peil)).to.equal('voorbij sinds 23.30 uur');
    expect(restOpMoment('2026-10-30T23:30:00+01:00', peil)).to.equal('6 dagen');
  });
});

describe('terms: claims that lapse', () => {
  const geld = (id: string, plandatum: string): TermijnRij =>
    rij(plandatum, { id, fase: 'geld', termijn: 'verjaring_5_35', naam: 'verjaring verbeurde dwangsom' });

  const metVerjaring = () => {
    const test = testDeps();
    const definitie = (id: string) => test.deps.termijnen.definitie(id);
    const deps = {
      ...test.deps,
      termijnen: {
        ...test.deps.termijnen,
        ids: ['bezwaar', 'verjaring_5_35'],
        definitie: (id: string) =>
          id === 'verjaring_5_35'
            ? { ...definitie(id), phase: 'geld', reminders: [90, 30, 7], atEnd: 'invorderen kan niet meer' }
            : { ...definitie(id), reminders: [14, 7, 2, 0] },
      },
    };
    return { ...test, deps };
  };

  it('stand at the head of the overview with the nearest warning of the rules, in words', async () => {
    const test = metVerjaring();
    test.termijnen.push(
      geld('a', '2026-11-30'),
      geld('b', '2026-12-23'),
      geld('c', '2027-02-21'),
      geld('d', '2027-02-22'),
    );
    const { text } = await (await logIn(testApp(test), 'jurist')).get('/termijnen');
    expect(text)
      .to.include('Verjaring nadert')
      .and.include('3 vorderingen')
      .and.include('Daarna: invorderen kan niet meer.');
    for (const band of ['Binnen 7 dagen', 'Binnen 30 dagen', 'Binnen 90 dagen'])
      expect(text.split(band)).to.have.length(2);
  });

  it('take no room when nothing lapses', async () => {
    const test = metVerjaring();
    test.termijnen.push(rij('2026-12-14'));
    const { text } = await (await logIn(testApp(test), 'jurist')).get('/termijnen');
    expect(text).to.not.include('Verjaring nadert').and.not.include('Verschoven termijnen');
  });
});
