import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputFaults } from '../domain/fault.ts';
import type { Huisstijl } from '../ports.ts';
import { houseStyle } from './schemas/houseStyle.ts';

/**
 * What a municipality prints on its letters: addresses, court, account, logo, colours, who signs. Null when the municipality has no such file.
 * Throws InputFaults with every fault of the file.
 */
export function loadHuisstijl(rulesDir: string, gemeente: string): Huisstijl | null {
  if (!/^GM\d{4}$/.test(gemeente)) return null;
  const path = join(rulesDir, 'beleid', gemeente, 'huisstijl.json');
  if (!existsSync(path)) return null;
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const parsed = houseStyle.safeParse(json);
  if (!parsed.success) {
    const waar = `rules/beleid/${gemeente}/huisstijl.json`;
    throw new InputFaults(
      parsed.error.issues.map((issue) => ({
        pad: `${waar}: ${issue.path.join('.') || '(bestand)'}`,
        melding: issue.message,
      })),
    );
  }
  const { toelichting: _toelichting, $schema: _schema, ...huisstijl } = parsed.data;
  if (huisstijl.gemeente !== gemeente) {
    throw new InputFaults([
      { pad: 'gemeente', melding: `Het bestand van ${gemeente} noemt ${huisstijl.gemeente}.` },
    ]);
  }
  return huisstijl;
}
