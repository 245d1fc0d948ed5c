import { OOIT } from '../domain/groepVan.ts';
import { localDay } from '../domain/localDay.ts';
import type { TermijnMutatie, TermijnStand } from '../domain/voorval.ts';
import type { Deps, LopendeTermijn, OpgeslagenVoorval, Stores } from '../ports.ts';

/** Why terms are computed again when no new voorval says so: the calendar changed, or a voorval was taken back. */
export type Aanleiding = Omit<TermijnMutatie, 'van' | 'naar'>;
/** The same per term; `na` is null when the term is no longer there. */
export type AanleidingVan = (voor: LopendeTermijn, na: TermijnStand | null) => Aanleiding;

/** A term of which the end or the state changed, before and after. */
export interface Verschuiving {
  readonly voor: LopendeTermijn | null;
  readonly na: LopendeTermijn;
}

/** The day to count down to; null when nothing is watched any more. */
function plandatumVan({ status, veilig }: Pick<TermijnStand, 'status' | 'veilig'>): string | null {
  if (status === 'afgehandeld' || status === 'vervallen') return null;
  return veilig === null ? OOIT : localDay(veilig);
}

const isAnders = (a: LopendeTermijn, b: TermijnStand): boolean =>
  a.einde !== b.einde || a.veilig !== b.veilig || a.status !== b.status || a.eindeBij !== b.eindeBij;

const staatErAl = (oud: LopendeTermijn, regel: TermijnMutatie): boolean =>
  oud.geschiedenis.some(({ voorvalId, wat }) => voorvalId === regel.voorvalId && wat === regel.wat);

/**
 * The history only grows: what was written stays as it was known then. A new voorval adds its line; a change that no
 * voorval explains (another calendar, a voorval taken back) adds the line of what caused it.
 */
function geschiedenisVan(
  oud: LopendeTermijn | undefined,
  stand: TermijnStand,
  aanleiding: AanleidingVan | null,
): TermijnMutatie[] {
  if (oud === undefined) return [...stand.geschiedenis];
  const nieuw = stand.geschiedenis.filter((regel) => !staatErAl(oud, regel));
  const tussen = { van: oud.einde, naar: stand.einde };
  const laatste = nieuw.at(-1);
  if (laatste) return [...oud.geschiedenis, ...nieuw.slice(0, -1), { ...laatste, ...tussen }];
  return isAnders(oud, stand) && aanleiding
    ? [...oud.geschiedenis, { ...aanleiding(oud, stand), ...tussen }]
    : [...oud.geschiedenis];
}

/** What a term keeps of which the ground was taken back: it stays readable, and nobody watches it any more. */
function vervallen(termijn: LopendeTermijn, aanleiding: AanleidingVan | null): LopendeTermijn {
  if (termijn.status === 'vervallen' || aanleiding === null) return termijn;
  const regel: TermijnMutatie = { ...aanleiding(termijn, null), van: termijn.einde, naar: null };
  const geschiedenis = [...termijn.geschiedenis, regel];
  return { ...termijn, status: 'vervallen', plandatum: null, geschiedenis };
}

/** The terms of a case as they follow from these voorvallen, beside the ones that are stored. Nothing is written. */
export function leidTermijnenAf(
  deps: Pick<Deps, 'termijnen' | 'ids'>,
  zaakId: string,
  voorvallen: readonly OpgeslagenVoorval[],
  opgeslagen: readonly LopendeTermijn[],
  aanleiding: AanleidingVan | null,
): Verschuiving[] {
  const bekend = new Map(opgeslagen.map((een) => [een.sleutel, een]));
  const uitgekomen = deps.termijnen.verloop(voorvallen).termijnen.map((stand): Verschuiving => {
    const voorval = voorvallen.find(({ id }) => id === stand.voorvalId);
    const { naam, artikel, phase: fase, watcher: bewaker } = deps.termijnen.definitie(stand.termijn);
    const voor = bekend.get(stand.sleutel);
    const na: LopendeTermijn = {
      ...stand,
      geschiedenis: geschiedenisVan(voor, stand, aanleiding),
      ...{ id: voor?.id ?? deps.ids.next(), zaakId, naam, artikel, fase, bewaker },
      besluitId: voorval?.besluitId ?? null,
      bekendmakingId: voorval?.bekendmakingId ?? null,
      plandatum: plandatumVan(stand),
    };
    return { voor: voor ?? null, na };
  });
  const sleutels = new Set(uitgekomen.map(({ na }) => na.sleutel));
  const weg = opgeslagen
    .filter(({ sleutel }) => !sleutels.has(sleutel))
    .map((voor) => ({ voor, na: vervallen(voor, aanleiding) }));
  return [...uitgekomen, ...weg];
}

/** The terms that a reader would call changed: new, moved, or in another state. */
export const gewijzigd = (alle: readonly Verschuiving[]): Verschuiving[] =>
  alle.filter(({ voor, na }) => voor === null || isAnders(voor, na));

/**
 * Computes every term of a case from its voorvallen and stores where each stands now. A term keeps its id for ever, also
 * when it moves: reminders and calendars hang on it. Returns all terms of the case, before and after.
 */
export async function werkTermijnenBij(
  deps: Pick<Deps, 'termijnen' | 'ids'>,
  stores: Stores,
  zaakId: string,
  aanleiding: AanleidingVan | null = null,
): Promise<Verschuiving[]> {
  const voorvallen = await stores.voorvallen.byZaak(zaakId);
  const opgeslagen = await stores.termijnen.byZaak(zaakId);
  const alle = leidTermijnenAf(deps, zaakId, voorvallen, opgeslagen, aanleiding);
  await stores.termijnen.bewaar(alle.map(({ na }) => na));
  return alle;
}
