import { verify, X509Certificate } from 'node:crypto';
import { Refusal } from '../domain/fault.ts';
import type { Verificatie } from '../ports.ts';
import { checkCertificaten } from './checkCertificaten.ts';
import { der } from './der.ts';
import { textOf, type Veld } from './findVelden.ts';
import { isDemonstratie } from './isDemonstratie.ts';
import type { Pdf } from './openPdf.ts';
import { isDict, type PdfDict } from './parsePdfValue.ts';
import { readCms } from './readCms.ts';
import { signedDigest } from './signedDigest.ts';
import { subjectName } from './subjectName.ts';

export type Handtekening = Verificatie['handtekeningen'][number];

const refuse = (reden: string): never => {
  throw new Refusal([reden]);
};

/** Where the signed bytes end. The range must be the file from its first byte, but for the signature itself. */
function signedUntil(pdf: Pdf, dict: PdfDict): { hole: [number, number]; end: number } {
  const contents = dict.entries.get('Contents');
  const range = dict.entries.get('ByteRange')?.value;
  const items = typeof range === 'object' && range?.type === 'array' ? range.items : [];
  const [first, start, next, rest] = items.map(({ value }) => (typeof value === 'number' ? value : NaN));
  const fits =
    items.length === 4 && first === 0 && contents && start === contents.start && next === contents.end;
  const end = (next ?? NaN) + (rest ?? NaN);
  if (!fits || !Number.isSafeInteger(end) || end <= contents.end || end > pdf.bytes.length)
    return refuse('De handtekening dekt niet het hele bestand: het bereik (ByteRange) klopt niet.');
  return { hole: [contents.start, contents.end], end };
}

/** The signature in the hole; the filling behind it must be zeros, so that no byte of the file is free. */
function cmsIn(pdf: Pdf, [start, end]: [number, number]): Buffer {
  const text = pdf.bytes.toString('latin1', start, end);
  if (!/^<([0-9A-F]+|[0-9a-f]+)>$/.test(text) || text.length % 2 !== 0)
    refuse('De handtekening is beschadigd.');
  const bytes = Buffer.from(text.slice(1, -1), 'hex');
  const cms = der.read(bytes).raw;
  if (bytes.subarray(cms.length).some((byte) => byte !== 0)) refuse('De handtekening is beschadigd.');
  return cms;
}

/** `D:20261123201500Z` as ISO 8601. Only UTC, as this program writes it. */
function instantOf(dict: PdfDict): string {
  const text = textOf(dict.entries.get('M')?.value ?? null);
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|\+00'00'?)$/.exec(text);
  if (!found) return refuse('Het tijdstip van de handtekening is niet te lezen.');
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function signatureDict(pdf: Pdf, num: number): PdfDict {
  const { value } = pdf.object(num);
  if (!isDict(value)) return refuse('De handtekening is beschadigd.');
  const name = (key: string) => {
    const entry = value.entries.get(key)?.value;
    return typeof entry === 'object' && entry?.type === 'name' ? entry.name : '';
  };
  if (name('Type') !== 'Sig' || name('SubFilter') !== 'ETSI.CAdES.detached')
    refuse('De handtekening is van een soort die dit programma niet kent.');
  return value;
}

/**
 * Checks one filled field: range, digest, signature over the signed attributes, certificate.
 * `until` is the first byte after what it signs. What comes after that is for the caller to judge.
 */
export function verifieerHandtekening(
  pdf: Pdf,
  veld: Veld,
  vertrouwd: readonly Uint8Array[],
): { handtekening: Handtekening; until: number } {
  const dict = signatureDict(pdf, veld.handtekening ?? -1);
  const { hole, end } = signedUntil(pdf, dict);
  const cms = readCms(cmsIn(pdf, hole));
  const certificate = new X509Certificate(cms.certificaten[0] as Uint8Array);
  const unchanged = signedDigest(pdf.bytes, hole, end).equals(cms.messageDigest);
  const authentic = verify('sha256', cms.signedAttributes, certificate.publicKey, cms.signature);
  const keten = checkCertificaten(cms.certificaten, vertrouwd, instantOf(dict));
  const redenen = [
    ...(unchanged ? [] : ['De inhoud van het bestand is gewijzigd na het ondertekenen.']),
    ...(authentic ? [] : ['De handtekening is niet gezet met de sleutel van dit certificaat.']),
    ...keten.redenen,
  ];
  const handtekening = {
    veld: veld.naam,
    ondertekenaar: subjectName(certificate),
    // Without configured roots the question of trust is open, and the reasons say so; with roots it is decided.
    geldig: unchanged && authentic && keten.gaaf && (keten.vertrouwd || vertrouwd.length === 0),
    omvatHeleBestand: end === pdf.bytes.length,
    demonstratie: isDemonstratie(certificate),
    vertrouwd: keten.vertrouwd,
    tijdstip: instantOf(dict),
    redenen,
  };
  return { handtekening, until: end };
}
