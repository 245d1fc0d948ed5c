/**
 * `tekenBrieven.ts ROOT MAP`: every example of every kind of letter, made by the code and templates under ROOT.
 * Runs in a process of its own, because two versions of the code cannot live in one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Brieven } from '../server/ports.ts';
import type { GetekendeBrief } from './brievenVan.ts';

const [root = '', map = ''] = process.argv.slice(2);
const { brieven } = (await import(pathToFileURL(join(root, 'test/support/brieven.ts')).href)) as {
  brieven: () => Promise<Brieven>;
};
const made = await brieven();
mkdirSync(map, { recursive: true });

async function teken(sleutel: string, json: unknown): Promise<Pick<GetekendeBrief, 'html' | 'pdf'>> {
  try {
    const model = made.leesModel(json);
    const html = made.html(model);
    const pdf = join(map, `${sleutel}.pdf`);
    writeFileSync(pdf, await made.pdf(model, null));
    return { html, pdf };
  } catch (error) {
    const reden = error instanceof Error ? error.message : String(error);
    return { html: `<p>Deze brief kan niet worden gemaakt. ${reden.replace(/[&<>]/g, ' ')}</p>`, pdf: null };
  }
}

const getekend: GetekendeBrief[] = [];
for (const { slug, naam } of made.soorten()) {
  for (const [nr, json] of made.voorbeelden(slug).entries()) {
    const sleutel = `${slug}-${nr + 1}`;
    getekend.push({ sleutel, naam: `${naam}, voorbeeld ${nr + 1}`, ...(await teken(sleutel, json)) });
  }
}
writeFileSync(join(map, 'brieven.json'), JSON.stringify(getekend));
