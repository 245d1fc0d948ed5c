import { expect } from 'chai';
import { join } from 'node:path';
import { InputFaults, type Fault } from '../../server/domain/fault.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Termijnen } from '../../server/ports.ts';

const rules = join(import.meta.dirname, '../../rules');

describe('what one asks of the term engine', () => {
  let termijnen: Termijnen;
  before(async () => {
    termijnen = await createTermijnen(rules);
  });

  const faultsOf = (invoer: unknown): readonly Fault[] => {
    try {
      termijnen.bereken(invoer);
    } catch (error) {
      if (error instanceof InputFaults) return error.faults;
      throw error;
    }
    return [];
  };
  const only = (question: Record<string, unknown>): string => {
    const faults = faultsOf([{ id: 'x', ...question }]);
    expect(faults.length, JSON.stringify(faults)).to.equal(1);
    return `${faults[0]?.pad}: ${faults[0]?.melding}`;
  };
  const einde = (question: Record<string, unknown>): string =>
    termijnen.bereken([{ id: 'x', ...question }])[0]?.einde ?? '';
  const weeks = (aantal: number) => ({ aantal, eenheid: 'week' });

  it('lists every fault of the whole array at once, each with its place', () => {
    const faults = faultsOf([
      { id: 'a', termijn: 'bezwaar', start: '2027-02-29' },
      { id: 'b', termijn: 'bezwaar', start: '2026-11-23' },
      { termijn: 'bestaat_niet', start: '2026-11-23' },
      { id: 'd', termijn: 'zienswijze', start: '2026-11-23', richting: 'terug', opschortingDagen: -1 },
      'geen object',
    ]);
    expect(faults.map(({ pad }) => pad)).to.deep.equal([
      '[0].start',
      '[2].id',
      '[2].termijn',
      '[3].lengte',
      '[3].opschortingDagen',
      '[3].richting',
      '[4]',
    ]);
  });

  it('asks for a length where the law sets none', () => {
    expect(only({ termijn: 'zienswijze', start: '2026-11-23' })).to.match(
      /\.lengte: De wet noemt geen lengte/,
    );
    expect(einde({ termijn: 'zienswijze', start: '2026-11-23', lengte: weeks(2) })).to.equal('2026-12-07');
  });

  it('refuses a length that is not the law’s, and takes the same one in other units', () => {
    expect(only({ termijn: 'bezwaar', start: '2026-11-23', lengte: weeks(4) })).to.contain('zes weken');
    const sixWeeks = { aantal: 42, eenheid: 'dag' };
    expect(einde({ termijn: 'bezwaar', start: '2026-11-23', lengte: sixWeeks })).to.equal('2027-01-04');
  });

  it('takes a shorter length below a maximum and refuses a longer one, also in other units', () => {
    const ban = { termijn: 'gebied_172a_a', start: '2027-01-15T18:00:00+01:00' };
    expect(einde({ ...ban, lengte: weeks(4) })).to.equal('2027-02-12T18:00:00+01:00');
    expect(only({ ...ban, lengte: { aantal: 4, eenheid: 'maand' } })).to.contain(
      'langer dan het maximum van drie maanden',
    );
    expect(only({ ...ban, lengte: weeks(13) })).to.contain('langer dan het maximum');
    expect(only({ ...ban, start: '2027-01-15', lengte: { aantal: 91, eenheid: 'dag' } })).to.contain(
      'maximum',
    );
    expect(einde({ ...ban, start: '2027-01-15', lengte: { aantal: 90, eenheid: 'dag' } })).to.equal(
      '2027-04-15',
    );
  });

  it('takes a length that a notice extended, not beyond what the law allows and not below the law’s own', () => {
    const woo = { termijn: 'woo_verzoek', start: '2026-11-23' };
    expect(einde({ ...woo, lengte: weeks(6) })).to.equal('2027-01-04');
    expect(einde({ ...woo, lengte: weeks(4) })).to.equal(einde(woo));
    expect(only({ ...woo, lengte: weeks(7) })).to.contain('langer dan het maximum van zes weken');
    expect(only({ ...woo, lengte: weeks(3) })).to.contain('korter dan de termijn van vier weken');
    const months = (aantal: number) => ({ aantal, eenheid: 'maand' });
    const avg = { termijn: 'avg_verzoek', start: '2026-11-30' };
    expect(einde({ ...avg, lengte: months(3) })).to.equal('2027-02-28');
    expect(only({ ...avg, lengte: months(4) })).to.contain('langer dan het maximum van drie maanden');
  });

  it('refuses a length that is none', () => {
    const asked = { termijn: 'zienswijze', start: '2026-11-23' };
    expect(only({ ...asked, lengte: { onbepaald: true } })).to.contain('zonder einde');
    expect(only({ ...asked, lengte: { aantal: 1.5, eenheid: 'week' } })).to.contain('.lengte.aantal');
    expect(only({ ...asked, lengte: { aantal: 2, eenheid: 'eeuw' } })).to.contain('.lengte.eenheid');
    expect(faultsOf([{ id: 'x', ...asked, lengte: 'twee weken' }]).length).to.equal(2);
  });

  it('knows which terms start on a day and which at an instant', () => {
    expect(only({ termijn: 'bezwaar', start: '2026-11-23T10:00:00+01:00' })).to.contain('hele dagen');
    expect(only({ termijn: 'avg_datalek', start: '2026-11-23' })).to.contain('tijdstip');
    expect(only({ termijn: 'avg_datalek', start: '2026-11-23T10:00:00' })).to.contain('tijdzone');
    expect(only({ termijn: 'avg_datalek', start: '2026-11-23T25:00:00Z' })).to.contain(
      'geen bestaande datum',
    );
    expect(only({ termijn: 'bezwaar', start: 20261123 })).to.contain('Vul de begindatum in');
  });

  it('keeps hours for instants and working days for days', () => {
    const last = { termijn: 'begunstigingstermijn_lod' };
    const hours = { aantal: 48, eenheid: 'uur' };
    const workdays = { aantal: 5, eenheid: 'werkdag' };
    expect(only({ ...last, start: '2026-11-23', lengte: hours })).to.contain('vanaf een tijdstip');
    expect(only({ ...last, start: '2026-11-23T10:00:00+01:00', lengte: workdays })).to.contain('hele dagen');
    expect(only({ termijn: 'apv_weken', start: '2026-11-23', lengte: hours })).to.contain('dag, week, maand');
    expect(einde({ ...last, start: '2026-12-22', lengte: workdays })).to.equal('2026-12-30');
  });

  it('counts back only what the law counts back', () => {
    expect(only({ termijn: 'bezwaar', start: '2026-11-23', richting: 'terug' })).to.contain('telt vooruit');
    expect(only({ termijn: 'hoorzitting_inzage', start: '2027-01-20', richting: 'heen' })).to.contain(
      '"terug"',
    );
    expect(einde({ termijn: 'hoorzitting_inzage', start: '2027-01-20', richting: 'terug' })).to.equal(
      '2027-01-13',
    );
    expect(only({ termijn: 'hoorzitting_inzage', start: '2027-01-20', opschortingDagen: 3 })).to.contain(
      'stilstaan',
    );
  });

  it('says of an event that there is nothing to count, and of a typing error which fields there are', () => {
    expect(only({ termijn: 'werking', start: '2026-11-23' })).to.contain('bezwaar schorst niet');
    expect(only({ termijn: 'bezwaar', start: '2026-11-23', opschortingDag: 3 })).to.contain('Onbekend veld');
    expect(only({ termijn: 'bewaar_12_2', start: '9995-01-01' })).to.contain('te ver weg');
    const hours = { aantal: 100_000, eenheid: 'uur' };
    expect(only({ termijn: 'apv_uren', start: '9995-01-01T00:00:00Z', lengte: hours })).to.contain(
      'te ver weg',
    );
  });

  it('takes one question without an array, and null for what is absent', () => {
    const asked = {
      id: 'x',
      termijn: 'bezwaar',
      start: '2026-04-02',
      lengte: null,
      opschortingDagen: 0,
      richting: null,
    };
    expect(termijnen.bereken(asked)[0]?.einde).to.equal('2026-05-18');
    expect(faultsOf({ ...asked, start: 'gisteren' })[0]?.pad).to.equal('start');
    expect(termijnen.bereken([])).to.deep.equal([]);
  });

  it('names its terms and refuses to name another', () => {
    expect(termijnen.ids).to.include('wkpb');
    expect(termijnen.naam('bezwaar')).to.equal('bezwaartermijn');
    expect(termijnen.artikel('bezwaar')).to.contain('6:7');
    expect(termijnen.redenVrij('2026-12-26')).to.equal('Tweede Kerstdag');
    expect(termijnen.redenVrij('2026-12-27')).to.equal('een zondag');
    expect(termijnen.redenVrij('2026-05-15')).to.contain('koninklijk besluit');
    expect(termijnen.redenVrij('2026-12-24')).to.equal(null);
    expect(() => termijnen.naam('bestaat_niet')).to.throw(RangeError);
  });
});

describe('the sum that a term shows', () => {
  let termijnen: Termijnen;
  before(async () => {
    termijnen = await createTermijnen(rules);
  });
  const uitkomst = (termijn: string, start: string, rest: object = {}) =>
    termijnen.berekenEen({ id: 'x', termijn, start, ...rest });

  it('goes from the event through rule and roll to the result, with the articles', () => {
    expect(uitkomst('bezwaar', '2026-11-14').uitleg).to.deep.equal([
      'Begin: bekendmaking van het besluit, zaterdag 14 november 2026. De eerste dag van de termijn is de dag daarna.',
      'De wet bepaalt de lengte (artikel 6:7 en 6:8 Awb): zes weken. Dat is zaterdag 26 december 2026.',
      'Zaterdag 26 december 2026 (Tweede Kerstdag) en zondag 27 december 2026 zijn vrije dagen. Daarom schuift het ' +
        'einde op naar de eerste dag die geen zaterdag, zondag of feestdag is (artikel 1 lid 1 Algemene ' +
        'termijnenwet): maandag 28 december 2026.',
      'De laatste dag is maandag 28 december 2026, tot 24.00 uur.',
    ]);
  });

  it('shows both readings where the law allows two, and the day to plan on', () => {
    const rolled = uitkomst('verslag_binnentreden', '2026-12-22');
    expect([rolled.einde, rolled.veilig]).to.deep.equal(['2026-12-28', '2026-12-26']);
    expect(rolled.uitleg.join(' ')).to.contain('Plan op de veilige datum: zaterdag 26 december 2026.');
    const strict = uitkomst('gezag_172b', '2026-09-26');
    expect([strict.einde, strict.veilig, strict.atw]).to.deep.equal(['2026-12-26', '2026-12-26', []]);
    expect(strict.uitleg.join(' ')).to.contain('Volgens de andere lezing is het maandag 28 december 2026.');
    const waiting = uitkomst('opslag_wachttijd', '2026-12-11');
    expect([waiting.einde, waiting.veilig]).to.deep.equal(['2026-12-28', '2026-12-28']);
    expect(uitkomst('gezag_172b', '2026-11-23').uitleg.join(' ')).to.contain(
      'Voor deze datum maakt dat niet uit.',
    );
  });

  it('says who set the length: the law, or a notice within what the law allows', () => {
    const lengte = { aantal: 6, eenheid: 'week' };
    expect(uitkomst('woo_verzoek', '2026-11-23').uitleg[1]).to.contain('De wet bepaalt de lengte');
    expect(uitkomst('woo_verzoek', '2026-11-23', { lengte }).uitleg[1]).to.equal(
      'De wet laat ten hoogste zes weken toe (artikel 4.4 lid 1 en 2 Woo), en hier is het: zes weken. ' +
        'Dat is maandag 4 januari 2027.',
    );
    const ban = uitkomst('gebied_172a_a', '2027-01-15T18:00:00+01:00', { lengte });
    expect(ban.uitleg[1]).to.contain('ten hoogste drie maanden toe');
  });

  it('does not promise that a term of European law stays on a Sunday', () => {
    const { einde, uitleg } = uitkomst('avg_verzoek', '2027-01-31');
    expect(einde).to.equal('2027-02-28');
    expect(uitleg.join(' ')).to.contain('eerste werkdag daarna (artikel 3 lid 4 Verordening 1182/71)');
    expect(uitleg.join(' ')).not.to.contain('schuift dus niet op');
  });

  it('says which days a suspension added, on days and on instants', () => {
    expect(uitkomst('beslis_aanvraag', '2026-10-05', { opschortingDagen: 13 }).uitleg[2]).to.equal(
      'De termijn heeft 13 dagen stilgestaan. Die tijd komt erbij: zondag 13 december 2026.',
    );
    const closure = uitkomst('sluiting_duur', '2026-11-30T12:00:00+01:00', {
      lengte: { aantal: 3, eenheid: 'maand' },
      opschortingDagen: 10,
    });
    expect(closure.einde).to.equal('2027-03-10T12:00:00+01:00');
    expect(closure.uitleg.join(' ')).to.contain('De termijn heeft tien dagen stilgestaan.');
  });

  it('explains instants: hours, the same time of the day, counting back', () => {
    const lengte = { aantal: 2, eenheid: 'week' };
    const last = uitkomst('begunstigingstermijn_lod', '2026-11-23T12:00:00+01:00', { lengte });
    expect(last.uitleg[0]).to.contain('De termijn eindigt op dezelfde tijd van de dag');
    expect(uitkomst('aanzegging_48u', '2026-11-23T12:00:00+01:00').uitleg.at(-1)).to.equal(
      'Uiterlijk: zaterdag 21 november 2026, 12.00 uur.',
    );
    expect(uitkomst('hoorzitting_stukken', '2027-01-20').uitleg.at(-1)).to.equal(
      'Uiterlijk op zondag 10 januari 2027.',
    );
    expect(uitkomst('ingebrekestelling', '2026-12-02').uitleg.at(-1)).to.contain(
      'De eerste dag na de termijn is donderdag 17',
    );
  });

  it('says of a closure from day to day when it ends, and promises no whole last day', () => {
    const lengte = { aantal: 6, eenheid: 'maand' };
    const { uitleg } = uitkomst('sluiting_duur', '2026-10-19', { lengte });
    expect(uitleg.at(-1)).to.equal('De maatregel eindigt op maandag 19 april 2027.');
    expect(uitleg.join(' ')).not.to.contain('24.00 uur');
  });

  it('warns beyond the table of royal decrees, and only where the calendar matters', () => {
    expect(uitkomst('bezwaar', '2028-12-01').waarschuwing).to.contain('2028-12-31');
    expect(uitkomst('bezwaar', '2022-01-03').waarschuwing).to.contain('2023-01-01');
    expect(uitkomst('bezwaar', '2028-11-01').waarschuwing).to.equal(null);
    expect(uitkomst('verjaring_5_35', '2028-12-01').waarschuwing).to.equal(null);
    const lengte = { aantal: 5, eenheid: 'werkdag' };
    expect(uitkomst('zienswijze', '2029-01-03', { lengte }).waarschuwing).to.contain('2028-12-31');
  });

  it('gives the ceiling with all extensions, from the start', () => {
    expect(uitkomst('gebied_172a_a', '2027-01-15').plafond).to.equal('2028-01-15');
    expect(uitkomst('bezwaar', '2027-01-15')).to.not.have.property('plafond');
  });
});

describe('a window whose first day counts (Gemeentewet 172a lid 6 b)', () => {
  it('ends the day before the same date, and on the last day of a month that has no such date', async () => {
    const termijnen = await createTermijnen(rules);
    const end = (start: string) => termijnen.berekenEen({ id: 'x', termijn: 'gebied_172a_b', start }).einde;
    expect(end('2027-01-15')).to.equal('2029-01-14');
    expect(end('2026-03-01')).to.equal('2028-02-29');
    expect(end('2028-02-29')).to.equal('2030-02-28');
  });
});
