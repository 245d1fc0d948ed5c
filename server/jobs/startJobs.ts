import type { Deps } from '../ports.ts';
import { escaleer } from '../usecases/escaleer.ts';
import { herberekenTermijnen } from '../usecases/herberekenTermijnen.ts';
import { verstuurBerichten } from '../usecases/verstuurBerichten.ts';
import { zetHerinneringenKlaar } from '../usecases/zetHerinneringenKlaar.ts';

const OM_DE_MS = 5 * 60_000;

interface Opties {
  readonly basisUrl: string | null;
  readonly onError: (job: string, error: unknown) => void;
}

/** Everything that must happen without anybody asking, in this order. One that fails does not keep the next from running. */
export async function draaiJobs(deps: Deps, { basisUrl, onError }: Opties): Promise<void> {
  const draai = (naam: string, job: () => Promise<unknown>): Promise<unknown> =>
    job().catch((error: unknown) => onError(naam, error));
  await draai('herberekenTermijnen', () => herberekenTermijnen(deps));
  if (await isNieuw(deps)) {
    await draai('zetHerinneringenKlaar', () => zetHerinneringenKlaar(deps));
    await draai('escaleer', () => escaleer(deps));
  }
  await draai('verstuurBerichten', () => verstuurBerichten(deps, { basisUrl }));
}

/** On which day, terms and watchers the reminders of this process were made last. */
const gedaan = new WeakMap<Deps['store'], string>();

/** Can there be another reminder than the last time? Only on another day, or when a term or a watcher changed. */
async function isNieuw({ store, clock }: Deps): Promise<boolean> {
  const { version } = await store.read.berichten.bewaking();
  const nu = `${clock.vandaag()} ${await store.views.overzicht.versie()} ${version}`;
  if (gedaan.get(store) === nu) return false;
  gedaan.set(store, nu);
  return true;
}

/**
 * Runs the jobs at once and every few minutes after. What is due is asked of the database, so it does not matter when it
 * last ran; two processes that run at once do no harm. The answer stops it, after the round that is running.
 */
export function startJobs(deps: Deps, opties: Opties): () => Promise<void> {
  let gestopt = false;
  let timer: NodeJS.Timeout | undefined;
  let ronde: Promise<void> = Promise.resolve();
  const draai = (): void => {
    ronde = draaiJobs(deps, opties).finally(() => {
      if (!gestopt) timer = setTimeout(draai, OM_DE_MS).unref();
    });
  };
  draai();
  return async () => {
    gestopt = true;
    clearTimeout(timer);
    await ronde;
  };
}
