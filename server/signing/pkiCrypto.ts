import { webcrypto } from 'node:crypto';
import { CryptoEngine } from 'pkijs';

/** What pkijs computes with: the WebCrypto of Node itself. */
export const pkiCrypto = new CryptoEngine({ name: 'node', crypto: webcrypto });
