import { InputFaults } from '../../server/domain/fault.ts';
import type { Brieven } from '../../server/ports.ts';

/** Where a text stands in a letter model: keys and numbers from the top. */
export type Pad = readonly (string | number)[];

function leavesOf(value: unknown, path: Pad = []): Pad[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The text at a path. */
export const tekstOp = (json: unknown, pad: Pad): string =>
  pad.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], json) as string;

/** A copy of the model with another text at this path. */
export function metTekst(json: unknown, pad: Pad, tekst: string): unknown {
  const [key, ...rest] = pad;
  if (key === undefined) return tekst;
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = metTekst(copy[key], rest, tekst);
  return copy;
}

const MERK = 'Qxzvw';

function isGetoond(made: Brieven, json: unknown, pad: Pad): boolean {
  try {
    const { [pad.length - 1]: last } = pad;
    if (pad[0] === 'context' || last === 'soort') return false;
    return made.html(made.leesModel(metTekst(json, pad, `${tekstOp(json, pad)} ${MERK}`))).includes(MERK);
  } catch (error) {
    // a date, a choice or a code: no free text
    if (error instanceof InputFaults) return false;
    throw error;
  }
}

/** Every field of an example that takes free text and that its letter prints. */
export const tekstveldenVan = (made: Brieven, json: unknown): Pad[] =>
  leavesOf(json).filter((pad) => isGetoond(made, json, pad));

const ENTITEITEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#34': '"', '#39': "'" };

/** Without drawings: names on a map are shapes, on paper too, and its words stand beside it. A drawing may hold another. */
function zonderTekening(html: string): string {
  const kleiner = html.replace(/<svg(?:(?!<svg)[\s\S])*?<\/svg>/g, ' ');
  return kleiner === html ? html : zonderTekening(kleiner);
}

/** The text of the screen preview, read apart from the code that made it. */
export const schermTekst = (html: string): string =>
  zonderTekening(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|#34|#39);/g, (_, naam: string) => ENTITEITEN[naam] ?? '?');
