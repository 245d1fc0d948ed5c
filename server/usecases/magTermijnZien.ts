import type { Gebruiker } from '../domain/rol.ts';
import type { LopendeTermijn } from '../ports.ts';

/** Who works with Bibob material: the law keeps it from everybody else (Wet Bibob 28). */
const BIBOB_ROLLEN: readonly string[] = ['jurist', 'toetser', 'ondertekenaar'];

/** That a Bibob investigation runs is itself Bibob material: also a term that it only suspended tells so. */
const noemtBibob = (...teksten: readonly string[]): boolean => teksten.some((tekst) => /bibob/i.test(tekst));

export const magBibobZien = ({ rollen }: Gebruiker): boolean =>
  rollen.some((rol) => BIBOB_ROLLEN.includes(rol));

/** May this user know of this kind of voorval? */
export const magVoorvalZien = (gebruiker: Gebruiker, soort: string): boolean =>
  magBibobZien(gebruiker) || !noemtBibob(soort);

/** May this user know of this term, with its sum and its history? */
export const magTermijnZien = (
  gebruiker: Gebruiker,
  { termijn, uitleg, geschiedenis }: Pick<LopendeTermijn, 'termijn' | 'uitleg' | 'geschiedenis'>,
): boolean =>
  magBibobZien(gebruiker) ||
  !noemtBibob(termijn, ...uitleg, ...geschiedenis.flatMap(({ wat, artikel }) => [wat, artikel]));
