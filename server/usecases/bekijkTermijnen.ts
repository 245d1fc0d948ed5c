import { z } from 'zod';
import { TERMIJN_GROEPEN, type Peilmoment, type TermijnGroep } from '../domain/groepVan.ts';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, TermijnBlik, TermijnFilter, TermijnKeuzes, TermijnRij } from '../ports.ts';
import type { Geheugen, Houdbaar } from './createGeheugen.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { magBibobZien } from './magTermijnZien.ts';
import { verjaringen } from './verjaringen.ts';

const PER_PAGINA = 50;
/** In an address: the cases of whoever looks. */
export const MIJ = 'mij';

/** One page of the running terms, with what stands around it. */
export interface TermijnOverzicht extends Houdbaar {
  readonly peil: Peilmoment;
  readonly filter: TermijnFilter;
  readonly rijen: readonly TermijnRij[];
  readonly pagina: number;
  readonly paginas: number;
  /** How many terms the whole filter leaves. */
  readonly aantal: number;
  /** How many terms each group has under the filter without its own group. */
  readonly groepen: Readonly<Record<TermijnGroep, number>>;
  readonly keuzes: TermijnKeuzes;
  /** Claims that lapse soon, whatever the filter. */
  readonly verjaring: { readonly rijen: readonly TermijnRij[]; readonly aantal: number };
}

/** What cannot be a filter is none: an address that was typed by hand gives the whole list. */
const keuze = (patroon: RegExp) => z.string().regex(patroon).nullable().catch(null);
const schema = z.object({
  status: z.enum(TERMIJN_GROEPEN).nullable().catch(null),
  gebied: keuze(/^.{1,100}$/u),
  behandelaar: keuze(/^[\w-]{1,64}$/),
  fase: keuze(/^\w{1,40}$/),
  termijn: keuze(/^\w{1,60}$/),
  pagina: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** What stands in the address, each part as text; unknown parts are left alone. */
export type TermijnVraag = Readonly<Record<string, unknown>>;

function leesVraag(vraag: TermijnVraag, gebruiker: Gebruiker) {
  const { status, behandelaar, pagina, ...rest } = leesInvoer(schema, vraag);
  const filter: TermijnFilter = {
    ...rest,
    groep: status,
    behandelaarId: behandelaar === MIJ ? gebruiker.id : behandelaar,
  };
  return { filter, pagina };
}

const plusDagen = (dag: string, aantal: number): string => formatDag(readDag(dag) + aantal);

/** Claims that the rules warn of by now; none in a list of other phases. */
async function verjaringBinnenkort(deps: Deps, blik: TermijnBlik): Promise<TermijnOverzicht['verjaring']> {
  const soorten = verjaringen(deps.termijnen).filter(
    ({ phase }) => blik.fasen === null || blik.fasen.includes(phase),
  );
  if (soorten.length === 0) return { rijen: [], aantal: 0 };
  const eerder = Math.max(...soorten.flatMap(({ reminders }) => reminders));
  const totEnMet = plusDagen(blik.vandaag, eerder);
  return deps.store.views.overzicht.naderend({ blik, termijnen: soorten.map(({ id }) => id), totEnMet });
}

/** What is the same on every page of the overview. */
async function rondom(deps: Deps, blik: TermijnBlik) {
  const keuzes = await deps.store.views.overzicht.keuzes({ blik });
  return { keuzes, verjaring: await verjaringBinnenkort(deps, blik), geldigTot: keuzes.volgendEinde };
}

/**
 * The running terms that this user may see, one page under the filter of the address. Nothing is counted again while no term
 * and no case has changed. `fasen`: only these phases of the rules.
 */
export async function bekijkTermijnen(
  deps: Deps,
  gebruiker: Gebruiker,
  { vraag, fasen }: { readonly vraag: TermijnVraag; readonly fasen: readonly string[] | null },
  geheugen: Geheugen,
): Promise<TermijnOverzicht> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const { overzicht } = deps.store.views;
  const peil = { vandaag: deps.clock.vandaag(), nu: deps.clock.nu() };
  const blik: TermijnBlik = { ...peil, bibob: magBibobZien(gebruiker), fasen };
  const versie = await overzicht.versie();
  const haal = <T extends Houdbaar>(wat: readonly unknown[], maak: () => Promise<T>): Promise<T> =>
    geheugen.haal(versie, JSON.stringify([peil.vandaag, blik.bibob, fasen, ...wat]), peil.nu, maak);

  const laad = async ({ filter, pagina: gevraagd }: ReturnType<typeof leesVraag>) => {
    const rond = await haal(['rondom'], () => rondom(deps, blik));
    const zonderGroep = { ...filter, groep: null };
    const { groepen } = await haal(['telling', zonderGroep], async () => ({
      groepen: await overzicht.telling({ blik, filter: zonderGroep }),
      geldigTot: rond.geldigTot,
    }));
    const aantal = filter.groep
      ? groepen[filter.groep]
      : Object.values(groepen).reduce((som, deel) => som + deel, 0);
    const paginas = Math.max(1, Math.ceil(aantal / PER_PAGINA));
    const pagina = Math.min(gevraagd, paginas);
    const rijen = await overzicht.pagina({ blik, filter, pagina, perPagina: PER_PAGINA });
    return { ...rond, peil, filter, groepen, aantal, pagina, paginas, rijen };
  };
  // the address as it came is a key too: what is known already is not even read again
  const wie = vraag['behandelaar'] === MIJ ? gebruiker.id : null;
  return haal(['adres', vraag, wie], () => {
    const gelezen = leesVraag(vraag, gebruiker);
    return haal(['pagina', gelezen], () => laad(gelezen));
  });
}
