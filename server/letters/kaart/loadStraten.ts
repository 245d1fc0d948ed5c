import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deepFreeze } from '../../domain/deepFreeze.ts';
import { InputFaults } from '../../domain/fault.ts';
import type { Fault } from '../../domain/fault.ts';
import type { Straten } from '../../domain/gebied/gebied.ts';
import { leesStraten } from '../../domain/gebied/leesStraten.ts';

function lees(path: string, waar: string): Straten {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new InputFaults([
      { pad: waar, melding: 'Dit bestand is geen geldige JSON. Exporteer het opnieuw.' },
    ]);
  }
  const straten = leesStraten(json, waar);
  if (!straten.features.some(({ properties }) => properties.naam !== null))
    throw new InputFaults([
      { pad: waar, melding: 'Geen enkele straat heeft een naam. Geef elke lijn een eigenschap naam.' },
    ]);
  return deepFreeze(straten);
}

/**
 * The streets that municipalities imported, by code: rules/beleid/<code>/straten.geojson. A municipality without that file has
 * none, and its maps say so. Throws InputFaults with every fault of every file.
 */
export function loadStraten(rulesDir: string): ReadonlyMap<string, Straten> {
  const map = join(rulesDir, 'beleid');
  const gevonden = new Map<string, Straten>();
  const fouten: Fault[] = [];
  for (const code of existsSync(map) ? readdirSync(map).sort() : []) {
    const path = join(map, code, 'straten.geojson');
    if (!existsSync(path)) continue;
    try {
      gevonden.set(code, lees(path, `rules/beleid/${code}/straten.geojson`));
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      fouten.push(...error.faults);
    }
  }
  if (fouten.length > 0) throw new InputFaults(fouten);
  return gevonden;
}
