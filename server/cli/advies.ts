import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Regels } from '../ports.ts';
import { leesJson } from './leesJson.ts';
import { EXIT } from './runCli.ts';
import type { Command } from './runCli.ts';

/**
 * `advies DOSSIER.json`, or `-` for standard input. An array gives an array of the same order and length,
 * or one refusal of the whole that lists every fault with its index. `--omslag` adds what would turn each conclusion:
 * that stands outside the receipt, for it says nothing that the advice itself does not.
 */
export const advies: Command = async (args, deps) => {
  const flips = args[0] === '--omslag';
  const [path, ...more] = flips ? args.slice(1) : args;
  if (path === undefined || more.length > 0) {
    throw new InputFaults([
      {
        pad: 'advies',
        melding: 'Geef één bestand: advies [--omslag] DOSSIER.json (of - voor standaardinvoer).',
      },
    ]);
  }
  const json = await leesJson(path, deps);
  const regels = await deps.regels();
  const many = Array.isArray(json);
  const dossiers = many ? readAll(json, regels) : [regels.leesDossier(json)];
  const found = many ? await regels.adviseerAlle(dossiers) : [await regels.adviseer(dossiers[0]!)];
  const shown = flips ? found.map((one, i) => ({ ...one, omslag: regels.zoekOmslag(dossiers[i]!) })) : found;
  deps.out(many ? shown : shown[0]);
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
