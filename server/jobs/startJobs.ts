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
  const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
    herberekenTermijnen: () => herberekenTermijnen(deps),
    zetHerinneringenKlaar: () => zetHerinneringenKlaar(deps),
    escaleer: () => escaleer(deps),
    verstuurBerichten: () => verstuurBerichten(deps, { basisUrl }),
  };
  for (const [naam, job] of Object.entries(jobs)) await job().catch((error: unknown) => onError(naam, error));
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
