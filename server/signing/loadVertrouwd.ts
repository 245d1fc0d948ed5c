import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputFaults } from '../domain/fault.ts';
import { pem } from './pem.ts';

/**
 * The roots under which a signature counts as trusted: a PEM file with one or more certificates.
 * Throws InputFaults (Dutch) when the file cannot be read, holds none, or one is no root that issues certificates.
 */
export async function loadVertrouwd({ path }: { path: string }): Promise<Uint8Array[]> {
  const refuse = (melding: string): never => {
    throw new InputFaults([{ pad: path, melding }]);
  };
  const text = await readFile(path, 'utf8').catch(() =>
    refuse('Het bestand met stamcertificaten is niet te lezen. Controleer de naam en de rechten.'),
  );
  try {
    const roots = (text.match(pem.certificate) ?? []).map((one) => new X509Certificate(one));
    if (roots.length > 0 && roots.every((root) => root.ca)) return roots.map((root) => root.raw);
  } catch {
    return refuse('Een stamcertificaat in het bestand is niet te lezen.');
  }
  return refuse(
    'In het bestand moeten stamcertificaten staan (BEGIN CERTIFICATE), van een uitgever van certificaten.',
  );
}
