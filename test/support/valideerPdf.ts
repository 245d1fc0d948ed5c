import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { needs } from './tools.ts';
import { verapdf } from './verapdf.ts';

/** The JAXB runtime that the npm package of veraPDF lacks; Debian's libjaxb-java brings it. */
const JAXB = '/usr/share/java/jaxb-runtime.jar';

export type Profiel = '2a' | 'ua1';
export interface Bevinding {
  readonly naam: string;
  readonly profiel: Profiel;
  readonly voldoet: boolean;
  /** Clause, test number, message and place of at most ten faults. */
  readonly gebreken: readonly string[];
}

/** Skips the suite when Java or its JAXB runtime is missing; with CI=true that is a failure. */
export function needsVeraPdf(context: Context): void {
  needs(context, 'java');
  if (existsSync(JAXB)) return;
  if (process.env['CI'] === 'true') throw new Error('missing: libjaxb-java');
  context.skip();
}

function readLines(lines: readonly string[], folder: string): Bevinding[] {
  const found: { naam: string; profiel: Profiel; voldoet: boolean; gebreken: string[] }[] = [];
  for (const line of lines) {
    const head = /^(PASS|FAIL|ERROR) (2a|ua1) (\S+)(.*)$/.exec(line);
    if (!head) {
      if (line.startsWith('  ')) found.at(-1)?.gebreken.push(line.trim());
      continue;
    }
    const [, verdict, profiel, path = '', rest = ''] = head;
    const naam = path.slice(folder.length + 1, -'.pdf'.length);
    const gebreken = verdict === 'ERROR' ? [rest.trim()] : [];
    found.push({ naam, profiel: profiel as Profiel, voldoet: verdict === 'PASS', gebreken });
  }
  return found;
}

/** Runs the real veraPDF on every file, for PDF/A-2a and PDF/UA-1, in one JVM. */
export function valideerPdf(files: Readonly<Record<string, Uint8Array>>): Bevinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-'));
  try {
    const paths = Object.entries(files).map(([naam, bytes]) => {
      const path = join(folder, `${naam}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const lines = verapdf(paths);
    const found = readLines(lines, folder);
    if (found.length !== paths.length * 2) throw new Error(`verapdf: ${lines.join('\n')}`);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
