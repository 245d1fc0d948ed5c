/** One term as a bar: what is certain solid, what is arguable or open in outline, what stands still hatched. */
import type { LopendeTermijn } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { eindeKort } from './regel.ts';
import { eindPlekVan, plekVan, type Venster } from './tijdlijnAs.ts';

/** What the drawing needs of a term. */
export type TijdlijnTermijn = Pick<
  LopendeTermijn,
  | 'id'
  | 'zaakId'
  | 'naam'
  | 'fase'
  | 'geadresseerde'
  | 'start'
  | 'einde'
  | 'veilig'
  | 'eindeBij'
  | 'opgeschortVan'
  | 'opgeschortTot'
>;
export type Begonnen = TijdlijnTermijn & { readonly start: string };

/** How a phase of the rules is drawn: each its own colour and its own pattern. */
export const SOORTEN: Readonly<Record<string, string>> = {
  maatregel: 'duur van de maatregel',
  uitvoering: 'uitvoering en begunstiging',
  rechtsbescherming: 'bezwaar, beroep en rechter',
  geld: 'geld',
  overig: 'overige termijn',
};
export const soortVan = (fase: string): string => (fase in SOORTEN ? fase : 'overig');

export interface Vlak {
  readonly x: number;
  readonly breedte: number;
}
export interface Plek {
  readonly venster: Venster;
  readonly vandaag: number;
  readonly y: number;
  readonly hoogte: number;
  readonly x: (plek: number) => number;
}

/** Narrower than this cannot be seen. */
const MINST = 4;

/** What lies outside of the drawing is kept at its edge, so that no term is missing. */
function vlak(van: number, tot: number, { venster, x }: Plek): Vlak {
  const binnen = (plek: number): number => Math.min(Math.max(plek, venster.begin), venster.eind);
  const breedte = Math.max(MINST, x(binnen(tot)) - x(binnen(van)));
  return { x: Math.min(x(binnen(van)), x(venster.eind) - breedte), breedte };
}

/** The first and the last of the two ends that can be argued; null: it ends at an event. */
function eindenVan({ einde, veilig }: Begonnen): { zeker: number; ruim: number } | null {
  const einden = [einde, veilig].flatMap((moment) => (moment === null ? [] : [eindPlekVan(moment)]));
  return einden.length === 0 ? null : { zeker: Math.min(...einden), ruim: Math.max(...einden) };
}

/** Where it stands or stood still; without a known end up to and including today. */
function stilVan({ opgeschortVan, opgeschortTot, start }: Begonnen, plek: Plek): Vlak | null {
  if (opgeschortVan === null) return null;
  const tot = opgeschortTot === null ? plek.vandaag + 1 : eindPlekVan(opgeschortTot);
  return vlak(Math.max(plekVan(opgeschortVan), plekVan(start)), tot, plek);
}

/** The same in words, for who points at the bar. */
function zin(termijn: Begonnen): string {
  const { naam, geadresseerde, start, einde, veilig, eindeBij, opgeschortVan, opgeschortTot } = termijn;
  const einden =
    veilig === null
      ? (eindeBij ?? 'einde nog niet bekend')
      : `uiterlijk ${eindeKort(veilig)}${einde !== null && einde !== veilig ? ` (anders gelezen ${eindeKort(einde)})` : ''}`;
  const stil =
    opgeschortVan === null
      ? ''
      : `; staat of stond stil vanaf ${toon.datumKort(opgeschortVan)}${opgeschortTot ? ` tot en met ${toon.datumKort(opgeschortTot)}` : ''}`;
  return `${toon.hoofdletter(naam)}${geadresseerde ? ` voor ${geadresseerde}` : ''}: vanaf ${eindeKort(start)}, ${einden}${stil}`;
}

/** Width of a letter of the name on a bar, roughly, and the room around it. */
const LETTER = 7.5;
const RAND = 18;
const breedteVan = (tekst: string): number => Math.ceil(tekst.length * LETTER);

/** The bar of one term; with its name on it where that fits. */
export function balk(termijn: Begonnen, plek: Plek, metNaam: boolean) {
  const { venster, hoogte, y } = plek;
  const begin = plekVan(termijn.start);
  const einden = eindenVan(termijn);
  const lijf = vlak(begin, einden?.zeker ?? venster.eind, plek);
  const ruimte = einden && einden.ruim > einden.zeker ? vlak(einden.zeker, einden.ruim, plek) : null;
  return {
    ...lijf,
    y,
    hoogte,
    soort: soortVan(termijn.fase),
    naam: zin(termijn),
    /** To the day on which it ends by the other reading. */
    ruimte,
    stil: stilVan(termijn, plek),
    /** It ends at an event: the bar ends in an arrow. */
    open: einden === null,
    /** It goes on outside of the drawing. */
    afgekaptLinks: begin < venster.begin,
    afgekaptRechts: einden !== null && einden.ruim > venster.eind,
    opschrift: metNaam && lijf.breedte > breedteVan(termijn.naam) + RAND ? termijn.naam : null,
    opschriftBreed: breedteVan(termijn.naam),
  };
}
