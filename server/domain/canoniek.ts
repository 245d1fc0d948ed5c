import { isDeepFrozen } from './deepFreeze.ts';
import { once } from './once.ts';

/**
 * JSON after RFC 8785 (JCS): sorted keys, no white space, one spelling per value, so that the same content
 * always gives the same bytes and the same SHA-256. Throws on what JSON cannot say: NaN, infinity, half a surrogate pair.
 */
export function canoniek(waarde: unknown): string {
  if (waarde === null || typeof waarde === 'boolean') return JSON.stringify(waarde);
  if (typeof waarde === 'number') return getal(waarde);
  if (typeof waarde === 'string') return tekst(waarde);
  if (typeof waarde === 'object') return isDeepFrozen(waarde) ? onveranderlijk(waarde) : geheel(waarde);
  throw new TypeError(`not JSON: ${typeof waarde}`);
}

/** What can never change is written once: most of an advice is text of the rules. */
const onveranderlijk = once((waarde: object) => geheel(waarde));

const geheel = (waarde: object): string =>
  Array.isArray(waarde)
    ? `[${waarde.map((item) => canoniek(item ?? null)).join(',')}]`
    : voorwerp(waarde as Record<string, unknown>);

/** ECMAScript's own number format is the one that RFC 8785 prescribes; minus zero becomes 0. */
function getal(waarde: number): string {
  if (!Number.isFinite(waarde)) throw new TypeError(`not JSON: ${waarde}`);
  return JSON.stringify(waarde);
}

function tekst(waarde: string): string {
  if (/[\uD800-\uDFFF]/u.test(waarde)) throw new TypeError('not JSON: lone surrogate');
  return JSON.stringify(waarde);
}

/** Keys are sorted by UTF-16 code units, which is what sort() does. A key without a value is left out. */
function voorwerp(waarde: Record<string, unknown>): string {
  const keys = Object.keys(waarde)
    .filter((key) => waarde[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${tekst(key)}:${canoniek(waarde[key])}`).join(',')}}`;
}
