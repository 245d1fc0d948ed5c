/** The command line of the contract: JSON on standard output and nothing else, messages on standard error. */
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { Brieven, Ondertekening, Regels, Signer, Termijnen } from '../ports.ts';

/** What a command may need; each is made only when asked for, so that a command starts fast. */
export interface CliDeps {
  regels(): Promise<Regels>;
  termijnen(): Promise<Termijnen>;
  brieven(): Promise<Brieven>;
  ondertekening(): Promise<Ondertekening>;
  /** The demo key, made in memory: nothing is written. */
  demoSigner(): Promise<Signer>;
  /** Today, for the moment of a trial signature. */
  nu(): string;
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  out(json: unknown): void;
  err(message: string): void;
}

export type Command = (args: readonly string[], deps: CliDeps) => Promise<number>;

export const EXIT = { ok: 0, internal: 1, badInput: 2, refused: 3 } as const;

/** Runs one command and returns its exit code: 0 success, 2 bad input, 3 refused or not valid, 1 internal error. */
export async function runCli(
  commands: Readonly<Record<string, Command>>,
  argv: readonly string[],
  deps: CliDeps,
): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === '-h') {
    deps.err(`Opdrachten: ${Object.keys(commands).join(', ')}. Meer over brieven: brief --help.`);
    return EXIT.ok;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    deps.err(`Onbekende opdracht "${name}". Beschikbaar: ${Object.keys(commands).join(', ')}.`);
    return EXIT.badInput;
  }
  try {
    return await command(args, deps);
  } catch (error) {
    if (error instanceof InputFaults) {
      for (const fault of error.faults) deps.err(`${fault.pad}: ${fault.melding}`);
      return EXIT.badInput;
    }
    if (error instanceof Refusal) {
      for (const reden of error.redenen) deps.err(reden);
      return EXIT.refused;
    }
    deps.err(`Interne fout: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.internal;
  }
}
