import type { Eenheid } from '../domain/dossier.ts';

const NAMEN: Readonly<Record<Eenheid, string>> = {
  uur: 'uur',
  dag: 'dagen',
  werkdag: 'werkdagen',
  week: 'weken',
  maand: 'maanden',
  jaar: 'jaar',
};

/** Every unit of a length, the shortest first. */
export const EENHEDEN = Object.keys(NAMEN) as readonly Eenheid[];

/** The units to choose from behind a number: all of them, or those that a term may have. */
export const eenheidOpties = (eenheden: readonly Eenheid[] = EENHEDEN) =>
  EENHEDEN.filter((eenheid) => eenheden.includes(eenheid)).map((waarde) => ({
    waarde,
    tekst: NAMEN[waarde],
  }));
