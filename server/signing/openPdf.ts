import { Refusal } from '../domain/fault.ts';
import {
  isDict,
  type Parsed,
  parsePdfValue,
  type PdfDict,
  type PdfValue,
  skipSpace,
} from './parsePdfValue.ts';

/** A PDF as it stands after its newest incremental update. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly trailer: PdfDict;
  readonly startxref: number;
  /** Object numbers and positions in the newest cross-reference section alone. */
  readonly newest: ReadonlyMap<number, number>;
  /** The object with this number, from the newest section that has it. */
  object(num: number): Parsed;
  /** Follows a reference; anything else comes back as it is. */
  resolve(value: PdfValue): PdfValue;
  /** An entry of a dictionary, references followed; null when it is not there. */
  get(dict: PdfDict, key: string): PdfValue;
}

interface Section {
  readonly offsets: Map<number, number>;
  readonly trailer: PdfDict;
}

/** Position of an object that was freed. */
const FREE = -1;
const MAX_SECTIONS = 100;
const MAX_OBJECTS = 1_000_000;

const unreadable = () =>
  new Refusal([
    'De opbouw van dit PDF-bestand is niet te lezen. Het bestand is beschadigd, of het is met een ander programma gemaakt of bewaard.',
  ]);

/** The text must end with startxref and the end mark: what an update or a cut-off leaves behind does not count. */
function findStartxref(bytes: Buffer): number {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 200));
  const found = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail);
  if (!found) throw unreadable();
  return Number(found[1]);
}

function readEntries(bytes: Buffer, from: number, offsets: Map<number, number>): number {
  let at = from;
  for (;;) {
    const head = /^(\d{1,10}) (\d{1,7})\s+/.exec(bytes.toString('latin1', at, at + 30));
    if (!head) return at;
    at += head[0].length;
    const [first, count] = [Number(head[1]), Number(head[2])];
    if (count > MAX_OBJECTS) throw unreadable();
    for (let index = 0; index < count; index++, at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(bytes.toString('latin1', at, at + 18));
      if (!entry) throw unreadable();
      offsets.set(first + index, entry[2] === 'n' ? Number(entry[1]) : FREE);
    }
    at = skipSpace(bytes, at);
  }
}

function readSection(bytes: Buffer, start: number): Section {
  // A cross-reference stream is another build: letters of this program have a table.
  if (bytes.toString('latin1', start, start + 4) !== 'xref') throw unreadable();
  const offsets = new Map<number, number>();
  const at = readEntries(bytes, skipSpace(bytes, start + 4), offsets);
  if (bytes.toString('latin1', at, at + 7) !== 'trailer') throw unreadable();
  const trailer = parsePdfValue(bytes, at + 7).value;
  if (!isDict(trailer) || trailer.entries.has('XRefStm') || trailer.entries.has('Encrypt'))
    throw unreadable();
  return { offsets, trailer };
}

function readSections(bytes: Buffer, startxref: number): Section[] {
  const sections: Section[] = [];
  let next: number | undefined = startxref;
  while (next !== undefined) {
    const section = readSection(bytes, next);
    sections.push(section);
    const previous = section.trailer.entries.get('Prev')?.value;
    // Every older section lies before the newer one; this also ends a circle.
    if (previous !== undefined && (typeof previous !== 'number' || previous >= next)) throw unreadable();
    if (sections.length > MAX_SECTIONS) throw unreadable();
    next = previous;
  }
  return sections;
}

function objectAt(bytes: Buffer, num: number, offset: number): Parsed {
  const head = /^(\d{1,10}) 0 obj/.exec(bytes.toString('latin1', offset, offset + 20));
  if (!head || Number(head[1]) !== num) throw unreadable();
  return parsePdfValue(bytes, offset + head[0].length);
}

/** Reads the structure of a PDF with a classic cross-reference table. Throws Refusal or RangeError on anything else. */
export function openPdf(source: Uint8Array): Pdf {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Refusal(['Dit bestand is geen PDF.']);
  const startxref = findStartxref(bytes);
  const sections = readSections(bytes, startxref);
  const [newest] = sections;
  if (!newest) throw unreadable();
  const object = (num: number): Parsed => {
    const offset = sections.find((section) => section.offsets.has(num))?.offsets.get(num);
    if (offset === undefined || offset === FREE) throw unreadable();
    return objectAt(bytes, num, offset);
  };
  const resolve = (value: PdfValue): PdfValue =>
    typeof value === 'object' && value?.type === 'ref' ? object(value.num).value : value;
  const get = (dict: PdfDict, key: string): PdfValue => resolve(dict.entries.get(key)?.value ?? null);
  return { bytes, trailer: newest.trailer, startxref, newest: newest.offsets, object, resolve, get };
}
