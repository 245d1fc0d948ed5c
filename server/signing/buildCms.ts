import type { Signer } from '../ports.ts';
import { der } from './der.ts';
import { issuerAndSerial } from './issuerAndSerial.ts';
import { oids } from './oids.ts';

export interface CmsParts {
  /** DER certificates, the signer's own first. */
  readonly certificaten: readonly Uint8Array[];
  readonly algoritme: Signer['algoritme'];
  /** The DER SET that was signed. */
  readonly signedAttributes: Uint8Array;
  readonly signature: Uint8Array;
}

/** [0] IMPLICIT: the same bytes under another tag. */
const retag = (tag: number, element: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag]), element.subarray(1)]);

const signatureAlgorithm = (algoritme: Signer['algoritme']): Buffer =>
  der.sequence(der.oid(oids[algoritme]), ...(algoritme === 'rsa-sha256' ? [der.null()] : []));

/** A detached CMS SignedData (RFC 5652) with one signer: the whole content of /Contents. */
export function buildCms({ certificaten, algoritme, signedAttributes, signature }: CmsParts): Buffer {
  const [own] = certificaten;
  if (!own) throw new RangeError('a signature needs the certificate of its signer');
  const { issuer, serial } = issuerAndSerial(own);
  const sha256 = der.sequence(der.oid(oids.sha256));
  const signerInfo = der.sequence(
    der.integer(1),
    der.sequence(issuer, serial),
    sha256,
    retag(0xa0, signedAttributes),
    signatureAlgorithm(algoritme),
    der.octets(signature),
  );
  const signedData = der.sequence(
    der.integer(1),
    der.setOf(sha256),
    der.sequence(der.oid(oids.data)),
    retag(0xa0, der.setOf(...certificaten)),
    der.setOf(signerInfo),
  );
  return der.sequence(der.oid(oids.signedData), der.tlv(0xa0, signedData));
}
