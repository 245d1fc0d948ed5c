import type { BriefModel } from '../domain/brief.ts';
import { isGevraagd } from '../domain/briefsoort.ts';
import type { GegevenRij, GegevenVraag, GegevenWaarde } from '../domain/briefsoort.ts';
import { gegevenTekst, kolomTekst } from '../domain/gegevenTekst.ts';
import type { BriefSoort } from './leesSoorten.ts';
import type { Gat } from './gat.ts';

/** A table as a template prints it: the amounts of one column added up when asked. */
export interface Tabel {
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
}

/** A cell without an answer: a reader must not think that something fell off. */
const NIETS = '–';
const rijenVan = (waarde: GegevenWaarde | undefined): readonly GegevenRij[] =>
  Array.isArray(waarde) ? waarde.filter((rij): rij is GegevenRij => typeof rij === 'object') : [];

/** What a template may ask of the questions of its own kind of letter. An unknown id throws: that is a fault in the template. */
export function gegevenInvullers({ gegevens = {} }: BriefModel, soort: BriefSoort, gaten: Gat[]) {
  const vraagVan = (id: string): GegevenVraag => {
    const vraag = soort.gegevens.find((bekend) => bekend.id === id);
    if (!vraag) throw new Error(`letter: ${soort.slug} has no gegeven ${id}`);
    return vraag;
  };
  const gat = ({ id, naam }: GegevenVraag): string => {
    gaten.push({ naam, veld: `gegevens.${id}` });
    return `[nog invullen: ${naam}]`;
  };
  const lijst = (id: string): string[] => {
    const vraag = vraagVan(id);
    const waarde = gegevens[id];
    const delen = Array.isArray(waarde)
      ? waarde.filter((deel): deel is string => typeof deel === 'string')
      : [];
    const gevuld = delen.filter((deel) => deel.trim() !== '');
    return gevuld.length > 0 || !vraag.verplicht ? gevuld : [gat(vraag)];
  };
  return {
    /** The answer in words, or a gap: `[nog invullen: datum van de last]`. */
    g: (id: string): string => gegevenTekst(vraagVan(id), gegevens[id]) ?? gat(vraagVan(id)),
    /** The answer itself, to choose a sentence by. */
    waarde: (id: string): GegevenWaarde => {
      const vraag = vraagVan(id);
      return isGevraagd(vraag, gegevens) ? (gegevens[id] ?? null) : null;
    },
    /** Is it asked, given the other answers, and answered? What is no longer asked may still be there. */
    heeft: (id: string): boolean => {
      const vraag = vraagVan(id);
      const waarde = isGevraagd(vraag, gegevens) ? gegevens[id] : null;
      return Array.isArray(waarde)
        ? waarde.length > 0
        : waarde !== null && waarde !== undefined && waarde !== '';
    },
    gLijst: lijst,
    /** Paragraphs of a long answer. */
    gAlineas: (id: string): string[] =>
      (gegevenTekst(vraagVan(id), gegevens[id]) ?? gat(vraagVan(id)))
        .split(/\n+/)
        .map((alinea) => alinea.trim())
        .filter((alinea) => alinea !== ''),
    gTabel: (id: string): Tabel => {
      const vraag = vraagVan(id);
      const kolommen = vraag.kolommen ?? [];
      const rijen = rijenVan(gegevens[id]).map((rij) =>
        kolommen.map((kolom) => kolomTekst(kolom, rij[kolom.id]) || NIETS),
      );
      const leeg = rijen.length === 0 && vraag.verplicht;
      return {
        koppen: kolommen.map(({ naam }) => naam),
        rijen: leeg ? [kolommen.map((_, index) => (index === 0 ? gat(vraag) : NIETS))] : rijen,
      };
    },
  };
}
