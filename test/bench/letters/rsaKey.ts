import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { opensslKeys } from '../../support/opensslKeys.ts';

/** A key of 3072 bits with its certificates, made by openssl: as heavy as what a municipality buys. */
export function rsaKey(): { key: KeyObject; certificaten: readonly Uint8Array[]; nu: string } {
  const keys = opensslKeys();
  try {
    keys.issue('meting', 'rsa');
    const read = (name: string): Buffer => readFileSync(keys.path(name));
    const certificaten = ['meting.pem', 'ca.pem'].map((name) => new X509Certificate(read(name)).raw);
    return { key: createPrivateKey(read('meting.key')), certificaten, nu: keys.nu('meting') };
  } finally {
    keys.remove();
  }
}
