/** The filter of the overview as links and fields: its state stands in the address, as ids only. */
import { TERMIJN_GROEPEN, type TermijnGroep } from '../../../domain/groepVan.ts';
import type { TermijnFilter, Termijnen } from '../../../ports.ts';
import { MIJ, type TermijnOverzicht } from '../../../usecases/bekijkTermijnen.ts';
import { BADGES } from '../../badge.ts';
import { toon } from '../../toon.ts';
import { FASEN } from './fasen.ts';

/** The parts of the address, in its order. */
interface Delen {
  readonly status: string | null;
  readonly gebied: string | null;
  readonly behandelaar: string | null;
  readonly fase: string | null;
  readonly termijn: string | null;
}

const delenVan = ({ groep, behandelaarId, ...rest }: TermijnFilter, mijnId: string): Delen => ({
  status: groep,
  gebied: rest.gebied,
  behandelaar: behandelaarId === mijnId ? MIJ : behandelaarId,
  fase: rest.fase,
  termijn: rest.termijn,
});

/** The address of a filter: `/termijnen?status=vandaag&fase=geld`. */
function adres(pad: string, delen: Partial<Delen>): string {
  const gekozen = Object.entries(delen).filter((deel): deel is [string, string] => Boolean(deel[1]));
  return gekozen.length === 0 ? pad : `${pad}?${new URLSearchParams(gekozen).toString()}`;
}

/** What a tile says under its number. */
const TEGEL: Readonly<Partial<Record<TermijnGroep, string>>> = { verlopen: 'Te laat (verlopen)' };

const ALLE = (tekst: string) => ({ waarde: '', tekst });

function veldenVan({ keuzes }: TermijnOverzicht, delen: Delen, naam: (id: string) => string) {
  const termijnen = keuzes.termijnen
    .map((id) => ({ waarde: id, tekst: toon.hoofdletter(naam(id)) }))
    .sort((a, b) => a.tekst.localeCompare(b.tekst, 'nl'));
  const veld = (
    deel: keyof Delen,
    label: string,
    alle: string,
    opties: { waarde: string; tekst: string }[],
  ) => ({
    naam: deel,
    label,
    soort: 'keuze',
    waarde: delen[deel] ?? '',
    opties: [ALLE(alle), ...opties],
  });
  return {
    status: veld(
      'status',
      'Status',
      'Elke status',
      TERMIJN_GROEPEN.map((groep) => ({ waarde: groep, tekst: BADGES[groep]?.tekst ?? groep })),
    ),
    gebied: veld(
      'gebied',
      'Gebied',
      'Alle gebieden',
      keuzes.gebieden.map((gebied) => ({ waarde: gebied, tekst: gebied })),
    ),
    behandelaar: veld('behandelaar', 'Behandelaar', 'Alle behandelaars', [
      { waarde: MIJ, tekst: 'Mijn zaken' },
      ...keuzes.behandelaars.map(({ id, naam: tekst }) => ({ waarde: id, tekst })),
    ]),
    fase: veld(
      'fase',
      'Soort',
      'Alle soorten',
      Object.entries(FASEN).map(([waarde, tekst]) => ({ waarde, tekst })),
    ),
    termijn: veld('termijn', 'Termijn', 'Alle termijnen', termijnen),
  };
}

/**
 * Tiles, fields and links of one screen. `mijnId`: who looks, so that his own cases have an address without his id;
 * what comes out is therefore only for him when he filters on himself.
 */
export function filterModel(
  overzicht: TermijnOverzicht,
  { pad, mijnId, naam }: { pad: string; mijnId: string; naam: Termijnen['naam'] },
) {
  const delen = delenVan(overzicht.filter, mijnId);
  const isGefilterd = Object.values(delen).some((deel) => deel !== null);
  return {
    actie: pad,
    velden: veldenVan(overzicht, delen, naam),
    isGefilterd,
    wisHref: pad,
    mijnHref: adres(pad, { ...delen, behandelaar: delen.behandelaar === MIJ ? null : MIJ }),
    isMijn: delen.behandelaar === MIJ,
    tegels: TERMIJN_GROEPEN.map((groep) => ({
      kleur: BADGES[groep]?.kleur,
      icoon: BADGES[groep]?.icoon,
      tekst: TEGEL[groep] ?? BADGES[groep]?.tekst,
      aantal: toon.getal(overzicht.groepen[groep]),
      gekozen: delen.status === groep,
      // a second click on the tile takes the filter away
      href: adres(pad, { ...delen, status: delen.status === groep ? null : groep }),
    })),
    paginering: {
      pagina: overzicht.pagina,
      paginas: overzicht.paginas,
      href: adres(pad, delen),
    },
  };
}
