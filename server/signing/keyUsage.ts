import type { X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import { Certificate } from 'pkijs';

const KEY_USAGE = '2.5.29.15';

/** What a certificate may be used for (RFC 5280, 4.2.1.3); without the extension everything is allowed. */
export function keyUsage(certificate: X509Certificate): {
  digitalSignature: boolean;
  nonRepudiation: boolean;
} {
  const { extensions = [] } = Certificate.fromBER(new Uint8Array(certificate.raw));
  const usage: unknown = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue;
  if (!(usage instanceof BitString)) return { digitalSignature: true, nonRepudiation: true };
  const bits = usage.valueBlock.valueHexView[0] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}
