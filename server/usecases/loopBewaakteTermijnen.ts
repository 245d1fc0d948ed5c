import { setTimeout } from 'node:timers/promises';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import type { Bewaking } from '../domain/bericht.ts';
import type { Account, BewaakteTermijn, Deps, Stores } from '../ports.ts';

/** Between two steps whoever waits for the database goes first. */
const PAUZE_MS = 10;
/** Terms per transaction. */
const PER_STAP = 200;

export interface Stap {
  readonly termijnen: readonly BewaakteTermijn[];
  readonly bewaking: Bewaking;
  readonly accounts: readonly Account[];
}

/** The furthest reminder before a day that any rule knows. */
const verste = (deps: Deps): number =>
  Math.max(0, ...deps.termijnen.ids.flatMap((id) => deps.termijnen.definitie(id).reminders));

const plus = (dag: string, dagen: number): string => formatDag(readDag(dag) + dagen);

/**
 * Goes through the running terms for which a reminder may be due, in steps of one transaction each, and adds up what
 * each step did. Only the days around today are read, however many terms there are.
 */
export async function loopBewaakteTermijnen(
  deps: Deps,
  soort: string,
  werk: (stores: Stores, stap: Stap) => Promise<number>,
): Promise<number> {
  const vandaag = deps.clock.vandaag();
  const venster = {
    vandaag,
    vanaf: plus(vandaag, -deps.termijnen.herinneren.lateDays),
    tot: plus(vandaag, verste(deps)),
  };
  let [gedaan, na] = [0, { plandatum: '', id: '' }];
  for (;;) {
    const termijnen = await deps.store.views.bewaakt({ ...venster, na, aantal: PER_STAP });
    const laatste = termijnen.at(-1);
    if (laatste === undefined) return gedaan;
    gedaan += await deps.store.transaction(async (stores) => {
      const stap = {
        termijnen: termijnen.filter((termijn) => !staatStil(termijn, vandaag)),
        bewaking: await stores.berichten.bewaking(),
        accounts: await stores.accounts.list(),
      };
      const aantal = await werk(stores, stap);
      if (aantal > 0)
        await stores.gebeurtenissen.append({
          ...{ soort, zaakId: null, doorId: null, op: deps.clock.nu(), inhoud: { berichten: aantal } },
        });
      return aantal;
    });
    na = { plandatum: laatste.plandatum ?? '', id: laatste.id };
    await setTimeout(PAUZE_MS);
  }
}

/** A suspension with a known end is no reason to hurry anybody while it lasts. */
const staatStil = ({ opgeschortVan, opgeschortTot }: BewaakteTermijn, vandaag: string): boolean =>
  opgeschortVan !== null && opgeschortTot !== null && opgeschortVan <= vandaag && vandaag <= opgeschortTot;
