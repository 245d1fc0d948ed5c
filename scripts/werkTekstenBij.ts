import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brieven, pdfTekst } from '../test/support/brieven.ts';

const MAP = join(import.meta.dirname, '../test/letters/golden');

/** Writes the approved text of each kind of letter anew; returns the names of the files that changed, came or went. */
export async function werkTekstenBij(): Promise<string[]> {
  const made = await brieven();
  const gewijzigd: string[] = [];
  const bestanden = new Set<string>();
  for (const { slug } of made.soorten()) {
    const [first] = made.voorbeelden(slug);
    const tekst = pdfTekst(await made.pdf(made.leesModel(first), 'DEMONSTRATIE'));
    const bestand = `${slug}.txt`;
    bestanden.add(bestand);
    const pad = join(MAP, bestand);
    if (existsSync(pad) && readFileSync(pad, 'utf8') === tekst) continue;
    writeFileSync(pad, tekst);
    gewijzigd.push(bestand);
  }
  for (const bestand of readdirSync(MAP).filter((naam) => !bestanden.has(naam))) {
    rmSync(join(MAP, bestand));
    gewijzigd.push(`${bestand} (vervallen)`);
  }
  return gewijzigd;
}
