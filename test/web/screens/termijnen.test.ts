import { expect } from 'chai';
import type { TermijnRij } from '../../../server/ports.ts';
import { dagStatus, restTekst } from '../../../server/web/screens/termijnen/status.ts';
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
