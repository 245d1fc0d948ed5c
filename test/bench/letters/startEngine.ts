import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchMemory } from './watchMemory.ts';

export interface Running {
  readonly name: string;
  /** The PDF of the last letter. */
  readonly file: string;
  /** Milliseconds a letter. */
  readonly letter: (ronde: number) => Promise<number>;
  /** Share of the time of each part of the work. */
  readonly profile: (letters: number) => Promise<Record<string, number>>;
  /** Highest memory in use by the process and all that it started, in MB. */
  readonly peak: () => number;
  stop(): Promise<void>;
}

/** Starts an engine in a process of its own. All engines find the same Noto Sans. */
export async function startEngine(name: string, fontsConf: string): Promise<Running> {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-pdf-')), 'brief.pdf');
  const child = fork(join(import.meta.dirname, 'serveEngine.ts'), [name, file], {
    execArgv: ['--import=tsx'],
    env: { ...process.env, FONTCONFIG_FILE: fontsConf },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended too early`);
  });
  ended.catch(() => undefined);
  const answer = async (): Promise<unknown> =>
    ((await Promise.race([once(child, 'message'), ended])) as unknown[])[0];
  const ask = async (question: object): Promise<unknown> => {
    const answered = answer();
    child.send(question);
    return answered;
  };
  const memory = watchMemory(child.pid ?? 0);
  await answer();
  return {
    name,
    file,
    letter: async (ronde) => (await ask({ ronde })) as number,
    profile: async (letters) => (await ask({ letters })) as Record<string, number>,
    peak: () => memory.peak(),
    async stop() {
      memory.stop();
      const exit = once(child, 'exit');
      child.send('stop');
      await exit;
    },
  };
}
