import { groepVan, TERMIJN_GROEPEN, type TermijnGroep } from '../../server/domain/groepVan.ts';
import { noemtBibob } from '../../server/domain/noemtBibob.ts';
import { localDay } from '../../server/domain/localDay.ts';
import type { OverzichtViews, TermijnBlik, TermijnFilter, TermijnRij } from '../../server/ports.ts';

/** A row with the copies of its case; without them it belongs to nobody and to nowhere. */
export type KaleRij = TermijnRij & { readonly gebied?: string; readonly behandelaarId?: string };

const past = (rij: KaleRij, blik: TermijnBlik, filter: TermijnFilter): boolean =>
  rij.plandatum !== null &&
  (blik.bibob || !noemtBibob(rij)) &&
  (blik.fasen === null || blik.fasen.includes(rij.fase)) &&
  (filter.groep === null || groepVan(rij, blik) === filter.groep) &&
  (['gebied', 'behandelaarId', 'fase', 'termijn'] as const).every(
    (deel) => filter[deel] === null || filter[deel] === rij[deel],
  );

const GEEN: TermijnFilter = { groep: null, gebied: null, behandelaarId: null, fase: null, termijn: null };

const volgorde = (a: KaleRij, b: KaleRij): number =>
  (a.plandatum ?? '') < (b.plandatum ?? '') || (a.plandatum === b.plandatum && a.id < b.id) ? -1 : 1;

/** The overview by looking at every row, as plainly as it can be said: what the database is held against. */
export function plainOverzicht(
  alle: () => readonly KaleRij[],
  accounts: () => readonly { readonly id: string; readonly naam: string }[] = () => [],
): OverzichtViews {
  const gevonden = (blik: TermijnBlik, filter: TermijnFilter) =>
    alle()
      .filter((rij) => past(rij, blik, filter))
      .sort(volgorde);
  const uniek = (waarden: readonly (string | undefined)[]): string[] =>
    [...new Set(waarden.filter((waarde) => waarde !== undefined))].sort();
  return {
    // each question is answered anew: in memory nothing counts the changes
    versie: () => Promise.resolve(Number.NaN),
    pagina: ({ blik, filter, pagina, perPagina }) =>
      Promise.resolve(gevonden(blik, filter).slice((pagina - 1) * perPagina, pagina * perPagina)),
    telling({ blik, filter }) {
      const groepen = gevonden(blik, { ...filter, groep: null }).map((rij) => groepVan(rij, blik));
      return Promise.resolve(
        Object.fromEntries(
          TERMIJN_GROEPEN.map((groep) => [groep, groepen.filter((een) => een === groep).length]),
        ) as Record<TermijnGroep, number>,
      );
    },
    keuzes({ blik }) {
      const rijen = gevonden(blik, GEEN);
      const momenten = rijen.flatMap(({ veilig }) =>
        veilig?.includes('T') && localDay(veilig) <= blik.vandaag ? [new Date(veilig).toISOString()] : [],
      );
      return Promise.resolve({
        gebieden: uniek(rijen.map(({ gebied }) => gebied)),
        termijnen: uniek(rijen.map(({ termijn }) => termijn)),
        behandelaars: accounts()
          .filter(({ id }) => rijen.some(({ behandelaarId }) => behandelaarId === id))
          .map(({ id, naam }) => ({ id, naam })),
        volgendEinde: momenten.filter((moment) => moment > blik.nu).sort()[0] ?? null,
      });
    },
    naderend({ blik, termijnen, totEnMet }) {
      const rijen = gevonden(blik, GEEN).filter(
        (rij) =>
          termijnen.includes(rij.termijn) &&
          (rij.plandatum ?? '') <= totEnMet &&
          !['wacht', 'opgeschort'].includes(groepVan(rij, blik)),
      );
      return Promise.resolve({ rijen: rijen.slice(0, 8), aantal: rijen.length });
    },
  };
}
