import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Signer } from '../ports.ts';
import { createKeySigner } from './createKeySigner.ts';
import { loadKeyFile } from './loadKeyFile.ts';
import { makeDemoKey } from './makeDemoKey.ts';
import { pem } from './pem.ts';
import { writePkcs12 } from './writePkcs12.ts';

/** Folder of the demo key inside the given folder. */
const FOLDER = 'demonstratie-sleutel';
const FILES = { sleutel: 'sleutel.p12', wachtwoord: 'wachtwoord.txt', ca: 'ca.pem' };

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

async function fillFolder(folder: string, nu: string): Promise<void> {
  const { key, certificaten } = await makeDemoKey(nu);
  const wachtwoord = randomBytes(24).toString('base64url');
  const write = (name: string, content: string | Buffer) =>
    writeFile(join(folder, name), content, { mode: 0o600, flush: true });
  await write(FILES.sleutel, await writePkcs12(key, certificaten, wachtwoord));
  await write(FILES.wachtwoord, wachtwoord);
  await write(FILES.ca, pem.write(certificaten[1]));
}

/** All of it or nothing: a folder under another name becomes the key in one step. Another process may have been first. */
async function makeFolder(map: string, nu: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  const concept = await mkdtemp(join(map, `.${FOLDER}-`));
  await chmod(concept, 0o700);
  try {
    await fillFolder(concept, nu);
    await rename(concept, join(map, FOLDER));
  } catch (error) {
    await rm(concept, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The stored password, or null when no demo key was made yet. */
async function readWachtwoord(map: string): Promise<string | null> {
  try {
    return await readFile(join(map, FOLDER, FILES.wachtwoord), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function stored(map: string, nu: string): Promise<Signer> {
  if ((await readWachtwoord(map)) === null) await makeFolder(map, nu);
  const wachtwoord = (await readWachtwoord(map)) ?? '';
  return loadKeyFile({ path: join(map, FOLDER, FILES.sleutel), wachtwoord, nu });
}

/**
 * The signer of the demo, under a CA of its own that nobody trusts; its name says DEMONSTRATIE.
 * `map`: folder to keep it in, so that letters of yesterday and today are by the same signer; null keeps it in memory.
 * `nu`: the present instant, ISO 8601.
 */
export async function createDemoSigner({ map, nu }: { map: string | null; nu: string }): Promise<Signer> {
  if (map !== null) return stored(map, nu);
  return createKeySigner({ ...(await makeDemoKey(nu)), pad: 'demonstratie', nu });
}
