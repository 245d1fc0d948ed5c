import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputFaults } from '../domain/fault.ts';
import type { Huisstijl } from '../ports.ts';

const gevuld = z.string().trim().min(1, { error: 'Vul dit gegeven van de gemeente in.' });
const adres = gevuld.refine((waarde) => waarde.startsWith('https://'), {
  error: 'Geef een adres dat met https:// begint.',
});
const HuisstijlJson = z.strictObject({
  gemeente: z.string().regex(/^GM\d{4}$/, { error: 'Geef de gemeentecode, bijvoorbeeld GM0361.' }),
  naam: gevuld,
  demonstratie: z.boolean(),
  toelichting: z.string().optional(),
  bezoekadres: gevuld,
  postadres: gevuld,
  telefoon: gevuld,
  email: gevuld,
  website: adres,
  bezwaarAdres: gevuld,
  bezwaarDigitaal: adres,
  rechtbankNaam: gevuld,
  rechtbankAdres: gevuld,
  rekening: gevuld,
  privacyUrl: adres,
});

/**
 * What a municipality prints on its letters: addresses, court, account. Null when the municipality has no such file.
 * Throws InputFaults with every fault of the file.
 */
export function loadHuisstijl(rulesDir: string, gemeente: string): Huisstijl | null {
  if (!/^GM\d{4}$/.test(gemeente)) return null;
  const path = join(rulesDir, 'beleid', gemeente, 'huisstijl.json');
  if (!existsSync(path)) return null;
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const parsed = HuisstijlJson.safeParse(json);
  if (!parsed.success) {
    const waar = `rules/beleid/${gemeente}/huisstijl.json`;
    throw new InputFaults(
      parsed.error.issues.map((issue) => ({
        pad: `${waar}: ${issue.path.join('.') || '(bestand)'}`,
        melding: issue.message,
      })),
    );
  }
  const { toelichting: _toelichting, ...huisstijl } = parsed.data;
  if (huisstijl.gemeente !== gemeente) {
    throw new InputFaults([
      { pad: 'gemeente', melding: `Het bestand van ${gemeente} noemt ${huisstijl.gemeente}.` },
    ]);
  }
  return huisstijl;
}
