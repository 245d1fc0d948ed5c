import { der } from './der.ts';

/** Issuer name and serial number of a certificate, as the DER bytes that stand in it (RFC 5280, 4.1). */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Buffer; serial: Buffer } {
  const [tbs] = der.children(der.read(certificate).value);
  const fields = tbs ? der.children(tbs.value) : [];
  const [serial, , issuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (!serial || !issuer) throw new RangeError('DER: not a certificate');
  return { issuer: issuer.raw, serial: serial.raw };
}
