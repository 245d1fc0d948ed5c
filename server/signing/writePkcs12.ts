import type { KeyObject } from 'node:crypto';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { pkiCrypto } from './pkiCrypto.ts';

const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
const X509 = '1.2.840.113549.1.9.22.1';
const ITERATIONS = 2048;

function keyBag(key: KeyObject, wachtwoord: string): SafeBag {
  const der = key.export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: wachtwoord });
  const bagValue = PKCS8ShroudedKeyBag.fromBER(new Uint8Array(der));
  return new SafeBag({ bagId: SHROUDED_KEY_BAG, bagValue });
}

function certBag(certificate: Uint8Array): SafeBag {
  const parsedValue = Certificate.fromBER(new Uint8Array(certificate));
  return new SafeBag({ bagId: CERT_BAG, bagValue: new CertBag({ certId: X509, parsedValue }) });
}

/** A PKCS#12 file: the key under AES-256, the certificates in the open (they are public), a seal over all of it. */
export async function writePkcs12(
  key: KeyObject,
  certificaten: readonly Uint8Array[],
  wachtwoord: string,
): Promise<Buffer> {
  const value = new SafeContents({ safeBags: [keyBag(key, wachtwoord), ...certificaten.map(certBag)] });
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value }] },
  });
  await authenticatedSafe.makeInternalValues({ safeContents: [{}] }, pkiCrypto);
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  const seal = {
    password: new Uint8Array(Buffer.from(wachtwoord, 'utf8')).buffer,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  };
  await pfx.makeInternalValues(seal, pkiCrypto);
  return Buffer.from(pfx.toSchema().toBER(false));
}
