/** `cli termijn INPUT.json` (or `-`): the end of one or more legal terms, with the sum. An array in gives an array out. */
import { InputFaults } from '../domain/fault.ts';
import { EXIT, type CliDeps, type Command } from './runCli.ts';

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputFaults([{ pad: path, melding: `Dit is geen geldige JSON: ${(error as Error).message}` }]);
  }
}

async function read(path: string, deps: CliDeps): Promise<string> {
  try {
    return await deps.readText(path);
  } catch {
    throw new InputFaults([{ pad: path, melding: 'Dit bestand is niet te lezen. Controleer de naam.' }]);
  }
}

export const termijn: Command = async (args, deps) => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) {
    deps.err('Gebruik: termijn INVOER.json (of - voor standaardinvoer).');
    return EXIT.badInput;
  }
  const invoer = parse(await read(path, deps), path);
  const uitkomsten = (await deps.termijnen()).bereken(invoer);
  deps.out(Array.isArray(invoer) ? uitkomsten : uitkomsten[0]);
  return EXIT.ok;
};
