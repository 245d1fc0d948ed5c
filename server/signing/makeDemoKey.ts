import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DEMONSTRATIE } from './isDemonstratie.ts';
import { type CertificateRequest, makeCertificate } from './makeCertificate.ts';

const JAREN = 10;
const organisatie = `${DEMONSTRATIE} - Gemeente Voorbeeldstad`;

export interface DemoKey {
  readonly key: KeyObject;
  /** The signer's certificate and the demo's CA. */
  readonly certificaten: readonly [own: Buffer, ca: Buffer];
}

/** From the first day of last year (a clock that runs behind must not spoil the demo) for ten years. */
function interval(nu: string): { van: Date; tot: Date } {
  const jaar = new Date(nu).getUTCFullYear() - 1;
  return { van: new Date(Date.UTC(jaar, 0, 1)), tot: new Date(Date.UTC(jaar + JAREN, 0, 1)) };
}

/** A test CA and, issued by it, a key to sign demo letters with. The CA's own key is thrown away: it issues once. */
export async function makeDemoKey(nu: string): Promise<DemoKey> {
  const [ca, own] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
  if (!ca || !own) throw new Error('no key pair');
  const common = { organisatie, ...interval(nu) };
  const caRequest: CertificateRequest = {
    ...common,
    naam: `${DEMONSTRATIE} test-CA Maatregelwijzer`,
    soort: 'ca',
    publicKey: ca.publicKey,
  };
  const ownRequest: CertificateRequest = {
    ...common,
    naam: `${DEMONSTRATIE} Ondertekenaar`,
    soort: 'ondertekenaar',
    publicKey: own.publicKey,
  };
  const caCertificate = await makeCertificate(caRequest, caRequest, ca.privateKey);
  const certificate = await makeCertificate(ownRequest, caRequest, ca.privateKey);
  return { key: own.privateKey, certificaten: [certificate, caCertificate] };
}
