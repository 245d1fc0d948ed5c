import { X509Certificate } from 'node:crypto';
import type { Signer } from '../../../ports.ts';
import type { ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';

/** `CN=…\nO=…` as one line, the name first. */
const naamVan = (onderwerp: string): string =>
  onderwerp
    .split('\n')
    .map((deel) => deel.replace(/^[A-Za-z0-9.]+=/, ''))
    .reverse()
    .join(', ');

function certificaat(der: Uint8Array, vandaag: string) {
  const x509 = new X509Certificate(der);
  const van = new Date(x509.validFrom).toISOString();
  const tot = new Date(x509.validTo).toISOString();
  return {
    naam: naamVan(x509.subject),
    uitgever: naamVan(x509.issuer),
    van: toon.datumZonderDag(van),
    tot: toon.datumZonderDag(tot),
    geldig: van.slice(0, 10) <= vandaag && vandaag <= tot.slice(0, 10),
    nummer: x509.serialNumber,
    vingerafdruk: x509.fingerprint256,
  };
}

const ALGORITME: Readonly<Record<Signer['algoritme'], string>> = {
  'ecdsa-with-SHA256': 'ECDSA met SHA-256',
  'rsa-sha256': 'RSA met SHA-256',
};

/** Which key signs the letters. The private key itself never leaves the signer. */
export const viewModel = (signer: Signer, vandaag: string): ViewModel => ({
  titel: 'Sleutel',
  ondertitel: 'Met deze sleutel worden brieven ondertekend',
  titelBadge: signer.demonstratie ? 'demonstratie' : null,
  demonstratie: signer.demonstratie,
  naam: signer.naam,
  algoritme: ALGORITME[signer.algoritme],
  certificaten: signer.certificaten.map((der) => certificaat(der, vandaag)),
});
