import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEY = { ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], rsa: ['rsa:3072'] } as const;
const SIGNS = 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:FALSE\n';

export interface OpensslKeys {
  readonly folder: string;
  readonly path: (name: string) => string;
  openssl(...args: string[]): string;
  /** Key `name.key`, certificate `name.pem` under the CA `ca.pem` (or another one of ours), and `name.p12` with the password "geheim". */
  issue(name: string, soort: keyof typeof KEY, extensions?: string, issuer?: string): void;
  /** An instant at which the certificate `name.pem` is valid: a minute after it began. */
  nu(name: string): string;
  remove(): void;
}

/** A test CA and keys made by openssl: what a municipality gets from outside, not from our own code. */
export function opensslKeys(): OpensslKeys {
  const folder = mkdtempSync(join(tmpdir(), 'sleutels-'));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const request = (name: string, soort: keyof typeof KEY, ...rest: string[]) =>
    openssl(
      'req',
      '-newkey',
      ...KEY[soort],
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-subj',
      `/O=Proef/CN=${name}`,
      ...rest,
    );
  request('ca', 'ec', '-x509', '-days', '3650', '-out', 'ca.pem');
  return {
    folder,
    path,
    openssl,
    issue: (name, soort, extensions = SIGNS, issuer = 'ca') => {
      request(name, soort, '-out', `${name}.csr`);
      writeFileSync(path(`${name}.ext`), extensions);
      const ca = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial', '-days', '365'];
      openssl('x509', '-req', '-in', `${name}.csr`, ...ca, '-extfile', `${name}.ext`, '-out', `${name}.pem`);
      const parts = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', 'ca.pem'];
      openssl('pkcs12', '-export', ...parts, '-passout', 'pass:geheim', '-out', `${name}.p12`);
    },
    nu: (name) => {
      const { validFrom } = new X509Certificate(readFileSync(path(`${name}.pem`)));
      return new Date(Date.parse(validFrom) + 60_000).toISOString();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
