import { createHash } from 'node:crypto';
import { der } from './der.ts';
import { issuerAndSerial } from './issuerAndSerial.ts';
import { oids } from './oids.ts';

const attribute = (type: string, value: Uint8Array): Buffer => der.sequence(der.oid(type), der.setOf(value));

/** SigningCertificateV2 (RFC 5035): binds the signature to this one certificate; SHA-256 is the default and is left out. */
function signingCertificate(certificate: Uint8Array): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate);
  const issuerSerial = der.sequence(der.sequence(der.tlv(0xa4, issuer)), serial);
  const hash = der.octets(createHash('sha256').update(certificate).digest());
  return der.sequence(der.sequence(der.sequence(hash, issuerSerial)));
}

/**
 * The signed attributes of a PAdES baseline signature, as the DER SET that is signed.
 * No signing-time: EN 319 142-1 forbids it, the claimed moment stands in /M of the PDF.
 */
export function buildSignedAttributes(digest: Uint8Array, certificate: Uint8Array): Buffer {
  return der.setOf(
    attribute(oids.contentType, der.oid(oids.data)),
    attribute(oids.messageDigest, der.octets(digest)),
    attribute(oids.signingCertificateV2, signingCertificate(certificate)),
  );
}
