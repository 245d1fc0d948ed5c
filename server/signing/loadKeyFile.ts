import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputFaults } from '../domain/fault.ts';
import type { Signer } from '../ports.ts';
import { createKeySigner } from './createKeySigner.ts';
import { pem } from './pem.ts';
import { type KeyAndCertificates, readPkcs12 } from './readPkcs12.ts';

const refuse = (pad: string, melding: string): never => {
  throw new InputFaults([{ pad, melding }]);
};

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    return refuse(
      path,
      'Het sleutelbestand is niet te lezen. Controleer de naam en de rechten van het bestand.',
    );
  }
}

function pemKey(text: string, wachtwoord: string, pad: string): KeyObject {
  const found = pem.privateKey.exec(text)?.[0];
  if (!found) return refuse(pad, 'In het bestand staat geen sleutel (PRIVATE KEY).');
  try {
    return createPrivateKey({ key: found, passphrase: wachtwoord });
  } catch {
    return refuse(
      pad,
      'De sleutel is niet te openen: het wachtwoord klopt niet, of de sleutel is beschadigd.',
    );
  }
}

function readPem(text: string, wachtwoord: string, pad: string): KeyAndCertificates {
  const key = pemKey(text, wachtwoord, pad);
  try {
    const certificaten = (text.match(pem.certificate) ?? []).map((one) => new X509Certificate(one).raw);
    return { key, certificaten };
  } catch {
    return refuse(pad, 'Een certificaat in het bestand is niet te lezen.');
  }
}

/**
 * The signer of a municipality from its key file: PKCS#12, or PEM with the key and its certificates.
 * `nu` is the instant at which the certificate must be valid.
 * Throws InputFaults (Dutch) with every fault: unreadable, wrong password, key and certificate do not fit, expired, not yet valid, not for signing.
 */
export async function loadKeyFile({
  path,
  wachtwoord,
  nu,
}: {
  path: string;
  wachtwoord: string;
  nu: string;
}): Promise<Signer> {
  const bytes = await read(path);
  const isPem = bytes.includes('-----BEGIN ');
  const parts = isPem
    ? readPem(bytes.toString('utf8'), wachtwoord, path)
    : await readPkcs12(bytes, wachtwoord, path);
  return createKeySigner({ ...parts, pad: path, nu });
}
