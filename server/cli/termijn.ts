/** `cli termijn INPUT.json` (or `-`): the end of one or more legal terms, with the sum. An array in gives an array out. */
import { leesJson } from './leesJson.ts';
import { EXIT, type Command } from './runCli.ts';

export const termijn: Command = async (args, deps) => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) {
    deps.err('Gebruik: termijn INVOER.json (of - voor standaardinvoer).');
    return EXIT.badInput;
  }
  const invoer = await leesJson(path, deps);
  const uitkomsten = (await deps.termijnen()).bereken(invoer);
  deps.out(Array.isArray(invoer) ? uitkomsten : uitkomsten[0]);
  return EXIT.ok;
};
