import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefModel } from '../../server/domain/brief.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../server/letters/createBrieven.ts';
import type { Brieven } from '../../server/ports.ts';

const root = new URL('../..', import.meta.url).pathname;
export const templatesDir = join(root, 'templates');
export const rulesDir = join(root, 'rules');

let made: Promise<Brieven> | null = null;
/** The letters of the repository, compiled once for all tests. */
export function brieven(): Promise<Brieven> {
  made ??= createTermijnen(rulesDir).then((termijnen) =>
    createBrieven({
      templatesDir,
      huisstijl: (gemeente) => loadHuisstijl(rulesDir, gemeente),
      redenVrij: (dag) => termijnen.redenVrij(dag),
      eindeVanTermijn: (termijn, start) => termijnen.berekenEen({ id: termijn, termijn, start }).einde,
    }),
  );
  return made;
}

/** The first example of a kind of letter, with changes; the result is checked. */
export async function model(
  slug: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<BriefModel> {
  const made = await brieven();
  const [first] = made.voorbeelden(slug);
  return made.leesModel({ ...(first as object), ...changes });
}

/** The letters of the real cases, by file name. */
export function zaakBrieven(): Record<string, unknown> {
  const folder = join(root, 'test/data/zaken');
  const files = readdirSync(folder).filter((file) => file.endsWith('.brief.json'));
  return Object.fromEntries(
    files.map((file) => {
      const { brief } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { brief: unknown };
      return [file.slice(0, -'.brief.json'.length), brief];
    }),
  );
}

/** The text of a PDF as a reader copies it, with line ends and hard spaces made plain. */
export function pdfTekst(bytes: Uint8Array): string {
  const { stdout, status, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
export const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim();
