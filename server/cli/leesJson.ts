import { InputFaults } from '../domain/fault.ts';
import type { CliDeps } from './runCli.ts';

/** No file of ours is nested deeper than about ten; further down the calls that read it would run out of stack. */
const DIEPST = 100;
const HALF_TEKEN = /[\uD800-\uDFFF]/u;

/** What JSON allows and no answer can repeat: endless nesting, and half a character (RFC 8785 refuses it). */
function bezwaarTegen(json: unknown): string | null {
  const wacht: [waarde: unknown, diepte: number][] = [[json, 1]];
  for (let deel = wacht.pop(); deel !== undefined; deel = wacht.pop()) {
    const [waarde, diepte] = deel;
    if (typeof waarde === 'string' && HALF_TEKEN.test(waarde))
      return 'Dit bestand bevat een half teken (een los surrogaat zoals \\ud800). Verbeter de tekst.';
    if (typeof waarde !== 'object' || waarde === null) continue;
    if (diepte > DIEPST)
      return `Dit bestand is dieper dan ${DIEPST} niveaus genest. Dat kan geen goede invoer zijn.`;
    for (const [sleutel, kind] of Object.entries(waarde)) wacht.push([sleutel, diepte], [kind, diepte + 1]);
  }
  return null;
}

/**
 * Reads one untrusted JSON file, or standard input for `-`. Throws InputFaults, which names the file and never
 * repeats what stands in it: a file may hold personal data.
 */
export async function leesJson(path: string, deps: Pick<CliDeps, 'readText'>): Promise<unknown> {
  const weiger = (melding: string): never => {
    throw new InputFaults([{ pad: path === '-' ? 'standaardinvoer' : path, melding }]);
  };
  const tekst = await deps
    .readText(path)
    .catch(() => weiger('Dit bestand is niet te lezen. Controleer de naam.'));
  let json: unknown;
  try {
    json = JSON.parse(tekst);
  } catch {
    return weiger('Dit bestand is geen geldige JSON. Controleer komma’s, haakjes en aanhalingstekens.');
  }
  const bezwaar = bezwaarTegen(json);
  return bezwaar === null ? json : weiger(bezwaar);
}
