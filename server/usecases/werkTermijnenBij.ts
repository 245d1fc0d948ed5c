import { localDay } from '../domain/localDay.ts';
import type { TermijnMutatie, TermijnStand } from '../domain/voorval.ts';
import type { Deps, LopendeTermijn, OpgeslagenVoorval, Stores } from '../ports.ts';

/** No day is known yet: it comes after every term that has one. */
const OOIT = '9999-12-31';

/** The day to count down to; null when nothing is watched any more. */
export function plandatumVan({ status, veilig }: Pick<TermijnStand, 'status' | 'veilig'>): string | null {
  if (status === 'afgehandeld' || status === 'vervallen') return null;
  return veilig === null ? OOIT : localDay(veilig);
}

/** What a term keeps that its voorval was taken back: it stays readable, and nobody watches it any more. */
function ingetrokken(termijn: LopendeTermijn, voorvallen: readonly OpgeslagenVoorval[]): LopendeTermijn {
  if (termijn.status === 'vervallen') return termijn;
  const voorval = voorvallen.find(({ id }) => id === termijn.voorvalId);
  const mutatie: TermijnMutatie = {
    datum: voorval?.datum ?? '',
    voorvalId: termijn.voorvalId,
    wat: `Vastlegging herroepen: ${voorval?.herroepen ?? ''}`,
    artikel: termijn.artikel,
    van: termijn.einde,
    naar: null,
  };
  const geschiedenis = [...termijn.geschiedenis, mutatie];
  return { ...termijn, status: 'vervallen', plandatum: null, geschiedenis };
}

/**
 * Computes every term of a case from its voorvallen and stores where each stands now. A term keeps its id for ever, also
 * when it moves: reminders and calendars hang on it. Returns all terms of the case.
 */
export async function werkTermijnenBij(
  deps: Pick<Deps, 'termijnen' | 'ids'>,
  stores: Stores,
  zaakId: string,
): Promise<LopendeTermijn[]> {
  const voorvallen = await stores.voorvallen.byZaak(zaakId);
  const bekend = new Map((await stores.termijnen.byZaak(zaakId)).map((een) => [een.sleutel, een]));
  const termijnen = deps.termijnen.verloop(voorvallen).termijnen.map((stand): LopendeTermijn => {
    const voorval = voorvallen.find(({ id }) => id === stand.voorvalId);
    const { naam, artikel, phase: fase, watcher: bewaker } = deps.termijnen.definitie(stand.termijn);
    return {
      ...stand,
      ...{ id: bekend.get(stand.sleutel)?.id ?? deps.ids.next(), zaakId, naam, artikel, fase, bewaker },
      besluitId: voorval?.besluitId ?? null,
      bekendmakingId: voorval?.bekendmakingId ?? null,
      plandatum: plandatumVan(stand),
    };
  });
  const sleutels = new Set(termijnen.map(({ sleutel }) => sleutel));
  const weg = [...bekend.values()]
    .filter(({ sleutel }) => !sleutels.has(sleutel))
    .map((termijn) => ingetrokken(termijn, voorvallen));
  const alle = [...termijnen, ...weg];
  await stores.termijnen.bewaar(alle);
  return alle;
}
