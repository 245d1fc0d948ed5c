import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signedParts } from './signedParts.ts';

/** True when `openssl cms` accepts the last signature of the file as CAdES under `ca.pem` in this folder. */
export function opensslAccepts(pdf: Buffer, folder: string): boolean {
  const { cms, content } = signedParts(pdf);
  writeFileSync(join(folder, 'sig.p7'), cms);
  writeFileSync(join(folder, 'signed.bin'), content);
  const what = ['-in', 'sig.p7', '-content', 'signed.bin', '-CAfile', 'ca.pem', '-out', 'out.bin'];
  const how = ['-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'];
  return spawnSync('openssl', ['cms', ...how, ...what], { cwd: folder }).status === 0;
}
