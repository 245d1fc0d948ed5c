/**
 * Writes a calendar as RFC 5545. A writer of our own: the library for it that still runs on Node 20 takes the name and the
 * description of a calendar unescaped, so that a text could add lines of its own, and folds a thousand terms in 1.5 seconds.
 */

/** A reminder: a moment (in UTC), or so many minutes after the start of the day (negative: before it) on the reader's clock. */
export type Herinnering = { readonly moment: string } | { readonly minuten: number };

export interface Afspraak {
  /** The same for as long as it is about the same thing, also when it moves. */
  readonly uid: string;
  /** Grows with every change. */
  readonly volgnummer: number;
  /** ISO 8601 in UTC. */
  readonly gewijzigdOp: string;
  /** A calendar day (all day), or an instant with offset. */
  readonly begin: string;
  /** The first day after it; absent for an instant, which has no length. */
  readonly tot?: string;
  readonly titel: string;
  readonly tekst: string;
  readonly adres: string;
  readonly herinneringen: readonly Herinnering[];
}

export interface Agendabestand {
  readonly naam: string;
  readonly omschrijving: string;
  readonly afspraken: readonly Afspraak[];
}

const MAX_OCTETS = 75;
/** How often a program may ask again. */
const VERVERSEN = 'PT1H';

/** A text that RFC 5545 allows: no controls but tab and line end, no half characters; `\` `;` `,` and line ends escaped. */
const escape = (tekst: string): string =>
  tekst
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets in UTF-8; what goes on begins with a space. A character is never cut in two. */
function fold(regel: string): string {
  if (Buffer.byteLength(regel) <= MAX_OCTETS) return regel;
  const delen: string[] = [];
  let [deel, lengte] = ['', 0];
  for (const teken of regel) {
    const octets = Buffer.byteLength(teken);
    if (lengte + octets > MAX_OCTETS) {
      delen.push(deel);
      [deel, lengte] = ['', 1];
    }
    deel += teken;
    lengte += octets;
  }
  return [...delen, deel].join('\r\n ');
}

/** `2027-01-04` → `20270104`; also for parts of an instant. */
const kaal = (iso: string): string => iso.replace(/[-:]/g, '');

/** An instant in UTC, whatever offset it was written with: `20270104T110000Z`. */
const utc = (instant: string): string => `${kaal(new Date(instant).toISOString().slice(0, 19))}Z`;

const isDag = (iso: string): boolean => !iso.includes('T');

/** Whole days apart: they are days of the calendar, whatever the clock does on one of them. */
function duur(minuten: number): string {
  const lengte = Math.abs(minuten);
  const [dagen, uren, rest] = [Math.floor(lengte / 1440), Math.floor((lengte % 1440) / 60), lengte % 60];
  return `${minuten < 0 ? '-' : ''}P${dagen > 0 ? `${dagen}D` : ''}T${uren}H${rest}M`;
}

const herinnering =
  (titel: string) =>
  (wanneer: Herinnering): string[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'moment' in wanneer
      ? `TRIGGER;VALUE=DATE-TIME:${utc(wanneer.moment)}`
      : `TRIGGER:${duur(wanneer.minuten)}`,
    `DESCRIPTION:${escape(titel)}`,
    'END:VALARM',
  ];

/** It tells a day and takes no time: the reader stays free. Without METHOD nobody is invited to anything. */
const afspraak = ({ begin, tot, titel, ...rest }: Afspraak): string[] => [
  'BEGIN:VEVENT',
  `UID:${escape(rest.uid)}`,
  `SEQUENCE:${rest.volgnummer}`,
  `DTSTAMP:${utc(rest.gewijzigdOp)}`,
  `LAST-MODIFIED:${utc(rest.gewijzigdOp)}`,
  isDag(begin) ? `DTSTART;VALUE=DATE:${kaal(begin)}` : `DTSTART:${utc(begin)}`,
  ...(tot === undefined ? [] : [`DTEND;VALUE=DATE:${kaal(tot)}`]),
  `SUMMARY:${escape(titel)}`,
  `DESCRIPTION:${escape(rest.tekst)}`,
  `URL:${encodeURI(rest.adres)}`,
  'CLASS:PRIVATE',
  'TRANSP:TRANSPARENT',
  'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
  ...rest.herinneringen.flatMap(herinnering(titel)),
  'END:VEVENT',
];

/** The whole file. The same calendar gives the same bytes, on a server in any zone. */
export function icalendar({ naam, omschrijving, afspraken }: Agendabestand): string {
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maatregelwijzer//Termijnen//NL',
    'CALSCALE:GREGORIAN',
    `NAME:${escape(naam)}`,
    `X-WR-CALNAME:${escape(naam)}`,
    `DESCRIPTION:${escape(omschrijving)}`,
    `X-WR-CALDESC:${escape(omschrijving)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${VERVERSEN}`,
    `X-PUBLISHED-TTL:${VERVERSEN}`,
    ...afspraken.flatMap(afspraak),
    'END:VCALENDAR',
  ];
  return regels.map((regel) => `${fold(regel)}\r\n`).join('');
}
