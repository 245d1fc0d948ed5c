import { verify, X509Certificate } from 'node:crypto';
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { Ondertekening, Signer } from '../ports.ts';
import { type Appended, appendSignature } from './appendSignature.ts';
import { buildCms } from './buildCms.ts';
import { buildSignedAttributes } from './buildSignedAttributes.ts';
import { fillSignature } from './fillSignature.ts';
import { findVelden, type Veld } from './findVelden.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { signedDigest } from './signedDigest.ts';
import { validAt } from './validAt.ts';
import { verifieerBestand } from './verifieerBestand.ts';

/** Room in bytes beside the certificates: attributes, algorithm names and a signature of up to RSA-8192. */
const MARGE = 2048;

export interface OndertekeningOpties {
  /** DER certificates of the roots under which a signature counts as trusted. */
  readonly vertrouwd?: readonly Uint8Array[];
}

type OndertekenOpties = Parameters<Ondertekening['onderteken']>[2];

function emptyVeld(pdf: Pdf, naam: string): Veld {
  const velden = findVelden(pdf);
  const veld = velden.find((one) => one.naam === naam);
  if (!veld) throw new Refusal([`Deze brief heeft geen handtekeningveld "${naam}".`]);
  if (veld.handtekening !== null) throw new Refusal([`Het handtekeningveld "${naam}" is al ondertekend.`]);
  // Nobody puts a name under a letter that was changed after someone else signed it.
  if (velden.some((one) => one.handtekening !== null) && !verifieerBestand(pdf.bytes, []).geldig)
    throw new Refusal(['De eerdere handtekening in deze brief is niet geldig.']);
  return veld;
}

/** The letter with room for a signature. What cannot be read as a letter is refused, in Dutch. */
function makeRoom(source: Uint8Array, signer: Signer, opties: OndertekenOpties): Appended {
  const size = MARGE + signer.certificaten.reduce((sum, one) => sum + one.length, 0);
  try {
    const pdf = openPdf(source);
    const veld = emptyVeld(pdf, opties.veld ?? 'Ondertekening');
    return appendSignature(pdf, veld, { size, naam: signer.naam, ...opties });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(['De opbouw van dit PDF-bestand is niet te lezen.']);
  }
}

function checkOpties({ tijdstip, reden }: OndertekenOpties): void {
  const faults = [
    ...(/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(tijdstip) && !Number.isNaN(Date.parse(tijdstip))
      ? []
      : [
          { pad: 'tijdstip', melding: 'Geef datum en tijd met tijdzone, bijvoorbeeld 2026-11-23T20:15:00Z.' },
        ]),
    ...(reden.trim() === '' ? [{ pad: 'reden', melding: 'Geef de reden van ondertekenen.' }] : []),
  ];
  if (faults.length > 0) throw new InputFaults(faults);
}

/** Certificates by their own bytes: read once for each key, not once for each letter. */
const gelezen = new WeakMap<Uint8Array, X509Certificate>();

function certificateOf(bytes: Uint8Array): X509Certificate {
  const known = gelezen.get(bytes) ?? new X509Certificate(bytes);
  gelezen.set(bytes, known);
  return known;
}

/** The key was checked at the start of the program; years may have passed since. */
function ownCertificate(signer: Signer, tijdstip: string): X509Certificate {
  const [der] = signer.certificaten;
  if (!der) throw new Refusal(['De ondertekenaar heeft geen certificaat.']);
  const own = certificateOf(der);
  if (!validAt(own, tijdstip))
    throw new Refusal(['Het certificaat van de ondertekenaar is op dit moment niet geldig.']);
  return own;
}

/** Asks the signer, and checks the answer before it goes into a letter: a wrong key must not look like success. */
async function sign(digest: Buffer, signer: Signer, own: X509Certificate): Promise<Buffer> {
  const signedAttributes = buildSignedAttributes(digest, own.raw);
  const signature = await signer.sign(signedAttributes);
  if (!verify('sha256', signedAttributes, own.publicKey, signature))
    throw new Refusal(['De sleutel van de ondertekenaar hoort niet bij het certificaat.']);
  return buildCms({ ...signer, signedAttributes, signature });
}

async function onderteken(source: Uint8Array, signer: Signer, opties: OndertekenOpties): Promise<Uint8Array> {
  checkOpties(opties);
  const own = ownCertificate(signer, opties.tijdstip);
  const letter = makeRoom(source, signer, opties);
  return fillSignature(letter, await sign(signedDigest(letter.bytes, letter.hole), signer, own));
}

/** Signs letters as PAdES baseline-B (EN 319 142-1) and checks them again, with node:crypto alone. */
export function createOndertekening(opties: OndertekeningOpties = {}): Ondertekening {
  const vertrouwd = opties.vertrouwd ?? [];
  return { onderteken, verifieer: (pdf) => Promise.resolve(verifieerBestand(pdf, vertrouwd)) };
}
