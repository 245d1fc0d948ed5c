/** Everything that can be wrong with what someone asks of the term engine, all of it at once, in plain Dutch. */
import { DateTime } from 'luxon';
import { lengteOf } from './computeTermijn.ts';
import { countDays, countInstant } from './countTermijn.ts';
import { AMSTERDAM } from './datumTekst.ts';
import type { Eenheid } from './dossier.ts';
import { duurTekst } from './duurTekst.ts';
import type { Fault } from './fault.ts';
import type { Kalender } from './kalender.ts';
import { parseDag, partsOf, readDag } from './kalenderdag.ts';
import type { Lengte, TermijnDefinitie, TermijnInvoer } from './termijn.ts';

const FIELDS = ['id', 'termijn', 'start', 'lengte', 'opschortingDagen', 'richting'];
const EENHEDEN: readonly Eenheid[] = ['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** Beyond any term in force; keeps the sum inside the calendar. */
const MOST_UNITS = 100_000;
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

type JsonObject = Readonly<Record<string, unknown>>;
type Report = (field: string, melding: string) => void;

const isInstant = (start: string): boolean =>
  INSTANT.test(start) && DateTime.fromISO(start, { zone: AMSTERDAM }).isValid;

function checkStart(definitie: TermijnDefinitie, start: unknown, report: Report): start is string {
  if (typeof start !== 'string') {
    report('start', 'Vul de begindatum in, bijvoorbeeld 2026-11-23.');
    return false;
  }
  const kind = parseDag(start) !== null ? 'date' : isInstant(start) ? 'instant' : null;
  if (kind === null) {
    report(
      'start',
      `"${start}" is geen bestaande datum (2026-11-23) of tijdstip met tijdzone (2026-11-23T12:00:00+01:00).`,
    );
    return false;
  }
  if (definitie.startsAt.includes(kind)) return true;
  const advice =
    kind === 'instant'
      ? 'Deze termijn telt in hele dagen. Geef alleen een datum, zonder tijd.'
      : 'Deze termijn telt vanaf een tijdstip. Geef een datum met tijd en tijdzone, bijvoorbeeld 2026-11-23T12:00:00+01:00.';
  report('start', advice);
  return false;
}

function readLengte(lengte: unknown, report: Report): Lengte | null {
  const value: JsonObject = typeof lengte === 'object' && lengte !== null ? (lengte as JsonObject) : {};
  if (value['onbepaald'] === true) {
    report('lengte', 'Een termijn zonder einde is niet te berekenen. Vul een aantal en een eenheid in.');
    return null;
  }
  const { aantal, eenheid } = value;
  const amountIsFine =
    typeof aantal === 'number' && Number.isInteger(aantal) && aantal > 0 && aantal <= MOST_UNITS;
  if (!amountIsFine) report('lengte.aantal', `Vul een heel aantal in van 1 tot en met ${MOST_UNITS}.`);
  const unitIsFine = EENHEDEN.includes(eenheid as Eenheid);
  if (!unitIsFine) report('lengte.eenheid', `Kies een van: ${EENHEDEN.join(', ')}.`);
  return amountIsFine && unitIsFine ? { aantal, eenheid: eenheid as Eenheid } : null;
}

/** How much further the first length reaches than the second from this start. Units may differ: the ends are compared. */
function compareLengths(
  definitie: TermijnDefinitie,
  start: string,
  a: Lengte,
  b: Lengte,
  kalender: Kalender,
): number {
  if (start.includes('T')) {
    const end = (lengte: Lengte): number =>
      DateTime.fromISO(countInstant(start, lengte, definitie.counting)).toMillis();
    return Math.abs(end(a) - Date.parse(start)) - Math.abs(end(b) - Date.parse(start));
  }
  const from = parseDag(start) ?? 0;
  const distance = (lengte: Lengte): number =>
    Math.abs(countDays(from, lengte, definitie.counting, kalender) - from);
  return distance(a) - distance(b);
}

function checkAgainstLaw(
  definitie: TermijnDefinitie,
  start: string,
  lengte: Lengte,
  kalender: Kalender,
  report: Report,
): void {
  const { length, maximum, artikel } = definitie;
  const beyond = (limit: Lengte): number => compareLengths(definitie, start, lengte, limit, kalender);
  const law = (limit: Lengte): string => `${duurTekst(limit)} (${artikel})`;
  if (maximum === null) {
    if (length !== null && beyond(length) !== 0)
      report('lengte', `De wet stelt deze termijn op ${law(length)}. Laat de lengte weg.`);
    return;
  }
  if (beyond(maximum) > 0) report('lengte', `Dit is langer dan het maximum van ${law(maximum)}.`);
  else if (length !== null && beyond(length) < 0)
    report('lengte', `Dit is korter dan de termijn van ${law(length)}. Laat de lengte weg.`);
}

const fitsStart = (lengte: Lengte, start: string): boolean =>
  start.includes('T') ? lengte.eenheid !== 'werkdag' : lengte.eenheid !== 'uur';

function checkLengte(
  definitie: TermijnDefinitie,
  { lengte: given, start }: JsonObject,
  startIsFine: boolean,
  kalender: Kalender,
  report: Report,
): void {
  if (given === undefined || given === null) {
    if (definitie.inBesluit)
      report('lengte', 'De wet noemt geen lengte. Vul de lengte in die in het besluit of de brief staat.');
    return;
  }
  const lengte = readLengte(given, report);
  if (lengte === null) return;
  if (definitie.inBesluit && !definitie.units.includes(lengte.eenheid)) {
    report(
      'lengte.eenheid',
      `Deze termijn kan niet in deze eenheid. Kies een van: ${definitie.units.join(', ')}.`,
    );
  } else if (startIsFine && !fitsStart(lengte, String(start))) {
    const advice =
      lengte.eenheid === 'uur'
        ? 'Uren tellen vanaf een tijdstip. Geef bij start ook de tijd en de tijdzone.'
        : 'Werkdagen tellen in hele dagen. Geef bij start alleen een datum.';
    report('lengte.eenheid', advice);
  } else if (startIsFine) checkAgainstLaw(definitie, String(start), lengte, kalender, report);
}

function checkOpschorting(definitie: TermijnDefinitie, days: unknown, report: Report): void {
  if (days === undefined || days === null || days === 0) return;
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > MOST_UNITS) {
    report('opschortingDagen', `Vul een heel aantal dagen in van 0 tot en met ${MOST_UNITS}.`);
  } else if (definitie.counting === 'back') {
    report('opschortingDagen', 'Een termijn die terugtelt, kan niet stilstaan. Laat dit weg.');
  }
}

function checkRichting(definitie: TermijnDefinitie, richting: unknown, report: Report): void {
  if (richting === undefined || richting === null) return;
  if (richting !== 'terug') report('richting', 'Alleen "terug" is mogelijk.');
  else if (definitie.counting !== 'back')
    report('richting', 'Deze termijn telt vooruit. Laat de richting weg.');
}

/** Does the sum stay inside four-digit years? Only asked when nothing else is wrong. */
function checkReach(
  definitie: TermijnDefinitie,
  invoer: TermijnInvoer,
  kalender: Kalender,
  report: Report,
): void {
  const extraDays = invoer.opschortingDagen ?? 0;
  const { lengte, counting } = { lengte: lengteOf(definitie, invoer), counting: definitie.counting };
  const year = invoer.start.includes('T')
    ? DateTime.fromISO(countInstant(invoer.start, lengte, counting, extraDays)).year
    : partsOf(countDays(readDag(invoer.start), lengte, counting, kalender) + extraDays).year;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    report('start', 'Deze termijn eindigt te ver weg in de tijd om te berekenen.');
  }
}

/** Writes faults at their place in the input. Made here, so that a good question makes no named function each time. */
const reportTo =
  (faults: Fault[], pad: string): Report =>
  (field, melding) => {
    faults.push({ pad: pad === '' ? field : field === '' ? pad : `${pad}.${field}`, melding });
  };

/** The faults of one item of the input; `pad` is its place, e.g. `[2]`. */
export function checkTermijnInvoer(
  invoer: unknown,
  pad: string,
  definities: ReadonlyMap<string, TermijnDefinitie>,
  kalender: Kalender,
): Fault[] {
  const faults: Fault[] = [];
  const report = reportTo(faults, pad);
  if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) {
    report('', 'Dit is geen vraag om een termijn. Geef een object met id, termijn en start.');
    return faults;
  }
  const item = invoer as JsonObject;
  for (const field of Object.keys(item)) {
    if (!FIELDS.includes(field)) report(field, `Onbekend veld. Mogelijk zijn: ${FIELDS.join(', ')}.`);
  }
  if (typeof item['id'] !== 'string' || item['id'] === '') report('id', 'Geef een eigen kenmerk in tekst.');
  // never made into a text: a list of one name, or an object with a `toString` of its own, is no name
  const definitie = definities.get(item['termijn'] as string);
  if (definitie === undefined) {
    report('termijn', `Onbekende termijn. Kies een van: ${[...definities.keys()].join(', ')}.`);
  } else if (definitie.kind === 'event') {
    report(
      'termijn',
      `"${definitie.naam}" (${definitie.artikel}) heeft geen lengte die te berekenen is: ${definitie.atEnd}.`,
    );
  } else {
    const startIsFine = checkStart(definitie, item['start'], report);
    checkLengte(definitie, item, startIsFine, kalender, report);
    checkOpschorting(definitie, item['opschortingDagen'], report);
    checkRichting(definitie, item['richting'], report);
    if (faults.length === 0) checkReach(definitie, readTermijnInvoer(item), kalender, report);
  }
  return faults;
}

/** The input without the nulls that stand for absent. Only after checkTermijnInvoer found no fault. */
export function readTermijnInvoer(item: JsonObject): TermijnInvoer {
  const values = FIELDS.every((field) => item[field] !== null)
    ? item
    : Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
  return values as unknown as TermijnInvoer;
}
