import { X509Certificate } from 'node:crypto';
import { validAt } from './validAt.ts';

export interface Keten {
  /** The path ends at one of the configured roots. */
  readonly vertrouwd: boolean;
  /** Every certificate that came along belongs to the path, is whole and was valid at the moment. */
  readonly gaaf: boolean;
  readonly redenen: readonly string[];
}

const issued = (issuer: X509Certificate, subject: X509Certificate): boolean =>
  issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);

/** From the signer's certificate up, as far as the issuers are at hand. */
function pathOf(own: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const path = [own];
  for (;;) {
    const top = path.at(-1) as X509Certificate;
    const issuer = others.find((one) => !path.includes(one) && issued(one, top));
    if (!issuer) return path;
    path.push(issuer);
  }
}

/**
 * The signature names the signer's own certificate by its hash, and each issuer vouches for the one below.
 * Only the top could be changed unseen, unless it vouches for itself.
 */
function topIsSure(path: readonly X509Certificate[]): boolean {
  const top = path.at(-1) as X509Certificate;
  return path.length === 1 || (top.checkIssued(top) && top.verify(top.publicKey));
}

/**
 * Builds the path from the signer's certificate (first in `certificaten`) to a root.
 * `tijdstip` is the claimed moment of signing. Revocation is not looked at: baseline-B carries no proof of it.
 * Throws when a certificate cannot be read.
 */
export function checkCertificaten(
  certificaten: readonly Uint8Array[],
  vertrouwd: readonly Uint8Array[],
  tijdstip: string,
): Keten {
  const [own, ...others] = certificaten.map((one) => new X509Certificate(one));
  if (!own) throw new RangeError('no certificate');
  const roots = vertrouwd.map((one) => new X509Certificate(one));
  const path = pathOf(own, others);
  const top = path.at(-1) as X509Certificate;
  const trusted = roots.some((root) => root.raw.equals(top.raw) || issued(root, top));
  const whole =
    path.length === certificaten.length &&
    (trusted || topIsSure(path)) &&
    [own, ...others].every((one, index) => one.raw.equals(certificaten[index] as Uint8Array));
  const inTime = path.every((one) => validAt(one, tijdstip));
  return { vertrouwd: trusted, gaaf: whole && inTime, redenen: reasons(trusted, whole, inTime) };
}

function reasons(trusted: boolean, whole: boolean, inTime: boolean): string[] {
  return [
    ...(trusted
      ? []
      : [
          'Het certificaat is niet vertrouwd: het is niet uitgegeven onder een stamcertificaat dat is ingesteld.',
        ]),
    ...(whole
      ? []
      : [
          'De certificaten in de handtekening zijn beschadigd, horen niet bij elkaar, of het stamcertificaat ontbreekt.',
        ]),
    ...(inTime ? [] : ['Het certificaat was niet geldig op het moment van ondertekenen.']),
  ];
}
