import { Refusal } from '../domain/fault.ts';
import type { Verificatie } from '../ports.ts';
import { findVelden, type Veld } from './findVelden.ts';
import { onlySignatureAdded } from './onlySignatureAdded.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { type Handtekening, verifieerHandtekening } from './verifieerHandtekening.ts';

interface Found {
  readonly handtekening: Handtekening;
  /** First byte after what it signs; 0 when that is not known. */
  readonly until: number;
}

const BROKEN = 'De handtekening of het bestand is beschadigd.';
const redenenOf = (error: unknown): readonly string[] =>
  error instanceof Refusal ? error.redenen : [BROKEN];

const broken = (veld: Veld, error: unknown): Found => ({
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

function judgeVeld(pdf: Pdf, veld: Veld, vertrouwd: readonly Uint8Array[]): Found {
  try {
    return verifieerHandtekening(pdf, veld, vertrouwd);
  } catch (error) {
    return broken(veld, error);
  }
}

/** True when the file grew from `ends[0]` to its full length by whole signatures only. */
function grewBySignatures(bytes: Buffer, ends: readonly number[]): boolean {
  const versions = ends.map((end) => bytes.subarray(0, end));
  return (
    ends.at(-1) === bytes.length &&
    versions.slice(1).every((newer, index) => onlySignatureAdded(versions[index] as Buffer, newer))
  );
}

/** What follows an earlier signature may only be the next signature, and so on up to the end of the file. */
function judgeSequel({ bytes }: Pdf, found: readonly Found[]): Handtekening[] {
  const ends = [...new Set(found.map(({ until }) => until))].sort((one, other) => one - other);
  return found.map(({ handtekening, until }) => {
    if (until === 0 || grewBySignatures(bytes, ends.slice(ends.indexOf(until)))) return handtekening;
    const reden = 'Na deze handtekening is het bestand nog gewijzigd.';
    return { ...handtekening, geldig: false, redenen: [...handtekening.redenen, reden] };
  });
}

function judge(source: Uint8Array, vertrouwd: readonly Uint8Array[]): Verificatie {
  const pdf = openPdf(source);
  const filled = findVelden(pdf).filter((veld) => veld.handtekening !== null);
  if (filled.length === 0)
    return { geldig: false, handtekeningen: [], redenen: ['Dit bestand is niet ondertekend.'] };
  const handtekeningen = judgeSequel(
    pdf,
    filled.map((veld) => judgeVeld(pdf, veld, vertrouwd)),
  );
  const redenen = [...new Set(handtekeningen.flatMap((one) => one.redenen))];
  return { geldig: handtekeningen.every((one) => one.geldig), handtekeningen, redenen };
}

/** Checks every signature of a file. Never throws: what cannot be read is not valid, and the reasons say why. */
export function verifieerBestand(source: Uint8Array, vertrouwd: readonly Uint8Array[]): Verificatie {
  try {
    return judge(source, vertrouwd);
  } catch (error) {
    return { geldig: false, handtekeningen: [], redenen: redenenOf(error) };
  }
}
