import { noemtBibob } from '../domain/noemtBibob.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { LopendeTermijn } from '../ports.ts';

/** Who works with Bibob material: the law keeps it from everybody else (Wet Bibob 28). */
const BIBOB_ROLLEN: readonly string[] = ['jurist', 'toetser', 'ondertekenaar'];

export const magBibobZien = ({ rollen }: Gebruiker): boolean =>
  rollen.some((rol) => BIBOB_ROLLEN.includes(rol));

/** May this user know of this kind of voorval? */
export const magVoorvalZien = (gebruiker: Gebruiker, soort: string): boolean =>
  magBibobZien(gebruiker) || !/bibob/i.test(soort);

/** May this user know of a letter of this kind? The slug of a Bibob letter says so. */
export const magBriefZien = (gebruiker: Gebruiker, soort: string): boolean =>
  magVoorvalZien(gebruiker, soort);

/** May this user know of this term, with its sum and its history? */
export const magTermijnZien = (
  gebruiker: Gebruiker,
  termijn: Pick<LopendeTermijn, 'termijn' | 'uitleg' | 'geschiedenis'>,
): boolean => magBibobZien(gebruiker) || !noemtBibob(termijn);
