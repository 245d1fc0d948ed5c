/** Every term to choose from, by the part of a case in which it runs. */
import { duurTekst } from '../../../domain/duurTekst.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import type { Termijnen } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { FASEN } from '../termijnen/fasen.ts';

const ZONDER_LENGTE = 'Geen termijn om te berekenen (uitleg)';

/** How long, in a few words. */
function lengteTekst({ kind, length, maximum }: TermijnDefinitie): string {
  if (kind === 'event') return 'geen vaste lengte';
  if (maximum) return `hoogstens ${duurTekst(maximum)}`;
  return length ? duurTekst(length) : 'staat in het besluit';
}

export interface Keuzegroep {
  readonly titel: string;
  readonly termijnen: readonly {
    readonly id: string;
    readonly naam: string;
    readonly artikel: string;
    readonly lengte: string;
  }[];
}

/** Per part of a case by name; what has no length to compute stands apart, last. */
export function keuzegroepen(termijnen: Pick<Termijnen, 'ids' | 'definitie'>): Keuzegroep[] {
  const alle = termijnen.ids.map((id) => termijnen.definitie(id));
  const groep = (titel: string, past: (definitie: TermijnDefinitie) => boolean): Keuzegroep => ({
    titel,
    termijnen: alle
      .filter(past)
      .map((een) => ({
        id: een.id,
        naam: toon.hoofdletter(een.naam),
        artikel: een.artikel,
        lengte: lengteTekst(een),
      }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  });
  return [
    ...Object.entries(FASEN).map(([fase, titel]) =>
      groep(titel, ({ kind, phase }) => kind === 'term' && phase === fase),
    ),
    groep(ZONDER_LENGTE, ({ kind }) => kind === 'event'),
  ].filter((een) => een.termijnen.length > 0);
}

/** The same as the options of a select. */
export const opties = (groepen: readonly Keuzegroep[]) => [
  { waarde: '', tekst: 'Kies een termijn' },
  ...groepen.map(({ titel, termijnen }) => ({
    groep: titel,
    opties: termijnen.map(({ id, naam, artikel }) => ({ waarde: id, tekst: `${naam} (${artikel})` })),
  })),
];
