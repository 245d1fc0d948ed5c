import { createPublicKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer } from 'asn1js';
import { BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';
import { der } from './der.ts';
import { pkiCrypto } from './pkiCrypto.ts';

const UTF8 = 0x0c;
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** Bits of key usage (RFC 5280, 4.2.1.3), first bit first. */
const KEY_USAGES = { ca: 0b0000_0110, ondertekenaar: 0b1100_0000 };

export interface CertificateRequest {
  /** Common name and organisation. */
  readonly naam: string;
  readonly organisatie: string;
  readonly soort: keyof typeof KEY_USAGES;
  readonly publicKey: KeyObject;
  readonly van: Date;
  readonly tot: Date;
}

const part = (type: string, text: string) =>
  der.setOf(der.sequence(der.oid(type), der.tlv(UTF8, Buffer.from(text, 'utf8'))));

/** One attribute a set: pkijs itself would put both in one set, which readers show as a single odd name. */
const nameOf = ({ naam, organisatie }: Pick<CertificateRequest, 'naam' | 'organisatie'>) =>
  RelativeDistinguishedNames.fromBER(
    new Uint8Array(der.sequence(part(ORGANISATION, organisatie), part(COMMON_NAME, naam))),
  );

const critical = (extnID: string, value: { toBER(): ArrayBuffer }, parsedValue: unknown) =>
  new Extension({ extnID, critical: true, extnValue: value.toBER(), parsedValue });

function extensions(soort: CertificateRequest['soort']): Extension[] {
  const basic = new BasicConstraints({ cA: soort === 'ca' });
  const bits = new BitString({ valueHex: new Uint8Array([KEY_USAGES[soort]]).buffer });
  return [critical(BASIC_CONSTRAINTS, basic.toSchema(), basic), critical(KEY_USAGE, bits, bits)];
}

/** A positive random serial number of 16 bytes. */
function serial(): Integer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40;
  return new Integer({ valueHex: new Uint8Array(bytes).buffer });
}

async function webKey(key: KeyObject, usage: 'sign' | 'verify'): Promise<webcrypto.CryptoKey> {
  const [format, type] = usage === 'sign' ? (['pkcs8', 'pkcs8'] as const) : (['spki', 'spki'] as const);
  const bytes = new Uint8Array(key.export({ format: 'der', type }) as Buffer);
  return webcrypto.subtle.importKey(format, bytes, P256, true, [usage]);
}

/**
 * A certificate of the demo's own making (P-256, SHA-256), as DER.
 * `issuer` is the request of the CA, or the same request for a certificate that signs itself.
 */
export async function makeCertificate(
  request: CertificateRequest,
  issuer: CertificateRequest,
  issuerKey: KeyObject,
): Promise<Buffer> {
  const certificate = new Certificate({ version: 2, serialNumber: serial() });
  certificate.subject = nameOf(request);
  certificate.issuer = nameOf(issuer);
  certificate.notBefore.value = request.van;
  certificate.notAfter.value = request.tot;
  certificate.extensions = extensions(request.soort);
  const publicKey = await webKey(
    createPublicKey(request.publicKey.export({ format: 'pem', type: 'spki' })),
    'verify',
  );
  await certificate.subjectPublicKeyInfo.importKey(publicKey, pkiCrypto);
  await certificate.sign(await webKey(issuerKey, 'sign'), 'SHA-256', pkiCrypto);
  return Buffer.from(certificate.toSchema(true).toBER(false));
}
