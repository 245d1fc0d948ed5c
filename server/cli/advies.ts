import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Regels } from '../ports.ts';
import { leesJson } from './leesJson.ts';
import { EXIT } from './runCli.ts';
import type { Command } from './runCli.ts';

/**
 * `advies DOSSIER.json`, or `-` for standard input. An array gives an array of the same order and length,
 * or one refusal of the whole that lists every fault with its index.
 */
export const advies: Command = async (args, deps) => {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) {
    throw new InputFaults([
      { pad: 'advies', melding: 'Geef één bestand: advies DOSSIER.json (of - voor standaardinvoer).' },
    ]);
  }
  const json = await leesJson(path, deps);
  const regels = await deps.regels();
  if (!Array.isArray(json)) {
    deps.out(await regels.adviseer(regels.leesDossier(json)));
    return EXIT.ok;
  }
  deps.out(await regels.adviseerAlle(readAll(json, regels)));
  return EXIT.ok;
};

function readAll(items: readonly unknown[], regels: Regels): Dossier[] {
  const faults: Fault[] = [];
  const dossiers = items.flatMap((item, index) => {
    try {
      return [regels.leesDossier(item)];
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      faults.push(...error.faults.map(({ pad, melding }) => ({ pad: `[${index}].${pad}`, melding })));
      return [];
    }
  });
  if (faults.length > 0) throw new InputFaults(faults);
  return dossiers;
}
