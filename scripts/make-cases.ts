/**
 * `npm run make-cases`: writes beside the dossier of every public case its advice, and its letter as a PDF signed
 * with a demo key and marked DEMONSTRATIE. Run it after a change in a rule or a template, look at the difference
 * and the pages, commit.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createBrieven } from '../server/letters/createBrieven.ts';
import { createRegels } from '../server/engine/createRegels.ts';
import { loadHuisstijl } from '../server/engine/loadHuisstijl.ts';
import { systemClock } from '../server/adapters/clock.ts';
import { createDemoSigner } from '../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../server/signing/createOndertekening.ts';

const root = new URL('..', import.meta.url).pathname;
const cases = `${root}test/data/zaken/`;
const rules = `${root}rules`;

/** A signature differs each time, so a letter that is signed already is left as it is. */
const isSigned = (path: string, letter: Uint8Array): boolean =>
  existsSync(path) && Buffer.compare(readFileSync(path).subarray(0, letter.length), letter) === 0;

const nu = systemClock.nu();
const brieven = await createBrieven({
  templatesDir: `${root}templates`,
  huisstijl: (gemeente) => loadHuisstijl(rules, gemeente),
});
const regels = await createRegels(rules);
const signer = await createDemoSigner({ map: null, nu });
const ondertekening = createOndertekening();

for (const file of readdirSync(cases).filter((name) => name.endsWith('.brief.json'))) {
  const zaak = file.replace('.brief.json', '');
  const dossier = regels.leesDossier(JSON.parse(readFileSync(`${cases}${zaak}.json`, 'utf8')));
  writeFileSync(
    `${cases}${zaak}.advies.json`,
    `${JSON.stringify(await regels.adviseer(dossier), null, 2)}\n`,
  );
  const { brief } = JSON.parse(readFileSync(cases + file, 'utf8')) as { brief: unknown };
  const pdf = await brieven.pdf(brieven.leesModel(brief), 'DEMONSTRATIE');
  if (isSigned(`${cases}${zaak}.pdf`, pdf)) {
    console.log(`${zaak}: advice written, letter unchanged`);
    continue;
  }
  const signed = await ondertekening.onderteken(pdf, signer, { reden: 'Demonstratie', tijdstip: nu });
  writeFileSync(`${cases}${zaak}.pdf`, signed);
  console.log(`${zaak}: advice and letter written (${signed.length} bytes)`);
}
