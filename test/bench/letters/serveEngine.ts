/** One engine in a process of its own: `serveEngine.ts NAME FILE`; each message is a round, each answer its milliseconds. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { ENGINES } from './engines.ts';
import { costsOf } from './costsOf.ts';
import type { Profile } from './costsOf.ts';

const [name = '', file = ''] = process.argv.slice(2);
const engine = await ENGINES[name]!();

async function letter(ronde: number): Promise<number> {
  const make = await engine.prepare(ronde);
  const before = performance.now();
  const bytes = await make();
  const ms = (performance.now() - before) / (engine.perRun ?? 1);
  engine.forget?.();
  writeFileSync(file, bytes);
  return ms;
}

/** Where the time goes, by the profiler of V8, over some letters. */
async function profile(letters: number): Promise<Record<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  const makes = [];
  for (let nr = 0; nr < letters; nr++) makes.push(await engine.prepare(10_000 + nr));
  await session.post('Profiler.start');
  for (const make of makes) await make();
  const stopped = (await session.post('Profiler.stop')) as { profile: Profile };
  session.disconnect();
  return costsOf(stopped.profile);
}

process.on('message', (asked: { ronde: number } | { letters: number } | 'stop') => {
  if (asked === 'stop') void Promise.resolve(engine.stop?.()).then(() => process.exit(0));
  else if ('letters' in asked) void profile(asked.letters).then((costs) => process.send!(costs));
  else void letter(asked.ronde).then((ms) => process.send!(ms));
});
// the benchmark itself ended: nobody asks any more
process.on('disconnect', () => void Promise.resolve(engine.stop?.()).then(() => process.exit(0)));
process.send!('ready');
