import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { AuthenticatedSafe } from 'pkijs';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeContents } from 'pkijs';
import { InputFaults } from '../domain/fault.ts';
import { pkiCrypto } from './pkiCrypto.ts';

export interface KeyAndCertificates {
  readonly key: KeyObject;
  readonly certificaten: readonly Uint8Array[];
}

type Bags = SafeContents['safeBags'];

const refuse = (pad: string, melding: string): never => {
  throw new InputFaults([{ pad, melding }]);
};

const MELDING = {
  vorm: 'Dit is geen PKCS#12-bestand (.p12 of .pfx), of het is beschadigd.',
  wachtwoord:
    'Het wachtwoord van het PKCS#12-bestand klopt niet, of het bestand is beschadigd. Gebruik een wachtwoord met alleen gewone letters, cijfers en leestekens (ASCII).',
  verouderd:
    'De versleuteling van dit PKCS#12-bestand is verouderd. Zet het om naar AES-256 met "openssl pkcs12 -legacy -in OUD.p12 -out TUSSEN.pem" en daarna "openssl pkcs12 -export -in TUSSEN.pem -out NIEUW.p12", en verwijder TUSSEN.pem.',
  sleutel: 'In het PKCS#12-bestand staat geen sleutel. Exporteer het opnieuw, met de sleutel erbij.',
} as const;

function open(bytes: Uint8Array, pad: string): PFX {
  try {
    return PFX.fromBER(new Uint8Array(bytes));
  } catch {
    return refuse(pad, MELDING.vorm);
  }
}

/** Decrypts the parts that are encrypted as a whole; the seal over everything was checked before. */
async function bagsOf(safe: AuthenticatedSafe, password: ArrayBuffer, pad: string): Promise<Bags> {
  try {
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, pkiCrypto);
  } catch {
    return refuse(pad, MELDING.verouderd);
  }
  const { safeContents } = safe.parsedValue as { safeContents: { value: SafeContents }[] };
  return safeContents.flatMap(({ value }) => value.safeBags);
}

async function openSafe(pfx: PFX, password: ArrayBuffer, pad: string): Promise<AuthenticatedSafe> {
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true }, pkiCrypto);
  } catch {
    return refuse(pad, MELDING.wachtwoord);
  }
  return pfx.parsedValue?.authenticatedSafe ?? refuse(pad, MELDING.vorm);
}

function keyIn(bags: Bags, wachtwoord: string, pad: string): KeyObject {
  const [bag] = bags.flatMap(({ bagValue }) =>
    bagValue instanceof PKCS8ShroudedKeyBag || bagValue instanceof PrivateKeyInfo ? [bagValue] : [],
  );
  if (!bag) return refuse(pad, MELDING.sleutel);
  const key = Buffer.from(bag.toSchema().toBER(false));
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase: wachtwoord });
  } catch {
    return refuse(pad, MELDING.verouderd);
  }
}

function certificatesIn(bags: Bags): Uint8Array[] {
  const values = bags.flatMap(({ bagValue }) =>
    bagValue instanceof CertBag ? [bagValue.parsedValue as unknown] : [],
  );
  return values.flatMap((value) =>
    value instanceof Certificate ? [new Uint8Array(value.toSchema(false).toBER(false))] : [],
  );
}

/**
 * Reads key and certificates from a PKCS#12 file (RFC 7292).
 * Throws InputFaults (Dutch): no such file format, wrong password, old encryption, no key.
 */
export async function readPkcs12(
  bytes: Uint8Array,
  wachtwoord: string,
  pad: string,
): Promise<KeyAndCertificates> {
  const password = new Uint8Array(Buffer.from(wachtwoord, 'utf8')).buffer;
  const safe = await openSafe(open(bytes, pad), password, pad);
  const bags = await bagsOf(safe, password, pad);
  return { key: keyIn(bags, wachtwoord, pad), certificaten: certificatesIn(bags) };
}
