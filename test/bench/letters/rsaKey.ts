import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { makeCertificate } from '../../../server/signing/makeCertificate.ts';
import type { CertificateRequest } from '../../../server/signing/makeCertificate.ts';

/** A key of 3072 bits with a certificate that it signed itself: as heavy as what a municipality buys. */
export async function rsaKey(nu: string): Promise<{ key: KeyObject; certificaten: readonly Uint8Array[] }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const jaar = new Date(nu).getUTCFullYear();
  const request: CertificateRequest = {
    organisatie: 'DEMONSTRATIE - Gemeente Voorbeeldstad',
    naam: 'DEMONSTRATIE Meting',
    soort: 'ondertekenaar',
    publicKey,
    van: new Date(Date.UTC(jaar, 0, 1)),
    tot: new Date(Date.UTC(jaar + 1, 0, 1)),
  };
  return { key: privateKey, certificaten: [await makeCertificate(request, request, privateKey)] };
}
