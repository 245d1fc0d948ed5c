import { createHash, verify, X509Certificate } from 'node:crypto';
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { Ondertekening, Signer, Verificatie } from '../ports.ts';
import { type Appended, appendSignature } from './appendSignature.ts';
import { buildCms } from './buildCms.ts';
import { buildSignedAttributes } from './buildSignedAttributes.ts';
import { findVelden, type Veld } from './findVelden.ts';
import { onlySignatureAdded } from './onlySignatureAdded.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { type Handtekening, verifieerHandtekening } from './verifieerHandtekening.ts';

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
  return veld;
}

function readPdf(bytes: Uint8Array): Pdf {
  try {
    return openPdf(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
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

/** Asks the signer, and checks the answer before it goes into a letter: a wrong key must not look like success. */
async function sign(digest: Buffer, signer: Signer): Promise<Buffer> {
  const [own] = signer.certificaten;
  if (!own) throw new Refusal(['De ondertekenaar heeft geen certificaat.']);
  const signedAttributes = buildSignedAttributes(digest, own);
  const signature = await signer.sign(signedAttributes);
  if (!verify('sha256', signedAttributes, new X509Certificate(own).publicKey, signature))
    throw new Refusal(['De sleutel van de ondertekenaar hoort niet bij het certificaat.']);
  return buildCms({ ...signer, signedAttributes, signature });
}

function fill({ bytes, hole: [start, end] }: Appended, cms: Buffer): Buffer {
  const room = (end - start - 2) / 2;
  if (cms.length > room)
    throw new Refusal([`De handtekening past niet in de brief (${cms.length} bytes, plaats voor ${room}).`]);
  bytes.write(cms.toString('hex').toUpperCase(), start + 1, 'latin1');
  return bytes;
}

async function onderteken(source: Uint8Array, signer: Signer, opties: OndertekenOpties): Promise<Uint8Array> {
  checkOpties(opties);
  const pdf = readPdf(source);
  const veld = emptyVeld(pdf, opties.veld ?? 'Ondertekening');
  const size = MARGE + signer.certificaten.reduce((sum, one) => sum + one.length, 0);
  const appended = appendSignature(pdf, veld, { size, naam: signer.naam, ...opties });
  const [start, end] = appended.hole;
  const hash = createHash('sha256').update(appended.bytes.subarray(0, start));
  return fill(appended, await sign(hash.update(appended.bytes.subarray(end)).digest(), signer));
}

const BROKEN = 'De handtekening of het bestand is beschadigd.';
const redenenOf = (error: unknown): readonly string[] =>
  error instanceof Refusal ? error.redenen : [BROKEN];

const broken = (veld: Veld, error: unknown): { handtekening: Handtekening; until: number } => ({
  handtekening: {
    veld: veld.naam,
    ondertekenaar: '',
    geldig: false,
    omvatHeleBestand: false,
    demonstratie: false,
    vertrouwd: false,
    tijdstip: null,
    redenen: redenenOf(error),
  },
  until: 0,
});

/** What follows an earlier signature may only be the next signature, and so on up to the end of the file. */
function judgeSequel(
  pdf: Pdf,
  found: readonly { handtekening: Handtekening; until: number }[],
): Handtekening[] {
  const ends = [...new Set(found.map(({ until }) => until))].sort((one, other) => one - other);
  return found.map(({ handtekening, until }) => {
    const later = ends.slice(ends.indexOf(until));
    const clean =
      until > 0 &&
      later.at(-1) === pdf.bytes.length &&
      later
        .slice(1)
        .every((end, index) =>
          onlySignatureAdded(pdf.bytes.subarray(0, later[index]), pdf.bytes.subarray(0, end)),
        );
    if (clean || until === 0) return handtekening;
    const reden = 'Na deze handtekening is het bestand nog gewijzigd.';
    return { ...handtekening, geldig: false, redenen: [...handtekening.redenen, reden] };
  });
}

function verifieer(source: Uint8Array, vertrouwd: readonly Uint8Array[]): Verificatie {
  const pdf = openPdf(source);
  const filled = findVelden(pdf).filter((veld) => veld.handtekening !== null);
  if (filled.length === 0)
    return { geldig: false, handtekeningen: [], redenen: ['Dit bestand is niet ondertekend.'] };
  const found = filled.map((veld) => {
    try {
      return verifieerHandtekening(pdf, veld, vertrouwd);
    } catch (error) {
      return broken(veld, error);
    }
  });
  const handtekeningen = judgeSequel(pdf, found);
  const redenen = [...new Set(handtekeningen.flatMap((one) => one.redenen))];
  return { geldig: handtekeningen.every((one) => one.geldig), handtekeningen, redenen };
}

/** Signs letters as PAdES baseline-B (EN 319 142-1) and checks them again, with node:crypto alone. */
export function createOndertekening(opties: OndertekeningOpties = {}): Ondertekening {
  const vertrouwd = opties.vertrouwd ?? [];
  return {
    onderteken,
    verifieer: (pdf) => {
      try {
        return Promise.resolve(verifieer(pdf, vertrouwd));
      } catch (error) {
        return Promise.resolve({ geldig: false, handtekeningen: [], redenen: redenenOf(error) });
      }
    },
  };
}
