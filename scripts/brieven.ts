/**
 * `npm run brieven -- --voor REV [--uit MAP]` shows what changed in the letters since REV, as text and as images;
 * `npm run brieven -- --bijwerken` writes the approved texts of test/letters/golden anew.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OnbekendeVersie } from './metVersie.ts';
import { vergelijkMet } from './vergelijkMet.ts';
import { werkTekstenBij } from './werkTekstenBij.ts';

const GEBRUIK =
  'Gebruik: npm run brieven -- --voor VERSIE [--uit MAP]\n    of: npm run brieven -- --bijwerken';

function toonVerschil(rev: string, uit: string): void {
  const gewijzigd = vergelijkMet(rev, uit);
  if (gewijzigd.length === 0) {
    console.log(`Geen enkele brief is anders dan in versie ${rev}.`);
    return;
  }
  for (const { naam, wijzigingen } of gewijzigd) {
    const aantal = wijzigingen.length;
    const wat = aantal === 0 ? 'alleen de opmaak' : aantal === 1 ? '1 alinea' : `${aantal} alinea’s`;
    console.log(`${naam}: ${wat} anders`);
  }
  console.log(`Bekijk ${resolve(uit, 'index.html')}`);
}

async function werkBij(): Promise<void> {
  const gewijzigd = await werkTekstenBij();
  console.log(
    gewijzigd.length === 0 ? 'Alle teksten waren al bij.' : `Bijgewerkt:\n  ${gewijzigd.join('\n  ')}`,
  );
}

function leesOpties() {
  try {
    return parseArgs({
      options: { voor: { type: 'string' }, uit: { type: 'string' }, bijwerken: { type: 'boolean' } },
    }).values;
  } catch {
    return {};
  }
}

const { voor, uit = '.brieven', bijwerken } = leesOpties();
try {
  if (bijwerken) await werkBij();
  else if (voor) toonVerschil(voor, uit);
  else {
    console.error(GEBRUIK);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof OnbekendeVersie)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
