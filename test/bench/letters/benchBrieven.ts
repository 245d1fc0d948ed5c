import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHuisstijl } from '../../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../../server/letters/createBrieven.ts';
import type { Brieven } from '../../../server/ports.ts';

const ROOT = join(import.meta.dirname, '../../..');

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
    huisstijl: (gemeente) => loadHuisstijl(rulesDir, gemeente),
  });
}
