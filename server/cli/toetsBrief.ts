import { InputFaults } from '../domain/fault.ts';
import { leesBriefBestand } from './leesBriefBestand.ts';
import { EXIT } from './runCli.ts';
import type { Command } from './runCli.ts';

/** `toets-brief FILE.json`: the legal lint of a letter as a JSON array; empty when nothing is missing. Writes nothing. */
export const toetsBrief: Command = async (args, deps) => {
  const [path, ...rest] = args;
  if (!path || rest.length > 0) {
    throw new InputFaults([{ pad: 'toets-brief', melding: 'Gebruik: toets-brief DOSSIER.json' }]);
  }
  const { model } = await leesBriefBestand(path, deps);
  deps.out((await deps.brieven()).toets(model));
  return EXIT.ok;
};
