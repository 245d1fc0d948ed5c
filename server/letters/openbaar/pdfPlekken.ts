import { inflateSync } from 'node:zlib';
import type { Plek } from './zoekRest.ts';

interface PdfObject {
  readonly kop: string;
  readonly stroom: Buffer | null;
}

/** Every object of a PDF that this program wrote, with its stream unpacked. */
function objectenVan(bytes: Uint8Array): Map<string, PdfObject> {
  const buffer = Buffer.from(bytes);
  const tekst = buffer.toString('latin1');
  const objecten = new Map<string, PdfObject>();
  const begin = /(?:^|[\r\n])(\d+) 0 obj\b/g;
  for (let match = begin.exec(tekst); match; match = begin.exec(tekst)) {
    const start = begin.lastIndex;
    const eind = tekst.indexOf('endobj', start);
    const stroom = /^[\s\S]*?>>\s*stream\r?\n/.exec(tekst.slice(start, eind === -1 ? undefined : eind));
    if (!stroom) {
      objecten.set(match[1] ?? '', { kop: tekst.slice(start, eind === -1 ? undefined : eind), stroom: null });
      continue;
    }
    const kop = stroom[0];
    const lengte = Number(/\/Length (\d+)(?! \d+ R)/.exec(kop)?.[1] ?? 0);
    const ruw = buffer.subarray(start + kop.length, start + kop.length + lengte);
    objecten.set(match[1] ?? '', { kop, stroom: kop.includes('/FlateDecode') ? inflateSync(ruw) : ruw });
    begin.lastIndex = start + kop.length + lengte;
  }
  return objecten;
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
/** A text string: UTF-16 with its mark, or plain. */
const tekstVan = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0 ? utf16(bytes) : bytes.toString('latin1');

const ESCAPE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const onthaal = (tekst: string): string =>
  tekst.replace(
    /\\(\r\n|[\s\S])/g,
    (_, teken: string) => ESCAPE[teken] ?? (/[\r\n]/.test(teken) ? '' : teken),
  );

/** What a key in a dictionary means to somebody who has to mend it. */
const PLEKKEN: Readonly<Record<string, string>> = {
  Title: 'titel in de eigenschappen van het bestand',
  Subject: 'onderwerp in de eigenschappen van het bestand',
  Author: 'auteur in de eigenschappen van het bestand',
  Keywords: 'trefwoorden in de eigenschappen van het bestand',
  Alt: 'tekst bij een afbeelding',
  ActualText: 'vervangende tekst',
  Contents: 'tekst bij een link',
  URI: 'adres van een link',
};

const STRING = /(?:\/(\w+)\s*)?(?:\(((?:\\[\s\S]|[^\\()])*)\)|(?<!<)<([0-9A-Fa-f\s]+)>(?!>))/g;

/** Every string of an object, with the key before it, or the key that refers to it when it is an object of its own. */
function tekstenIn({ kop }: PdfObject, verwijzing: string | undefined): Plek[] {
  return [...kop.matchAll(STRING)].map(([, sleutel = verwijzing ?? 'zonder naam', letterlijk, hex]) => ({
    waar: PLEKKEN[sleutel] ?? `gegeven ${sleutel} in het bestand`,
    tekst: tekstVan(
      hex === undefined
        ? Buffer.from(onthaal(letterlijk ?? ''), 'latin1')
        : Buffer.from(hex.replace(/\s/g, ''), 'hex'),
    ),
  }));
}

/** Number of an object → the key under which another one names it. */
const verwijzingenIn = (objecten: Iterable<PdfObject>): Map<string, string> =>
  new Map(
    [...objecten].flatMap(({ kop }) =>
      [...kop.matchAll(/\/(\w+) (\d+) 0 R/g)].map(
        ([, sleutel = '', nummer = '']) => [nummer, sleutel] as const,
      ),
    ),
  );

const hexTekst = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Code of a glyph → what it means, from the ToUnicode map that makes a text copyable. */
function leesCmap(cmap: string): Map<string, string> {
  const tekens = new Map<string, string>();
  for (const [, blok = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, van = '0', , lijst = ''] of blok.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
      [...lijst.matchAll(/<([\w\s]+)>/g)].forEach(([, hex = ''], index) => {
        const code = (parseInt(van, 16) + index).toString(16).padStart(4, '0');
        tekens.set(code, hexTekst(hex.replace(/\s/g, '')));
      });
    }
  }
  for (const [, blok = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of blok.matchAll(/<(\w+)>\s*<(\w+)>/g))
      tekens.set(code.toLowerCase(), hexTekst(hex));
  }
  return tekens;
}

/** Name of a font in a page → its ToUnicode map. */
function fontsVan(objecten: ReadonlyMap<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const { kop } of objecten.values()) {
    for (const [, naam = '', nummer = ''] of kop.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const verwijzing = /\/ToUnicode (\d+) 0 R/.exec(objecten.get(nummer)?.kop ?? '')?.[1];
      const cmap = objecten.get(verwijzing ?? '')?.stroom;
      if (cmap) fonts.set(naam, leesCmap(cmap.toString('latin1')));
    }
  }
  return fonts;
}

/** The letters of a page, in the order in which they are drawn. */
function paginaTekst(inhoud: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let tekst = '';
  for (const [, naam, show] of inhoud.matchAll(
    /\/(F\d+) [\d.]+ Tf|((?:\[[^\]]*\]|<[0-9a-f]+>) T[Jj])|\bET\b/g,
  )) {
    if (naam !== undefined) font = fonts.get(naam) ?? new Map();
    else if (show === undefined) tekst += '\n';
    else
      for (const [, hex = ''] of show.matchAll(/<([0-9a-f]+)>/gi))
        tekst += (hex.toLowerCase().match(/.{4}/g) ?? []).map((code) => font.get(code) ?? '\ufffd').join('');
  }
  return tekst;
}

/** Every text in the bytes of a PDF of ours: the pages, the properties, what stands beside a picture or a link, the metadata. */
export function pdfPlekken(bytes: Uint8Array): Plek[] {
  const objecten = objectenVan(bytes);
  const fonts = fontsVan(objecten);
  const plekken: Plek[] = [];
  const paginas: string[] = [];
  const verwijzingen = verwijzingenIn(objecten.values());
  for (const [nummer, object] of objecten) {
    plekken.push(...tekstenIn(object, verwijzingen.get(nummer)));
    const stroom = object.stroom?.toString('latin1') ?? '';
    if (object.kop.includes('/XML')) {
      const xmp = (object.stroom?.toString('utf8') ?? '').replace(/<[^>]*>/g, '\n');
      plekken.push({ waar: 'metadata (XMP)', tekst: xmp.replace(/&amp;/g, '&') });
    } else if (/\/F\d+ [\d.]+ Tf/.test(stroom)) paginas.push(paginaTekst(stroom, fonts));
  }
  return [...plekken, { waar: 'tekst van de PDF', tekst: paginas.join('\n') }];
}

/** Things that a public copy has no use for: an attachment, a signature, a script. */
export function vreemdInPdf(bytes: Uint8Array): string[] {
  const koppen = [...objectenVan(bytes).values()].map(({ kop }) => kop).join('\n');
  const vreemd = {
    EmbeddedFile: 'een bijlage',
    AcroForm: 'een formulier',
    JavaScript: 'een script',
    Sig: 'een handtekening',
  };
  return Object.entries(vreemd)
    .filter(([naam]) => new RegExp(`/${naam}\\b`).test(koppen))
    .map(([, wat]) => wat);
}
