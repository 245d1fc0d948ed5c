/** Reads one PDF object (ISO 32000-1, 7.3) and tells where it began and ended: a signature lives by exact positions. */
export interface PdfName {
  readonly type: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly type: 'string';
  readonly bytes: Buffer;
  readonly hex: boolean;
}
export interface PdfRef {
  readonly type: 'ref';
  readonly num: number;
}
export interface PdfArray {
  readonly type: 'array';
  readonly items: readonly Parsed[];
}
export interface PdfDict {
  readonly type: 'dict';
  readonly entries: ReadonlyMap<string, Parsed>;
}
export type PdfValue = number | boolean | null | PdfName | PdfString | PdfRef | PdfArray | PdfDict;
export interface Parsed {
  readonly value: PdfValue;
  readonly start: number;
  /** First position after it. */
  readonly end: number;
}

export const isDict = (value: PdfValue): value is PdfDict =>
  typeof value === 'object' && value !== null && value.type === 'dict';

const MAX_DEPTH = 50;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const fail = (what: string, at: number): never => {
  throw new RangeError(`PDF: ${what} at ${at}`);
};

/** First position at or after `at` that is neither white space nor comment. */
export function skipSpace(bytes: Buffer, at: number): number {
  let here = at;
  for (; here < bytes.length; here++) {
    const byte = bytes[here] as number;
    if (byte === 0x25) while (here < bytes.length && bytes[here] !== 10 && bytes[here] !== 13) here++;
    else if (!SPACE.has(byte)) break;
  }
  return here;
}

function wordEnd(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && !SPACE.has(bytes[end] as number) && !DELIMITER.has(bytes[end] as number))
    end++;
  return end;
}

function name(bytes: Buffer, start: number): Parsed {
  const end = wordEnd(bytes, start + 1);
  const text = bytes
    .toString('latin1', start + 1, end)
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return { value: { type: 'name', name: text }, start, end };
}

function hexString(bytes: Buffer, start: number): Parsed {
  const close = bytes.indexOf(0x3e, start);
  if (close < 0) fail('hex string without end', start);
  const digits = bytes.toString('latin1', start + 1, close).replace(/\s/g, '');
  if (!/^[0-9a-f]*$/i.test(digits)) fail('no hex digit', start);
  const whole = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  return { value: { type: 'string', bytes: whole, hex: true }, start, end: close + 1 };
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** One escape after a backslash: its byte (none for a line continuation) and its length. */
function escape(bytes: Buffer, at: number): { out: number[]; size: number } {
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at, at + 3))?.[0];
  if (octal) return { out: [parseInt(octal, 8) & 0xff], size: octal.length };
  const next = bytes[at] ?? fail('string without end', at);
  if (next === 13) return { out: [], size: bytes[at + 1] === 10 ? 2 : 1 };
  if (next === 10) return { out: [], size: 1 };
  return { out: [ESCAPES[String.fromCharCode(next)] ?? next], size: 1 };
}

function literalString(bytes: Buffer, start: number): Parsed {
  const out: number[] = [];
  let depth = 1;
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x5c) {
      const escaped = escape(bytes, at + 1);
      out.push(...escaped.out);
      at += escaped.size;
      continue;
    }
    if (byte === 0x28) depth++;
    if (byte === 0x29 && --depth === 0)
      return { value: { type: 'string', bytes: Buffer.from(out), hex: false }, start, end: at + 1 };
    out.push(byte);
  }
  return fail('string without end', start);
}

function array(bytes: Buffer, start: number, depth: number): Parsed {
  const items: Parsed[] = [];
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== 0x5d) {
    const item = parsePdfValue(bytes, at, depth + 1);
    items.push(item);
    at = skipSpace(bytes, item.end);
  }
  return { value: { type: 'array', items }, start, end: at + 1 };
}

function dict(bytes: Buffer, start: number, depth: number): Parsed {
  const entries = new Map<string, Parsed>();
  let at = skipSpace(bytes, start + 2);
  while (bytes[at] !== 0x3e || bytes[at + 1] !== 0x3e) {
    if (bytes[at] !== 0x2f) fail('no key', at);
    const key = name(bytes, at);
    const entry = parsePdfValue(bytes, key.end, depth + 1);
    const { name: text } = key.value as PdfName;
    // The same key twice means one thing to one reader and another to the next.
    if (entries.has(text)) fail('a key twice', at);
    entries.set(text, entry);
    at = skipSpace(bytes, entry.end);
  }
  return { value: { type: 'dict', entries }, start, end: at + 2 };
}

const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function word(bytes: Buffer, start: number): Parsed {
  const reference = /^(\d{1,10}) (\d{1,5}) R(?![A-Za-z0-9])/.exec(
    bytes.toString('latin1', start, start + 20),
  );
  if (reference)
    return {
      value: { type: 'ref', num: Number(reference[1]) },
      start,
      end: start + reference[0].length,
    };
  const end = wordEnd(bytes, start);
  const text = bytes.toString('latin1', start, end);
  const keyword = KEYWORDS.get(text);
  if (keyword !== undefined) return { value: keyword, start, end };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) fail('unknown word', start);
  return { value: Number(text), start, end };
}

/** The object that begins at or after `from`. Throws RangeError when there is none. */
export function parsePdfValue(bytes: Buffer, from: number, depth = 0): Parsed {
  if (depth > MAX_DEPTH) fail('nested too deep', from);
  const start = skipSpace(bytes, from);
  const first = bytes[start] ?? fail('end of file', start);
  if (first === 0x2f) return name(bytes, start);
  if (first === 0x28) return literalString(bytes, start);
  if (first === 0x5b) return array(bytes, start, depth);
  if (first !== 0x3c) return word(bytes, start);
  return bytes[start + 1] === 0x3c ? dict(bytes, start, depth) : hexString(bytes, start);
}
