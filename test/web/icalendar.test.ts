import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { spawnSync } from 'node:child_process';
import { icalendar, type Afspraak } from '../../server/web/icalendar.ts';
import { proeven } from '../support/tools.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const dag = (anders: Partial<Afspraak> = {}): Afspraak => ({
  uid: 'termijn-1@maatregelwijzer',
  volgnummer: 3,
  gewijzigdOp: '2026-11-23T12:00:00.000Z',
  begin: '2027-01-04',
  tot: '2027-01-05',
  titel: 'Bezwaartermijn',
  tekst: 'Zes weken',
  adres: 'https://voorbeeld.example/zaken/z1',
  herinneringen: [],
  ...anders,
});
const bestand = (...afspraken: Afspraak[]) => icalendar({ naam: 'Termijnen', omschrijving: '', afspraken });

/** Another reader of the same format, which shares no code with the writer. */
function gelezen(tekst: string) {
  const kalender = new ICAL.Component(ICAL.parse(tekst) as unknown[] as never);
  return {
    kalender,
    afspraken: kalender.getAllSubcomponents('vevent').map((deel) => new ICAL.Event(deel)),
  };
}

/** What RFC 5545 lets a text hold: line ends are one, controls and half characters are not there. */
const zuiver = (tekst: string): string =>
  tekst
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\uFFFD')
    .split('')
    .filter((teken) => teken === '\n' || teken === '\t' || !/[\u0000-\u001f\u007f-\u009f]/.test(teken))
    .join('');

const onEscaped = (tekst: string): string =>
  tekst.replace(/\\([\\;,n])/g, (_, teken: string) => (teken === 'n' ? '\n' : teken));

describe('a calendar file', () => {
  it('is a day as a whole day, of which the end is the next day', () => {
    const tekst = bestand(dag());
    expect(tekst).to.include('DTSTART;VALUE=DATE:20270104\r\n').and.include('DTEND;VALUE=DATE:20270105\r\n');
    const [een] = gelezen(tekst).afspraken;
    expect(een?.startDate.isDate).to.equal(true);
    expect([een?.uid, een?.sequence, een?.summary]).to.deep.equal([
      'termijn-1@maatregelwijzer',
      3,
      'Bezwaartermijn',
    ]);
    expect(een?.duration.toString()).to.equal('P1D');
  });

  it('is an instant in UTC, on both sides of the change of the clock', () => {
    const moment = (begin: string) =>
      gelezen(bestand({ ...dag({ begin }), tot: undefined as never })).afspraken[0];
    expect(moment('2026-10-25T02:30:00+02:00')?.startDate.toICALString()).to.equal('20261025T003000Z');
    expect(moment('2026-10-25T02:30:00+01:00')?.startDate.toICALString()).to.equal('20261025T013000Z');
    expect(moment('2027-03-28T03:00:00+02:00')?.startDate.toJSDate().toISOString()).to.equal(
      '2027-03-28T01:00:00.000Z',
    );
  });

  it('reminds on the clock of the reader, and at a moment for what ends at a moment', () => {
    const tekst = bestand(
      dag({
        herinneringen: [{ minuten: 540 - 14 * 1440 }, { minuten: 540 }, { moment: '2027-01-04T09:00+01:00' }],
      }),
    );
    const triggers = gelezen(tekst)
      .afspraken[0]?.component.getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).to.deep.equal(['-P13DT15H', 'PT9H', '2027-01-04T08:00:00Z']);
  });

  it('has lines of at most 75 octets, ended by CRLF, also with letters of more octets', () => {
    const tekst = bestand(dag({ tekst: 'één 🏠 ünïcode, '.repeat(60) }));
    const regels = tekst.split('\r\n');
    expect(regels.pop()).to.equal('');
    expect(Math.max(...regels.map((regel) => Buffer.byteLength(regel)))).to.be.within(72, 75);
    expect(tekst.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });

  it('gives no text a way to add a line of its own', () => {
    const kwaad = 'x\r\nEND:VEVENT\r\nEND:VCALENDAR\nBEGIN:VCALENDAR\rATTACH:https://kwaad.example';
    const tekst = icalendar({
      naam: kwaad,
      omschrijving: kwaad,
      afspraken: [dag({ titel: kwaad, tekst: kwaad })],
    });
    expect(tekst.match(/^(BEGIN|END|ATTACH):\w+/gm)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(gelezen(tekst).afspraken[0]?.description).to.equal(zuiver(kwaad));
  });

  it('carries any text through another reader, in the name, the title and the description', () => {
    const tekst = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            ',',
            ';',
            '\\',
            '\n',
            '\r\n',
            '\\n',
            ':',
            '"',
            ' ',
            'é',
            '🏠',
            '\u0000',
            'END:VEVENT',
          ),
          {
            maxLength: 60,
          },
        )
        .map((delen) => delen.join('')),
    );
    fc.assert(
      fc.property(tekst, tekst, tekst, (naam, titel, omschrijving) => {
        const geschreven = icalendar({
          naam,
          omschrijving,
          afspraken: [dag({ titel, tekst: omschrijving })],
        });
        const { kalender, afspraken } = gelezen(geschreven);
        expect(kalender.getFirstPropertyValue('description')).to.equal(zuiver(omschrijving));
        // this reader leaves the value of a name that it does not know as it stands
        expect(onEscaped(String(kalender.getFirstPropertyValue('x-wr-calname')))).to.equal(zuiver(naam));
        expect(afspraken.map(({ summary, description }) => [summary, description])).to.deep.equal([
          [zuiver(titel), zuiver(omschrijving)],
        ]);
        for (const regel of geschreven.split('\r\n')) expect(Buffer.byteLength(regel)).to.be.at.most(75);
      }),
      { numRuns: proeven(2000) },
    );
  });

  it('is the same on a server in any zone, also on the days on which a clock changes', function () {
    this.timeout(60_000);
    const dagen = [
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-09-27',
      '2026-10-25',
      '2026-11-01',
      '2027-01-01',
    ];
    const code = `
      import { icalendar } from './server/web/icalendar.ts';
      import { formatDag, readDag } from './server/domain/kalenderdag.ts';
      const een = (begin, tot) => ({ ...${JSON.stringify(dag())}, begin, tot });
      const afspraken = ${JSON.stringify(dagen)}.flatMap((d) => [
        een(d, formatDag(readDag(d) + 1)), een(d + 'T02:30:00+02:00')]);
      process.stdout.write(icalendar({ naam: 'n', omschrijving: 'o', afspraken }));`;
    const [amsterdam, ...anders] = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland', 'UTC'].map(
      (TZ) => {
        const { stdout, stderr, status } = spawnSync(
          process.execPath,
          ['--import=tsx', '--input-type=module', '--eval', code],
          { cwd: ROOT, env: { ...process.env, TZ }, encoding: 'utf8' },
        );
        expect(status, stderr).to.equal(0);
        return stdout;
      },
    );
    for (const begin of dagen)
      expect(amsterdam).to.include(`DTSTART;VALUE=DATE:${begin.replaceAll('-', '')}`);
    for (const tekst of anders) expect(tekst).to.equal(amsterdam);
  });
});
