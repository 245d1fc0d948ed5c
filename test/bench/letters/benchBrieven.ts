import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHuisstijl } from '../../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../../server/letters/createBrieven.ts';
import type { Brieven, Huisstijl } from '../../../server/ports.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Every peer draws the same letter: none of them gets the drawing of the logo. */
function zonderLogo(huisstijl: Huisstijl | null): Huisstijl | null {
  if (!huisstijl) return null;
  const { logo: _, ...rest } = huisstijl;
  return rest;
}

/** The letters room with the one letter of the benchmark and the shared parts of the real letters. */
export function benchBrieven(): Promise<Brieven> {
  const templatesDir = mkdtempSync(join(tmpdir(), 'bench-brieven-'));
  symlinkSync(join(import.meta.dirname, 'brieven'), join(templatesDir, 'brieven'));
  for (const gedeeld of ['onderdelen', 'kennisgevingen'])
    symlinkSync(join(ROOT, 'templates', gedeeld), join(templatesDir, gedeeld));
  const rulesDir = join(ROOT, 'rules');
  return createBrieven({
    templatesDir,
    rulesDir,
    huisstijl: (gemeente) => zonderLogo(loadHuisstijl(rulesDir, gemeente)),
  });
}
