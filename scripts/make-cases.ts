/**
 * `npm run make-cases`: writes the letter of every public case beside its dossier, as a PDF signed with a demo key
 * and marked DEMONSTRATIE. Run it after a change in a template, look at the pages, commit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createBrieven } from '../server/letters/createBrieven.ts';
import { loadHuisstijl } from '../server/engine/loadHuisstijl.ts';
import { systemClock } from '../server/adapters/clock.ts';
import { createDemoSigner } from '../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../server/signing/createOndertekening.ts';

const root = new URL('..', import.meta.url).pathname;
const cases = `${root}test/data/zaken/`;
const rules = `${root}rules`;

const nu = systemClock.nu();
const brieven = await createBrieven({
  templatesDir: `${root}templates`,
  huisstijl: (gemeente) => loadHuisstijl(rules, gemeente),
});
const signer = await createDemoSigner({ map: null, nu });
const ondertekening = createOndertekening();

for (const file of readdirSync(cases).filter((name) => name.endsWith('.brief.json'))) {
  const { brief } = JSON.parse(readFileSync(cases + file, 'utf8')) as { brief: unknown };
  const pdf = await brieven.pdf(brieven.leesModel(brief), 'DEMONSTRATIE');
  const signed = await ondertekening.onderteken(pdf, signer, { reden: 'Demonstratie', tijdstip: nu });
  const target = file.replace('.brief.json', '.pdf');
  writeFileSync(cases + target, signed);
  console.log(`${target}: ${signed.length} bytes`);
}
