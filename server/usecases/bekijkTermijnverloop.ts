import type { Gebruiker } from '../domain/rol.ts';
import type { Gebrek } from '../domain/verloop/eisen.ts';
import type { VoorvalSoort } from '../domain/voorvalSoort.ts';
import type { Zaak } from '../domain/zaak.ts';
import type { Deps, LopendeTermijn, OpgeslagenVoorval } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { magTermijnZien, magVoorvalZien } from './magTermijnZien.ts';

export interface Termijnverloop {
  readonly zaak: Zaak;
  readonly termijnen: readonly LopendeTermijn[];
  /** In the order of recording, the ones taken back with their reason. */
  readonly voorvallen: readonly (OpgeslagenVoorval & { readonly doorNaam: string })[];
  /** What a judge would ask about what was recorded. */
  readonly gebreken: readonly Gebrek[];
  /** The kinds of voorval that this user may record. */
  readonly soorten: readonly VoorvalSoort[];
  /** Names to choose from: who got a letter, and the betrokkenen. */
  readonly geadresseerden: readonly string[];
}

/** The terms of one case with their history, what happened in it, and what this user may record. Throws NotFound. */
export async function bekijkTermijnverloop(
  deps: Deps,
  gebruiker: Gebruiker,
  { zaakId }: { readonly zaakId: string },
): Promise<Termijnverloop> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const { read } = deps.store;
  const zaak = await leesZaakVan(read, zaakId);
  const [termijnen, voorvallen, betrokkenen, accounts] = await Promise.all([
    read.termijnen.byZaak(zaakId),
    read.voorvallen.byZaak(zaakId),
    read.zaken.betrokkenen(zaakId),
    read.accounts.list(),
  ]);
  const namen = new Map(accounts.map(({ id, naam }) => [id, naam]));
  const mag = (id: string): boolean => magVoorvalZien(gebruiker, id);
  const zichtbaar = voorvallen.filter(({ soort }) => mag(soort));
  const ids = new Set(zichtbaar.map(({ id }) => id));
  const genoemd = [
    ...voorvallen.map(({ geadresseerde }) => geadresseerde),
    ...betrokkenen.map(({ naam }) => naam),
  ];
  return {
    zaak,
    termijnen: termijnen.filter((termijn) => magTermijnZien(gebruiker, termijn)),
    voorvallen: zichtbaar.map((een) => ({ ...een, doorNaam: namen.get(een.doorId ?? '') ?? '' })),
    gebreken: deps.termijnen.verloop(voorvallen).gebreken.filter(({ voorvalId }) => ids.has(voorvalId)),
    soorten: deps.termijnen.soorten.filter(
      ({ id, roles }) => mag(id) && roles.some((rol) => gebruiker.rollen.includes(rol)),
    ),
    geadresseerden: [...new Set(genoemd)].filter((naam) => naam !== ''),
  };
}
