import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Zoekresultaat } from '../ports.ts';
import { eisRol } from './eisRol.ts';

export interface ZakenPagina {
  readonly rijen: readonly Zoekresultaat[];
  readonly totaal: number;
  /** The page that is shown, from 1; a page after the last gives the last. */
  readonly pagina: number;
  readonly paginas: number;
}

const PER_PAGINA = 25;

/** Cases by number, address or name; an empty query gives the newest. */
export async function bekijkZaken(
  deps: Deps,
  gebruiker: Gebruiker,
  { zoek, pagina }: { readonly zoek: string; readonly pagina: number },
): Promise<ZakenPagina> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const zaken = (nummer: number) =>
    deps.store.views.zaken({ zoek: zoek.trim(), pagina: nummer, perPagina: PER_PAGINA });
  const eerst = await zaken(pagina);
  const paginas = Math.max(1, Math.ceil(eerst.totaal / PER_PAGINA));
  if (pagina <= paginas) return { ...eerst, pagina, paginas };
  return { ...(await zaken(paginas)), pagina: paginas, paginas };
}
