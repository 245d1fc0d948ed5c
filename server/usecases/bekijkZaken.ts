import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Zoekresultaat } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { kijktAlleenMee } from './kijktAlleenMee.ts';

const PER_PAGINA = 20;
/** Longer than any name or address; each word more is a condition more in the query. */
const MAX_ZOEK = 200;

/** One page of cases. */
export interface ZakenPagina {
  readonly rijen: readonly Zoekresultaat[];
  readonly totaal: number;
  readonly pagina: number;
  readonly paginas: number;
}

/** How far a draft is, is no business of somebody who only enforces. */
const zonderConcept = (rij: Zoekresultaat): Zoekresultaat => ({
  ...rij,
  besluitStatus: ['ondertekend', 'bekendgemaakt'].includes(rij.besluitStatus ?? '')
    ? rij.besluitStatus
    : null,
});

/** Finds cases by number, address or name; an empty query gives the newest. */
export async function bekijkZaken(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zoek: string; readonly pagina: number },
): Promise<ZakenPagina> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const pagina = Number.isInteger(invoer.pagina) && invoer.pagina > 0 ? invoer.pagina : 1;
  const zoek = invoer.zoek.trim().slice(0, MAX_ZOEK);
  const { rijen, totaal } = await deps.store.views.zaken({ zoek, pagina, perPagina: PER_PAGINA });
  return {
    rijen: kijktAlleenMee(gebruiker) ? rijen.map(zonderConcept) : rijen,
    totaal,
    pagina,
    paginas: Math.max(1, Math.ceil(totaal / PER_PAGINA)),
  };
}
